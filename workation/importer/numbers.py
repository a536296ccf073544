"""Numbers as an export writes them, where anything may stand instead."""

import re

_WHOLE = re.compile(r"-?[0-9]{1,18}")


def read_number(value: object) -> int:
    """Return a whole number, 0 where there is none: "²", "١٢", a name, a thousand figures."""
    text = str(value).strip()
    return int(text) if _WHOLE.fullmatch(text) else 0
