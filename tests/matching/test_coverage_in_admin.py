"""The coverage in the admin: worked out in the background, shown with its age, warning on plans."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from matching.job_handlers import KIND, compute_coverage
from matching.models import CoverageReport
from plans.models import PlanPage
from tests.accounts.editor import edit_url, text_of
from tests.factories import UserFactory
from tests.factories.tagging import put_tags
from tests.matching.questionnaires import add_bays, add_diagnosis, add_plan
from workation.jobs.models import Job

pytestmark = pytest.mark.django_db

WARNING = "診断の結果の3位までに出ません"


@pytest.fixture
def staff(client: Client) -> Client:
    client.force_login(UserFactory(is_superuser=True))
    return client


def plant() -> PlanPage:
    """Add a plan that has nothing that is asked for, beside three that have everything."""
    for number in range(3):
        themes = "solo company-team sea onsen food"
        add_plan(f"round-{number}", themes, confirmed="quiet monitor")
    return add_plan("planted", denied="quiet monitor")


def test_the_report_names_a_planted_plan_and_what_to_add_and_the_warning_goes_away(
    staff: Client, site_tree
) -> None:
    add_diagnosis()
    add_bays()
    planted = plant()
    compute_coverage("")

    report = text_of(staff.get(reverse("matching_coverage")))
    assert "出ない 〔planted〕" in report
    assert "テーマ「〈" in report
    page = text_of(staff.get(edit_url(planted)))
    assert WARNING in page
    assert "テーマ「〈" in page
    assert WARNING not in text_of(staff.get(edit_url(PlanPage.objects.get(slug="team-bay"))))

    [plan] = [one for one in CoverageReport.load().plans if one["state"] == "never"]
    codes = [one["code"] for one in plan["advice"][0]["additions"]]
    put_tags(planted, True, codes)
    compute_coverage("")

    assert WARNING not in text_of(staff.get(edit_url(planted)))
    assert "出ない 〔planted〕" not in text_of(staff.get(reverse("matching_coverage")))


def test_publishing_asks_for_one_run_and_staff_see_that_it_is_awaited(
    staff: Client, site_tree
) -> None:
    diagnosis = add_diagnosis()
    compute_coverage("")
    plans = add_bays()
    for page in (*plans, diagnosis):
        page.save_revision().publish()
    plans[0].unpublish()
    assert Job.objects.get(kind=KIND).wanted >= 2
    assert CoverageReport.load().is_stale
    assert "順番を待っています" in text_of(staff.get(reverse("matching_coverage")))
    compute_coverage("")
    assert not CoverageReport.load().is_stale
    assert len(CoverageReport.load().plans) == 3
    plans[1].delete()
    assert CoverageReport.load().is_stale


def test_a_button_asks_for_a_new_run(staff: Client, site_tree) -> None:
    add_diagnosis()
    assert "まだ計算していません" in text_of(staff.get(reverse("matching_coverage")))
    assert "計算を依頼しました" in text_of(staff.post(reverse("matching_coverage"), follow=True))
    assert Job.objects.filter(kind=KIND).exists()


def test_without_diagnosis_or_plans_there_is_a_report_without_findings(site_tree) -> None:
    compute_coverage("")
    assert CoverageReport.load().plans == []


@pytest.mark.parametrize("count", [1, 3])
def test_queries_of_the_report(
    staff: Client, site_tree, django_assert_num_queries: Any, count: int
) -> None:
    add_diagnosis()
    for number in range(count):
        add_plan(f"plan-{number}", "solo")
    compute_coverage("")
    address = reverse("matching_coverage")
    staff.get(address)
    with django_assert_num_queries(24):
        staff.get(address)
