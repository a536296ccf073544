"""Compare: an address that names plans and facilities gives a table, whatever it names."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client
from wagtail.models import PageViewRestriction

from tests.factories import PlanPageFactory, StayPageFactory, confirm_fact, translate_page
from tests.shown import draw_pictures, shown_slugs
from workation.pages.comparison import MOST, Choice, Row, read_choices

pytestmark = pytest.mark.django_db


def open_page(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200
    return response.content.decode()


def test_address_is_read_in_order_and_without_repeats() -> None:
    query = QueryDict("stay=inn&plan=b&plan=a&plan=b&plan=&other=x")

    assert read_choices(query) == [Choice("plan", "b"), Choice("plan", "a"), Choice("stay", "inn")]


def test_a_row_differs_when_its_cells_do() -> None:
    assert Row("料金", ("8,000円", "")).differs
    assert not Row("エリア", ("伊賀", "伊賀")).differs


def test_plans_stand_side_by_side_with_their_differences(client: Client) -> None:
    one = PlanPageFactory(slug="one", nights_min=1, nights_max=1, price_from=8000, price_to=8000)
    PlanPageFactory(slug="two", nights_min=1, nights_max=1, price_from=9000, price_to=9000)
    confirm_fact(one, "parking", True)

    response = client.get("/compare/?plan=two&plan=one")
    html = response.content.decode()

    assert shown_slugs(response) == ["two", "one"]
    same, different = html.split("compare__same")[1:], html.split("compare__differs")[1:]
    assert any("1泊2日" in row for row in same)
    assert any("8,000円" in row and "9,000円" in row for row in different)
    assert any("未確認" in row and "あり" in row for row in different)
    assert response["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in html


def test_kinds_mix(client: Client) -> None:
    PlanPageFactory(slug="plan")
    StayPageFactory(slug="inn", capacity=4)

    response = client.get("/compare/?stay=inn&plan=plan")

    assert shown_slugs(response) == ["plan", "inn"]
    assert "4人" in response.content.decode()


@pytest.mark.parametrize(
    "query",
    [
        "",
        "?plan=",
        "?plan=%00",
        "?plan=%E6%B5%B7",
        "?plan=nothing",
        "?plan[]=x",
        "?stay=" + "x" * 3000,
    ],
)
def test_an_address_that_names_nothing_says_how_to_choose(client: Client, query: str) -> None:
    PlanPageFactory(slug="real")
    html = open_page(client, f"/compare/{query}")

    assert "くらべるものを選んでください。" in html
    assert 'href="/plans/"' in html


def test_unknown_ones_are_left_out_and_said_so(client: Client) -> None:
    PlanPageFactory(slug="real")
    PlanPageFactory(slug="draft", live=False)
    hidden = PlanPageFactory(slug="hidden")
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")

    response = client.get("/compare/?plan=real&plan=draft&plan=hidden")

    assert shown_slugs(response) == ["real"]
    assert "見つからなかったもの" in response.content.decode()
    assert hidden.title not in response.content.decode()


def test_a_fifth_is_left_out_and_said_so(client: Client) -> None:
    for number in range(5):
        PlanPageFactory(slug=f"p{number}")
    query = "&".join(f"plan=p{number}" for number in range(5))

    response = client.get(f"/compare/?{query}")

    assert shown_slugs(response) == ["p0", "p1", "p2", "p3"]
    assert f"{MOST}件までです" in response.content.decode()
    assert "plan=p4" not in response.content.decode().split("compare__remove")[1].split(">")[0]


def test_same_address_in_another_language(client: Client) -> None:
    plan = PlanPageFactory(slug="one", title="島の三日間")
    translated = translate_page(plan, "en")

    html = open_page(client, "/en/compare/?plan=one")

    assert translated.get_url() in html


@pytest.mark.parametrize("count", [1, 3])
def test_queries(client: Client, django_assert_num_queries: Any, count: int) -> None:
    for number in range(count):
        confirm_fact(PlanPageFactory(slug=f"p{number}", areas=["iga"]), "parking", True)
    url = "/compare/?" + "&".join(f"plan=p{number}" for number in range(count))
    draw_pictures(client, url)

    with django_assert_num_queries(QUERIES):
        client.get(url)


# The frame of every page, the entries with areas, tags, answers and pictures, and the lists.
QUERIES = 19
