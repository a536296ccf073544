"""Counting without cookies: one write a page, nobody but visitors, nothing that is made up."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from matching import tallies
from matching.models import Tally
from plans.models import PlanPage
from tests.accounts.editor import text_of
from tests.factories import AreaFactory, OperatorFactory, StayPageFactory, UserFactory
from tests.matching.questionnaires import add_diagnosis, add_plan

pytestmark = pytest.mark.django_db

PERSON = {"HTTP_USER_AGENT": "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0"}
START = "/diagnosis/"
RESULT = "/diagnosis/result/?companions=solo&work_setup=quiet&work_setup=monitor"


def counts(event: str) -> dict[tuple[str, str, str], int]:
    rows = Tally.objects.filter(event=event)
    return {(row.question, row.choice, row.subject): row.count for row in rows}


@pytest.fixture
def visitor(client: Client, site_tree) -> Client:
    add_diagnosis()
    for code in ("hokusei", "iga"):
        AreaFactory(code=code, name=f"〈{code}〉")
    add_plan("desk", "solo", confirmed="quiet", denied="monitor", areas=["hokusei"])
    add_plan("hut", "solo", confirmed="quiet monitor", areas=["hokusei"])
    client.defaults.update(PERSON)
    return client


def test_a_walk_through_the_questions_is_counted_step_by_step(visitor: Client) -> None:
    visitor.get(START)
    assert not Tally.objects.exists(), "the bare first page may be served without us"
    visitor.get(START + "?companions=solo&done=companions")
    visitor.get(START + "?companions=solo&work_setup=quiet&work_setup=monitor&done=work_setup")

    assert counts("started") == {("", "", ""): 1}
    assert counts("answered") == {("companions", "", ""): 1, ("work_setup", "", ""): 1}
    assert counts("asked") == {("work_setup", "", ""): 1, ("experience", "", ""): 1}
    assert counts("chosen") == {
        ("companions", "solo", ""): 1,
        ("work_setup", "quiet", ""): 1,
        ("work_setup", "monitor", ""): 1,
    }
    row = Tally.objects.get(event="started")
    assert row.language == "ja"
    assert row.day <= date.today().replace(year=date.today().year + 1)


def test_a_result_counts_what_it_shows_and_wishes_that_an_area_cannot_meet(
    visitor: Client,
) -> None:
    visitor.get(RESULT)
    visitor.get(RESULT)

    assert counts("result") == {("", "", ""): 2}
    assert set(counts("shown").values()) == {2}
    assert len(counts("shown")) == 1, "the plan without a monitor is left out"
    assert counts("unmet") == {
        ("work_setup", "quiet", "iga"): 2,
        ("work_setup", "monitor", "iga"): 2,
    }


def test_a_wish_nobody_can_meet_appears_in_the_report_and_its_spreadsheet(
    visitor: Client, client: Client
) -> None:
    PlanPage.objects.get(slug="hut").unpublish()
    visitor.get(RESULT)
    assert counts("unmet")["work_setup", "monitor", ""] == 1

    staff = Client()
    staff.force_login(UserFactory(is_superuser=True))
    assert "県全体 外せないものは？ モニター 1" in text_of(staff.get(reverse("matching_numbers")))
    data = staff.get(reverse("matching_numbers") + "?export=xlsx").content
    sheet = load_workbook(io.BytesIO(data))["かなえられなかった希望"]
    rows = [tuple(row) for row in sheet.iter_rows(values_only=True)]
    assert ("県全体", "外せないものは？", "モニター", 1) in rows


@pytest.mark.parametrize(
    "headers",
    [
        {"HTTP_USER_AGENT": "Mozilla/5.0 (compatible; Googlebot/2.1)"},
        {"HTTP_USER_AGENT": ""},
        {**PERSON, "HTTP_SEC_PURPOSE": "prefetch;prerender"},
        {**PERSON, "HTTP_COOKIE": "sessionid=abc"},
    ],
)
def test_robots_prefetches_and_staff_are_not_counted(
    visitor: Client, headers: dict[str, str]
) -> None:
    visitor.get(RESULT, **headers)
    visitor.get(START + "?companions=solo&done=companions", **headers)
    assert not Tally.objects.exists()


def test_made_up_codes_are_not_counted(visitor: Client) -> None:
    visitor.get(START + "?companions=dragon&done=companions&ask=nothing")
    visitor.get(START + "?made=up&done=made")
    visitor.post(reverse("diagnosis_opened"), {"plan": "no-such-plan", "language": "ja"})
    visitor.post(reverse("diagnosis_opened"), {"plan": "hut", "language": "tlh"})
    assert set(Tally.objects.values_list("event", flat=True)) <= {"asked"}


@pytest.mark.parametrize("address", [RESULT, START + "?companions=solo&done=companions"])
def test_counting_costs_one_write_however_much_is_counted(visitor: Client, address: str) -> None:
    with CaptureQueriesContext(connection) as queries:
        assert visitor.get(address).status_code == 200
    writes = [one["sql"] for one in queries if one["sql"].startswith(("INSERT", "UPDATE"))]
    assert len(writes) == 1
    assert not visitor.cookies


def test_a_page_is_shown_although_the_count_is_lost(visitor: Client, monkeypatch: Any) -> None:
    monkeypatch.setattr(tallies, "_COUNT", "INSERT INTO nowhere VALUES {rows}")
    assert visitor.get(RESULT).status_code == 200
    assert not Tally.objects.exists()


def test_a_plan_that_is_opened_from_a_result_is_counted(visitor: Client) -> None:
    address = reverse("diagnosis_opened")
    answer = visitor.post(
        address, {"plan": "hut", "language": "en"}, HTTP_SEC_FETCH_SITE="same-origin"
    )
    assert answer.status_code == 204
    assert not answer.cookies
    visitor.post(address, {"plan": "hut", "language": "en"}, HTTP_SEC_FETCH_SITE="cross-site")
    assert list(counts("opened").values()) == [1]
    assert Tally.objects.get(event="opened").language == "en"
    assert visitor.get(address).status_code == 405


@pytest.mark.parametrize("count", [1, 3])
def test_queries_of_the_numbers_and_who_is_shown(
    visitor: Client, django_assert_num_queries: Any, count: int
) -> None:
    for number in range(count):
        operator = OperatorFactory(name=f"宿{number}")
        stay = StayPageFactory(operator=operator)
        add_plan(f"p{number}", "solo", confirmed="quiet monitor", areas=["iga"], facilities=[stay])
    visitor.get(RESULT)
    staff = Client()
    staff.force_login(UserFactory(is_superuser=True))
    address = reverse("matching_numbers")
    page = text_of(staff.get(address))
    assert "〈iga〉" in page
    assert "宿0" in page
    with django_assert_num_queries(29):
        staff.get(address)
