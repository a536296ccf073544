"""Pages in the admin: the emergency notice and its sentences."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from workation.pages.emergency_views import EmergencyView, EndEmergencyView
from workation.pages.models import EmergencySentence


class EmergencySentenceViewSet(SnippetViewSet):
    """The sentences that can be posted."""

    model = EmergencySentence
    icon = "warning"
    list_display = ["name", "code", "sort_order"]
    ordering = ["sort_order"]
    add_to_settings_menu = True


register_snippet(EmergencySentenceViewSet)


class EmergencyMenuItem(MenuItem):
    """Shown to those who may post a notice."""

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm("pages.add_emergencynotice")


@hooks.register("register_admin_menu_item")
def register_emergency_menu_item() -> MenuItem:
    """Add the emergency notice to the main menu."""
    return EmergencyMenuItem(
        _("緊急のお知らせ"), reverse("emergency"), icon_name="warning", order=250
    )


@hooks.register("register_admin_urls")
def register_emergency_urls() -> list[URLPattern]:
    """Give the form and the end of a notice their addresses."""
    return [
        path("emergency/", EmergencyView.as_view(), name="emergency"),
        path("emergency/<int:pk>/end/", EndEmergencyView.as_view(), name="end_emergency"),
    ]
