"""News and events for feed readers (RSS 2.0) and calendars (iCalendar, RFC 5545).

Only what the pages themselves show, in the page's language. An entry that staff have linked
straight to a page elsewhere leads there, as it does in the list.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.utils import feedgenerator, timezone
from icalendar import Calendar, Event, vUri

from workation.core.models.languages import html_lang

MOST_ENTRIES = 30
RSS_TYPE = "application/rss+xml; charset=utf-8"
CALENDAR_TYPE = "text/calendar; charset=utf-8"


@dataclass(frozen=True)
class Entry:
    """One entry of a feed."""

    title: str
    summary: str
    link: str
    guid: str
    published: datetime.datetime | None


def write_rss(index: Any, entries: Iterable[Entry]) -> HttpResponse:
    """Return an index page's entries as a feed."""
    feed = feedgenerator.Rss201rev2Feed(
        title=index.title,
        link=_address(index),
        description=index.search_description or index.summary or index.title,
        language=html_lang(index.locale.language_code),
        feed_url=_address(index) + "feed/",
    )
    for entry in entries:
        feed.add_item(
            title=entry.title,
            link=entry.link,
            description=entry.summary,
            unique_id=entry.guid,
            unique_id_is_permalink=False,
            pubdate=entry.published,
        )
    response = HttpResponse(content_type=RSS_TYPE)
    feed.write(response, "utf-8")
    return response


def describe_news(news: Iterable[Any]) -> Iterator[Entry]:
    """Yield news with the day that the page shows."""
    for page in news:
        day = datetime.datetime.combine(page.date, datetime.time(), timezone.get_default_timezone())
        yield _describe(page, day)


def describe_events(events: Iterable[Any]) -> Iterator[Entry]:
    """Yield events with the moment they were announced."""
    for page in events:
        yield _describe(page, page.first_published_at)


def write_calendar(page: Any, events: Iterable[Any]) -> HttpResponse:
    """Return events as whole days; each keeps its identity when it is changed later."""
    calendar = Calendar()
    calendar.add("prodid", "-//三重県//workation//JA")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", page.title)
    for event in events:
        calendar.add_component(_describe_day(event))
    response = HttpResponse(calendar.to_ical(), content_type=CALENDAR_TYPE)
    response["Content-Disposition"] = f'attachment; filename="{page.slug}.ics"'
    return response


def _describe_day(page: Any) -> Event:
    town = page.municipality.label if page.municipality else ""
    last_day = page.end_date or page.start_date
    event = Event()
    event.add("uid", f"{page.translation_key}-{page.locale.language_code}@workation")
    event.add("dtstamp", page.last_published_at or timezone.now())
    event.add("dtstart", page.start_date)
    # The end of whole days is the first day after them (RFC 5545, 3.6.1).
    event.add("dtend", last_day + datetime.timedelta(days=1))
    event.add("summary", page.title)
    if page.summary:
        event.add("description", page.summary)
    if place := " ".join(part for part in (town, page.place) if part):
        event.add("location", place)
    event.add("url", vUri(page.external_url or _address(page)))
    return event


def _describe(page: Any, published: datetime.datetime | None) -> Entry:
    link = page.external_url or _address(page)
    guid = f"{page.translation_key}-{page.locale.language_code}"
    return Entry(page.title, page.summary, link, guid, published)


def _address(page: Any) -> str:
    return f"{settings.SITE_URL}{page.url}"
