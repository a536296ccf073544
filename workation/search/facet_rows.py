"""The rows that all filters of a list are counted from: three queries, whatever the data.

One reads the items' own figures, one their tags, one their places. Rows are tied to items by
translation key, because relations are stored between Japanese pages and count in every language.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet

from workation.search.facets import FacetTable
from workation.search.searchable_lists import Rows, SearchableList

# What a fact's tag is when it is answered with no: kept apart from those nobody has asked about.
DENIED = "tag-denied"
COLUMNS = ("pk", "translation_key", "first_published_at")


@dataclass
class ListRows:
    """A list's items with their filter codes and the columns that they are sorted by."""

    table: FacetTable
    columns: dict[str, list[Any]]
    confirmed_on: dict[int, datetime.date] = field(default_factory=dict)
    areas: dict[int, list[str]] = field(default_factory=dict)

    def confirm(self, position: int, day: datetime.date | None) -> None:
        """Note the day when something about an item was confirmed; the latest counts."""
        if day:
            self.confirmed_on[position] = max(day, self.confirmed_on.get(position, day))


def read_rows(pages: QuerySet[Any], searchable: SearchableList) -> ListRows:
    """Read everything that filters, counts and orders of these pages need."""
    figures = searchable.figures
    names = [name for figure in figures for name in figure.fields]
    names += [*COLUMNS, *searchable.dated_fields, *filter(None, [searchable.price_field])]
    wanted = list(dict.fromkeys(names))
    values = list(pages.order_by().values_list(*wanted))
    columns = {name: [row[index] for row in values] for index, name in enumerate(wanted)}
    rows = ListRows(FacetTable(columns["pk"]), columns)
    for figure in figures:
        own = zip(*(columns[name] for name in figure.fields), strict=True)
        for position, item in enumerate(own):
            for code in figure.codes_of(*item):
                rows.table.add(figure.name, code, position)
    for name in searchable.dated_fields:
        for position, day in enumerate(columns[name]):
            rows.confirm(position, day)
    positions = {key: position for position, key in enumerate(columns["translation_key"])}
    _add_tags(rows, positions, _union(searchable.tag_rows(pages)))
    _add_places(rows, positions, _union(searchable.place_rows(pages)))
    return rows


def _union(querysets: Rows) -> Iterable[Any]:
    if not querysets:
        return ()
    first, *others = querysets
    return first.union(*others, all=True) if others else first


def _add_tags(rows: ListRows, positions: dict[Any, int], found: Iterable[Any]) -> None:
    for key, code, is_yes, confirmed_on in found:
        position = positions.get(key)
        if position is None:
            continue
        rows.table.add("tag" if is_yes else DENIED, code, position)
        rows.confirm(position, confirmed_on)


def _add_places(rows: ListRows, positions: dict[Any, int], found: Iterable[Any]) -> None:
    for key, area, municipality in found:
        position = positions.get(key)
        if position is None:
            continue
        if area:
            rows.table.add("area", area, position)
            rows.areas.setdefault(position, []).append(area)
        if municipality:
            rows.table.add("municipality", municipality, position)
