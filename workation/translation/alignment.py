"""Which old text became which new one. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

LEAST_LIKENESS = 0.4


def pair_changes(before: Sequence[str], after: Sequence[str]) -> list[tuple[str, str]]:
    """Return (old, new) for texts that were changed rather than removed or added.

    `before` and `after` are the texts of one place (a field, a block) in their order. Texts are
    compared only where the order says that they replace one another; the likeliest pairs come
    first. What is left there was rewritten: it is paired in its order, however different it is,
    so that a human text stays beside what took its place.
    """
    pairs: list[tuple[str, str]] = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        if kind == "replace":
            pairs += _pair_block(before[start:end], after[new_start:new_end])
    return pairs


def is_alike(one: str, other: str) -> bool:
    """Whether one of two texts can be the other one, edited."""
    return _likeness(one, other) >= LEAST_LIKENESS


def _pair_block(old: Sequence[str], new: Sequence[str]) -> list[tuple[str, str]]:
    scored = sorted(
        (
            (_likeness(former, latter), -abs(row - column), row, column)
            for row, former in enumerate(old)
            for column, latter in enumerate(new)
        ),
        reverse=True,
    )
    rows, columns = list(range(len(old))), list(range(len(new)))
    pairs = []
    for likeness, _distance, row, column in scored:
        if likeness < LEAST_LIKENESS:
            break
        if row in rows and column in columns:
            rows.remove(row)
            columns.remove(column)
            pairs.append((old[row], new[column]))
    rewritten = zip(rows, columns, strict=False)
    return pairs + [(old[row], new[column]) for row, column in rewritten]


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
