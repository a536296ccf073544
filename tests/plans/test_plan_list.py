"""The list of plans: the same number of queries however long it is, in every language its own."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.factories import (
    AreaFactory,
    ImageFactory,
    KeyPersonFactory,
    PlanPageFactory,
    StayPageFactory,
    TagFactory,
    translate_page,
)
from tests.shown import draw_pictures, shown_slugs

pytestmark = pytest.mark.django_db

FILTERS = "?area=iseshima&tag=family&sort=price"
MANY = (
    "?area=iseshima&tag=family&tag=sea&nights=2&people=4&price=20000&month=5&municipality=shima"
    "&unconfirmed=1&sort=confirmed"
)


def make_plans(count: int) -> list[Any]:
    """Make plans with everything that a card shows."""
    return [
        PlanPageFactory(
            areas=["iseshima", "iga"],
            with_tags=["family", "sea"],
            main_image=ImageFactory(),
            price_from=10_000 + number,
            nights_min=1,
            nights_max=3,
            party_min=2,
            party_max=6,
            facilities=[StayPageFactory()],
        )
        for number in range(count)
    ]


QUERIES = {"": 30, FILTERS: 30, MANY: 30, "?q=海辺": 32}


@pytest.mark.parametrize("count", [1, 3, 30])
def test_queries_do_not_grow(client: Client, django_assert_num_queries: Any, count: int) -> None:
    make_plans(count)
    for query, queries in QUERIES.items():
        draw_pictures(client, f"/plans/{query}")

        with django_assert_num_queries(queries):
            response = client.get(f"/plans/{query}")

        assert len(shown_slugs(response)) == min(count, 12)


@pytest.mark.parametrize("count", [1, 3])
def test_queries_do_not_grow_in_english(
    client: Client, django_assert_num_queries: Any, count: int
) -> None:
    for plan in make_plans(count):
        translate_page(plan, "en")
    draw_pictures(client, "/en/plans/")

    with django_assert_num_queries(33):
        response = client.get("/en/plans/")

    assert len(shown_slugs(response)) == count


def test_english_list_shows_english_pages(client: Client) -> None:
    both, _japanese_alone = PlanPageFactory(slug="both"), PlanPageFactory(slug="japanese-alone")
    translate_page(both, "en", title="Rafts of Ago Bay")

    response = client.get("/en/plans/")

    assert shown_slugs(response) == ["both"]
    assert "Rafts of Ago Bay" in response.content.decode()


def test_filters_narrow_the_list_in_every_language(client: Client) -> None:
    TagFactory(slug="family")
    wanted = PlanPageFactory(slug="wanted", areas=["iga"], with_tags=["family"])
    other_area = PlanPageFactory(slug="other-area", areas=["iseshima"], with_tags=["family"])
    other_tag = PlanPageFactory(slug="other-tag", areas=["iga"], with_tags=["solo"])
    for plan in (wanted, other_area, other_tag):
        translate_page(plan, "zh-hant")

    for prefix in ("", "/zh-hant"):
        response = client.get(f"{prefix}/plans/?area=iga&tag=family")
        assert shown_slugs(response) == ["wanted"]


def test_nothing_found_says_so_and_offers_a_way_out(client: Client) -> None:
    PlanPageFactory(areas=["iseshima"])
    AreaFactory(code="iga", name="伊賀")

    html = client.get("/plans/?area=iga").content.decode()

    assert "条件に合うものが見つかりませんでした" in html
    assert 'href="?"' in html
    assert "「伊賀」を外す</a> <span>1件</span>" in html


@pytest.mark.parametrize("language", ["ja", "en", "zh-hans", "zh-hant"])
def test_hidden_key_person_is_nowhere(client: Client, language: str) -> None:
    plan = PlanPageFactory(slug="bay")
    KeyPersonFactory(page=plan, name="浜口潮", introduction="真珠を育てています。")
    KeyPersonFactory(page=plan, name="隠岐忍", introduction="伏せておく。", is_hidden=True)
    plan.save_revision().publish()
    prefix = ""
    if language != "ja":
        translate_page(plan, language)
        prefix = f"/{language}"

    html = client.get(f"{prefix}/plans/bay/").content.decode()

    assert "浜口潮" in html
    assert "隠岐忍" not in html
    assert "伏せておく" not in html
    assert shown_slugs(client.get(f"{prefix}/plans/?q=浜口潮")) == ["bay"]
    assert shown_slugs(client.get(f"{prefix}/plans/?q=隠岐忍")) == []
    assert "隠岐忍" not in client.get(f"{prefix}/search/?q=伏せておく").content.decode()
