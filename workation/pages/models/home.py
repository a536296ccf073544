"""The home page."""

from __future__ import annotations

import datetime
from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from matching.models import DiagnosisPage
from plans.models import PlanIndexPage, PlanPage
from reports.models import ReportPage
from workation.areas.navigation import get_area_links
from workation.core.models import BasePage
from workation.pages.blocks import BannerBlock, ConceptBlock, PickBlock
from workation.pages.models.events import EventPage
from workation.pages.models.news import NewsPage
from workation.search.filters import neutral_order


class HomePage(BasePage):
    """The first page of each language."""

    slug_prefix = "home"
    parent_page_types: ClassVar[list[type[Page]]] = [Page]
    max_count_per_parent = None

    concept = StreamField(ConceptBlock(required=False), blank=True, verbose_name=_("コンセプト"))
    picks = StreamField(
        blocks.StreamBlock([("pick", PickBlock())], required=False),
        blank=True,
        verbose_name=_("おすすめのモデルプラン"),
    )
    banners = StreamField(
        blocks.StreamBlock([("banner", BannerBlock())], required=False, max_num=12),
        blank=True,
        verbose_name=_("バナー"),
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("concept"),
        FieldPanel("picks"),
        FieldPanel("banners"),
    ]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        today = timezone.localdate()
        plans = PlanPage.objects.open_to_visitors().filter(locale=self.locale)
        plan_index = PlanIndexPage.objects.open_to_visitors().child_of(self).first()
        plan_list_url = plan_index.get_url(request) if plan_index else ""
        reports = ReportPage.objects.open_to_visitors().filter(locale=self.locale)
        news = NewsPage.objects.open_to_visitors().filter(locale=self.locale)
        events = EventPage.objects.open_to_visitors().filter(locale=self.locale)
        return context | {
            "picks": self.get_picks(today),
            "plan_index": plan_index,
            "diagnosis": DiagnosisPage.objects.open_to_visitors().child_of(self).first(),
            "areas": get_area_links(
                lambda code: f"{plan_list_url}?area={code}",
                counts=plans.count_by_area(),
                with_journeys=True,
            ),
            "reports": list(reports.order_by("-visited_from", "-pk").for_cards()[:3]),
            "news": list(news.newest_first().select_related("locale")[:5]),
            "events": list(
                events.upcoming(today).select_related("locale", "main_image", "municipality")[:4]
            ),
        }

    def get_picks(self, today: datetime.date) -> list[dict[str, Any]]:
        """Return staff's picks that still run; without any, plans in the day's neutral order."""
        plans = PlanPage.objects.open_to_visitors().filter(locale=self.locale)
        running = [
            block.value
            for block in self.picks
            if block.value["plan"] and (not block.value["until"] or block.value["until"] >= today)
        ]
        keys = [value["plan"].translation_key for value in running]
        found = {
            page.translation_key: page
            for page in plans.filter(translation_key__in=keys).for_cards()
        }
        picks = [
            {"plan": found[value["plan"].translation_key], "reason": value["reason"]}
            for value in running
            if value["plan"].translation_key in found
        ]
        if picks:
            return picks
        return [
            {"plan": plan, "reason": ""}
            for plan in plans.order_by(*neutral_order(today)).for_cards()[:6]
        ]

    class Meta:
        verbose_name = _("トップページ")
        verbose_name_plural = _("トップページ")
