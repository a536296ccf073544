"""Slugs are ASCII; the editor gets a proposal, not an error."""

from __future__ import annotations

from typing import Any

import pytest
from wagtail.models import Page

from tests.factories import StandardPageFactory, ensure_site_tree
from workation.core.slugs import propose_slug
from workation.pages.models import StandardPage


@pytest.mark.parametrize(
    ("title", "taken", "slug"),
    [
        ("Access", [], "access"),
        ("Access to Mie", ["access"], "access-to-mie"),
        ("Access", ["access"], "access-1"),
        ("Access", ["access", "access-1"], "access-2"),
        ("伊勢志摩", [], "page-1"),
        ("伊勢志摩", ["page-1", "page-2"], "page-3"),
        ("Wi-Fiのある宿", [], "page-1"),
        ("!?", [], "page-1"),
        ("", [], "page-1"),
    ],
)
def test_a_title_gives_a_slug_of_ascii(title: str, taken: list[str], slug: str) -> None:
    assert propose_slug(title, "page", taken) == slug


@pytest.mark.django_db
def test_pages_made_by_code_get_one_too() -> None:
    home = ensure_site_tree()
    pages = [home.add_child(instance=StandardPage(title="交通案内")) for _number in range(3)]

    assert [page.slug for page in pages] == ["page-1", "page-2", "page-3"]


def clean_form(parent: Page, page: Any, **data: str) -> Any:
    """Clean the editor's form of a new page."""
    form_class = StandardPage.get_edit_handler().get_form_class()
    fields = {"title": "題", "slug": "", "comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0"}
    return form_class(fields | {"body-count": "0"} | data, instance=page, parent_page=parent)


@pytest.mark.django_db
def test_the_editor_proposes_where_none_is_given() -> None:
    StandardPageFactory(slug="page-1")
    home = ensure_site_tree()
    form = clean_form(home, StandardPage(locale=home.locale), title="交通案内")

    assert form.is_valid(), form.errors
    assert form.cleaned_data["slug"] == "page-2"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("typed", "slug"), [("交通", "page-1"), ("ＡＢＣ", "abc"), ("Kotsu-2", "Kotsu-2")]
)
def test_the_editor_makes_ascii_of_what_is_typed(typed: str, slug: str) -> None:
    home = ensure_site_tree()
    form = clean_form(home, StandardPage(locale=home.locale), slug=typed)

    assert form.is_valid(), form.errors
    assert form.cleaned_data["slug"] == slug


@pytest.mark.django_db
@pytest.mark.parametrize("slug", ["a b", "taken", "a/b"])
def test_the_editor_refuses_a_slug_that_is_none_or_taken(slug: str) -> None:
    StandardPageFactory(slug="taken")
    home = ensure_site_tree()
    form = clean_form(home, StandardPage(locale=home.locale), slug=slug)

    assert not form.is_valid()
    assert "slug" in form.errors
