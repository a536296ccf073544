"""Old addresses lead to what became of them, with one permanent redirect (R11.3).

Paths that nobody answers any more are Wagtail redirects, which staff can see and edit.
WordPress's addresses with a query (?p=12) meet the home page instead of a 404, and a picture
had one address for each of its sizes: a middleware answers these two.
"""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import unquote

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from workation.importer.addresses import UPLOADS, normalise_file
from workation.importer.models import ImportedItem

NUMBER_KEYS = ("p", "page_id", "attachment_id")


def add_redirect(old_path: str, page: Page) -> bool:
    """Lead an old path (decoded) to a page, unless it is the page's own; whether one was added."""
    path = Redirect.normalise_path(old_path)
    own = Redirect.normalise_path(page.get_url_parts()[2]) if page.get_url_parts() else ""
    if not path or path in (own, "/") or len(path) > 255:
        return False
    _redirect, created = Redirect.objects.get_or_create(
        old_path=path, site=None, defaults={"redirect_page": page, "is_permanent": True}
    )
    return created


class OldAddressMiddleware:
    """Redirect ?p=12 and /wp-content/uploads/… to the page or file they have become."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        address = find_by_query(request)
        if address is None:
            response = self.get_response(request)
            match = UPLOADS.search(request.path) if response.status_code == 404 else None
            address = find_file(match[1]) if match else None
        return response if address is None else HttpResponsePermanentRedirect(address)


def find_by_query(request: HttpRequest) -> str | None:
    """The address of the live page that ?p=12 or ?<type>=<slug> meant, None when there is none."""
    if request.method not in ("GET", "HEAD") or not request.GET or not _is_home(request.path):
        return None
    number = next((request.GET[key] for key in NUMBER_KEYS if key in request.GET), "")
    if number.isascii() and number.isdigit() and len(number) < 10:
        found = ImportedItem.objects.filter(number=int(number))
    else:
        return _find_by_slug(request)
    return _get_address(found.select_related("page", "image", "document").first())


def _is_home(path: str) -> bool:
    """Whether a path is a language's home: WordPress put such queries nowhere else."""
    return path == "/" or path.strip("/") in dict(settings.LANGUAGES)


def find_file(path: str) -> str | None:
    """The address of a file that public pages show, by its path below uploads/."""
    old_file = normalise_file(unquote(path))
    found = ImportedItem.objects.filter(old_file=old_file, is_public=True)
    return _get_address(found.select_related("page", "image", "document").first())


def _find_by_slug(request: HttpRequest) -> str | None:
    """Post types were addressed ?model_plan=onsen; no other single query is looked at."""
    if len(request.GET) != 1:
        return None
    wp_type, slug = next(iter(request.GET.items()))
    # PostgreSQL refuses NUL in a text; no slug holds a control character.
    if not f"{wp_type}{slug}".isprintable():
        return None
    found = ImportedItem.objects.filter(wp_type=wp_type, old_slug=slug, page__isnull=False)
    return _get_address(found.select_related("page").first()) if slug else None


def _get_address(item: ImportedItem | None) -> str | None:
    if item is None:
        return None
    if item.page is not None:
        return item.page.url if item.page.live else None
    if not item.is_public:
        return None
    if item.image is not None:
        return item.image.file.url
    return item.document.url if item.document is not None else None
