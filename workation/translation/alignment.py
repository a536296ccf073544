"""Which old text became which new one. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

LEAST_LIKENESS = 0.4


def pair_changes(before: Sequence[str], after: Sequence[str]) -> list[tuple[str, str]]:
    """Return (old, new) for texts that were changed rather than removed or added.

    `before` and `after` are the texts of one place (a field, a block) in their order. Texts are
    compared only where the order says that they replace one another; a single text that takes
    the place of a single other one is its successor however different it is.
    """
    pairs: list[tuple[str, str]] = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        if kind == "replace":
            pairs += _pair_block(before[start:end], after[new_start:new_end])
    if not pairs and len(before) == len(after) == 1 and before[0] != after[0]:
        return [(before[0], after[0])]
    return pairs


def _pair_block(old: Sequence[str], new: Sequence[str]) -> list[tuple[str, str]]:
    scored = sorted(
        (
            (_likeness(former, latter), -abs(row - column), row, column)
            for row, former in enumerate(old)
            for column, latter in enumerate(new)
        ),
        reverse=True,
    )
    used_rows: set[int] = set()
    used_columns: set[int] = set()
    pairs = []
    for likeness, _distance, row, column in scored:
        if likeness < LEAST_LIKENESS:
            break
        if row not in used_rows and column not in used_columns:
            used_rows.add(row)
            used_columns.add(column)
            pairs.append((old[row], new[column]))
    return pairs


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
