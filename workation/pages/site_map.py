"""The site map for people: every list with its areas, and every page that stands in no list."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page

from matching.addresses import get_addresses
from workation.areas.models import Area
from workation.core.models import SiteSettings, is_open_to_visitors

#: Which types of page stand in which group; any other stands in the last.
GROUPS = {
    "places": ("planindexpage", "facilityindexpage", "diagnosispage"),
    "reading": ("reportindexpage", "livingpage", "newsindexpage", "eventindexpage"),
    "site": (),
}
HEADINGS = {
    "places": _("場所とプランを探す"),
    "reading": _("読む・知る"),
    "site": _("このサイトについて"),
}
#: The lists that can be narrowed to an area.
WITH_AREAS = ("planindexpage", "facilityindexpage")
HOME_DEPTH = 2


@dataclass
class Entry:
    """A page and what stands below it; `areas` are the list's own parts."""

    title: str | Promise
    url: str
    below: list[Entry] = field(default_factory=list)
    areas: list[Entry] = field(default_factory=list)


def site_map(request: HttpRequest) -> HttpResponse:
    """Show the map of the active language."""
    groups = find_groups(request)
    context = {
        "title": _("サイトマップ"),
        "groups": [(HEADINGS[code], entries) for code, entries in groups.items()],
    }
    return render(request, "pages/site_map.html", context)


def find_groups(request: HttpRequest) -> dict[str, list[Entry]]:
    """Return the entries of each group, in the tree's order."""
    areas = list(Area.objects.all())
    groups: dict[str, list[Entry]] = {code: [] for code in GROUPS}
    by_path: dict[str, Entry] = {}
    for page in _find_pages():
        kind = page.content_type.model
        entry = by_path[page.path] = Entry(page.title, page.get_url(request))
        if kind in WITH_AREAS:
            entry.areas = [Entry(area.label, f"{entry.url}?area={area.code}") for area in areas]
        if kind == "diagnosispage":
            address = get_addresses(page.specific_deferred, request).mechanism
            entry.below.append(Entry(_("おすすめの仕組み"), address))
        if parent := by_path.get(page.path[: -Page.steplen]):
            parent.below.append(entry)
        else:
            code = next((code for code, kinds in GROUPS.items() if kind in kinds), "site")
            groups[code].append(entry)
    groups["places"].append(Entry(_("サイト内検索"), reverse("search")))
    if SiteSettings.for_request(request).contact_email:
        groups["site"].append(Entry(_("県に相談する"), reverse("ask")))
    groups["site"].append(Entry(_("外部サービスに送る情報"), reverse("external_services")))
    return groups


def _find_pages() -> list[Page]:
    """Return what stands right below the home page, and free pages however deep."""
    shown = Q(depth=HOME_DEPTH + 1) | Q(depth__gt=HOME_DEPTH, content_type__model="standardpage")
    pages = Page.objects.filter(is_open_to_visitors(), shown, locale=Locale.get_active())
    return list(pages.select_related("locale", "content_type").order_by("path"))
