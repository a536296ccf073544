"""What search engines ask for."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.sitemaps.views import sitemap as render_sitemap
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from workation.pages.sitemaps import (
    MechanismSitemap,
    PublicPagesSitemap,
    TagPagesSitemap,
    ViewsSitemap,
)


def sitemap(request: HttpRequest) -> HttpResponse:
    """Name every public page in every public language; nothing where indexing is off."""
    sections: dict[str, Any] = {
        "pages": PublicPagesSitemap(request),
        "mechanism": MechanismSitemap(request),
        "views": ViewsSitemap(),
        "tags": TagPagesSitemap(),
    }
    response: HttpResponse = render_sitemap(request, sections)
    return response


def robots(request: HttpRequest) -> HttpResponse:
    """Tell crawlers to come in or to stay out."""
    context = {
        "allow_indexing": settings.ALLOW_INDEXING,
        "sitemap_url": settings.SITE_URL + reverse("sitemap"),
    }
    return render(request, "robots.txt", context, content_type="text/plain; charset=utf-8")
