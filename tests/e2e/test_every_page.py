"""The demo is the smoke test: GET every page in every language."""

from __future__ import annotations

import pytest

from tests.e2e.demo_site import LANGUAGES, DemoPage, DemoSite
from tests.e2e.page_source import find_kana, find_links, kind_of_address, read_language

# All pages are read once, so by one process.
pytestmark = pytest.mark.xdist_group("every page")

PER_LANGUAGE_AT_LEAST = 12 + 24 + 3  # plans, facilities and reports


@pytest.fixture(scope="module")
def sources(demo_site: DemoSite) -> dict[DemoPage, str]:
    """Every page's HTML; a page that does not answer 200 is told with all the others."""
    answers = {page: demo_site.get(page.path) for page in demo_site.pages}
    assert [(page.path, a.status) for page, a in answers.items() if a.status != 200] == []
    return {page: answer.text for page, answer in answers.items()}


def test_every_page_exists_in_every_language(demo_site: DemoSite) -> None:
    by_language = {
        language: {
            page.path.removeprefix(f"/{language}")
            for page in demo_site.pages
            if page.language == language
        }
        for language in LANGUAGES
    }

    assert len(by_language["ja"]) >= PER_LANGUAGE_AT_LEAST
    for paths in by_language.values():
        assert paths == by_language["ja"]


def test_every_page_answers_in_its_language(sources: dict[DemoPage, str]) -> None:
    wrong = [
        (page.path, read_language(source))
        for page, source in sources.items()
        if read_language(source) != page.html_lang
    ]

    assert wrong == []


def test_no_japanese_is_left_on_translated_pages(sources: dict[DemoPage, str]) -> None:
    left = {
        page.path: find_kana(source)
        for page, source in sources.items()
        if page.language != "ja" and find_kana(source)
    }

    assert left == {}


def test_every_link_picture_and_style_leads_somewhere(
    demo_site: DemoSite, sources: dict[DemoPage, str]
) -> None:
    # One of each kind of filtered list: what differs is only what is filtered for.
    links = {
        kind_of_address(link): (link, page.path)
        for page, source in sources.items()
        for link in find_links(source, demo_site.url + page.path)
    }
    known = {page.path for page in sources}

    dead = [
        (link, origin, status)
        for link, origin in links.values()
        if link not in known and (status := demo_site.get(link).status) >= 400
    ]

    assert dead == []


def test_nothing_went_wrong_on_the_server(
    demo_site: DemoSite, sources: dict[DemoPage, str]
) -> None:
    assert sources
    assert "Traceback" not in demo_site.log.read_text()
