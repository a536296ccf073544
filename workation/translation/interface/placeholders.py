"""Placeholders and tags of interface texts: sent unharmed, all there when they come back. Pure.

A lost `%(count)s` is an error on every page that shows the text, an invented one is a crash.
"""

from __future__ import annotations

import html
import re
from collections import Counter

from workation.translation.markup import strip_tags

_PRINTF = re.compile(r"%(?:\((?P<name>\w+)\))?[#0\-+]*\d*(?:\.\d+)?[diouxXeEfFgGcrsa]|%%")
_PLACEHOLDER = re.compile(rf"{_PRINTF.pattern.replace('?P<name>', '')}|\{{[\w.!:,\[\]]*\}}")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_PIECE = re.compile(rf"(?P<tag>{_TAG.pattern})|(?P<placeholder>{_PLACEHOLDER.pattern})")
# DeepL leaves alone what stands in an element with `translate="no"`.
_KEEP = '<span translate="no" id="{number}">{text}</span>'
_KEPT = re.compile(r'<span translate="no" id="(\d+)">.*?</span>', re.DOTALL)


def find_placeholders(text: str) -> Counter[str]:
    """Return how often each placeholder and each tag occurs."""
    return Counter(match[0] for match in _PIECE.finditer(text))


def find_counter(text: str) -> str:
    """Return the placeholder that a plural form depends on; "" where that is not plain."""
    names = {match[0] for match in _PRINTF.finditer(text) if match["name"]}
    if "%(count)s" in names:
        return "%(count)s"
    return names.pop() if len(names) == 1 else ""


def protect(text: str) -> str:
    """Return the text as an HTML fragment for DeepL, with its placeholders out of reach."""
    pieces: list[str] = []
    end = 0
    for number, match in enumerate(_PIECE.finditer(text)):
        pieces.append(html.escape(text[end : match.start()], quote=False))
        kept = _KEEP.format(number=number, text=html.escape(match[0], quote=False))
        pieces.append(match[0] if match["tag"] else kept)
        end = match.end()
    pieces.append(html.escape(text[end:], quote=False))
    return "".join(pieces)


def restore(fragment: str, source: str) -> str:
    """Return DeepL's answer to `protect(source)` as an interface text."""
    placeholders = [match[0] for match in _PIECE.finditer(source)]

    def put_back(match: re.Match[str]) -> str:
        number = int(match[1])
        return placeholders[number] if number < len(placeholders) else match[0]

    text = _KEPT.sub(put_back, fragment)
    return html.unescape(text if _TAG.search(source) else strip_tags(text)).strip()


def find_faults(source: str, text: str, *, may_omit: bool = False) -> list[str]:
    """Return the placeholders and tags in which a translation differs from its source.

    A plural form may leave out its number ("one night"); nothing may be added.
    """
    wanted, found = find_placeholders(source), find_placeholders(text)
    faults = list((found - wanted).elements())
    if not may_omit:
        faults += (wanted - found).elements()
    return faults or ([] if _can_be_formatted(source, text) else ["%"])


def _can_be_formatted(source: str, text: str) -> bool:
    """Whether a stray % would break the text, where its source is filled in with values."""
    names = [match["name"] for match in _PRINTF.finditer(source)]
    if not names:
        return True
    values = dict.fromkeys(filter(None, names), 0) or (0,) * source.replace("%%", "").count("%")
    try:
        text % values
    except (KeyError, TypeError, ValueError):
        return False
    return True
