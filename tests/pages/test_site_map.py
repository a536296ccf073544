"""The site map for people: generated from what is live, in each language."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.factories import (
    AreaFactory,
    NewsIndexPageFactory,
    PlanPageFactory,
    StandardPageFactory,
    translate_page,
)
from tests.shown import shown_links

pytestmark = pytest.mark.django_db


def test_lists_areas_and_free_pages_of_the_language(client: Client) -> None:
    AreaFactory(code="iga")
    plan = PlanPageFactory(slug="bay")
    NewsIndexPageFactory()
    about = StandardPageFactory(slug="about")
    StandardPageFactory(slug="rules", parent=about)
    StandardPageFactory(slug="draft", live=False)
    translate_page(plan, "en")

    japanese = shown_links(client.get("/sitemap/"))
    english = shown_links(client.get("/en/sitemap/"))

    for path in ("/plans/", "/plans/?area=iga", "/news/", "/about/", "/about/rules/"):
        assert path in japanese
        assert (f"/en{path}" in english) is path.startswith("/plans/")
    for path in ("/search/", "/external-services/"):
        assert path in japanese and f"/en{path}" in english
    # Items are for their lists; drafts are for nobody.
    assert not {"/plans/bay/", "/draft/"} & set(japanese)


@pytest.mark.parametrize("count", [1, 3])
def test_queries(client: Client, django_assert_num_queries: Any, count: int) -> None:
    for _number in range(count):
        AreaFactory()
        StandardPageFactory(parent=StandardPageFactory())
        PlanPageFactory()
    client.get("/sitemap/")

    with django_assert_num_queries(11):
        client.get("/sitemap/")
