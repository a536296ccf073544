"""What differs between two texts, word by word; Japanese and Chinese by the character. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

_TOKEN = re.compile(r"[^\W\d_぀-ヿ㐀-鿿]+|\d+|\s+|.", re.DOTALL)
MOST_TOKENS = 2000  # comparing takes time in the square of it


@dataclass(frozen=True)
class Piece:
    """A run of characters: in both texts (""), only in the former ("gone") or new ("added")."""

    text: str
    change: str = ""


def compare(before: str, after: str) -> list[Piece]:
    """Return the stretches of both texts in order; what is gone stands before what was added."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    if max(len(old), len(new)) > MOST_TOKENS:
        return [Piece(before, "gone"), Piece(after, "added")]
    pieces: list[Piece] = []
    for kind, start, end, new_start, new_end in SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        if kind == "equal":
            pieces.append(Piece("".join(old[start:end])))
            continue
        if end > start:
            pieces.append(Piece("".join(old[start:end]), "gone"))
        if new_end > new_start:
            pieces.append(Piece("".join(new[new_start:new_end]), "added"))
    return pieces
