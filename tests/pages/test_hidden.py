"""Hidden means gone: from pages, lists, search, suggestions, feeds, maps, data and translations."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.test import Client

from tests.factories import (
    ImageFactory,
    KeyPersonFactory,
    PlanPageFactory,
    ReportPageFactory,
    StayPageFactory,
    TagFactory,
    translate_page,
)
from tests.shown import shown_links
from workation.pages.models import HomePage

pytestmark = pytest.mark.django_db

#: Whatever of a hidden thing could be read: words, names, addresses, names of files.
HIDDEN = {
    "key person": ["隠岐忍", "おきしのぶ", "伏せておく言葉", "Oki Shinobu", "hidden-portrait"],
    "report": ["消えた航海日誌", "Vanished logbook", "gone-report"],
    "button": ["button-off-elsewhere"],
}
ADDRESSES = [
    "/",
    "/plans/",
    "/plans/?q={word}",
    "/plans/bay/",
    "/reports/",
    "/reports/?q={word}",
    "/stay/inn/",
    "/search/?q={word}",
    "/search/suggest/?q={word}",
    "/tags/sea/",
    "/compare/?plan=bay&stay=inn",
    "/sitemap/",
    "/sitemap.xml",
]


@pytest.fixture
def site(client: Client, site_tree: HomePage, settings: Any) -> Client:
    """A plan in two languages with everything about it hidden that can be."""
    settings.ALLOW_INDEXING = True
    TagFactory(slug="sea")
    inn = StayPageFactory(slug="inn", title="入り江の宿")
    plan = PlanPageFactory(
        slug="bay",
        title="入り江の三日",
        facilities=[inn],
        with_tags=["sea"],
        report_button="none",
        report_url="https://example.com/button-off-elsewhere",
    )
    KeyPersonFactory(
        page=plan,
        name="隠岐忍",
        reading="おきしのぶ",
        introduction="伏せておく言葉",
        portrait=ImageFactory(title="hidden-portrait", file__filename="hidden-portrait.jpg"),
        is_hidden=True,
    )
    shown = ReportPageFactory(slug="seen", title="見える航海日誌", plan=plan)
    gone = ReportPageFactory(
        slug="gone-report",
        title="消えた航海日誌",
        plan=plan,
        visited_from=datetime.date(2026, 6, 1),
    )
    for page in (inn, plan, shown):
        page.save_revision().publish()
        translate_page(page, "en", title=f"English {page.slug}")
    english = translate_page(gone, "en", title="Vanished logbook")
    person = english.plan.get_translation(english.locale).key_persons.get()
    person.name = "Oki Shinobu"
    person.save()
    for page in (gone, english):
        page.unpublish()
    return client


def test_what_is_hidden_is_gone_everywhere(site: Client) -> None:
    leaks = []
    for prefix, words in (("", ["隠岐", "消えた航海"]), ("/en", ["Oki", "Vanished"])):
        for address in ADDRESSES:
            for word in words if "{word}" in address else [""]:
                path = ("" if address.endswith(".xml") else prefix) + address.format(word=word)
                response = site.get(path)
                assert response.status_code == 200, path
                leaks += [
                    (path, name, text)
                    for name, texts in HIDDEN.items()
                    for text in texts
                    if text in response.content.decode()
                ]
    assert leaks == []

    # Nor are the pages there; what is not hidden is.
    for path in ("/reports/gone-report/", "/en/reports/gone-report/"):
        assert site.get(path).status_code == 404
    assert "/reports/seen/" in shown_links(site.get("/reports/"))
    assert "/en/reports/seen/" in shown_links(site.get("/en/reports/"))
    for path in ("/plans/bay/", "/en/plans/bay/"):
        links = shown_links(site.get(path))
        assert not [link for link in links if "/reports/seen/" in link or "example.com" in link]
