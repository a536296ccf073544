"""The home page."""

from __future__ import annotations

from typing import ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from workation.core.models import BasePage
from workation.pages.blocks import BannerBlock, ConceptBlock, PickBlock


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

    class Meta:
        verbose_name = _("トップページ")
        verbose_name_plural = _("トップページ")
