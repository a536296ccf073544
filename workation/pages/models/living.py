"""三重の暮らし体験: what it is like to live in Mie."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from workation.areas.navigation import get_area_links
from workation.core.blocks import BodyBlock
from workation.core.models import BasePage
from workation.pages.blocks import AreaMenuBlock
from workation.pages.models.events import EventPage


class LivingPage(BasePage):
    """Map and area menus, events, an introduction to living in Mie."""

    max_count_per_parent = 1
    parent_page_types = ["pages.HomePage"]
    subpage_types: list[str] = []

    intro = StreamField(BodyBlock(required=False), blank=True, verbose_name=_("導入"))
    menus = StreamField(
        blocks.StreamBlock([("menu", AreaMenuBlock())], required=False),
        blank=True,
        verbose_name=_("三重の暮らしを体験"),
    )
    introduction = StreamField(
        BodyBlock(required=False), blank=True, verbose_name=_("三重の暮らしを紹介")
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("intro"),
        FieldPanel("menus"),
        FieldPanel("introduction"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("intro"),
        index.SearchField("menus"),
        index.SearchField("introduction"),
    ]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        events = (
            EventPage.objects.open_to_visitors()
            .filter(locale=self.locale)
            .upcoming(timezone.localdate())
        )
        return context | {
            # An area button scrolls to its menu on this page.
            "areas": get_area_links(lambda code: f"#menu-{code}"),
            "events": list(events.select_related("locale", "main_image", "municipality")[:6]),
        }

    class Meta:
        verbose_name = _("三重の暮らし体験")
        verbose_name_plural = _("三重の暮らし体験")
