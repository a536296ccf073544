"""三重の暮らし体験: what it is like to live in Mie."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from workation.areas.navigation import get_area_links
from workation.core.blocks import BodyBlock
from workation.core.models import BasePage
from workation.pages.blocks import AreaMenuBlock, PostBlock
from workation.pages.models.events import EventPage
from workation.pages.timelines import Timeline, facebook_timeline, x_timeline


class LivingPage(BasePage):
    """Map and area menus, events, an introduction to living in Mie, what the team posts."""

    class PostsPlace(models.TextChoices):
        ABOVE = "above", _("「三重の暮らしを紹介」の上")
        BELOW = "below", _("「三重の暮らしを紹介」の下")
        NONE = "none", _("表示しない")

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
    posts_place = models.CharField(
        _("SNSの場所"), max_length=10, choices=PostsPlace, default=PostsPlace.BELOW
    )
    facebook_url = models.URLField(_("Facebookページのアドレス"), blank=True)
    x_url = models.URLField(_("Xアカウントのアドレス"), blank=True)
    posts = StreamField(
        blocks.StreamBlock([("post", PostBlock())], required=False, max_num=6),
        blank=True,
        verbose_name=_("最近の投稿の写し"),
        help_text=_("タイムラインを読み込まない人も読めるように、新しい投稿をここに写します。"),
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("intro"),
        FieldPanel("menus"),
        FieldPanel("introduction"),
        MultiFieldPanel(
            [
                FieldPanel("posts_place"),
                FieldPanel("facebook_url"),
                FieldPanel("x_url"),
                FieldPanel("posts"),
            ],
            heading=_("SNS"),
        ),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("intro"),
        index.SearchField("menus"),
        index.SearchField("introduction"),
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("posts_place", overridable=False),
        SynchronizedField("facebook_url", overridable=False),
        SynchronizedField("x_url", overridable=False),
    ]

    class Meta:
        verbose_name = _("三重の暮らし体験")
        verbose_name_plural = _("三重の暮らし体験")

    def clean(self) -> None:
        super().clean()
        if self.facebook_url and facebook_timeline(self.facebook_url) is None:
            raise ValidationError(
                {"facebook_url": _("https://www.facebook.com/… の形で指定してください。")}
            )
        if self.x_url and x_timeline(self.x_url) is None:
            raise ValidationError({"x_url": _("https://x.com/… の形で指定してください。")})

    def get_timelines(self) -> list[Timeline]:
        """Return the timelines of the accounts that are set."""
        found = [facebook_timeline(self.facebook_url), x_timeline(self.x_url)]
        return [timeline for timeline in found if timeline]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        events = EventPage.objects.open_to_visitors().filter(locale=self.locale)
        events = events.upcoming(timezone.localdate())
        return context | {
            # An area button scrolls to its menu on this page.
            "areas": get_area_links(lambda code: f"#menu-{code}", with_journeys=True),
            "events": list(events.select_related("locale", "main_image", "municipality")[:6]),
            "timelines": self.get_timelines(),
        }
