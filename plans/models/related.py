"""Rows that tie a plan to its areas, pictures and facilities."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from facilities.models import FacilityPage


class PlanArea(Orderable):
    """An area that a plan takes place in."""

    page = ParentalKey("plans.PlanPage", on_delete=models.CASCADE, related_name="plan_areas")
    area = models.ForeignKey(
        "areas.Area", on_delete=models.PROTECT, related_name="+", verbose_name=_("エリア")
    )

    panels = [FieldPanel("area")]

    class Meta(Orderable.Meta):
        unique_together = [("page", "area")]


class PlanPicture(Orderable):
    """A picture of a plan's gallery; its texts belong to the image."""

    page = ParentalKey("plans.PlanPage", on_delete=models.CASCADE, related_name="gallery")
    image = models.ForeignKey(
        "core.SiteImage", on_delete=models.CASCADE, related_name="+", verbose_name=_("画像")
    )

    panels = [FieldPanel("image")]


class ExtraFacility(Orderable):
    """A facility that belongs to a plan without standing in its itinerary."""

    page = ParentalKey("plans.PlanPage", on_delete=models.CASCADE, related_name="extra_facilities")
    facility = models.ForeignKey(
        FacilityPage, on_delete=models.CASCADE, related_name="+", verbose_name=_("施設")
    )

    panels = [FieldPanel("facility")]


class FacilityUse(models.Model):
    """Derived: a published Japanese plan uses a facility."""

    plan = models.ForeignKey(
        "plans.PlanPage", on_delete=models.CASCADE, related_name="facility_uses"
    )
    facility = models.ForeignKey(FacilityPage, on_delete=models.CASCADE, related_name="plan_uses")
    sort_order = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["sort_order"]
        unique_together = [("plan", "facility")]

    def __str__(self) -> str:
        return f"{self.plan_id} → {self.facility_id}"
