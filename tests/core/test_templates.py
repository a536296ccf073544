"""What stands around every page: its address for search engines, its languages, its landmarks."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from tests.factories import NewsPageFactory, PlanPageFactory, StandardPageFactory, translate_page
from workation.core.models import Menu, MenuItem

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def public_site(settings: Any) -> None:
    settings.SITE_URL = "https://mie.example"
    settings.ALLOW_INDEXING = True


def canonical(html: str) -> str:
    """Return the one canonical address."""
    (address,) = re.findall(r'<link rel="canonical" href="([^"]*)"', html)
    return address


def alternates(html: str) -> dict[str, str]:
    """Return the alternate addresses by hreflang."""
    return dict(re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"', html))


def open_page(client: Client, path: str) -> str:
    """Return the HTML of an address that answers."""
    response = client.get(path)
    assert response.status_code == 200
    return response.content.decode()


def test_each_language_names_the_same_live_alternates(client: Client) -> None:
    page = StandardPageFactory(slug="access")
    translate_page(page, "zh-hant")

    japanese, chinese = open_page(client, "/access/"), open_page(client, "/zh-hant/access/")

    assert alternates(japanese) == alternates(chinese)
    assert alternates(japanese) == {
        "ja": "https://mie.example/access/",
        "zh-Hant": "https://mie.example/zh-hant/access/",
        "x-default": "https://mie.example/access/",
    }
    assert canonical(chinese) == "https://mie.example/zh-hant/access/"
    assert '<html lang="zh-Hant">' in chinese


@pytest.mark.parametrize(
    "query", ["?area=iga", "?tag=family&page=2", "?q=海", "?sort=price", "?sort=price&page=2"]
)
def test_filtered_list_stands_for_nothing_of_its_own(client: Client, query: str) -> None:
    for _number in range(13):
        PlanPageFactory(areas=["iga"], with_tags=["family"], summary="海")

    html = open_page(client, f"/plans/{query}")

    assert canonical(html) == "https://mie.example/plans/"
    assert alternates(html) == {}


def test_later_page_stands_for_itself(client: Client) -> None:
    for _number in range(13):
        PlanPageFactory()

    second = open_page(client, "/plans/?page=2&utm_source=mail")

    assert canonical(second) == "https://mie.example/plans/?page=2"
    assert canonical(open_page(client, "/plans/?page=99")) == "https://mie.example/plans/?page=2"
    assert alternates(second) == {}


def test_tracking_parameters_change_nothing(client: Client) -> None:
    StandardPageFactory(slug="access")

    html = open_page(client, "/access/?utm_source=mail")

    assert canonical(html) == "https://mie.example/access/"
    assert alternates(html)["x-default"] == "https://mie.example/access/"
    assert '<meta property="og:url" content="https://mie.example/access/">' in html


def test_page_without_translation_is_not_offered_to_search_engines(client: Client) -> None:
    page = StandardPageFactory(slug="access", title="交通案内")
    translate_page(page.get_parent().specific, "en")

    html = open_page(client, "/en/access/")

    assert '<meta name="robots" content="noindex">' in html
    assert "canonical" not in html
    assert 'hreflang="ja" lang="ja">交通案内</a>' in html


def test_language_switch_leads_to_the_same_filters(client: Client) -> None:
    translate_page(PlanPageFactory(areas=["iga"]), "en")

    html = open_page(client, "/plans/?area=iga")

    assert '<a href="/en/plans/?area=iga" lang="en" hreflang="en">English</a>' in html


@pytest.fixture
def main_menu(site_tree: Any) -> Menu:
    """A menu with one entry."""
    menu = Menu.objects.create(code="main", locale=site_tree.locale)
    MenuItem.objects.create(menu=menu, title="アクセス", page=StandardPageFactory(slug="access"))
    return menu


def test_landmarks(client: Client, main_menu: Menu) -> None:
    html = open_page(client, "/access/")

    for landmark in ("<main", "<h1", '<header class="site-header"', "<footer"):
        assert html.count(landmark) == 1
    # The menu twice, for phones and for wide screens: the style sheet shows one at a time.
    assert html.count('aria-label="メインメニュー"') == 2
    assert html.count('<a href="/access/" aria-current="page">アクセス</a>') == 2
    assert html.index("skip-link") < html.index("site-header")


def test_home_page_title_names_the_site_once(client: Client, site_tree: Any) -> None:
    site_tree.seo_title = "海と森のあいだで働く | みえ"
    site_tree.save()

    assert "<title>海と森のあいだで働く | みえ</title>" in open_page(client, "/")


@pytest.mark.parametrize("path", ["/nothing/", "/plans/nothing/", "/%00/", "/search/nothing/"])
def test_unknown_address_says_so_within_the_site(
    client: Client, main_menu: Menu, path: str
) -> None:
    response = client.get(path)
    html = response.content.decode()

    assert response.status_code == 404
    assert "ページが見つかりません" in html
    assert html.count("<h1") == 1
    assert 'rel="canonical"' not in html


def test_long_title_and_empty_page(client: Client) -> None:
    NewsPageFactory(slug="long", title="長" * 200, summary="")

    assert open_page(client, "/news/long/").count("<h1") == 1
    assert "長" * 200 in open_page(client, "/news/")
