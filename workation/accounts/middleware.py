"""Addresses of the admin that are not for operators and translators.

Some of Wagtail's views look at the right to enter the admin and at nothing else: reports,
choosers, views that name a page they then refuse to change.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail.admin.auth import permission_denied
from wagtail.images import get_image_model
from wagtail.models import Page

from workation.accounts.confinement import (
    find_own_images,
    find_visible_pages,
    is_visible_or_public,
)
from workation.accounts.roles import is_confined, is_mere_operator

GetResponse = Callable[[HttpRequest], HttpResponse]

ADMIN = "admin/"
SHUT = ("admin/reports/", "admin/snippets/choose/", "admin/localize/api/")
# Facts of a listing are chosen from the vocabulary.
OPEN = ("admin/snippets/choose/core/tag/",)
PAGE_CHOOSER = "admin/choose-page/"
IMAGE_CHOOSER = "admin/images/chooser/"
#: How Wagtail's addresses call the pages in them.
PAGE_PARAMETERS = ("page_id", "parent_page_id", "page_to_move_id", "destination_id", "page_pk")


class ConfinementMiddleware:
    """Refuse, in words, what is none of an operator's or translator's business."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, _view: Any, _args: Any, kwargs: Mapping[str, Any]
    ) -> HttpResponse | None:
        """Refuse before the view runs."""
        match = request.resolver_match
        if match is None or not match.route.startswith(ADMIN) or not is_confined(request.user):
            return None
        if is_open(request, match.route, kwargs):
            return None
        refusal: HttpResponse = permission_denied(request)
        return refusal


def is_open(request: HttpRequest, route: str, parameters: Mapping[str, Any]) -> bool:
    """Whether this address, with what it names, is for this person."""
    if route.startswith(SHUT):
        return route.startswith(OPEN)
    if route.startswith(IMAGE_CHOOSER):
        return _names_own_image(request.user, parameters)
    return _names_visible_pages(request, route, parameters)


def _names_own_image(user: Any, parameters: Mapping[str, Any]) -> bool:
    key = parameters.get("pk") or parameters.get("image_id")
    if key is None or not is_mere_operator(user):
        return True
    return find_own_images(user, get_image_model().objects.filter(pk=key)).exists()


def _names_visible_pages(request: HttpRequest, route: str, parameters: Mapping[str, Any]) -> bool:
    keys = {parameters[name] for name in PAGE_PARAMETERS if name in parameters}
    pages = find_visible_pages(request.user)
    if route.startswith(PAGE_CHOOSER):
        keys |= {int(key) for key in request.GET.getlist("id") if key.isdecimal()}
        pages = Page.objects.filter(is_visible_or_public(request.user))
    return not keys or pages.filter(pk__in=keys).count() == len(keys)
