"""When nothing fits: which conditions to give up, and how many items that brings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from workation.search.filtered_list import FilteredList
from workation.search.filters import Chip

MAX_WAYS = 5


@dataclass(frozen=True)
class WayOut:
    """Conditions to give up, the address without them, and how many items are there."""

    given_up: tuple[Chip, ...]
    url: str
    count: int

    @property
    def names(self) -> str:
        """The conditions by name."""
        return " + ".join(str(chip.label) for chip in self.given_up)


def find_ways_out(listing: FilteredList) -> list[WayOut]:
    """Return the nearest searches that find something, those with most items first.

    One condition less where that is enough, else two; else as many conditions as can be kept
    together, taken in their order.
    """
    conditions = _conditions(listing)
    everything = listing.table.everything
    for number in (1, 2):
        ways = [
            WayOut(chips, _url(listing, chips), items.bit_count())
            for chips, items in _without(conditions, number, everything)
            if items
        ]
        if ways:
            return sorted(ways, key=lambda way: -way.count)[:MAX_WAYS]
    kept = everything
    given_up: list[Chip] = []
    for chip, items in conditions:
        if kept & items:
            kept &= items
        else:
            given_up.append(chip)
    if not kept or not given_up:
        return []
    return [WayOut(tuple(given_up), _url(listing, tuple(given_up)), kept.bit_count())]


def _conditions(listing: FilteredList) -> list[tuple[Chip, int]]:
    found = []
    for chip in listing.filters.chips():
        if chip.kind == "q":
            items = listing.table.among(listing.hits or ())
        else:
            items = listing.having(chip.kind, chip.value, listing.filters.unconfirmed)
        found.append((chip, items))
    return found


def _without(
    conditions: list[tuple[Chip, int]], number: int, everything: int
) -> Iterator[tuple[tuple[Chip, ...], int]]:
    for dropped in combinations(range(len(conditions)), number):
        items = everything
        for index, (_chip, part) in enumerate(conditions):
            if index not in dropped:
                items &= part
        yield tuple(conditions[index][0] for index in dropped), items


def _url(listing: FilteredList, given_up: tuple[Chip, ...]) -> str:
    filters = listing.filters
    changes: dict[str, object] = {}
    for chip in given_up:
        if chip.kind == "q":
            changes["q"] = None
        else:
            kept = changes.get(chip.kind, filters.chosen[chip.kind])
            changes[chip.kind] = [code for code in kept if code != chip.value]  # type: ignore[attr-defined]
    return filters.url(**changes)
