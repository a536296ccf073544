"""A page that lists others: filters with counts, area map and pagination in its context."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from workation.areas.models import Area, Municipality
from workation.areas.navigation import AreaLink
from workation.core.models import Tag
from workation.search.choices import ChoiceFilter
from workation.search.did_you_mean import MAX_WORDS, find_close, other_scripts, words_of
from workation.search.facet_rows import read_rows
from workation.search.filtered_list import FilteredList, FilterGroup, Option
from workation.search.filters import ListFilters
from workation.search.searchable_lists import SearchableList
from workation.search.sorting import CONFIRMED, FIT, NEWEST, PRICE, TRAVELS, Sort
from workation.search.unanswered import note_unanswered
from workation.search.word_list import get_synonyms

# Titles that are looked through for what may have been meant.
MAX_TITLES = 2000


class ListPageMixin(models.Model):
    """Gives an index page its list; subclasses say what is in it."""

    class Meta:
        abstract = True

    def get_list_queryset(self) -> QuerySet[Any]:
        """Return everything that can be in the list: open to visitors, in the page's language."""
        raise NotImplementedError

    def get_searchable_list(self) -> SearchableList:
        """Return the registered list that this page shows."""
        raise NotImplementedError

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        pages = self.get_list_queryset()
        listing = Listing(request, pages, self.get_searchable_list())
        page_obj = listing.filtered.paginate(pages.for_cards())  # type: ignore[attr-defined]
        return context | listing.as_context() | {"page_obj": page_obj}


class Listing:
    """One list as the address asks for it, ready for a template."""

    def __init__(
        self, request: HttpRequest, pages: QuerySet[Any], searchable: SearchableList
    ) -> None:
        self.pages = pages
        self.searchable = searchable
        self.rows = read_rows(pages, searchable)
        self.areas = list(Area.objects.all())
        self.tags = self._used_tags()
        self.filters = ListFilters(request.GET, self._choices(), self._sorts())
        self.hits = self._find(self.filters.q) if self.filters.q else None
        self.filtered = FilteredList(
            self.rows,
            self.filters,
            hits=self.hits,
            fact_codes=frozenset(tag.slug for tag in self.tags if tag.is_fact),
            price_field=searchable.price_field,
        )

    def _find(self, words: str) -> list[Any]:
        keys: list[Any] = self.pages.search(words).get_keys()  # type: ignore[attr-defined]
        return keys

    def _used_tags(self) -> list[Tag]:
        return list(Tag.objects.filter(slug__in=self.rows.table.codes("tag")))

    def _choices(self) -> list[ChoiceFilter]:
        used = self.rows.table.codes("municipality")
        towns = Municipality.objects.filter(code__in=used) if used else ()
        return [
            ChoiceFilter("area", _("エリア"), {area.code: area.label for area in self.areas}),
            ChoiceFilter("municipality", _("市町"), {town.code: town.label for town in towns}),
            *self.searchable.figures,
            ChoiceFilter("tag", _("こだわり"), {t.slug: t.label for t in self.tags}, multiple=True),
        ]

    def _sorts(self) -> list[Sort]:
        price = [PRICE] if self.searchable.price_field else []
        return [FIT, *price, NEWEST, CONFIRMED, *TRAVELS]

    def find_meant(self) -> list[tuple[str, str, int]]:
        """Return what may have been meant by a word that finds nothing: word, address, hits."""
        if not self.filters.q or self.hits:
            return []
        note_unanswered(self.filters.q)
        titles = self.pages.order_by().values_list("title", flat=True)[:MAX_TITLES]
        known = [
            *(area.label for area in self.areas),
            *(label for choice in self.filters.choices for label in choice.options.values()),
            *(word for title in titles for word in words_of(title)),
            *get_synonyms().others,
        ]
        candidates = [
            *other_scripts(self.filters.q),
            *find_close(self.filters.q, map(str, known)),
        ]
        found = [(word, len(self._find(word))) for word in dict.fromkeys(candidates)]
        return [(word, self.filters.url(q=word), count) for word, count in found if count][
            :MAX_WORDS
        ]

    def as_context(self) -> dict[str, Any]:
        """Return what the components of a list page read."""
        groups = {choice.name: self.filtered.group(choice) for choice in self.filters.choices}
        area, tags = groups.pop("area"), groups.pop("tag")
        return {
            "filters": self.filters,
            "listing": self.filtered,
            "meant": self.find_meant(),
            "areas": self._area_links(area, lambda code: self.filters.url(area=code)),
            "filter_groups": [group for group in groups.values() if group.options],
            "tag_groups": self._by_kind(tags.options),
        }

    def _area_links(self, group: FilterGroup, url_for: Callable[[str], str]) -> list[AreaLink]:
        return [
            AreaLink(
                code=area.code,
                name=area.label,
                character=area.character_text,
                # A second press takes the area back.
                url=self.filters.without("area") if option.is_chosen else url_for(area.code),
                count=option.count,
                is_current=option.is_chosen,
            )
            for area, option in zip(self.areas, group.options, strict=True)
        ]

    def _by_kind(self, options: list[Option]) -> list[FilterGroup]:
        """Return the tags by kind, kinds in the vocabulary's order."""
        groups: dict[str, FilterGroup] = {}
        for tag, option in zip(self.tags, options, strict=True):
            empty = FilterGroup("tag", tag.get_kind_display(), [])
            groups.setdefault(tag.kind, empty).options.append(option)
        return list(groups.values())
