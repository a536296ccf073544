"""Suggestions while typing: places, tags and pages that begin or go on like this."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from workation.areas.models import Area, Municipality
from workation.core.models import Tag
from workation.pages.site_search import visible_pages
from workation.search.japanese import fold

MAX_PAGES = 5
MAX_WORDS = 3
# A whole sentence is no beginning of a word.
MAX_LENGTH = 40


def suggest(words: str) -> list[dict[str, str]]:
    """Return label, note and address of each suggestion, places and tags before pages."""
    folded = " ".join(fold(words).split())
    if not folded or len(folded) > MAX_LENGTH:
        return []
    return [*_places(folded), *_tags(folded), *_pages(words)]


def _fits(folded: str, names: Iterable[Any]) -> bool:
    return any(folded in fold(str(name)) for name in names if name)


def _places(folded: str) -> list[dict[str, str]]:
    found: list[tuple[str, str, Area | Municipality]] = [
        *(("area", _("エリア"), area) for area in Area.objects.all()),
        *(("municipality", _("市町"), town) for town in Municipality.objects.all()),
    ]
    return [
        {"label": place.label, "note": note, "url": f"{reverse('search')}?{name}={place.code}"}
        for name, note, place in found
        if _fits(folded, [place.label, place.name, place.reading])
    ][:MAX_WORDS]


def _tags(folded: str) -> list[dict[str, str]]:
    """Return tags by their label or a synonym, if something that visitors see carries them."""
    tags = [
        tag
        for tag in Tag.objects.used_on(visible_pages())
        if _fits(folded, [tag.label, *tag.synonyms.splitlines()])
    ]
    return [
        {"label": tag.label, "note": _("タグ"), "url": reverse("tag", args=[tag.slug])}
        for tag in tags[:MAX_WORDS]
    ]


def _pages(words: str) -> list[dict[str, str]]:
    pages: Any = visible_pages().select_related("locale")
    return [
        {"label": page.title, "note": str(page.page_type_display_name), "url": page.url or ""}
        for page in pages.autocomplete(words)[:MAX_PAGES]
    ]
