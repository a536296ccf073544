"""News, events, living and standard pages."""

from __future__ import annotations

import datetime
from typing import Any

import factory

from tests.factories.tree import SingletonPageFactory, SitePageFactory
from workation.pages.models import (
    EventIndexPage,
    EventPage,
    LivingPage,
    NewsIndexPage,
    NewsPage,
    StandardPage,
)


class NewsIndexPageFactory(SingletonPageFactory):
    """The list of news at /news/."""

    title = "お知らせ"
    slug = "news"

    class Meta:
        model = NewsIndexPage


class NewsPageFactory(SitePageFactory):
    """A piece of news."""

    title = factory.Sequence(lambda n: f"お知らせ {n}")
    slug = factory.Sequence(lambda n: f"news-{n}")
    date = datetime.date(2026, 11, 1)

    class Meta:
        model = NewsPage

    @classmethod
    def default_parent(cls) -> Any:
        return NewsIndexPageFactory()


class EventIndexPageFactory(SingletonPageFactory):
    """The list of events at /events/."""

    title = "イベント"
    slug = "events"

    class Meta:
        model = EventIndexPage


class EventPageFactory(SitePageFactory):
    """An event far in the future, so that it is not over."""

    title = factory.Sequence(lambda n: f"イベント {n}")
    slug = factory.Sequence(lambda n: f"event-{n}")
    start_date = datetime.date(2099, 4, 1)

    class Meta:
        model = EventPage

    @classmethod
    def default_parent(cls) -> Any:
        return EventIndexPageFactory()


class LivingPageFactory(SingletonPageFactory):
    """What it is like to live in Mie, at /living/."""

    title = "三重の暮らし体験"
    slug = "living"

    class Meta:
        model = LivingPage


class StandardPageFactory(SitePageFactory):
    """Any other page."""

    title = factory.Sequence(lambda n: f"案内 {n}")
    slug = factory.Sequence(lambda n: f"page-{n}")

    class Meta:
        model = StandardPage
