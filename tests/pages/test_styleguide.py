"""The style guide shows every component in every language, and only in development."""

from __future__ import annotations

import pytest
from django.test import Client, RequestFactory
from django.utils.translation import override

from tests.factories import (
    EventPageFactory,
    KeyPersonFactory,
    NewsPageFactory,
    PlanPageFactory,
    ReportPageFactory,
    StayPageFactory,
    translate_page,
)
from workation.pages.styleguide import styleguide

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_component_renders(rf: RequestFactory, language: str) -> None:
    pages = [
        KeyPersonFactory(page=PlanPageFactory(areas=["iga"])).page,
        StayPageFactory(),
        ReportPageFactory(),
        NewsPageFactory(),
        EventPageFactory(),
    ]
    if language != "ja":
        for page in pages:
            translate_page(page, language)

    with override(language):
        html = styleguide(rf.get("/styleguide/")).content.decode()

    for part in ("card__blank", "person", "timeline", "area-map", "emergency", "compare-bar"):
        assert f'class="{part}' in html, part


def test_an_empty_site_has_one_too(rf: RequestFactory, site_tree: object) -> None:
    assert styleguide(rf.get("/styleguide/")).status_code == 200


def test_it_is_not_there_outside_development(client: Client, site_tree: object) -> None:
    assert client.get("/styleguide/").status_code == 404
