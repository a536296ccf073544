"""Is a translation about as long as it should be? Pure."""

from __future__ import annotations

# Characters of the translation per Japanese character: least and most, from the demo's texts.
_RATIOS = {"en": (0.8, 4.5), "zh-hans": (0.35, 1.6), "zh-hant": (0.35, 1.6)}
# Names and labels vary too much to say anything about them.
SHORTEST_CHECKED = 13


def is_in_proportion(source: str, translation: str, language_code: str) -> bool:
    """Whether the length is plausible; texts of up to 12 characters and other languages pass."""
    if not translation.strip():
        return False
    limits = _RATIOS.get(language_code)
    if limits is None or len(source) < SHORTEST_CHECKED:
        return True
    least, most = limits
    return least <= len(translation) / len(source) <= most
