"""Events."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from workation.core.blocks import BodyBlock
from workation.core.models import BasePage, BasePageQuerySet
from workation.core.structured_data import PUBLISHER
from workation.pages import feeds

EVENTS_PER_PAGE = 20


class EventPageQuerySet(BasePageQuerySet):
    """Questions about events."""

    def upcoming(self, today: datetime.date) -> EventPageQuerySet:
        """Keep events that are not over, the next one first; undated ones at the end."""
        over = models.Q(end_date__lt=today) | models.Q(end_date=None, start_date__lt=today)
        return self.exclude(over).order_by(models.F("start_date").asc(nulls_last=True), "pk")

    def past(self, today: datetime.date) -> EventPageQuerySet:
        """Keep events that are over, the latest first."""
        over = models.Q(end_date__lt=today) | models.Q(end_date=None, start_date__lt=today)
        return self.filter(over).order_by("-start_date", "-pk")


class EventPage(RoutablePageMixin, BasePage):
    """An event, or a direct link to its page elsewhere."""

    slug_prefix = "event"
    parent_page_types = ["pages.EventIndexPage"]
    subpage_types: list[str] = []

    start_date = models.DateField(_("開始日"), null=True, blank=True)
    end_date = models.DateField(_("終了日"), null=True, blank=True)
    municipality = models.ForeignKey(
        "areas.Municipality",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="events",
        verbose_name=_("市町"),
    )
    place = models.CharField(_("会場"), max_length=255, blank=True)
    body = StreamField(BodyBlock(required=False), blank=True, verbose_name=_("本文"))
    external_url = models.URLField(
        _("外部のアドレス"),
        blank=True,
        help_text=_("指定すると、一覧の見出しから直接そのページへ移動します。"),
    )

    objects = PageManager.from_queryset(EventPageQuerySet)()

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("start_date"), FieldPanel("end_date")]),
                FieldPanel("municipality"),
                FieldPanel("place"),
            ],
            heading=_("日時と会場"),
        ),
        FieldPanel("body"),
        FieldPanel("external_url"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("body"),
        index.SearchField("place"),
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("municipality", overridable=False),
        SynchronizedField("external_url", overridable=False),
    ]

    class Meta:
        verbose_name = _("イベント")
        verbose_name_plural = _("イベント")

    def get_structured_data(self, context: Mapping[str, Any]) -> dict[str, Any]:
        """Return an event; without a first day it is no event to a search engine."""
        if not self.start_date:
            return super().get_structured_data(context)
        town = self.municipality.label if self.municipality else ""
        return {
            "@type": "Event",
            "startDate": self.start_date.isoformat(),
            "endDate": (self.end_date or self.start_date).isoformat(),
            "eventStatus": "https://schema.org/EventScheduled",
            "location": {
                "@type": "Place",
                "name": self.place or town or gettext("三重県"),
                "address": {
                    "@type": "PostalAddress",
                    "addressCountry": "JP",
                    "addressRegion": gettext("三重県"),
                    "addressLocality": town,
                },
            },
            "organizer": PUBLISHER,
            "sameAs": self.external_url,
        }

    @path("calendar/")  # type: ignore[untyped-decorator]  # Wagtail ships no types
    def calendar(self, request: HttpRequest) -> HttpResponse:
        """Give this event for a visitor's own calendar."""
        if not self.start_date:
            raise Http404("An event without a date has no place in a calendar.")
        return feeds.write_calendar(self, [self])

    def clean(self) -> None:
        super().clean()
        if self.start_date and self.end_date and self.start_date > self.end_date:
            raise ValidationError({"end_date": _("開始日より前になっています。")})


class EventIndexPage(RoutablePageMixin, BasePage):
    """The list of events."""

    max_count_per_parent = 1
    parent_page_types = ["pages.HomePage"]
    subpage_types = ["pages.EventPage"]

    class Meta:
        verbose_name = _("イベント一覧")
        verbose_name_plural = _("イベント一覧")

    @path("feed/")  # type: ignore[untyped-decorator]
    def feed(self, request: HttpRequest) -> HttpResponse:
        """Give what comes next as RSS."""
        events = self.get_events().upcoming(timezone.localdate())
        return feeds.write_rss(self, feeds.describe_events(events[: feeds.MOST_ENTRIES]))

    @path("calendar/")  # type: ignore[untyped-decorator]
    def calendar(self, request: HttpRequest) -> HttpResponse:
        """Give what comes next as a calendar that programs can subscribe to."""
        events = self.get_events().upcoming(timezone.localdate()).exclude(start_date=None)
        return feeds.write_calendar(self, events)

    def get_events(self) -> EventPageQuerySet:
        """Return this language's events that everybody may read."""
        events: EventPageQuerySet = EventPage.objects.open_to_visitors().child_of(self)
        return events.select_related("locale", "main_image", "municipality")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        today = timezone.localdate()
        events = self.get_events()
        past = Paginator(events.past(today), EVENTS_PER_PAGE).get_page(request.GET.get("page"))
        return context | {"upcoming": list(events.upcoming(today)), "page_obj": past}
