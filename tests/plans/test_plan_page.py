"""A plan's page: relations are stored once, between Japanese pages, and read in every language."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.factories import (
    PlanPageFactory,
    ReportPageFactory,
    StayPageFactory,
    WorkspacePageFactory,
    translate_page,
)
from tests.shown import shown_links, shown_slugs

pytestmark = pytest.mark.django_db


def make_itinerary(*facilities: Any) -> list[Any]:
    """Make one day with a stop at each facility."""
    stops = [{"title": f"{page.title}へ", "facility": page} for page in facilities]
    return [("day", {"title": "着いた日", "stops": stops})]


@pytest.fixture
def plan() -> Any:
    """A published plan that stops at an inn and uses a desk besides."""
    inn = StayPageFactory(slug="inn", title="入り江の宿")
    desk = WorkspacePageFactory(slug="desk", title="湾の机")
    plan = PlanPageFactory(slug="bay", facilities=[desk])
    plan.itinerary = make_itinerary(inn)
    plan.save_revision().publish()
    return plan


def test_facilities_stand_in_the_itinerary_and_below(client: Client, plan: Any) -> None:
    response = client.get("/plans/bay/")

    assert shown_slugs(response) == ["inn", "desk"]
    assert shown_links(response).count("/stay/inn/") == 2


def test_english_plan_leads_to_english_facilities(client: Client, plan: Any) -> None:
    for facility in (StayPageFactory._meta.model.objects.get(slug="inn"),):
        translate_page(facility, "en", title="Inlet Inn")
    translate_page(plan, "en", title="The Bay")

    response = client.get("/en/plans/bay/")

    assert shown_slugs(response) == ["inn"]
    assert shown_links(response).count("/en/stay/inn/") == 2
    assert not [link for link in shown_links(response) if link.startswith(("/stay/", "/work"))]


def test_unpublished_facility_is_not_linked(client: Client, plan: Any) -> None:
    StayPageFactory._meta.model.objects.get(slug="inn").unpublish()

    response = client.get("/plans/bay/")

    assert shown_slugs(response) == ["desk"]
    assert "/stay/inn/" not in shown_links(response)


def test_report_button_leads_to_the_newest_live_report(client: Client, plan: Any) -> None:
    ReportPageFactory(slug="old", plan=plan, visited_from="2025-01-01")
    ReportPageFactory(slug="new", plan=plan, visited_from="2026-01-01")
    ReportPageFactory(slug="draft", plan=plan, visited_from="2026-06-01", live=False)

    assert "/reports/new/" in shown_links(client.get("/plans/bay/"))


def test_report_button_in_english_needs_an_english_report(client: Client, plan: Any) -> None:
    report = ReportPageFactory(slug="four-days", plan=plan)
    translate_page(plan, "en")
    assert "体験レポートを読む" not in client.get("/en/plans/bay/").content.decode()

    translate_page(report, "en")

    assert "/en/reports/four-days/" in shown_links(client.get("/en/plans/bay/"))


def test_report_button_can_lead_outside(client: Client) -> None:
    PlanPageFactory(slug="bay", report_button="external", report_url="https://example.com/diary")

    response = client.get("/plans/bay/")

    assert "https://example.com/diary" in shown_links(response)
    assert "体験レポートを読む（外部サイト）" in response.content.decode()


def test_report_button_can_be_switched_off(client: Client) -> None:
    plan = PlanPageFactory(slug="bay", report_button="none", report_url="https://example.com/diary")
    ReportPageFactory(slug="four-days", plan=plan)

    links = shown_links(client.get("/plans/bay/"))

    assert "/reports/four-days/" not in links
    assert "https://example.com/diary" not in links


def test_similar_plans_are_of_the_same_language(client: Client) -> None:
    plan = PlanPageFactory(slug="bay", with_tags=["family"])
    twin = PlanPageFactory(slug="twin", with_tags=["family"])
    PlanPageFactory(slug="other", with_tags=["solo"])
    translate_page(plan, "en")
    translate_page(twin, "en")

    assert shown_slugs(client.get("/plans/bay/")) == ["twin"]
    assert "/en/plans/twin/" in shown_links(client.get("/en/plans/bay/"))


@pytest.mark.parametrize("count", [1, 3])
def test_queries_do_not_grow_with_facilities(
    client: Client, django_assert_num_queries: Any, count: int
) -> None:
    facilities = [StayPageFactory(with_tags=["sea"]) for _number in range(count)]
    plan = PlanPageFactory(slug="bay", with_tags=["family"])
    for _number in range(count):
        PlanPageFactory(with_tags=["family"], areas=["iga"])
    plan.itinerary = make_itinerary(*facilities)
    plan.save_revision().publish()
    client.get("/plans/bay/")

    with django_assert_num_queries(37):
        response = client.get("/plans/bay/")

    assert len(shown_slugs(response)) == 2 * count


def test_tags_lead_to_their_pages(client: Client) -> None:
    plan = PlanPageFactory(slug="bay", with_tags=["sea"])
    translate_page(plan, "en")

    assert "/tags/sea/" in shown_links(client.get("/plans/bay/"))
    assert "/en/tags/sea/" in shown_links(client.get("/en/plans/bay/"))
