"""What stands on the page of a tag, and which tags have one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from wagtail.models import Locale

from workation.core.models import Tag
from workation.pages.site_search import RESULT_CARD, site_list, visible_pages
from workation.search.facet_rows import read_rows
from workation.search.searchable_lists import get_lists

PER_SECTION = 12


@dataclass(frozen=True)
class TagSection:
    """The tagged items of one list; `more_url` leads to all of them."""

    code: str
    label: str | Promise
    card: str
    items: list[Any]
    count: int
    more_url: str


def find_tagged(tag: Tag) -> list[TagSection]:
    """Return what visitors of the active language find under a tag, list by list."""
    rows = read_rows(visible_pages(), site_list())
    tagged = rows.table.having("tag", tag.slug)
    sections = []
    for searchable in get_lists():
        of_list = tagged & rows.table.having("kind", searchable.code)
        keys = [rows.table.keys[position] for position in rows.table.positions(of_list)]
        if not keys:
            continue
        found = searchable.model.objects.for_cards().in_bulk(keys[:PER_SECTION])
        items = [found[key] for key in keys[:PER_SECTION] if key in found]
        if not items:
            continue  # gone since the rows were read
        # Asked for also where nothing is left over: a page costs the same however much it shows.
        whole_list = f"{items[0].get_parent().url}?tag={tag.slug}"
        more_url = whole_list if len(keys) > PER_SECTION else ""
        sections.append(
            TagSection(
                searchable.code,
                searchable.label,
                searchable.card or RESULT_CARD,
                items,
                len(keys),
                more_url,
            )
        )
    return sections


def used_tag_codes(locale: Locale) -> set[str]:
    """Return the codes of the tags that have something to show in a language."""
    rows = read_rows(visible_pages(locale), site_list())
    listed = 0
    for searchable in get_lists():
        listed |= rows.table.having("kind", searchable.code)
    codes = rows.table.codes("tag")
    return {code for code in codes if rows.table.having("tag", code) & listed}
