"""A list under its filters: what is left, in which order, and the counts beside the filters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.utils import timezone

from workation.search.choices import ChoiceFilter, Label
from workation.search.facet_rows import DENIED, ListRows
from workation.search.facets import Narrowing
from workation.search.filters import ListFilters
from workation.search.sorting import FIT, order_keys

PER_PAGE = 12


@dataclass(frozen=True)
class Option:
    """One choice of a filter, and how many items it leaves under all other filters."""

    code: str
    label: Label
    count: int
    is_chosen: bool


@dataclass(frozen=True)
class FilterGroup:
    """A filter as the form shows it."""

    name: str
    label: Label
    options: list[Option]

    @property
    def is_switch(self) -> bool:
        """Whether it asks yes or no, as for what is open now."""
        return [option.code for option in self.options] == ["1"]

    @property
    def is_on(self) -> bool:
        """Whether anything of it is chosen."""
        return any(option.is_chosen for option in self.options)


class FilteredList:
    """What the filters leave of a list.

    `hits` are the keys that the word finds, best first, or None without a word. `fact_codes` are
    the tags that are answered with yes or no: of these, what is not confirmed can be shown too.
    """

    def __init__(
        self,
        rows: ListRows,
        filters: ListFilters,
        *,
        hits: Sequence[int] | None = None,
        fact_codes: frozenset[str] = frozenset(),
        price_field: str = "",
    ) -> None:
        self.rows = rows
        self.table = rows.table
        self.filters = filters
        self.hits = hits
        self.fact_codes = fact_codes
        self.price_field = price_field
        parts = {
            choice.name: self._leaves(choice, filters.unconfirmed)
            for choice in filters.choices
            if filters.chosen[choice.name]
        }
        if hits is not None:
            parts["q"] = self.table.among(hits)
        self.narrowing = Narrowing(self.table, parts)

    def _leaves(self, choice: ChoiceFilter, unconfirmed: bool) -> int:
        items = self.table.everything
        for code in self.filters.chosen[choice.name]:
            items &= self.having(choice.name, code, unconfirmed)
        return items

    def having(self, name: str, code: str, unconfirmed: bool) -> int:
        """Return the items with a code; of a fact, if wanted, also those nobody has asked."""
        having = self.table.having(name, code)
        if name == "tag" and unconfirmed and code in self.fact_codes:
            having |= self.table.everything & ~self.table.having(DENIED, code)
        return having

    @property
    def count(self) -> int:
        """How many items are left."""
        return self.narrowing.matching.bit_count()

    @cached_property
    def unconfirmed_count(self) -> int:
        """How many more items would be left with what is not confirmed."""
        tags = next((choice for choice in self.filters.choices if choice.name == "tag"), None)
        if tags is None or not self.fact_codes & set(self.filters.tags):
            return 0
        wider = self.narrowing.count_instead("tag", self._leaves(tags, unconfirmed=True))
        return wider - self.narrowing.count_instead("tag", self._leaves(tags, unconfirmed=False))

    def unconfirmed_in(self, key: int) -> list[Label]:
        """Return the facts asked for that are not confirmed for an item."""
        tags = next((choice for choice in self.filters.choices if choice.name == "tag"), None)
        if tags is None or not self.filters.unconfirmed:
            return []
        item = 1 << self.table.position_of[key]
        return [
            tags.options[code]
            for code in self.filters.tags
            if code in self.fact_codes and not self.table.having("tag", code) & item
        ]

    def group(self, choice: ChoiceFilter) -> FilterGroup:
        """Return a filter with the counts of its options; a zero is shown as zero."""
        chosen = self.filters.chosen[choice.name]
        options = [
            Option(code, label, self._count(choice, code), code in chosen)
            for code, label in choice.options.items()
        ]
        return FilterGroup(choice.name, choice.label, options)

    def _count(self, choice: ChoiceFilter, code: str) -> int:
        items = self.having(choice.name, code, self.filters.unconfirmed)
        if choice.multiple:
            return self.narrowing.count_as_well(items)
        return self.narrowing.count_instead(choice.name, items)

    @cached_property
    def keys(self) -> list[int]:
        """The keys of the items left, in the wanted order; by default the best hits first."""
        matching = self.narrowing.matching
        if self.hits is not None and self.filters.sort in ("", FIT.code):
            left = {self.table.keys[position] for position in self.table.positions(matching)}
            return [key for key in self.hits if key in left]
        key = order_keys(self.rows, self.filters.sort, self.price_field, timezone.localdate())
        ordered = sorted(self.table.positions(matching), key=key)
        return [self.table.keys[position] for position in ordered]

    def paginate(self, queryset: QuerySet[Any], per_page: int = PER_PAGE) -> Page[Any]:
        """Return the page asked for, with its items loaded; one beyond the end gives the last."""
        page = Paginator(self.keys, per_page).get_page(self.filters.page_number)
        found = queryset.in_bulk(list(page.object_list))
        page.object_list = [found[key] for key in page.object_list if key in found]
        return page
