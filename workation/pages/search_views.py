"""Searching the whole site: results, suggestions while typing, and a page for each tag."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page
from wagtail.models import Page

from workation.core.models import Tag
from workation.pages.site_search import find_promotions, site_list, visible_pages
from workation.pages.suggestions import suggest
from workation.pages.tag_pages import find_tagged
from workation.search.filters import read_printable
from workation.search.listing import Listing

RESULTS_PER_PAGE = 20


def search(request: HttpRequest) -> HttpResponse:
    """Search the pages of the active language; whatever is typed gives a page."""
    listing = Listing(request, visible_pages(), site_list())
    filters = listing.filters
    context: dict[str, Any] = listing.as_context() | {
        "title": _("サイト内検索"),
        "promotions": find_promotions(filters.q) if filters.q else [],
    }
    if filters.is_active:
        pages = Page.objects.select_related("locale").specific()
        context["page_obj"] = listing.filtered.paginate(pages, RESULTS_PER_PAGE)
    response = render(request, "pages/search.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response


@cache_control(public=True, no_cache=True)
@conditional_page
def suggestions(request: HttpRequest) -> HttpResponse:
    """Return what a beginning of a word may become.

    A browser may keep the answer but asks whether it still holds: a page that was taken back is
    suggested to nobody.
    """
    words = " ".join(read_printable(request.GET, "q").split())
    response = JsonResponse({"suggestions": suggest(words)})
    response["X-Robots-Tag"] = "noindex"
    return response


def tag_page(request: HttpRequest, slug: str) -> HttpResponse:
    """Show everything that carries a tag, list by list, under a short text by staff."""
    tag = get_object_or_404(Tag, slug=slug)
    sections = find_tagged(tag)
    context = {"tag": tag, "title": tag.label, "text": tag.get_text("text"), "sections": sections}
    response = render(request, "pages/tag.html", context)
    if not sections:
        response["X-Robots-Tag"] = "noindex"
    return response
