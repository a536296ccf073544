"""The lists of facilities, one per kind."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail_localize.fields import SynchronizedField

from facilities.models.facility import FacilityPage
from facilities.models.kinds import ActivityPage, StayPage, WorkspacePage
from workation.core.models import (
    BasePage,
)
from workation.search.listing import ListPageMixin
from workation.search.searchable_lists import SearchableList, get_list


class FacilityIndexPage(ListPageMixin, BasePage):
    """One of the three lists; `kind` says which facilities it holds."""

    class Kind(models.TextChoices):
        STAY = "stay", _("宿泊施設")
        WORKSPACE = "workspace", _("ワークスペース")
        ACTIVITY = "activity", _("アクティビティ")

    KIND_MODELS = {
        Kind.STAY: StayPage,
        Kind.WORKSPACE: WorkspacePage,
        Kind.ACTIVITY: ActivityPage,
    }

    takes_listings_by_operators = True
    parent_page_types = ["pages.HomePage"]
    subpage_types = ["facilities.StayPage", "facilities.WorkspacePage", "facilities.ActivityPage"]

    facility_kind = models.CharField(_("種類"), max_length=20, choices=Kind, default=Kind.STAY)

    content_panels = [*BasePage.content_panels, FieldPanel("facility_kind")]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("facility_kind", overridable=False),
    ]

    class Meta:
        verbose_name = _("施設一覧")
        verbose_name_plural = _("施設一覧")

    @property
    def facility_model(self) -> type[FacilityPage]:
        """The page class that this list holds."""
        return self.KIND_MODELS[self.Kind(self.facility_kind)]

    def get_list_queryset(self) -> Any:
        """Return the live facilities of this list."""
        return self.facility_model.objects.open_to_visitors().child_of(self)

    def get_searchable_list(self) -> SearchableList:
        """Return the list of this kind."""
        return get_list(self.facility_kind)
