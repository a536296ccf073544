"""Items of lists get ids: without one, a text in a list can neither be addressed nor translated.

The editor gives ids; what comes from outside (an import, a script) may be bare values, which
Wagtail stores as they are.
"""

from __future__ import annotations

import json
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from wagtail.blocks import StreamValue


def with_list_ids(stream: StreamValue, written: str) -> str:
    """Return a stream's JSON with an id for every item; as it was where none is missing."""
    if not _lacks_ids(json.loads(written)):
        return written
    for child in stream:
        child.value  # noqa: B018  # read: what nobody has read is written back as it came
    return json.dumps(stream.stream_block.get_prep_value(stream), cls=DjangoJSONEncoder)


def _lacks_ids(value: Any) -> bool:
    if isinstance(value, dict):
        return any(_lacks_ids(inner) for inner in value.values())
    if isinstance(value, list):
        return any(
            not isinstance(item, dict) or "id" not in item or _lacks_ids(item) for item in value
        )
    return False
