"""The diagnosis in the admin."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem
from wagtail.log_actions import LogActionRegistry

from matching.admin.access import may_tune
from matching.admin.coverage import CoverageView, warn_on_plan
from matching.admin.exchange import ImportView, export_weights
from matching.admin.numbers import NumbersView
from matching.admin.personas import PersonaViewSet
from matching.admin.weights import WeightsView, WhatIfView
from matching.drafts import LOG_ACTION
from matching.tag_protection import explain_refusal, find_tags_in_use
from workation.core.models import Tag


@hooks.register("before_delete_snippet")
def keep_tags_in_use(request: HttpRequest, instances: Sequence[Any]) -> HttpResponse | None:
    """Say why a tag cannot be deleted instead of asking whether it should be."""
    used = find_tags_in_use(instance for instance in instances if isinstance(instance, Tag))
    if not used:
        return None
    messages.error(request, explain_refusal(used))
    return redirect(Tag.snippet_viewset.get_url_name("list"))


@hooks.register("before_edit_page")
def warn_of_unreachable_plan(request: HttpRequest, page: Any) -> None:
    """Tell whoever edits a plan that the diagnosis never recommends it."""
    warn_on_plan(request, page)


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    """Name the changes that come from the weights table."""
    actions.register_action(LOG_ACTION, _("重みの編集"), _("重みの表で編集"))


@hooks.register("register_admin_viewset")
def register_personas() -> PersonaViewSet:
    """Let staff keep the example visitors."""
    return PersonaViewSet("personas", url_prefix="diagnosis/personas")


@hooks.register("register_admin_urls")
def register_tools() -> list[URLPattern]:
    """Give the tools their addresses."""
    return [
        path("diagnosis/weights/", WeightsView.as_view(), name="matching_weights"),
        path("diagnosis/coverage/", CoverageView.as_view(), name="matching_coverage"),
        path("reports/diagnosis/", NumbersView.as_view(), name="matching_numbers"),
        path("diagnosis/weights/export/", export_weights, name="matching_weights_export"),
        path("diagnosis/weights/import/", ImportView.as_view(), name="matching_weights_import"),
        path("diagnosis/weights/what-if/", WhatIfView.as_view(), name="matching_weights_what_if"),
    ]


class ToolMenuItem(MenuItem):
    """Shown to whoever may edit the diagnosis."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_tune(request.user)


@hooks.register("register_admin_menu_item")
def register_menu() -> SubmenuMenuItem:
    """Gather the tools."""
    items: list[MenuItem] = [
        ToolMenuItem(_("重みの表"), reverse("matching_weights"), icon_name="table", order=10),
        ToolMenuItem(_("例の訪問者"), reverse("personas:index"), icon_name="user", order=20),
        ToolMenuItem(
            _("プランの届き方"), reverse("matching_coverage"), icon_name="crosshairs", order=30
        ),
    ]
    return SubmenuMenuItem(
        _("診断"), Menu(items=items), name="diagnosis", icon_name="help", order=250
    )


@hooks.register("register_reports_menu_item")
def register_numbers() -> MenuItem:
    """Put the numbers among the reports."""
    return ToolMenuItem(
        _("診断の利用状況"), reverse("matching_numbers"), icon_name="order", order=700
    )
