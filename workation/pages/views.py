"""Views of the whole site: the search page and what search engines ask for."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.sitemaps.views import sitemap as render_sitemap
from django.core.paginator import Page as ResultPage
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page

from workation.core.models import is_open_to_visitors
from workation.pages.sitemaps import PublicPagesSitemap
from workation.search.filters import ListFilters

RESULTS_PER_PAGE = 20


def search(request: HttpRequest) -> HttpResponse:
    """Search the pages of the active language; whatever is typed gives a page."""
    # The same cleaning as in the lists: control characters, endless words, page numbers.
    filters = ListFilters(request.GET)
    results = find_results(filters.q, filters.page_number) if filters.q else None
    context: dict[str, Any] = {
        "query": filters.q,
        "page_obj": results,
        "results": load_specific(results) if results else (),
        "base_url": filters.url(),
        "title": _("サイト内検索"),
    }
    response = render(request, "pages/search.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response


def find_results(query: str, number: int) -> ResultPage[Page]:
    """Return one page of what is live and public in the active language, best first."""
    pages = Page.objects.filter(is_open_to_visitors(), locale=Locale.get_active(), depth__gt=1)
    # An alias holds Japanese text under another language's address.
    found = pages.filter(alias_of__isnull=True).search(query)
    return Paginator(found, RESULTS_PER_PAGE).get_page(number)


def load_specific(results: ResultPage[Page]) -> list[Any]:
    """Return the pages as their own types, in the order found; one query per type."""
    keys = [page.pk for page in results]
    specific = Page.objects.filter(pk__in=keys).select_related("locale").specific().in_bulk()
    return [specific[key] for key in keys if key in specific]


def sitemap(request: HttpRequest) -> HttpResponse:
    """Name every public page in every public language; nothing where indexing is off."""
    response: HttpResponse = render_sitemap(request, {"pages": PublicPagesSitemap(request)})
    return response


def robots(request: HttpRequest) -> HttpResponse:
    """Tell crawlers to come in or to stay out."""
    context = {
        "allow_indexing": settings.ALLOW_INDEXING,
        "sitemap_url": settings.SITE_URL + reverse("sitemap"),
    }
    return render(request, "robots.txt", context, content_type="text/plain; charset=utf-8")
