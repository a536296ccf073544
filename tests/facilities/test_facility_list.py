"""The three lists of facilities: constant queries, own kind only, every language its own."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from wagtail.models import PageViewRestriction

from tests.factories import (
    ActivityPageFactory,
    ImageFactory,
    StayPageFactory,
    WorkspacePageFactory,
    confirm_fact,
    translate_page,
)
from tests.shown import draw_pictures, shown_slugs

pytestmark = pytest.mark.django_db

FACTORIES = {
    "stay": StayPageFactory,
    "workspace": WorkspacePageFactory,
    "activity": ActivityPageFactory,
}
FILTERS = "?area=iseshima&tag=sea&sort=price"


def make_facilities(kind: str, count: int) -> list[Any]:
    """Make facilities with everything that a card shows."""
    return [
        FACTORIES[kind](with_tags=["sea"], with_tags__facts=["wifi"], main_image=ImageFactory())
        for _number in range(count)
    ]


QUERIES = {
    "/stay/": 26,
    f"/stay/{FILTERS}": 26,
    "/stay/?q=海": 29,
    "/stay/?tag=wifi": 26,
    "/stay/?tag=wifi&tag=sea&area=iseshima&unconfirmed=1": 26,
}


@pytest.mark.parametrize("count", [1, 3, 30])
def test_queries_do_not_grow(client: Client, django_assert_num_queries: Any, count: int) -> None:
    make_facilities("stay", count)
    for path, queries in QUERIES.items():
        draw_pictures(client, path)

        with django_assert_num_queries(queries):
            response = client.get(path)

        assert len(shown_slugs(response)) == min(count, 12)


@pytest.mark.parametrize("kind", list(FACTORIES))
@pytest.mark.parametrize("count", [1, 3])
def test_queries_do_not_grow_in_english(
    client: Client, django_assert_num_queries: Any, kind: str, count: int
) -> None:
    for facility in make_facilities(kind, count):
        translate_page(facility, "en")
    draw_pictures(client, f"/en/{kind}/")

    with django_assert_num_queries(29):
        response = client.get(f"/en/{kind}/")

    assert len(shown_slugs(response)) == count


def test_each_list_shows_its_own_kind(client: Client) -> None:
    for kind, factory in FACTORIES.items():
        factory(slug=f"a-{kind}")

    for kind in FACTORIES:
        assert shown_slugs(client.get(f"/{kind}/")) == [f"a-{kind}"]


def test_english_list_shows_english_pages(client: Client) -> None:
    both, _japanese_alone = StayPageFactory(slug="both"), StayPageFactory(slug="japanese-alone")
    translate_page(both, "en", title="Inn on the Inlet")

    response = client.get("/en/stay/")

    assert shown_slugs(response) == ["both"]
    assert "Inn on the Inlet" in response.content.decode()


def test_closed_place_is_marked_on_its_card(client: Client) -> None:
    StayPageFactory(state="closed")

    assert "閉業" in client.get("/stay/").content.decode()


def test_counts_and_filters_follow_what_is_confirmed(client: Client) -> None:
    StayPageFactory(slug="yes", with_tags__facts=["wifi"], capacity=4, price_from=9_000)
    denied = StayPageFactory(slug="no", capacity=10, price_from=30_000)
    confirm_fact(denied, "wifi", value=False)
    StayPageFactory(slug="unknown", state="suspended")

    listed = client.get("/stay/?tag=wifi")
    html = listed.content.decode()

    assert shown_slugs(listed) == ["yes"]
    assert "未確認のものが1件あります" in html
    wider = client.get("/stay/?tag=wifi&unconfirmed=1")
    assert set(shown_slugs(wider)) == {"yes", "unknown"}
    cards = wider.content.decode().split("<article")[1:]
    marked = {card.split('data-slug="')[1].split('"')[0]: "未確認: " in card for card in cards}
    assert marked == {"yes": False, "unknown": True}
    assert shown_slugs(client.get("/stay/?people=10")) == ["no"]
    assert shown_slugs(client.get("/stay/?price=10000&people=4")) == ["yes"]
    assert set(shown_slugs(client.get("/stay/?open=1"))) == {"yes", "no"}
    assert shown_slugs(client.get("/stay/?sort=price")) == ["yes", "no", "unknown"]
    assert '<option value="shima" data-key="municipality:shima">志摩市 (1)</option>' in html


def test_restricted_and_unpublished_places_are_in_no_count(client: Client) -> None:
    StayPageFactory(slug="public", with_tags=["sea"])
    closed = StayPageFactory(slug="closed", with_tags=["secret"], title="秘密の宿")
    PageViewRestriction.objects.create(page=closed, restriction_type="password", password="x")
    StayPageFactory(slug="draft", with_tags=["draft"], title="下書きの宿", live=False)
    other = StayPageFactory(slug="other", with_tags=["foreign"], title="別の宿")
    translate_page(other, "en", title="Foreign inn")
    other.unpublish()

    for query in ("", "?q=宿", "?q=秘密", "?tag=secret", "?area=iseshima"):
        html = client.get(f"/stay/{query}").content.decode()
        for word in ("秘密の宿", "下書きの宿", "別の宿", 'value="secret"', 'value="foreign"'):
            assert word not in html, (query, word)
    assert "志摩市 (1)" in client.get("/stay/").content.decode()
