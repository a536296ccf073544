"""The result: the order, why, and what to do where there is none."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest
from django.test import Client

from matching.models import DiagnosisPage
from tests.factories import translate_page
from tests.matching.pages import read, results, text
from tests.matching.questionnaires import (
    add_bays,
    add_diagnosis,
    add_plan,
    choice,
    condition,
    question,
    translate_diagnosis,
)

pytestmark = pytest.mark.django_db

RESULT = "/diagnosis/result/"


@pytest.fixture
def diagnosis(site_tree) -> DiagnosisPage:
    return add_diagnosis()


def test_plans_with_score_and_reasons(client: Client, diagnosis: DiagnosisPage) -> None:
    add_bays()
    page = read(client, f"{RESULT}?companions=solo&work_setup=quiet&work_setup=monitor")
    assert results(page) == [("desk-by-the-sea", 100), ("quiet-valley", 89), ("team-bay", 21)]
    first, second, third = page.select("[data-slug]")
    assert [text(one, ".score__number") for one in (first, second)] == ["100", "89"]
    assert [" ".join(one.get_text().split()) for one in first.select(".point--for")] == [
        "ひとりで 〈solo〉",
        "静けさ 〈quiet〉",
    ]
    assert not first.select(".point--open")
    assert [one.get_text() for one in second.select(".point--open")] == ["〈monitor〉"]
    assert "「〈solo〉」は含まれません" in text(third, ".point--against")


def test_contributions_on_the_page_add_up(client: Client, diagnosis: DiagnosisPage) -> None:
    add_bays()
    page = read(client, f"{RESULT}?companions=solo&work_setup=quiet&work_setup=monitor")
    shares = page.select("[data-slug=quiet-valley] .shares dd")
    points = [one.get_text().removesuffix("点") for one in shares]
    assert points == ["57.2", "32.1"]
    assert sum(float(one) for one in points) == pytest.approx(89.3)


def test_three_in_full_and_the_next_as_a_list(client: Client, diagnosis: DiagnosisPage) -> None:
    for number in range(12):
        add_plan(f"plan-{number}", "solo")
    page = read(client, f"{RESULT}?companions=solo")
    assert len(page.select(".match")) == 3
    assert len(page.select(".runner-up")) == 7


def test_only_results_carry_a_slug(client: Client, diagnosis: DiagnosisPage) -> None:
    add_bays()
    for address in (f"{RESULT}?companions=solo", RESULT, "/diagnosis/"):
        page = read(client, address)
        marked = page.select("[data-slug], [data-score]")
        assert all(one.name == "article" for one in marked)
        assert bool(marked) == (address == f"{RESULT}?companions=solo")


def test_every_answer_can_be_changed(client: Client, diagnosis: DiagnosisPage) -> None:
    add_bays()
    page = read(client, f"{RESULT}?companions=solo&experience=sea")
    links = [one.get("href") for one in page.select(".diagnosis-answer__change a")]
    assert links == [
        f"/diagnosis/?companions=solo&experience=sea&change={code}"
        for code in ("companions", "work_setup", "experience")
    ]


def test_a_new_plan_comes_up_and_an_unpublished_one_goes(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    add_bays()
    before = results(read(client, f"{RESULT}?experience=onsen"))
    spa = add_plan("spa", "onsen")
    after = results(read(client, f"{RESULT}?experience=onsen"))
    assert after[0] == ("spa", 100)
    spa.unpublish()
    assert results(read(client, f"{RESULT}?experience=onsen")) == before


def test_where_musts_leave_nothing_the_page_says_what_to_drop(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    add_plan("loud", "solo", denied="quiet")
    add_plan("louder", denied="quiet")
    page = read(client, f"{RESULT}?companions=solo&work_setup=quiet")
    assert results(page) == []
    assert "「静けさ」を外すと、2件のプランが見つかります" in text(page)
    [link] = page.select(".empty a")
    assert link.get("href") == f"{RESULT}?companions=solo"
    assert len(results(read(client, link.get("href")))) == 2


def test_no_plan_at_all(client: Client, diagnosis: DiagnosisPage) -> None:
    page = read(client, f"{RESULT}?companions=solo")
    assert results(page) == []
    assert "いまご紹介できるプランがありません" in text(page)


def test_all_weights_zero_gives_no_scores_but_plans(client: Client, site_tree) -> None:
    add_diagnosis(
        questions=[
            question(
                "companions",
                "どなたと？",
                choice("solo", "ひとり", condition("tag:solo", 0)),
                choice("company", "会社", condition("tag:company-team", 0)),
            )
        ]
    )
    plan = add_plan("bay", "solo")
    page = read(client, f"{RESULT}?companions=solo")
    assert results(page) == []
    assert plan.title in text(page, ".todays-plans")


def test_a_plan_without_tags_or_figures_is_ranked(client: Client, diagnosis: DiagnosisPage) -> None:
    add_plan("bare")
    assert results(read(client, f"{RESULT}?companions=solo&work_setup=quiet")) == [("bare", 21)]


@pytest.mark.parametrize(
    "query",
    [
        "nobody=asked&companions=solo",
        "companions=solo&companions=solo&companions=solo",
        "companions=solo&work_setup=retired-choice",
        "companions=solo&companions=",
        "companions=solo&" + urlencode([(f"p{n}", "x") for n in range(1200)]),
        "companions=solo&" + urlencode([("work_setup", f"x{n}") for n in range(1000)]),
        "companions=solo&ask=nobody&done=nobody",
        "companions=solo&%00=%00&%FF=%FF",
        "companions=solo&companions=" + "x" * 5000,
    ],
)
def test_whatever_the_address_holds_known_answers_count(
    client: Client, diagnosis: DiagnosisPage, query: str
) -> None:
    add_bays()
    expected = results(read(client, f"{RESULT}?companions=solo"))
    assert results(read(client, f"{RESULT}?{query}")) == expected
    assert read(client, f"/diagnosis/?{query}").select("main form")


def test_the_ranking_is_the_same_in_every_language(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    add_plan("only-japanese", "solo sea", confirmed="quiet")
    for plan in add_bays():
        translate_page(plan, "en", title=f"English {plan.slug}")
    # Equal scores: their turns must not depend on the language either.
    for number in range(4):
        translate_page(add_plan(f"twin-{number}", "company-team"), "en", title="Twin")
    translate_diagnosis(diagnosis)
    query = "companions=solo&work_setup=quiet&experience=sea"
    japanese = results(read(client, f"{RESULT}?{query}"))
    page = read(client, f"/en{RESULT}?{query}")
    assert ("only-japanese", 100) in japanese
    assert results(page) == [one for one in japanese if one[0] != "only-japanese"]
    assert "English desk-by-the-sea" in text(page, ".match__title")
    assert "On my own" in text(page, ".point--for")


def test_weights_are_read_from_the_japanese_page(client: Client, diagnosis: DiagnosisPage) -> None:
    for plan in add_bays():
        translate_page(plan, "en")
    english = translate_diagnosis(diagnosis)
    for block in english.questions:
        block.value["importance"] = 1
        for one in block.value["choices"]:
            one["conditions"] = []
    english.save_revision().publish()
    query = "companions=solo&experience=sea"
    assert results(read(client, f"/en{RESULT}?{query}")) == results(
        read(client, f"{RESULT}?{query}")
    )


def test_the_result_is_not_for_search_engines(
    client: Client, diagnosis: DiagnosisPage, settings
) -> None:
    settings.ALLOW_INDEXING = True
    page = read(client, f"{RESULT}?companions=solo")
    assert [one.get("content") for one in page.select("meta[name=robots]")] == ["noindex"]
    [canonical] = page.select("link[rel=canonical]")
    assert canonical.get("href").endswith("/diagnosis/result/")
    assert not read(client, "/diagnosis/").select("meta[name=robots]")
