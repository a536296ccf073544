"""The search over the whole site: every kind of page in one list, with the filters all share."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.search_promotions.models import SearchPromotion
from wagtail.models import Locale, Page
from wagtail.search.utils import normalise_query_string

from workation.core.models import is_open_to_visitors
from workation.search.choices import ChoiceFilter
from workation.search.japanese import fold
from workation.search.searchable_lists import Rows, SearchableList, get_lists, own_tag_rows

RESULT_CARD = "components/search_result.html"
OTHER_KINDS: dict[str, tuple[str | Promise, str]] = {
    "news": (_("お知らせ"), "newspage"),
    "events": (_("イベント"), "eventpage"),
}
OTHER = "other"


def visible_pages(locale: Locale | None = None) -> QuerySet[Page]:
    """Return what a visitor may find: open to everybody, in one language, no Japanese alias."""
    pages: QuerySet[Page] = Page.objects.filter(
        is_open_to_visitors(),
        locale=locale or Locale.get_active(),
        # An alias holds Japanese text under another language's address.
        alias_of__isnull=True,
        depth__gt=1,
    )
    return pages


def site_list() -> SearchableList:
    """Return the list of everything, as the registered lists make it up."""
    return SearchableList(
        "site",
        _("サイト全体"),
        Page,
        RESULT_CARD,
        figures=(kind_filter(),),
        place_rows=_all_places,
        tag_rows=_all_tags,
    )


def kind_filter() -> ChoiceFilter:
    """Which kind of page: one of the lists, news, events, or anything else."""
    kinds = {searchable.model_name: searchable.code for searchable in get_lists()}
    kinds |= {model_name: code for code, (_label, model_name) in OTHER_KINDS.items()}
    labels = {searchable.code: searchable.label for searchable in get_lists()}
    labels |= {code: label for code, (label, _model_name) in OTHER_KINDS.items()}

    def codes_of(model_name: str) -> list[str]:
        return [kinds.get(model_name, OTHER)]

    return ChoiceFilter(
        "kind",
        _("ページの種類"),
        labels | {OTHER: _("その他のページ")},
        fields=("content_type__model",),
        codes_of=codes_of,
    )


def _all_places(pages: QuerySet[Any]) -> Rows:
    functions = dict.fromkeys(searchable.place_rows for searchable in get_lists())
    return [rows for function in functions for rows in function(pages)]


def _all_tags(pages: QuerySet[Any]) -> Rows:
    functions = dict.fromkeys([own_tag_rows, *(searchable.tag_rows for searchable in get_lists())])
    return [rows for function in functions for rows in function(pages)]


def find_promotions(query: str) -> list[dict[str, str]]:
    """Return what staff put first for this word: title, address, text; pages of this language."""
    written = {normalise_query_string(query), normalise_query_string(fold(query))}
    rows = SearchPromotion.objects.filter(query__query_string__in=written)
    pages = visible_pages().in_bulk([row.page_id for row in rows if row.page_id])
    found = []
    for row in rows.order_by("sort_order"):
        page = pages.get(row.page_id)
        if page is not None:
            found.append({"title": page.title, "url": page.url or "", "text": row.description})
        elif row.external_link_url and get_language() == "ja":
            # A foreign address has a text in one language: that of the staff.
            link = {"title": row.external_link_text, "url": row.external_link_url}
            found.append(link | {"text": row.description})
    return found
