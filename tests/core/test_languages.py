"""A language has addresses only while it is public; what is missing in it says so."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from wagtail.models import Locale

from tests.factories import StandardPageFactory, UserFactory, ensure_site_tree, translate_page
from workation.core.models import SiteLanguage
from workation.core.models.languages import html_lang

pytestmark = pytest.mark.django_db


@pytest.fixture
def page() -> Any:
    """A Japanese page; the home page is there in English and Chinese too."""
    home = ensure_site_tree()
    for language, title in (("en", "Mie Workation"), ("zh-hant", "三重度假辦公")):
        translate_page(home, language, title=title)
    return StandardPageFactory(title="交通案内", slug="access")


def test_japanese_has_no_prefix(client: Client, page: Any) -> None:
    response = client.get("/ja/access/?a=1")

    assert (response.status_code, response["Location"]) == (301, "/access/?a=1")
    assert client.get("/ja")["Location"] == "/"
    assert client.get("/ja/")["Location"] == "/"


@pytest.mark.parametrize("path", ["/ko/", "/ko/access/", "/ko/search/", "/fr/"])
def test_a_language_that_is_merely_possible_is_not_there(
    client: Client, page: Any, path: str
) -> None:
    response = client.get(path)

    assert response.status_code == 404
    assert "三重ワーケーション" not in response.content.decode().split("<main")[1]


def test_a_language_needs_a_home_page_of_its_own(client: Client, page: Any) -> None:
    assert client.get("/en/").status_code == 200
    assert client.get("/zh-hans/").status_code == 404


def test_switching_a_language_off_takes_all_its_pages_away(client: Client, page: Any) -> None:
    translate_page(page, "en", title="Access")
    assert client.get("/en/access/").status_code == 200

    english = Locale.objects.get(language_code="en")
    SiteLanguage.objects.filter(locale=english).update(is_public=False)

    assert client.get("/en/access/").status_code == 404
    assert "/en/" not in client.get("/access/").content.decode()


def test_staff_look_at_a_language_before_it_opens(client: Client, page: Any) -> None:
    translate_page(page, "en", title="Access")
    SiteLanguage.objects.filter(locale__language_code="en").update(is_public=False)
    client.force_login(UserFactory(is_superuser=True))

    assert client.get("/en/access/").status_code == 200


def test_any_other_cookie_opens_nothing(client: Client, page: Any) -> None:
    translate_page(page, "en", title="Access")
    SiteLanguage.objects.filter(locale__language_code="en").update(is_public=False)
    client.cookies["sessionid"] = "whatever"
    assert client.get("/en/access/").status_code == 404

    client.force_login(UserFactory())
    assert client.get("/en/access/").status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "/ja//evil.example",
        "/ja///evil.example/",
        "/ja/\\evil.example",
        "/ja/%2F%2Fevil.example",
        "/ja/%5Cevil.example",
        "/ja/\t//evil.example",
        "/ja/%09//evil.example",
        "/ja/%0d%0aLocation:%20//evil.example",
    ],
)
def test_the_address_without_prefix_is_one_of_ours(client: Client, page: Any, path: str) -> None:
    response = client.get(path)

    # A browser takes \\ for / and leaves tabs and line ends out.
    target = re.sub(r"[\t\r\n]", "", response["Location"]).replace("\\", "/")
    assert response.status_code == 301
    assert target.startswith("/")
    assert not target.startswith("//")


def test_an_untranslated_page_is_a_note_in_the_readers_language(client: Client, page: Any) -> None:
    response = client.get("/en/access/")
    main = response.content.decode().split("<main")[1].split("</main>")[0]

    assert response.status_code == 200
    assert response["X-Robots-Tag"] == "noindex"
    assert response.context["source_page"].pk == page.pk
    assert '<a class="button" href="/access/" hreflang="ja" lang="ja">交通案内</a>' in main


def test_a_draft_translation_is_a_note_too(client: Client, page: Any) -> None:
    page.copy_for_translation(Locale.objects.get(language_code="en"))

    response = client.get("/en/access/")
    assert response["X-Robots-Tag"] == "noindex"


def test_what_is_gone_in_japanese_is_gone(client: Client, page: Any) -> None:
    page.unpublish()

    assert client.get("/access/").status_code == 404
    assert client.get("/en/access/").status_code == 404
    assert client.get("/en/never-was/").status_code == 404


@pytest.mark.parametrize(
    ("code", "written"),
    [("ja", "ja"), ("zh-hans", "zh-Hans"), ("zh-hant", "zh-Hant"), ("pt-br", "pt-BR")],
)
def test_html_writes_codes_in_their_own_case(code: str, written: str) -> None:
    assert html_lang(code) == written
