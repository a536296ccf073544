"""Serving pages, errors and health probes."""

from __future__ import annotations

import logging

from django.conf import settings
from django.core.cache import caches
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template import engines
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from wagtail.models import Locale, Page, Site
from wagtail.views import serve

from workation.core.models.languages import html_lang

logger = logging.getLogger(__name__)


def serve_page(request: HttpRequest, path: str) -> HttpResponse:
    """Serve a page; where only its Japanese one exists, say so in the visitor's language."""
    try:
        return serve(request, path)
    except Http404 as error:
        page = find_source_page(request, path)
        if page is None:
            # Not raised again: with DEBUG on, Django would show its own page instead of ours.
            return page_not_found(request, error)
        response = render(request, "core/not_translated.html", {"source_page": page})
        response["X-Robots-Tag"] = "noindex"
        return response


def find_source_page(request: HttpRequest, path: str) -> Page | None:
    """Return the live, public Japanese page at the same path, or None."""
    if get_language() == settings.LANGUAGE_CODE:
        return None
    site = Site.find_for_request(request)
    if site is None:
        return None
    source = Locale.objects.get(language_code=settings.LANGUAGE_CODE)
    root = site.root_page.get_translation_or_none(source)
    if root is None:
        return None
    try:
        page = root.specific.route(request, [part for part in path.split("/") if part]).page
    except Http404:
        return None
    return None if page.get_view_restrictions().exists() else page


@never_cache
def healthz(request: HttpRequest) -> JsonResponse:
    """Answer as long as the process lives."""
    return JsonResponse({"status": "ok"})


@never_cache
def readyz(request: HttpRequest) -> JsonResponse:
    """Answer 200 when database and cache answer, else 503 with the names of what does not."""
    checks = {"database": _database_answers, "cache": _cache_answers}
    failed = []
    for name, check in checks.items():
        try:
            check()
        except Exception:
            logger.exception("readiness: %s does not answer", name)
            failed.append(name)
    status = "unavailable" if failed else "ok"
    return JsonResponse({"status": status, "failed": failed}, status=503 if failed else 200)


def _database_answers() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def _cache_answers() -> None:
    caches["default"].set("readyz", "1", 10)
    if caches["default"].get("readyz") != "1":
        raise RuntimeError("the cache forgets")


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404 in the reader's language."""
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500 in the reader's language; without a database, a session or context processors."""
    template = engines["django"].get_template("500.html")
    return HttpResponse(
        template.render({"html_lang": html_lang(get_language() or settings.LANGUAGE_CODE)}),
        status=500,
    )
