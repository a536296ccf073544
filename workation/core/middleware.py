"""What applies to every request before a page is looked for."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponsePermanentRedirect,
)
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.utils import translation
from django.utils.translation import get_language_from_path

from workation.core.interface_texts import refresh_interface_texts
from workation.core.models import SiteLanguage
from workation.core.views import page_not_found

GetResponse = Callable[[HttpRequest], HttpResponse]

# Wagtail's admin draws its date choosers with an inline script and previews images as blobs.
ADMIN_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; frame-ancestors 'self'; object-src 'none'; base-uri 'none'"
)


class AdminPolicyMiddleware:
    """Give the admin a Content-Security-Policy of its own."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path.startswith("/admin/"):
            response.headers.setdefault("Content-Security-Policy", ADMIN_POLICY)
        return response


class AddressLanguageMiddleware(LocaleMiddleware):
    """The address alone decides the language, so answers do not vary by what a browser prefers.

    Django says they do on every address without a prefix, and caches would keep one Japanese page
    for each combination of languages.
    """

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        response = super().process_response(request, response)
        varies = [name.strip() for name in response.get("Vary", "").split(",")]
        kept = [name for name in varies if name and name.lower() != "accept-language"]
        del response["Vary"]
        if kept:
            response["Vary"] = ", ".join(kept)
        return response


class PublicLanguageMiddleware:
    """Answer 404 under the prefix of a language that is not public.

    Without it a language that is merely listed in the settings would show the Japanese home page
    under its own address. Staff who are signed in may look at a language before it opens.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info == "/ja" or request.path_info.startswith("/ja/"):
            # One slash only: two would make the rest of the path another host.
            return HttpResponsePermanentRedirect("/" + request.get_full_path()[3:].lstrip("/"))
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *args: object) -> HttpResponse | None:
        """Refuse before the view runs."""
        language = get_language_from_path(request.path_info)
        if language is None or language == settings.LANGUAGE_CODE:
            return None
        languages = SiteLanguage.objects.filter(locale__language_code=language)
        # The cookie first: without one no session is read, and the answer varies by nothing.
        may_be_hidden = settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.has_perm(
            "wagtailadmin.access_admin"
        )
        if not may_be_hidden:
            languages = languages.public()
        version = languages.values_list("texts_version", flat=True).first()
        if version is not None:
            refresh_interface_texts(language, version)
        if version is not None or may_be_hidden:
            return None
        translation.activate(settings.LANGUAGE_CODE)
        return page_not_found(request, Http404(f"{language} is not public"))
