"""The three lists of facilities: constant queries, own kind only, every language its own."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.factories import (
    ActivityPageFactory,
    ImageFactory,
    StayPageFactory,
    WorkspacePageFactory,
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


@pytest.mark.parametrize("count", [1, 3, 30])
@pytest.mark.parametrize(
    ("path", "queries"),
    [("/stay/", 24), (f"/stay/{FILTERS}", 24), ("/stay/?q=海", 26), ("/stay/?tag=wifi", 24)],
)
def test_queries_do_not_grow(
    client: Client, django_assert_num_queries: Any, count: int, path: str, queries: int
) -> None:
    make_facilities("stay", count)
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

    with django_assert_num_queries(27):
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
