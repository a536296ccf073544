"""The three kinds of facility; there is no fourth."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail_localize.fields import SynchronizedField

from facilities.models.facility import FacilityPage
from workation.core.months import MonthsField


class FacilityKindMixin:
    """Each kind stands in the list of its kind."""

    @classmethod
    def can_create_at(cls, parent: Any) -> bool:
        """Whether a facility of this kind may be created below a page."""
        kind = cls._meta.model_name.removesuffix("page")  # type: ignore[attr-defined]
        return super().can_create_at(parent) and parent.specific.facility_kind == kind  # type: ignore[misc]


class StayPage(FacilityKindMixin, FacilityPage):
    """A place to stay."""

    class LodgingType(models.TextChoices):
        HOTEL = "hotel", _("ホテル")
        RYOKAN = "ryokan", _("旅館")
        MINSHUKU = "minshuku", _("民宿")
        GUESTHOUSE = "guesthouse", _("ゲストハウス")
        WHOLE_HOUSE = "whole-house", _("一棟貸し")
        CAMPSITE = "campsite", _("キャンプ場")

    slug_prefix = "stay"
    schema_type = "LodgingBusiness"
    parent_page_types = ["facilities.FacilityIndexPage"]
    subpage_types: list[str] = []

    lodging_type = models.CharField(_("宿の種類"), max_length=20, choices=LodgingType, blank=True)
    rooms = models.PositiveSmallIntegerField(_("客室数"), null=True, blank=True)
    check_in = models.TimeField(_("チェックイン"), null=True, blank=True)
    check_out = models.TimeField(_("チェックアウト"), null=True, blank=True)
    meals = models.CharField(_("食事"), max_length=255, blank=True)
    bath = models.CharField(_("風呂"), max_length=255, blank=True)

    content_panels = [
        *FacilityPage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("lodging_type"), FieldPanel("rooms")]),
                FieldRowPanel([FieldPanel("check_in"), FieldPanel("check_out")]),
                FieldPanel("meals"),
                FieldPanel("bath"),
            ],
            heading=_("宿泊"),
        ),
    ]
    override_translatable_fields = [
        *FacilityPage.override_translatable_fields,
        SynchronizedField("lodging_type", overridable=False),
    ]

    def get_structured_data(self, context: Mapping[str, Any]) -> dict[str, Any]:
        """Return a place to stay, with its rooms and hours of arrival and departure."""
        return super().get_structured_data(context) | {
            "numberOfRooms": self.rooms,
            "checkinTime": f"{self.check_in:%H:%M}" if self.check_in else "",
            "checkoutTime": f"{self.check_out:%H:%M}" if self.check_out else "",
        }

    class Meta:
        verbose_name = _("宿泊施設")
        verbose_name_plural = _("宿泊施設")


class WorkspacePage(FacilityKindMixin, FacilityPage):
    """A place to work."""

    slug_prefix = "workspace"
    parent_page_types = ["facilities.FacilityIndexPage"]
    subpage_types: list[str] = []

    seats = models.PositiveSmallIntegerField(_("席数"), null=True, blank=True)
    booths = models.PositiveSmallIntegerField(_("個室・ブース数"), null=True, blank=True)
    meeting_rooms = models.PositiveSmallIntegerField(_("会議室数"), null=True, blank=True)
    drop_in = models.BooleanField(_("予約なしで使える"), null=True, blank=True)
    price_hour = models.PositiveIntegerField(_("1時間の料金（円）"), null=True, blank=True)
    price_month = models.PositiveIntegerField(_("1か月の料金（円）"), null=True, blank=True)
    equipment = models.CharField(_("機器"), max_length=500, blank=True)

    content_panels = [
        *FacilityPage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [FieldPanel("seats"), FieldPanel("booths"), FieldPanel("meeting_rooms")]
                ),
                FieldRowPanel(
                    [FieldPanel("drop_in"), FieldPanel("price_hour"), FieldPanel("price_month")]
                ),
                FieldPanel("equipment"),
            ],
            heading=_("仕事場"),
        ),
    ]

    class Meta:
        verbose_name = _("ワークスペース")
        verbose_name_plural = _("ワークスペース")


class ActivityPage(FacilityKindMixin, FacilityPage):
    """Something to do."""

    slug_prefix = "activity"
    parent_page_types = ["facilities.FacilityIndexPage"]
    subpage_types: list[str] = []

    duration_minutes = models.PositiveSmallIntegerField(_("所要時間（分）"), null=True, blank=True)
    party_min = models.PositiveSmallIntegerField(_("最少人数"), null=True, blank=True)
    party_max = models.PositiveSmallIntegerField(_("最大人数"), null=True, blank=True)
    age_min = models.PositiveSmallIntegerField(_("対象年齢（歳から）"), null=True, blank=True)
    months = MonthsField(_("開催月"))
    meeting_point = models.CharField(_("集合場所"), max_length=255, blank=True)
    bring = models.CharField(_("持ち物"), max_length=255, blank=True)
    rain = models.CharField(_("雨天のとき"), max_length=255, blank=True)

    content_panels = [
        *FacilityPage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("duration_minutes"), FieldPanel("age_min")]),
                FieldRowPanel([FieldPanel("party_min"), FieldPanel("party_max")]),
                FieldPanel("months"),
                FieldPanel("meeting_point"),
                FieldPanel("bring"),
                FieldPanel("rain"),
            ],
            heading=_("体験"),
        ),
    ]

    class Meta:
        verbose_name = _("アクティビティ")
        verbose_name_plural = _("アクティビティ")
