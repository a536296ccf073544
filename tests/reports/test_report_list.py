"""The list of reports: constant queries, areas of the plan, and unpublished means gone."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.factories import ImageFactory, PlanPageFactory, ReportPageFactory, translate_page
from tests.shown import draw_pictures, shown_slugs

pytestmark = pytest.mark.django_db


def make_reports(count: int) -> list[Any]:
    """Make reports with everything that a card shows, each about a plan of its own."""
    return [
        ReportPageFactory(
            plan=PlanPageFactory(areas=["iseshima", "iga"], with_tags=["family"]),
            main_image=ImageFactory(),
            who="会社員と小学生",
        )
        for _number in range(count)
    ]


QUERIES = {"": 25, "?area=iga&sort=newest": 25, "?q=三日間": 27}


@pytest.mark.parametrize("count", [1, 3, 30])
def test_queries_do_not_grow(client: Client, django_assert_num_queries: Any, count: int) -> None:
    make_reports(count)
    for query, queries in QUERIES.items():
        draw_pictures(client, f"/reports/{query}")

        with django_assert_num_queries(queries):
            response = client.get(f"/reports/{query}")

        assert len(shown_slugs(response)) == min(count, 12)


@pytest.mark.parametrize("count", [1, 3])
def test_queries_do_not_grow_in_english(
    client: Client, django_assert_num_queries: Any, count: int
) -> None:
    for report in make_reports(count):
        translate_page(report, "en")
    draw_pictures(client, "/en/reports/")

    with django_assert_num_queries(28):
        response = client.get("/en/reports/")

    assert len(shown_slugs(response)) == count


def test_areas_are_those_of_the_plan_in_every_language(client: Client) -> None:
    iga = ReportPageFactory(slug="iga", plan=PlanPageFactory(areas=["iga"]))
    sea = ReportPageFactory(slug="sea", plan=PlanPageFactory(areas=["iseshima"]))
    for report in (iga, sea):
        translate_page(report, "en")

    assert shown_slugs(client.get("/reports/?area=iga")) == ["iga"]
    assert shown_slugs(client.get("/en/reports/?area=iga")) == ["iga"]


def test_unpublished_report_is_gone(client: Client) -> None:
    plan = PlanPageFactory(slug="bay")
    report = ReportPageFactory(slug="four-days", title="湾で四日", plan=plan)
    assert "体験レポートを読む" in client.get("/plans/bay/").content.decode()

    report.unpublish()

    assert client.get("/reports/four-days/").status_code == 404
    assert shown_slugs(client.get("/reports/")) == []
    for path in ("/", "/plans/bay/", "/reports/?q=湾で四日", "/search/?q=四日"):
        html = client.get(path).content.decode()
        assert "/reports/four-days/" not in html
    assert "体験レポートを読む" not in client.get("/plans/bay/").content.decode()
