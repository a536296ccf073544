"""News."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from workation.core.blocks import BodyBlock
from workation.core.models import BasePage, BasePageQuerySet
from workation.core.structured_data import describe_article
from workation.pages import feeds

NEWS_PER_PAGE = 20


class NewsPageQuerySet(BasePageQuerySet):
    """Questions about news."""

    def newest_first(self) -> NewsPageQuerySet:
        """Order by the date shown."""
        return self.order_by("-date", "-pk")


class NewsPage(BasePage):
    """A piece of news, or a direct link to one elsewhere."""

    slug_prefix = "news"
    parent_page_types = ["pages.NewsIndexPage"]
    subpage_types: list[str] = []

    date = models.DateField(_("日付"), default=timezone.localdate)
    body = StreamField(BodyBlock(required=False), blank=True, verbose_name=_("本文"))
    external_url = models.URLField(
        _("外部のアドレス"),
        blank=True,
        help_text=_("指定すると、一覧の見出しから直接そのページへ移動します。"),
    )

    objects = PageManager.from_queryset(NewsPageQuerySet)()

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("date"),
        FieldPanel("body"),
        FieldPanel("external_url"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("external_url", overridable=False),
    ]

    def get_structured_data(self, context: Mapping[str, Any]) -> dict[str, Any]:
        """Return an article of the day that the page shows."""
        return describe_article(self) | {"datePublished": self.date.isoformat()}

    class Meta:
        verbose_name = _("お知らせ")
        verbose_name_plural = _("お知らせ")


class NewsIndexPage(RoutablePageMixin, BasePage):
    """The list of news."""

    max_count_per_parent = 1
    parent_page_types = ["pages.HomePage"]
    subpage_types = ["pages.NewsPage"]

    class Meta:
        verbose_name = _("お知らせ一覧")
        verbose_name_plural = _("お知らせ一覧")

    @path("feed/")  # type: ignore[untyped-decorator]  # Wagtail ships no types
    def feed(self, request: HttpRequest) -> HttpResponse:
        """Give the newest as RSS."""
        return feeds.write_rss(self, feeds.describe_news(self.get_news()[: feeds.MOST_ENTRIES]))

    def get_news(self) -> NewsPageQuerySet:
        """Return this language's news that everybody may read, newest first."""
        news = NewsPage.objects.open_to_visitors().child_of(self).newest_first()
        return news.select_related("locale")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        page = Paginator(self.get_news(), NEWS_PER_PAGE).get_page(request.GET.get("page"))
        return context | {"page_obj": page}
