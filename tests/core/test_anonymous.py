"""A public page is the same for every anonymous visitor, so that it can be kept as a file."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests import factories

PAGE_FACTORIES = [name for name in factories.__all__ if name.endswith("PageFactory")]
VISITORS: list[dict[str, Any]] = [
    {},
    {"accept-language": "zh-TW,zh;q=0.9", "user-agent": "Mozilla/5.0 (iPhone)"},
    {"accept-language": "en", "referer": "https://search.example/", "dnt": "1"},
]


def assert_alike_for_everybody(path: str, status: int = 200) -> None:
    """Visit as several people; nothing may depend on who they are or be remembered of them."""
    bodies = set()
    for headers in VISITORS:
        response = Client(headers=headers).get(path)
        assert response.status_code == status
        assert not response.cookies
        # Nothing that a visitor sends, cookies and languages alike, makes another page.
        assert response.get("Vary", "").lower() in ("", "accept-encoding")
        assert "private" not in response.get("Cache-Control", "")
        assert b"csrfmiddlewaretoken" not in response.content
        bodies.add(response.content)
    assert len(bodies) == 1


@pytest.mark.django_db
@pytest.mark.parametrize("name", PAGE_FACTORIES)
def test_page_of_every_type(name: str) -> None:
    page = getattr(factories, name)()

    assert_alike_for_everybody(page.url)


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["en", "zh-hans", "zh-hant"])
def test_translated_page(language: str) -> None:
    page = factories.translate_page(factories.PlanPageFactory(), language)

    assert_alike_for_everybody(page.url)


@pytest.mark.django_db
def test_filtered_list_missing_page_and_page_without_a_translation() -> None:
    plan = factories.PlanPageFactory(areas=["iga"])
    home = plan.get_parent().get_parent().specific
    factories.translate_page(home, "en")

    assert_alike_for_everybody(plan.get_parent().url + "?q=海&area=iga&page=1")
    assert_alike_for_everybody("/no-such-page/", status=404)
    assert_alike_for_everybody("/en" + plan.url)


@pytest.mark.django_db
def test_cookies_of_others_change_nothing_and_a_session_is_not_read() -> None:
    plan = factories.PlanPageFactory()
    visitor = Client()
    visitor.cookies["_ga"] = "GA1.2.3.4"

    response = visitor.get(plan.url)

    assert "cookie" not in response.get("Vary", "").lower()
    assert response.content == Client().get(plan.url).content
