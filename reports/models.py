"""Experience reports: a long read about one plan.

A report is hidden by unpublishing it: then it is gone everywhere, in every language, and its
address answers 404. There is no second switch that could disagree with the first.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, PageManager
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from facilities.models import FacilityPage
from plans.models import PlanPage
from reports.blocks import ReportBlock
from workation.core.models import BasePage, BasePageQuerySet
from workation.core.structured_data import describe_article
from workation.search.listing import ListPageMixin
from workation.search.searchable_lists import SearchableList, get_list


class ReportPageQuerySet(BasePageQuerySet):
    """Questions about reports; the link to the plan is stored between Japanese pages."""

    def about(self, plan: PlanPage) -> Self:
        """Keep reports about a plan of any language, newest visit first."""
        return self.filter(plan__translation_key=plan.translation_key).order_by(
            models.F("visited_from").desc(nulls_last=True), "-first_published_at"
        )

    def for_cards(self) -> Self:
        """Load what a list entry shows."""
        return self.select_related("main_image", "plan", "locale").prefetch_related(
            "main_image__renditions", "plan__plan_areas__area"
        )


class ReportPage(BasePage):
    """What somebody experienced on a plan."""

    slug_prefix = "report"
    parent_page_types = ["reports.ReportIndexPage"]
    subpage_types: list[str] = []

    plan = models.ForeignKey(
        PlanPage,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="reports",
        verbose_name=_("モデルプラン"),
    )
    who = models.CharField(_("体験した人"), max_length=255, blank=True)
    visited_from = models.DateField(_("体験した日（初日）"), null=True, blank=True)
    visited_to = models.DateField(_("体験した日（最終日）"), null=True, blank=True)
    days = StreamField(ReportBlock(required=False), blank=True, verbose_name=_("日ごとの記録"))

    objects = PageManager.from_queryset(ReportPageQuerySet)()

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("plan", heading=_("モデルプラン")),
        MultiFieldPanel(
            [
                FieldPanel("who"),
                FieldRowPanel([FieldPanel("visited_from"), FieldPanel("visited_to")]),
            ],
            heading=_("体験"),
        ),
        FieldPanel("days"),
        InlinePanel("facility_rows", heading=_("利用した施設"), label=_("施設")),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("who"),
        index.SearchField("days"),
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("plan", overridable=False),
    ]

    class Meta:
        verbose_name = _("体験レポート")
        verbose_name_plural = _("体験レポート")

    def clean(self) -> None:
        super().clean()
        if self.visited_from and self.visited_to and self.visited_from > self.visited_to:
            raise ValidationError({"visited_to": _("初日より前になっています。")})

    def get_localized_plan(self) -> PlanPage | None:
        """Return the live plan in the report's own language."""
        if self.plan is None:
            return None
        plans = PlanPage.objects.open_to_visitors().filter(
            translation_key=self.plan.translation_key, locale=self.locale
        )
        return plans.for_cards().first()

    def get_facilities(self) -> Any:
        """Return the live facilities used, in the report's own language."""
        rows = self.facility_rows.select_related("facility")
        keys = [row.facility.translation_key for row in rows]
        pages = FacilityPage.objects.open_to_visitors().filter(
            locale=self.locale, translation_key__in=keys
        )
        order = {key: number for number, key in enumerate(keys)}
        return sorted(pages.for_cards(), key=lambda page: order[page.translation_key])

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        others = (
            ReportPage.objects.open_to_visitors().filter(locale=self.locale).exclude(pk=self.pk)
        )
        return context | {
            "plan": self.get_localized_plan(),
            "facilities": self.get_facilities(),
            "other_reports": list(others.order_by("-visited_from", "-pk").for_cards()[:2]),
        }

    def get_structured_data(self, context: Mapping[str, Any]) -> dict[str, Any]:
        """Return an article about the plan's trip."""
        plan = context["plan"]
        if plan is None:
            return describe_article(self)
        url = f"{settings.SITE_URL}{plan.url}"
        about = {"@type": "TouristTrip", "name": plan.title, "url": url}
        return describe_article(self) | {"about": about}


class ReportFacility(Orderable):
    """A facility used on the trip."""

    page = ParentalKey(ReportPage, on_delete=models.CASCADE, related_name="facility_rows")
    facility = models.ForeignKey(
        FacilityPage, on_delete=models.CASCADE, related_name="+", verbose_name=_("施設")
    )

    panels = [FieldPanel("facility")]


class ReportIndexPage(ListPageMixin, BasePage):
    """The list of reports."""

    max_count_per_parent = 1
    parent_page_types = ["pages.HomePage"]
    subpage_types = ["reports.ReportPage"]

    class Meta:
        verbose_name = _("体験レポート一覧")
        verbose_name_plural = _("体験レポート一覧")

    def get_list_queryset(self) -> Any:
        """Return the live reports of this list."""
        return ReportPage.objects.open_to_visitors().child_of(self)

    def get_searchable_list(self) -> SearchableList:
        """Return the list as the search knows it."""
        return get_list("reports")
