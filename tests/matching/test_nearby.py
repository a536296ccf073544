"""Facilities beside a plan: its own and those near it, fit for the answers and in business."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import translation

from facilities.models import FacilityPage
from matching.items import list_source_facilities, read_facility_items, read_items
from matching.models import DiagnosisPage
from matching.nearby import find_nearby, measure_km
from matching.questionnaire import read_questionnaire
from matching.scoring import build_profile
from plans.models import PlanPage
from tests.factories import (
    ActivityPageFactory,
    StayPageFactory,
    WorkspacePageFactory,
    confirm_fact,
    translate_page,
)
from tests.matching.pages import read, results, text
from tests.matching.questionnaires import add_diagnosis, add_plan, translate_diagnosis

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 23)
BAY = {"latitude": 34.30, "longitude": 136.80}
NEXT_BAY = {"latitude": 34.31, "longitude": 136.85}
FAR_AWAY = {"latitude": 35.10, "longitude": 136.50}
RESULT = "/diagnosis/result/?companions=solo&work_setup=quiet"


@pytest.fixture
def diagnosis(site_tree) -> DiagnosisPage:
    return add_diagnosis()


def find(diagnosis: DiagnosisPage, plan: PlanPage) -> list[tuple[str, str, bool, int | None]]:
    questionnaire = read_questionnaire(diagnosis)
    profile = build_profile(questionnaire.questions, {"work_setup": ("quiet",)})
    shown = PlanPage.objects.in_active_language().filter(translation_key=plan.translation_key)
    found = find_nearby(list(shown.for_cards()), profile, TODAY)[str(plan.translation_key)]
    return [(one.kind, one.page.slug, one.is_used, one.kilometres) for one in found]


def add_stay(slug: str, *, quiet: bool | None = None, **fields: Any) -> FacilityPage:
    stay = StayPageFactory(slug=slug, title=slug, **fields)
    if quiet is not None:
        confirm_fact(stay, "quiet", value=quiet)
    return stay


def test_one_of_its_own_and_one_near_it_of_each_kind(diagnosis: DiagnosisPage) -> None:
    own = add_stay("own", **BAY)
    plan = add_plan("bay", areas=["iseshima"], facilities=[own], **BAY)
    add_stay("near-and-quiet", quiet=True, **NEXT_BAY)
    add_stay("nearer", **BAY)
    add_stay("far-and-quiet", quiet=True, **FAR_AWAY)
    WorkspacePageFactory(slug="desk", title="desk")
    ActivityPageFactory(slug="boat", title="boat", **NEXT_BAY)
    assert find(diagnosis, plan) == [
        ("stay", "own", True, 1),
        ("stay", "near-and-quiet", False, 5),
        ("workspace", "desk", False, None),
        ("activity", "boat", False, 5),
    ]


def test_what_breaks_a_must_is_not_proposed_even_where_the_plan_uses_it(
    diagnosis: DiagnosisPage,
) -> None:
    own = add_stay("loud", quiet=False, **BAY)
    plan = add_plan("bay", areas=["iseshima"], facilities=[own], **BAY)
    assert find(diagnosis, plan) == []


def test_without_coordinates_the_plans_facilities_say_where_it_is(
    diagnosis: DiagnosisPage,
) -> None:
    own = WorkspacePageFactory(slug="desk", **BAY)
    plan = add_plan("bay", areas=["iseshima"], facilities=[own])
    add_stay("near", **NEXT_BAY)
    add_stay("far", **FAR_AWAY)
    assert [slug for _kind, slug, *_rest in find(diagnosis, plan)] == ["near", "desk"]


def test_in_another_language_only_what_it_has_and_the_rest_the_same(
    diagnosis: DiagnosisPage,
) -> None:
    plan = add_plan("bay", areas=["iseshima"], **BAY)
    translate_page(plan, "en")
    translate_page(add_stay("inn", **BAY), "en", title="The Inn")
    add_stay("untranslated", quiet=True, **BAY)
    with translation.override("en"):
        assert find(diagnosis, plan) == [("stay", "inn", False, 1)]


STATES = FacilityPage.State


@pytest.mark.parametrize(
    ("fields", "is_open"),
    [
        ({}, True),
        ({"state": STATES.CLOSED}, False),
        ({"state": STATES.CLOSED, "state_from": date(2026, 12, 1)}, True),
        ({"state": STATES.CLOSED, "state_until": date(2026, 1, 1)}, False),
        ({"state": STATES.SUSPENDED}, False),
        ({"state": STATES.SUSPENDED, "state_from": date(2026, 12, 1)}, True),
        ({"state": STATES.SUSPENDED, "state_until": TODAY}, False),
        ({"state": STATES.SUSPENDED, "state_until": date(2026, 11, 22)}, True),
        ({"state": STATES.SEASONAL}, True),
        ({"state": STATES.SEASONAL, "state_from": date(2026, 11, 1)}, False),
        ({"state": STATES.SEASONAL, "state_until": date(2026, 11, 1)}, True),
    ],
)
def test_what_is_closed_or_suspended_on_the_day_never_comes_up(
    site_tree, fields: dict[str, Any], is_open: bool
) -> None:
    StayPageFactory(**fields)
    assert list_source_facilities(TODAY).exists() is is_open


def test_facilities_and_plans_know_from_which_age_on(site_tree) -> None:
    boat = ActivityPageFactory(age_min=6, party_min=2, party_max=8, months=1)
    walk = ActivityPageFactory(age_min=3)
    add_plan("bay", facilities=[boat, walk])
    add_plan("valley")
    ages = {item.figures.get("child_age") for item in read_items(PlanPage.objects.all())}
    assert ages == {(6, None), None}
    items = read_facility_items(FacilityPage.objects.filter(pk=boat.pk))
    assert items[0].figures == {"party_size": (2, 8), "child_age": (6, None)}
    assert items[0].months == {1}


def test_a_stays_price_is_a_nights_and_a_workspaces_is_not(site_tree) -> None:
    StayPageFactory(price_from=8000, price_to=12000, capacity=4)
    WorkspacePageFactory(price_from=500)
    figures = [item.figures for item in read_facility_items(FacilityPage.objects.all())]
    assert {"price": (8000, 12000), "party_size": (None, 4)} in figures
    assert {} in figures


def test_the_result_names_them_without_marking_them_as_results(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    own = add_stay("own", **BAY)
    add_plan("bay", "solo", areas=["iseshima"], facilities=[own], **BAY)
    add_stay("near", **NEXT_BAY)
    page = read(client, RESULT)
    assert results(page) == [("bay", 79)]
    assert text(page, ".nearby") == "泊まる own このプランで使う施設 泊まる near 約5km"
    assert [one.get("href") for one in page.select(".nearby a")] == ["/stay/own/", "/stay/near/"]


def test_the_same_facilities_in_every_language(client: Client, diagnosis: DiagnosisPage) -> None:
    translate_page(add_plan("bay", "solo", areas=["iseshima"], **BAY), "en")
    translate_page(add_stay("inn", **BAY), "en", title="The Inn")
    translate_diagnosis(diagnosis)
    assert text(read(client, "/en" + RESULT), ".nearby a") == "The Inn"


def test_distances() -> None:
    assert measure_km((34.0, 136.0), (35.0, 136.0)) == pytest.approx(111.2, abs=0.1)
    assert measure_km((34.5, 136.5), (34.5, 136.5)) == 0
