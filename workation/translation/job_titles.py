"""What a job is about, in words: the title of its Japanese page, the text of its row."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.conf import settings


def describe_keys(keys: Iterable[str]) -> dict[str, str]:
    """Return {job key: title} for keys that name an object which is there; one query per model."""
    wanted: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for key in keys:
        label, _separator, rest = key.partition(":")
        translation_key, _separator, _language = rest.partition(":")
        if _is_uuid(translation_key):
            wanted[label][translation_key].append(key)
    titles: dict[str, str] = {}
    for label, known in wanted.items():
        for translation_key, title in _find_titles(label, list(known)):
            titles |= dict.fromkeys(known[translation_key], title)
    return titles


def _is_uuid(text: str) -> bool:
    try:
        uuid.UUID(text)
    except ValueError:
        return False
    return True


def _find_titles(label: str, translation_keys: list[str]) -> list[tuple[str, str]]:
    try:
        model: Any = apps.get_model(label)
    except LookupError:
        return []
    rows = model._base_manager.filter(
        translation_key__in=translation_keys, locale__language_code=settings.LANGUAGE_CODE
    )
    return [(str(row.translation_key), str(row)) for row in rows]
