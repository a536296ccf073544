"""The lists of the site, as their packages register them: the search knows no model of theirs.

register_list(SearchableList("stay", _("宿泊施設"), StayPage, figures=(price_filter(…),), …))
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import BooleanField, DateField, QuerySet, Value

from workation.core.models import PageFact, PageTag
from workation.search.choices import ChoiceFilter, Label

Rows = list[QuerySet[Any, Any]]


def own_tag_rows(pages: QuerySet[Any]) -> Rows:
    """Return translation key, tag code, answer and day of confirmation of pages' own tags."""
    theme = (Value(True, BooleanField()), Value(None, DateField()))
    return [
        PageTag.objects.filter(content_object__in=pages.values("pk"))
        .order_by()
        .values_list("content_object__translation_key", "tag__slug", *theme),
        PageFact.objects.filter(page__in=pages.values("pk"))
        .order_by()
        .values_list("page__translation_key", "tag__slug", "value", "confirmed_on"),
    ]


def no_rows(_pages: QuerySet[Any]) -> Rows:
    """Return nothing, for a list without places."""
    return []


@dataclass(frozen=True)
class SearchableList:
    """One list: its code in addresses, its heading, its pages and what they are filtered by.

    `place_rows` gives translation key, area code and municipality code of pages (or empty texts),
    `tag_rows` translation key, tag code, answer and day of confirmation; each a list of querysets
    for one UNION. `dated_fields` say when something about an item was last confirmed, `card` is
    the template of an entry.
    """

    code: str
    label: Label
    model: type[Any]
    card: str
    figures: tuple[ChoiceFilter, ...] = ()
    place_rows: Callable[[QuerySet[Any]], Rows] = no_rows
    tag_rows: Callable[[QuerySet[Any]], Rows] = own_tag_rows
    price_field: str = ""
    dated_fields: tuple[str, ...] = ()

    @property
    def model_name(self) -> str:
        """The name of its model as content types have it."""
        return str(self.model._meta.model_name)


_lists: dict[str, SearchableList] = {}


def register_list(searchable: SearchableList) -> SearchableList:
    """Make a list known; again under the same code replaces it."""
    _lists[searchable.code] = searchable
    return searchable


def get_lists() -> list[SearchableList]:
    """Return the registered lists, in the order of their packages."""
    return list(_lists.values())


def get_list(code: str) -> SearchableList:
    """Return one list."""
    return _lists[code]
