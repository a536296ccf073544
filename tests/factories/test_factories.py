"""Every factory gives a page that a visitor can open."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.test import Client

from tests import factories

PAGE_FACTORIES = [name for name in factories.__all__ if name.endswith("PageFactory")]


@pytest.mark.django_db
@pytest.mark.parametrize("name", PAGE_FACTORIES)
def test_page_of_every_factory_answers(name: str, client: Client) -> None:
    page = getattr(factories, name)()

    response = client.get(page.url)

    assert response.status_code == 200
    assert page.title in response.content.decode()


@pytest.mark.django_db
def test_lists_exist_once() -> None:
    first, second = factories.PlanPageFactory(), factories.PlanPageFactory()

    assert first.get_parent() == second.get_parent()
    assert factories.StayPageFactory().url.startswith("/stay/")


@pytest.mark.django_db
def test_plan_of_the_factory_knows_its_areas_facilities_and_tags() -> None:
    stay = factories.StayPageFactory(with_tags__facts=["wifi"])
    plan = factories.PlanPageFactory(
        areas=["iseshima", "iga"], facilities=[stay], with_tags=["family"]
    )

    plans = type(plan).objects
    assert [area.code for area in plan.get_areas()] == ["iseshima", "iga"]
    assert list(plan.get_facilities()) == [stay.page_ptr.specific.facilitypage_ptr]
    assert plans.with_tag("family").get() == plan
    assert type(stay).objects.with_tag("wifi").get() == stay


@pytest.mark.django_db
def test_translation_of_a_page_brings_its_parents(client: Client) -> None:
    plan = factories.PlanPageFactory(slug="ago-bay")

    translated = factories.translate_page(plan, "en", title="Ago Bay")

    assert translated.url == "/en/plans/ago-bay/"
    assert "Ago Bay" in client.get(translated.url).content.decode()


@pytest.mark.django_db(transaction=True)
def test_site_tree_comes_back_after_the_tables_were_emptied(client: Client) -> None:
    call_command("flush", interactive=False, verbosity=0)

    home = factories.ensure_site_tree()

    assert client.get(home.url).status_code == 200
    factories.ImageFactory()
