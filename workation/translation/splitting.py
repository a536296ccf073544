"""Cuts a text that is too long for one request where a reader would pause. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import chain, pairwise

# In order of preference: after lines, sentences, clauses, words, anywhere.
_BOUNDS = [
    re.compile(bound, re.DOTALL)
    for bound in (r"<br\s*/?>|\n", "[。！？!?]", "[、，,;；]", r"\s", ".*")
]
_CLOSING = frozenset("」』）)】”")
_TOKEN = re.compile(r"<[^>]*>|&[#\w]+;|.", re.DOTALL)
_VOID = re.compile(r"<br\b[^>]*>|<[^>]*/>")


def measure(text: str) -> int:
    """Return the bytes that a text takes in a request: JSON, escaped to ASCII."""
    return len(json.dumps(text))


def split_text(fragment: str, most_bytes: int) -> list[str]:
    """Return consecutive parts of an HTML fragment, each within the size, each with whole tags.

    Together they are the fragment. Only what stands inside one tag is never cut, however long.
    """
    parts = [fragment]
    for bound in _BOUNDS:
        parts = [smaller for part in parts for smaller in _cut(part, bound, most_bytes)]
    return parts


def _cut(fragment: str, bound: re.Pattern[str], most_bytes: int) -> list[str]:
    """Cut after every bound, then put together again what fits."""
    if measure(fragment) <= most_bytes:
        return [fragment]
    parts: list[str] = []
    size = 0
    for piece in _cut_after(fragment, bound):
        length = measure(piece)
        if parts and size + length <= most_bytes:
            parts[-1] += piece
            size += length
        else:
            parts.append(piece)
            size = length
    return parts


def _cut_after(fragment: str, bound: re.Pattern[str]) -> Iterator[str]:
    piece = ""
    for atom, following in pairwise(chain(_read_atoms(fragment), [""])):
        piece += atom
        if bound.fullmatch(atom) and following not in _CLOSING:
            yield piece
            piece = ""
    if piece:
        yield piece


def _read_atoms(fragment: str) -> Iterator[str]:
    """Yield what cannot be cut: a character, an entity, an element with all that is in it."""
    atom, depth = "", 0
    for match in _TOKEN.finditer(fragment):
        token = match[0]
        atom += token
        if token.startswith("</"):
            depth -= 1
        elif token.startswith("<") and len(token) > 1 and not _VOID.fullmatch(token):
            depth += 1
        if depth <= 0:
            yield atom
            atom, depth = "", 0
    if atom:
        yield atom
