"""The list of plans."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from plans.models.plan import PlanPage
from workation.core.models import (
    BasePage,
)
from workation.search.listing import ListPageMixin
from workation.search.searchable_lists import SearchableList, get_list


class PlanIndexPage(ListPageMixin, BasePage):
    """The list of plans."""

    max_count_per_parent = 1
    parent_page_types = ["pages.HomePage"]
    subpage_types = ["plans.PlanPage"]

    class Meta:
        verbose_name = _("モデルプラン一覧")
        verbose_name_plural = _("モデルプラン一覧")

    def get_list_queryset(self) -> Any:
        """Return the live plans of this list."""
        return PlanPage.objects.open_to_visitors().child_of(self)

    def get_searchable_list(self) -> SearchableList:
        """Return the list as the search knows it."""
        return get_list("plans")
