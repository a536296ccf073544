"""The search page finds what is public in the visitor's language, and bears any input."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from wagtail.models import PageViewRestriction

from tests.factories import (
    NewsPageFactory,
    PlanPageFactory,
    StandardPageFactory,
    StayPageFactory,
    ensure_site_tree,
    translate_page,
)

pytestmark = pytest.mark.django_db


def search(client: Client, query: str, prefix: str = "", **params: Any) -> str:
    """Return the HTML of a search."""
    response = client.get(f"{prefix}/search/", {"q": query, **params})
    assert response.status_code == 200
    return response.content.decode()


def slugs(html: str) -> list[str]:
    """Return the slugs of the results."""
    return re.findall(r'data-slug="([^"]+)"', html)


def test_pages_of_every_type_are_found_with_their_type(client: Client) -> None:
    PlanPageFactory(title="真珠の海で働く", slug="pearl-plan")
    StayPageFactory(title="真珠荘", slug="pearl-stay")
    NewsPageFactory(title="真珠まつり", slug="pearl-news")
    StandardPageFactory(title="茶畑について", slug="tea")

    html = search(client, "真珠")

    assert set(slugs(html)) == {"pearl-plan", "pearl-stay", "pearl-news"}
    assert "3件あります" in html
    for label in ("モデルプラン", "宿泊施設", "お知らせ"):
        assert label in html


def test_each_language_searches_its_own_pages(client: Client) -> None:
    page = StandardPageFactory(title="真珠の海", slug="pearls")
    translate_page(page, "en", title="Sea of pearls")

    assert slugs(search(client, "真珠")) == ["pearls"]
    assert slugs(search(client, "pearls")) == []
    english = search(client, "pearls", "/en")
    assert slugs(english) == ["pearls"]
    assert "/en/pearls/" in english


def test_what_is_not_public_is_not_found(client: Client) -> None:
    StandardPageFactory(title="真珠の下書き", live=False)
    restricted = StandardPageFactory(title="真珠の会員ページ")
    PageViewRestriction.objects.create(page=restricted, restriction_type="password", password="x")
    StandardPageFactory(title="真珠の非公開").unpublish()
    StandardPageFactory(title="真珠の公開ページ", slug="public")

    html = search(client, "真珠")
    assert slugs(html) == ["public"]
    assert "1件あります" in html


def test_nothing_found_says_so_and_an_empty_question_asks_for_one(client: Client) -> None:
    StandardPageFactory(title="真珠の海")

    nothing = search(client, "存在しない言葉")
    assert "条件に合うものが見つかりませんでした。" in nothing
    assert "0件あります" in nothing
    asked = search(client, "")
    assert "件あります" not in asked
    assert 'name="q"' in asked


def test_results_come_in_pages(client: Client) -> None:
    for number in range(21):
        StandardPageFactory(title=f"真珠 {number}")

    first, second = search(client, "真珠"), search(client, "真珠", page=2)
    assert (len(slugs(first)), len(slugs(second))) == (20, 1)
    assert not set(slugs(first)) & set(slugs(second))
    assert 'rel="next"' in first
    assert "q=%E7%9C%9F%E7%8F%A0&amp;page=2" in first


@pytest.mark.parametrize("count", [1, 3, 30])
def test_more_results_of_a_type_cost_no_more_queries(
    client: Client, django_assert_num_queries: Any, count: int
) -> None:
    for number in range(count):
        StandardPageFactory(title=f"真珠 {number}")
    search(client, "真珠")

    with django_assert_num_queries(QUERIES):
        search(client, "真珠")


QUERIES = 20


@pytest.mark.parametrize(
    "query",
    [
        "\x00真珠",
        "真" * 2000,
        "a " * 1000,
        '"',
        '"真珠',
        "'; DROP TABLE",
        "%",
        "_",
        "*",
        '"OR',
        "NEAR(a b)",
        "(((",
        "真珠 AND",
        "\ud800".encode("utf-8", "replace").decode(),
        "🐚",
        "\u3000",
        "<script>alert(1)</script>",
    ],
)
def test_any_word_gives_a_good_page(client: Client, query: str) -> None:
    ensure_site_tree()
    html = search(client, query)

    assert "<script>alert" not in html


@pytest.mark.parametrize("page", ["x", "0", "-1", "1000000000", "１", "\x00", "2.5", ""])
def test_any_page_number_gives_a_good_page(client: Client, page: str) -> None:
    StandardPageFactory(title="真珠の海", slug="pearls")

    assert slugs(search(client, "真珠", page=page)) == ["pearls"]


def test_broken_and_repeated_parameters_give_a_good_page(client: Client) -> None:
    ensure_site_tree()
    for query in ("q=%ff%fe", "q=a&q=b", "q[]=a", "page=1&page=2", "q", "=", "q=%00"):
        assert client.get(f"/search/?{query}").status_code == 200, query


def test_results_are_not_for_search_engines(client: Client, settings: Any) -> None:
    settings.ALLOW_INDEXING = True
    ensure_site_tree()
    response = client.get("/search/?q=a")

    assert response["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in response.content.decode()
    assert not response.cookies
