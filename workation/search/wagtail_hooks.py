"""Search in the admin: synonyms, and the words that found nothing."""

from __future__ import annotations

from typing import Any

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from workation.search.models import Synonym, UnansweredSearch


class SynonymViewSet(SnippetViewSet):
    """Groups of words that stand for each other."""

    model = Synonym
    icon = "resubmit"
    menu_label = _("同義語")
    add_to_settings_menu = True
    list_display = ["__str__"]
    search_fields = ["words", "typed_only"]


register_snippet(SynonymViewSet)


class UnansweredSearchesView(ReportView):
    """What visitors searched for in vain, most often first."""

    model = UnansweredSearch
    page_title = _("見つからなかった検索")
    header_icon = "search"
    index_url_name = "unanswered_searches"
    index_results_url_name = "unanswered_searches_results"
    permission_policy = ModelPermissionPolicy(UnansweredSearch)
    any_permission_required = ["view", "change"]
    list_export = ["language", "words", "count", "last_on"]
    columns = [
        Column("words", label=_("言葉")),
        Column("language", label=_("言語")),
        Column("count", label=_("回数")),
        Column("last_on", label=_("最後の日")),
    ]

    def get_queryset(self) -> Any:
        return UnansweredSearch.objects.all()


@hooks.register("register_admin_urls")
def register_unanswered_searches_urls() -> list[Any]:
    """Add the report's addresses."""
    address = "reports/unanswered-searches/"
    page = UnansweredSearchesView.as_view()
    results = UnansweredSearchesView.as_view(results_only=True)
    return [
        path(address, page, name="unanswered_searches"),
        path(f"{address}results/", results, name="unanswered_searches_results"),
    ]


class UnansweredSearchesMenuItem(MenuItem):
    """For those who look after the synonyms."""

    def is_shown(self, request: Any) -> bool:
        return UnansweredSearchesView.permission_policy.user_has_any_permission(
            request.user, ["view", "change"]
        )


@hooks.register("register_reports_menu_item")
def register_unanswered_searches_menu_item() -> MenuItem:
    """Add the report to the menu."""
    return UnansweredSearchesMenuItem(
        _("見つからなかった検索"), reverse("unanswered_searches"), icon_name="search", order=900
    )
