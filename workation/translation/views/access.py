"""Who may open these views."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin


def may_manage_languages(user: Any) -> bool:
    """Whether somebody may add, open and retire languages: staff and superusers."""
    return bool(user.is_active and user.has_perm("core.change_sitelanguage"))


class LanguageAdminMixin(WagtailAdminTemplateMixin):
    """A view for those who manage languages, with the way back to their list."""

    header_icon = "globe"
    #: (address, label) of the views between the list of languages and this one.
    trail: list[tuple[str, str]] = []

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_manage_languages(request.user):
            raise PermissionDenied
        response: HttpResponseBase = super().dispatch(  # type: ignore[misc]  # a view's
            request, *args, **kwargs
        )
        return response

    def get_trail(self) -> list[tuple[str, str]]:
        """Return address and label of each view above this one."""
        return self.trail

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        trail = [{"url": url, "label": label} for url, label in self.get_trail()]
        return [
            {"url": reverse("wagtailadmin_home"), "label": "Home"},
            *trail,
            {"url": "", "label": self.get_page_title()},
        ]


class LanguageMenuItem(MenuItem):
    """For those who manage languages."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_manage_languages(request.user)
