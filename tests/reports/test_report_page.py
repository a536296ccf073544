"""A report's page: its plan and the facilities used, in every language."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from reports.models import ReportFacility
from tests.factories import PlanPageFactory, ReportPageFactory, StayPageFactory, translate_page
from tests.shown import shown_links, shown_slugs

pytestmark = pytest.mark.django_db


def make_report(*facilities: Any, **fields: Any) -> Any:
    """Make a report about a plan of its own that used the facilities, in that order."""
    report = ReportPageFactory(plan=PlanPageFactory(slug="bay"), slug="four-days", **fields)
    for order, facility in enumerate(facilities):
        ReportFacility.objects.create(page=report, facility=facility, sort_order=order)
    return report


def test_plan_and_facilities_are_linked(client: Client) -> None:
    second, first = StayPageFactory(slug="second"), StayPageFactory(slug="first")
    make_report(first, second)

    assert shown_slugs(client.get("/reports/four-days/")) == ["bay", "first", "second"]


def test_english_report_leads_to_english_pages(client: Client) -> None:
    inn, japanese_alone = StayPageFactory(slug="inn"), StayPageFactory(slug="japanese-alone")
    report = make_report(inn, japanese_alone)
    for page in (report.plan, inn, report):
        translate_page(page, "en")

    response = client.get("/en/reports/four-days/")

    assert shown_slugs(response) == ["bay", "inn"]
    assert {"/en/plans/bay/", "/en/stay/inn/"} <= set(shown_links(response))


def test_report_outlives_its_plan(client: Client) -> None:
    report = make_report()
    report.plan.delete()

    response = client.get("/reports/four-days/")

    assert response.status_code == 200
    assert shown_slugs(response) == []


def test_other_reports_are_of_the_same_language(client: Client) -> None:
    report = make_report()
    other = ReportPageFactory(slug="other", plan=None)
    ReportPageFactory(slug="japanese-alone", plan=None)
    translate_page(report, "en")
    translate_page(other, "en")

    assert shown_slugs(client.get("/en/reports/four-days/")) == ["other"]


@pytest.mark.parametrize("count", [1, 3])
def test_queries_do_not_grow_with_facilities(
    client: Client, django_assert_num_queries: Any, count: int
) -> None:
    make_report(*[StayPageFactory(with_tags=["sea"]) for _number in range(count)])
    client.get("/reports/four-days/")

    with django_assert_num_queries(28):
        response = client.get("/reports/four-days/")

    assert len(shown_slugs(response)) == count + 1
