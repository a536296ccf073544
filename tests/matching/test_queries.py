"""A result costs the same few queries however many plans there are."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from matching.models import DiagnosisPage
from matching.questionnaire import read_questionnaire
from matching.recommendations import find_recommendations
from tests.factories import PlanIndexPageFactory, StayPageFactory, translate_page
from tests.matching.pages import read, results
from tests.matching.questionnaires import add_diagnosis, add_plan, translate_diagnosis

pytestmark = pytest.mark.django_db

CHOSEN = {"companions": ("solo",), "work_setup": ("quiet",), "experience": ("sea",)}
ADDRESS = "/diagnosis/result/?companions=solo&work_setup=quiet&experience=sea"
TODAY = date(2026, 11, 23)

# Plans, themes, facts and ages of the Japanese plans, what is live in the language, the pages shown
# with their areas and tags; of the facilities near the best: what the plans use, places, what is
# live, figures, themes and facts; the locale each time.
RANKING = 19


def add_plans(count: int, *, in_english: bool = False) -> None:
    for number in range(count):
        plan = add_plan(f"plan-{number}", "solo sea", confirmed="quiet", areas=["iseshima"])
        if in_english:
            translate_page(plan, "en")


@pytest.mark.parametrize("count", [1, 3, 30])
def test_queries_of_a_ranking(site_tree, django_assert_num_queries, count: int) -> None:
    diagnosis = add_diagnosis()
    add_plans(count)
    stored = DiagnosisPage.objects.select_related("locale").get(pk=diagnosis.pk)
    with django_assert_num_queries(1):
        questionnaire = read_questionnaire(stored)
    with django_assert_num_queries(RANKING):
        result = find_recommendations(questionnaire, CHOSEN, TODAY)
    assert len(result.recommendations) == min(count, 10)


@pytest.mark.parametrize("count", [1, 3])
def test_queries_of_a_ranking_in_another_language(
    site_tree, django_assert_num_queries, count: int
) -> None:
    diagnosis = add_diagnosis()
    add_plans(count, in_english=True)
    english = translate_diagnosis(diagnosis)
    with translation.override("en"):
        questionnaire = read_questionnaire(english)
        with django_assert_num_queries(RANKING):
            result = find_recommendations(questionnaire, CHOSEN, TODAY)
    assert len(result.recommendations) == count


def test_the_whole_page_costs_the_same_for_3_and_for_30_plans(client: Client, site_tree) -> None:
    PlanIndexPageFactory()
    add_diagnosis()

    def count_queries(expected: int) -> int:
        read(client, ADDRESS)
        with CaptureQueriesContext(connection) as queries:
            page = read(client, ADDRESS)
        assert len(results(page)) == expected
        return len(queries)

    add_plans(3)
    few = count_queries(3)
    for number in range(3, 30):
        add_plan(f"plan-{number}", "solo sea", confirmed="quiet", areas=["iseshima"])
    assert count_queries(10) == few


# The ranking, the questions and tags, facilities and the sheet for approval, and what stands around
# every page.
WHOLE_PAGE = 46


@pytest.mark.soak
def test_the_whole_page_costs_the_same_for_10_and_for_1000_plans(client: Client, site_tree) -> None:
    PlanIndexPageFactory()
    add_diagnosis()
    inn = StayPageFactory()
    for number in range(1000):
        add_plan(
            f"plan-{number}", "solo sea", confirmed="quiet", areas=["iseshima"], facilities=[inn]
        )
        if number in (9, 999):
            read(client, ADDRESS)
            with CaptureQueriesContext(connection) as queries:
                assert len(results(read(client, ADDRESS))) == 10
            assert len(queries) == WHOLE_PAGE, number + 1
