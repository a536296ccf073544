"""The home page: staff say what stands where; without them the order is fixed and neutral."""

from __future__ import annotations

import datetime
import json
import re
import uuid
from typing import Any

import pytest
import time_machine
from django.test import Client

from tests.factories import (
    EventPageFactory,
    ImageFactory,
    NewsPageFactory,
    PlanPageFactory,
    ReportPageFactory,
    translate_page,
)
from tests.shown import draw_pictures, shown_slugs
from workation.pages.home_sections import DEFAULT_ORDER, get_sections
from workation.pages.models import HomePage

pytestmark = pytest.mark.django_db

DAY = datetime.datetime(2026, 11, 26, 3, 0, tzinfo=datetime.UTC)


def stored(*blocks: tuple[str, dict[str, Any]]) -> str:
    """Return blocks as Wagtail stores them."""
    return json.dumps(
        [{"type": kind, "value": value, "id": str(uuid.uuid4())} for kind, value in blocks]
    )


def item(value: dict[str, Any]) -> dict[str, Any]:
    """Return an item of a list block as Wagtail stores it."""
    return {"type": "item", "value": value, "id": str(uuid.uuid4())}


def headings(client: Client) -> list[str]:
    html = client.get("/").content.decode().split("<main")[1].split("<footer")[0]
    return [re.sub("<[^>]+>", "", found) for found in re.findall(r"<h2[^>]*>(.*?)</h2>", html)]


def fill_site() -> None:
    PlanPageFactory()
    ReportPageFactory()
    NewsPageFactory()
    EventPageFactory(start_date=datetime.date(2099, 1, 1))


def test_without_an_order_everything_stands_in_the_default_one(
    client: Client, site_tree: HomePage
) -> None:
    fill_site()

    assert [row["kind"] for row in get_sections(site_tree)] == list(DEFAULT_ORDER)
    assert headings(client) == [
        "エリアから探す",
        "おすすめのモデルプラン",
        "体験レポート",
        "お知らせ",
        "イベント",
    ]


def test_staff_decide_what_stands_where_and_under_which_words(
    client: Client, site_tree: HomePage
) -> None:
    fill_site()
    site_tree.sections = stored(
        ("news", {"heading": "いま知らせたいこと"}),
        ("text", {"heading": "はじめての方へ", "text": "<p>まず地図から。</p>"}),
        ("map", {"heading": ""}),
    )
    site_tree.save()

    assert headings(client) == ["いま知らせたいこと", "はじめての方へ", "エリアから探す"]


def test_copied_posts_are_read_without_the_network(client: Client, site_tree: HomePage) -> None:
    address = "https://www.instagram.com/p/1"
    post = {"network": "instagram", "date": "2026-11-20", "text": "港まで歩く朝。", "url": address}
    site_tree.posts = stored(("post", post))
    site_tree.save()

    html = client.get("/").content.decode()

    assert headings(client)[-1] == "公式アカウント"
    assert "港まで歩く朝。" in html and f'href="{address}"' in html
    assert "<iframe" not in html


def test_an_empty_site_has_a_home_page(client: Client, site_tree: HomePage) -> None:
    assert headings(client) == ["エリアから探す"]


def test_a_pick_ends_by_itself_and_then_no_plan_is_preferred(
    client: Client, site_tree: HomePage
) -> None:
    plans = [PlanPageFactory(slug=f"plan-{number}") for number in range(3)]
    pick = {"plan": plans[1].pk, "reason": "雨の日にも向きます。", "until": "2026-11-26"}
    site_tree.picks = stored(("pick", pick))
    site_tree.save()

    with time_machine.travel(DAY):
        picked = client.get("/")
    with time_machine.travel(DAY + datetime.timedelta(days=1)):
        neutral = client.get("/")

    assert shown_slugs(picked) == ["plan-1"]
    assert "雨の日にも向きます。" in picked.content.decode()
    assert sorted(shown_slugs(neutral)) == ["plan-0", "plan-1", "plan-2"]
    assert "雨の日にも向きます。" not in neutral.content.decode()


def test_a_language_shows_its_own_pictures_and_links(client: Client, site_tree: HomePage) -> None:
    images = {name: ImageFactory(file__filename=f"{name}.png") for name in ("ja", "en")}
    version = {"language": "en", "image": images["en"].pk}
    picture = {"image": images["ja"].pk, "alt": "働く海", "versions": [item(version)]}
    linked = [item({**version, "url": "https://example.com/english"})]
    banner = {"title": "移住の相談", "url": "https://example.com/ja", "image": images["ja"].pk}
    site_tree.concept = stored(("picture", picture))
    site_tree.banners = stored(
        ("banner", {**banner, "versions": linked}),
        ("banner", {**banner, "url": "https://example.com/same"}),  # stored before versions were
    )
    site_tree.save()
    for language in ("en", "zh-hant"):
        translate_page(site_tree, language)
    for path in ("/", "/en/", "/zh-hant/"):
        draw_pictures(client, path)

    japanese, english, chinese = (
        client.get(path).content.decode() for path in ("/", "/en/", "/zh-hant/")
    )

    for html in (japanese, chinese):
        assert "/en." not in html and "/ja." in html
        assert "https://example.com/ja" in html
    assert english.count("/en.") > english.count("/ja.") > 0
    assert "https://example.com/english" in english and "https://example.com/ja" not in english
    assert "https://example.com/same" in english


@pytest.mark.parametrize("title", ["海で働く", "長" * 200])
def test_only_a_short_title_stands_upright(client: Client, site_tree: HomePage, title: str) -> None:
    site_tree.title = title
    site_tree.main_image = ImageFactory()
    site_tree.save()
    draw_pictures(client, "/")

    assert ("hero--upright" in client.get("/").content.decode()) is (len(title) <= 24)


@pytest.mark.parametrize("count", [1, 3])
def test_queries(
    client: Client, site_tree: HomePage, django_assert_num_queries: Any, count: int
) -> None:
    for _number in range(count):
        fill_site()
    draw_pictures(client, "/")

    with django_assert_num_queries(QUERIES):
        client.get("/")


# The frame of every page, and for each section one query or a few; none per plan or report.
QUERIES = 29
