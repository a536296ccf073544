"""What asks for a password is named nowhere: an open and a restricted page of each type."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.test import Client
from wagtail.models import Page, PageViewRestriction

from tests.factories import (
    EventPageFactory,
    LivingPageFactory,
    NewsPageFactory,
    PlanPageFactory,
    ReportPageFactory,
    StandardPageFactory,
    StayPageFactory,
    TagFactory,
    translate_page,
)
from tests.matching.questionnaires import add_diagnosis, translate_diagnosis
from workation.core.models import is_open_to_visitors

pytestmark = pytest.mark.django_db

OPEN, SECRET = "真珠の入り江", "会員の入り江"
IN_ENGLISH = {OPEN: "Pearl inlet", SECRET: "Members only inlet"}
SLUGS = {OPEN: "open", SECRET: "secret"}

LISTS = {
    "home": "/",
    "plans": "/plans/",
    "plans of an area with a tag": "/plans/?area=iga&tag=family",
    "facilities": "/stay/",
    "reports": "/reports/",
    "news": "/news/",
    "events": "/events/",
    "living page": "/living/",
    "search": "/search/?q=入り江",
    "search in English": "/search/?q=inlet",
    "similar plans, facilities used, report button": "/plans/open/",
    "plans of a facility": "/stay/open/",
    "other reports": "/reports/open/",
    "diagnosis": "/diagnosis/result/?companions=solo",
    "sitemap": "/sitemap.xml",
}


def restrict(page: Page) -> None:
    """Ask for a password."""
    PageViewRestriction.objects.create(page=page, restriction_type="password", password="x")


def make_pair(factory: Any, **fields: Any) -> list[Any]:
    """Make an open page and one that is restricted in both languages."""
    pages = [factory(title=title, slug=SLUGS[title], **fields) for title in (OPEN, SECRET)]
    for page in pages:
        english = translate_page(page, "en", title=IN_ENGLISH[page.title])
        if page.title == SECRET:
            restrict(page)
            restrict(english)
    return pages


@pytest.fixture
def site(client: Client, settings: Any) -> Client:
    """A pair of each type, tied to each other wherever they can be."""
    settings.ALLOW_INDEXING = True
    TagFactory(slug="family")
    translate_diagnosis(add_diagnosis())
    translate_page(LivingPageFactory(), "en")
    stays = make_pair(StayPageFactory)
    plans = make_pair(PlanPageFactory, facilities=stays, with_tags=["family"], areas=["iga"])
    # The newest report about the open plan would be its button.
    make_pair(ReportPageFactory, plan=plans[0], visited_from=datetime.date(2026, 5, 1))
    make_pair(NewsPageFactory)
    make_pair(EventPageFactory)
    return client


def test_no_list_names_a_restricted_page(site: Client) -> None:
    for prefix in ("", "/en"):
        texts = {name: site.get(prefix + url).content.decode() for name, url in LISTS.items()}
        leaks = [
            name
            for name, text in texts.items()
            if SECRET in text or IN_ENGLISH[SECRET] in text or "/secret/" in text
        ]
        assert leaks == [], prefix
        empty = [name for name, text in texts.items() if "/open/" not in text]
        # Each language finds its own words only; there is one sitemap, without a prefix.
        assert empty == (["search", "sitemap"] if prefix else ["search in English"])


def test_a_restriction_holds_for_everything_below() -> None:
    parent = StandardPageFactory(title="会員の部屋")
    beside = StandardPageFactory(title="だれでも")
    child = StandardPageFactory(title="名簿", parent=parent)
    restrict(parent)

    for page in (parent, child, beside):
        found = Page.objects.filter(is_open_to_visitors(), pk=page.pk)
        assert found.exists() is (page == beside), page
        assert type(page).objects.open_to_visitors().filter(pk=page.pk).exists() is (page == beside)
    beside.unpublish()
    assert not Page.objects.filter(is_open_to_visitors(), pk=beside.pk).exists()


def test_breadcrumbs_do_not_name_a_draft_above(client: Client) -> None:
    parent = StandardPageFactory(title="まだ秘密の部屋", live=False)
    child = StandardPageFactory(title="名簿", parent=parent)

    html = client.get(child.url).content.decode()

    assert "名簿" in html
    assert "まだ秘密の部屋" not in html
