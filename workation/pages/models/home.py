"""The home page."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, ClassVar

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from matching.models import DiagnosisPage
from plans.models import PlanIndexPage
from workation.core.models import BasePage
from workation.core.structured_data import PUBLISHER
from workation.pages.blocks import BannerBlock, ConceptBlock, PickBlock, PostBlock
from workation.pages.home_sections import HomeSectionsBlock, get_section_context, get_sections


class HomePage(BasePage):
    """The first page of each language."""

    slug_prefix = "home"
    parent_page_types: ClassVar[list[type[Page]]] = [Page]
    max_count_per_parent = None

    sections = StreamField(
        HomeSectionsBlock(required=False),
        blank=True,
        verbose_name=_("ページの構成"),
        help_text=_("並べた順に表示します。空のときは既定の順で、すべて表示します。"),
    )
    concept = StreamField(ConceptBlock(required=False), blank=True, verbose_name=_("コンセプト"))
    picks = StreamField(
        blocks.StreamBlock([("pick", PickBlock())], required=False),
        blank=True,
        verbose_name=_("おすすめのモデルプラン"),
        help_text=_("掲載中のものがないときは、日ごとに替わる中立な順で表示します。"),
    )
    banners = StreamField(
        blocks.StreamBlock([("banner", BannerBlock())], required=False, max_num=12),
        blank=True,
        verbose_name=_("バナー"),
    )
    posts = StreamField(
        blocks.StreamBlock([("post", PostBlock())], required=False, max_num=6),
        blank=True,
        verbose_name=_("公式アカウントの投稿"),
        help_text=_("新しいものから3件ほどを写します。SNSを使わない人も読めます。"),
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("sections"),
        FieldPanel("concept"),
        FieldPanel("picks"),
        FieldPanel("banners"),
        FieldPanel("posts"),
    ]

    class Meta:
        verbose_name = _("トップページ")
        verbose_name_plural = _("トップページ")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        sections = get_sections(self)
        shown = get_section_context(self, {row["kind"] for row in sections}, timezone.localdate())
        return context | {
            "sections": sections,
            "plan_index": self.plan_index,
            "diagnosis": DiagnosisPage.objects.open_to_visitors().child_of(self).first(),
            **shown,
        }

    def get_structured_data(self, context: Mapping[str, Any]) -> dict[str, Any]:
        """Return the site itself and how to search it."""
        search = f"{settings.SITE_URL}{reverse('search')}?q={{search_term_string}}"
        return {
            "@type": "WebSite",
            "publisher": PUBLISHER,
            "potentialAction": {
                "@type": "SearchAction",
                "target": {"@type": "EntryPoint", "urlTemplate": search},
                "query-input": "required name=search_term_string",
            },
        }

    @cached_property
    def plan_index(self) -> PlanIndexPage | None:
        """The list of plans in this language."""
        indexes = PlanIndexPage.objects.open_to_visitors().child_of(self)
        return indexes.select_related("locale").first()
