"""Line ends: browsers send CR LF, everything else here writes LF.

A text area returns every line end as CR LF, so that merely saving a page would change its texts
and cost them their confirmed translations.
"""

from __future__ import annotations

from typing import Any


def with_plain_newlines(value: Any) -> Any:
    """Return the value with LF at the line ends of every text inside."""
    if isinstance(value, str):
        return value.replace("\r\n", "\n")
    if isinstance(value, dict):
        return {key: with_plain_newlines(child) for key, child in value.items()}
    if isinstance(value, list):
        return [with_plain_newlines(child) for child in value]
    return value
