"""News and events for feed readers and calendars."""

from __future__ import annotations

import datetime
from email.utils import parsedate_to_datetime
from typing import Any
from xml.etree import ElementTree

import pytest
import time_machine
from django.test import Client
from icalendar import Calendar
from wagtail.models import PageViewRestriction

from tests.factories import EventPageFactory, NewsPageFactory, translate_page

pytestmark = pytest.mark.django_db

SITE = "https://workation.example.jp"


@pytest.fixture(autouse=True)
def public_site(settings: Any) -> None:
    """A site with a name of its own."""
    settings.SITE_URL = SITE


def read_feed(client: Client, path: str) -> ElementTree.Element:
    """Return the feed's channel, checked for what RSS 2.0 requires."""
    response = client.get(path)
    assert response["Content-Type"] == "application/rss+xml; charset=utf-8"
    rss = ElementTree.fromstring(response.content)
    assert rss.attrib["version"] == "2.0"
    channel = rss.find("channel")
    assert channel is not None
    for name in ("title", "link", "description"):
        assert channel.findtext(name)
    # How the feed names itself (RSS Advisory Board: the best practices profile).
    assert channel.find("{http://www.w3.org/2005/Atom}link[@rel='self']") is not None
    for item in channel.iter("item"):
        assert item.findtext("title") and item.findtext("guid")
        assert str(item.findtext("link")).startswith("https://")
        if published := item.findtext("pubDate"):
            parsedate_to_datetime(published)
    identities = [item.findtext("guid") for item in channel.iter("item")]
    assert len(identities) == len(set(identities))
    return channel


def read_events(client: Client, path: str) -> list[Any]:
    """Return a calendar's events, checked for what RFC 5545 requires."""
    response = client.get(path)
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert b"\n" not in response.content.replace(b"\r\n", b"")
    assert max(len(line) for line in response.content.split(b"\r\n")) <= 75
    calendar = Calendar.from_ical(response.content)
    assert calendar["version"] == "2.0" and calendar["prodid"]
    events = calendar.walk("VEVENT")
    assert all(event["uid"] and event["dtstamp"] and event["dtstart"] for event in events)
    return list(events)


def test_news_feed_in_each_language(client: Client) -> None:
    news = NewsPageFactory(
        title="冬の<募集> & 案内", slug="winter", date=datetime.date(2026, 11, 3)
    )
    NewsPageFactory(title="県の発表", external_url="https://example.com/pref")
    NewsPageFactory(title="下書き", live=False)
    secret = NewsPageFactory(title="関係者へ")
    PageViewRestriction.objects.create(page=secret, restriction_type="login")
    translate_page(news.get_parent(), "en", title="News")
    translate_page(news, "en", title="Winter call")

    japanese = read_feed(client, "/news/feed/")
    english = read_feed(client, "/en/news/feed/")

    titles = [item.findtext("title") for item in japanese.iter("item")]
    assert sorted(map(str, titles)) == ["冬の<募集> & 案内", "県の発表"]
    assert "https://example.com/pref" in [item.findtext("link") for item in japanese.iter("item")]
    [entry] = english.iter("item")
    assert entry.findtext("title") == "Winter call"
    assert entry.findtext("link") == f"{SITE}/en/news/winter/"
    assert entry.findtext("pubDate") == "Tue, 03 Nov 2026 00:00:00 +0900"
    assert english.findtext("language") == "en"


def test_calendar_has_what_comes_next(client: Client) -> None:
    EventPageFactory(
        title="牡蠣の祭り; 鳥羽, 2日間" + "と長い題名" * 20,
        slug="oysters",
        start_date=datetime.date(2026, 12, 5),
        end_date=datetime.date(2026, 12, 6),
        place="鳥羽マルシェ",
    )
    EventPageFactory(slug="over", start_date=datetime.date(2026, 11, 1))
    EventPageFactory(slug="undated", start_date=None)

    with time_machine.travel("2026-11-25 12:00+09:00", tick=False):
        [event] = read_events(client, "/events/calendar/")
        upcoming = [
            item.findtext("link") for item in read_feed(client, "/events/feed/").iter("item")
        ]
    [alone] = read_events(client, "/events/oysters/calendar/")

    assert event["dtstart"].dt == datetime.date(2026, 12, 5)
    assert event["dtend"].dt == datetime.date(2026, 12, 7)  # the first day after it
    assert event["summary"].startswith("牡蠣の祭り; 鳥羽, 2日間")
    assert event["location"] == "鳥羽マルシェ"
    assert event["url"] == f"{SITE}/events/oysters/"
    assert alone["uid"] == event["uid"]
    assert upcoming == [f"{SITE}/events/oysters/", f"{SITE}/events/undated/"]
    assert client.get("/events/undated/calendar/").status_code == 404


def test_pages_lead_to_feed_and_calendar(client: Client) -> None:
    NewsPageFactory()
    EventPageFactory(slug="fair")

    assert 'type="application/rss+xml"' in client.get("/news/").content.decode()
    assert 'href="/events/calendar/"' in client.get("/events/").content.decode()
    assert 'href="/events/fair/calendar/"' in client.get("/events/fair/").content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_queries_do_not_grow(client: Client, django_assert_num_queries: Any, count: int) -> None:
    for number in range(count):
        EventPageFactory(slug=f"fair-{number}")
    client.get("/events/calendar/")

    with django_assert_num_queries(8):
        client.get("/events/calendar/")
