"""What search engines are told."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

import pytest
from django.test import Client
from wagtail.models import Locale, PageViewRestriction

from tests.factories import (
    DiagnosisPageFactory,
    PlanPageFactory,
    StandardPageFactory,
    ensure_site_tree,
    translate_page,
)
from tests.shown import shown_links
from workation.core.models import SiteLanguage

pytestmark = pytest.mark.django_db

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(autouse=True)
def public_site(settings: Any) -> None:
    """A site that may be indexed, behind another host name than the tests'."""
    settings.ALLOW_INDEXING = True
    settings.SITE_URL = "https://workation.example.jp"


def read_sitemap(client: Client) -> dict[str, dict[str, str]]:
    """Return each address with its alternates by language."""
    response = client.get("/sitemap.xml")
    assert response.status_code == 200
    assert response["Content-Type"] == "application/xml"
    return {
        str(url.findtext(f"{SITEMAP}loc")): {
            link.attrib["hreflang"]: link.attrib["href"] for link in url.iter(f"{XHTML}link")
        }
        for url in ElementTree.fromstring(response.content)
    }


def test_the_rules_of_the_diagnosis_are_named_in_each_language(client: Client) -> None:
    translate_page(DiagnosisPageFactory(), "en")
    site = "https://workation.example.jp"
    rules = f"{site}/diagnosis/how-it-works/"

    addresses = read_sitemap(client)

    english = f"{site}/en/diagnosis/how-it-works/"
    assert addresses[rules] == {"ja": rules, "x-default": rules, "en": english}
    assert addresses[english] == addresses[rules]
    assert "/en/diagnosis/how-it-works/" in shown_links(client.get("/en/sitemap/"))


def test_each_language_names_the_others(client: Client) -> None:
    page = StandardPageFactory(title="交通", slug="access")
    translate_page(page, "en", title="Access")
    translate_page(page, "zh-hant", title="交通方式")
    site = "https://workation.example.jp"

    addresses = read_sitemap(client)

    expected = {
        "ja": f"{site}/access/",
        "x-default": f"{site}/access/",
        "en": f"{site}/en/access/",
        "zh-Hant": f"{site}/zh-hant/access/",
    }
    for code in ("ja", "en", "zh-Hant"):
        assert addresses[expected[code]] == expected
    for path in ("/", "/en/", "/sitemap/", "/zh-hant/external-services/"):
        assert site + path in addresses


def test_only_what_everybody_may_see_is_named(client: Client) -> None:
    draft = StandardPageFactory(slug="draft", live=False)
    secret = StandardPageFactory(slug="secret")
    PageViewRestriction.objects.create(page=secret, restriction_type="password", password="x")
    below = StandardPageFactory(slug="below-secret", parent=secret)
    shown = StandardPageFactory(slug="shown")
    unpublished = translate_page(shown, "en", title="Gone")
    unpublished.unpublish()

    text = " ".join(read_sitemap(client))

    assert "shown" in text
    assert "/en/shown" not in text
    for page in (draft, secret, below):
        assert page.slug not in text
    assert read_sitemap(client)["https://workation.example.jp/shown/"].keys() == {
        "ja",
        "x-default",
    }


def test_a_language_that_is_not_public_is_not_named(client: Client) -> None:
    page = StandardPageFactory(slug="access")
    translate_page(page, "en", title="Access")
    SiteLanguage.objects.filter(locale=Locale.objects.get(language_code="en")).update(
        is_public=False
    )

    assert "/en/" not in " ".join(read_sitemap(client))


@pytest.mark.parametrize("count", [1, 3])
def test_more_pages_cost_no_more_queries(
    client: Client, django_assert_num_queries: Any, count: int
) -> None:
    for _number in range(count):
        page = PlanPageFactory()
        translate_page(page, "en")
    read_sitemap(client)

    with django_assert_num_queries(QUERIES):
        read_sitemap(client)


QUERIES = 16


def test_a_site_that_is_not_to_be_indexed_names_nothing(client: Client, settings: Any) -> None:
    settings.ALLOW_INDEXING = False
    StandardPageFactory(slug="access")

    assert read_sitemap(client) == {}
    assert "Disallow: /\n" in client.get("/robots.txt").content.decode()


def test_robots_are_shown_the_sitemap(client: Client) -> None:
    ensure_site_tree()
    response = client.get("/robots.txt")
    text = response.content.decode()

    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert "Sitemap: https://workation.example.jp/sitemap.xml" in text
    assert "Disallow: /admin/" in text
    assert "Disallow: /\n" not in text
    assert client.get("/en/robots.txt").status_code == 404
