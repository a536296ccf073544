"""What every page shares: its Japanese source, the same address, nothing for cookies."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.utils import translation
from wagtail.models import Locale
from wagtail_localize.fields import copy_synchronised_fields

from tests.factories import StandardPageFactory, ensure_site_tree, translate_page
from workation.pages.models import StandardPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair() -> tuple[Any, Any]:
    """A page in Japanese and English."""
    page = StandardPageFactory(title="交通案内", slug="access", summary="三重への行き方。")
    return page, translate_page(page, "en", title="Access", summary="How to get to Mie.")


def test_a_translation_knows_its_japanese_page(pair: tuple[Any, Any]) -> None:
    page, english = pair

    assert page.is_source
    assert not english.is_source
    assert english.source_page == page
    assert page.source_page == page


def test_a_page_without_a_japanese_one_is_its_own_source() -> None:
    ensure_site_tree()
    english = Locale.objects.get(language_code="en")
    home = translate_page(ensure_site_tree(), "en", title="Home")
    orphan = home.add_child(instance=StandardPage(title="Only English", locale=english))

    assert orphan.source_page == orphan


def test_the_slug_is_the_same_in_every_language_and_follows(pair: tuple[Any, Any]) -> None:
    page, english = pair
    page.slug = "getting-here"
    copy_synchronised_fields(page, english)

    assert english.slug == "getting-here"
    assert english.title == "Access"


def test_lists_ask_for_the_active_language(pair: tuple[Any, Any]) -> None:
    page, english = pair
    assert list(StandardPage.objects.in_active_language()) == [page]
    with translation.override("en"):
        assert list(StandardPage.objects.in_active_language()) == [english]
    assert list(StandardPage.objects.in_source_language()) == [page]


def test_hreflang_names_live_translations_only(client: Client, pair: tuple[Any, Any]) -> None:
    _page, english = pair
    html = client.get("/access/").content.decode()
    assert 'rel="alternate" hreflang="en"' in html
    assert 'rel="alternate" hreflang="x-default"' in html

    english.unpublish()
    html = client.get("/access/").content.decode()
    assert 'rel="alternate" hreflang="en"' not in html


def test_every_anonymous_visitor_gets_the_same_bytes(client: Client, pair: tuple[Any, Any]) -> None:
    for path in ("/", "/access/", "/en/access/", "/search/?q=a"):
        first, second = client.get(path), Client().get(path)
        assert first.content == second.content, path
        assert not first.cookies, path
        assert "Cookie" not in first.get("Vary", ""), path
        assert "csrf" not in first.content.decode().lower(), path


def test_indexing_is_off_unless_it_is_allowed(
    client: Client, settings: Any, pair: tuple[Any, Any]
) -> None:
    noindex = '<meta name="robots" content="noindex">'
    assert noindex in client.get("/access/").content.decode()
    settings.ALLOW_INDEXING = True
    assert noindex not in client.get("/access/").content.decode()
