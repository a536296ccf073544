"""Why a plan is recommended, what speaks against it, and what to give up."""

from __future__ import annotations

from datetime import date

from matching.explanation import explain, find_relaxation
from matching.fit import Choice, Item, Question, Span
from matching.scoring import build_profile, rank
from tests.matching.test_scoring import fact, figure, theme

TODAY = date(2026, 11, 23)

COMPANIONS = Question(
    "companions", (Choice("solo", (theme("solo", 5), theme("company-team", -1))),), importance=4
)
EXPERIENCE = Question(
    "experience",
    (
        Choice("outdoor", (theme("outdoor", 4), theme("camp", 2))),
        Choice("onsen", (theme("onsen", 4),)),
    ),
    importance=4,
    max_choices=2,
)
NIGHTS = Question("nights", (Choice("two-three", (figure("nights", 2, 3, 3),)),), importance=3)
WORK = Question(
    "work_setup",
    (
        Choice("quiet", (fact("quiet", 3, must=True),)),
        Choice("monitor", (fact("monitor", 3, must=True),)),
    ),
    importance=2,
    max_choices=2,
)
QUESTIONS = [COMPANIONS, EXPERIENCE, NIGHTS, WORK]


def explain_only(answers: dict[str, list[str]], item: Item):
    profile = build_profile(QUESTIONS, answers)
    [ranked] = rank(profile, [item], TODAY)
    return explain(profile, ranked)


def test_up_to_three_reasons_of_different_questions_the_heaviest_first() -> None:
    item = Item(
        "a",
        themes=frozenset({"solo", "outdoor", "camp", "onsen"}),
        confirmed=frozenset({"quiet"}),
        figures={"nights": Span(2, 2)},
    )
    answers = {
        "companions": ["solo"],
        "experience": ["outdoor", "onsen"],
        "nights": ["two-three"],
        "work_setup": ["quiet"],
    }
    explanation = explain_only(answers, item)
    assert [wish.condition.code for wish in explanation.reasons] == ["solo", "nights", "quiet"]
    assert explanation.against is None


def test_absence_of_what_is_unwanted_is_no_reason() -> None:
    explanation = explain_only({"companions": ["solo"]}, Item("a"))
    assert explanation.reasons == ()
    assert explanation.against.condition.code == "solo"


def test_one_thing_against_the_one_that_costs_most() -> None:
    item = Item("a", themes=frozenset({"solo", "company-team"}), figures={"nights": Span(7, 9)})
    explanation = explain_only({"companions": ["solo"], "nights": ["two-three"]}, item)
    assert explanation.against.condition.code == "nights"


def test_a_lesser_tag_of_a_choice_that_is_met_is_not_held_against_a_plan() -> None:
    item = Item("a", themes=frozenset({"outdoor"}))
    assert explain_only({"experience": ["outdoor"]}, item).against is None


def test_what_is_not_confirmed_is_neither_for_nor_against_but_said() -> None:
    explanation = explain_only({"work_setup": ["quiet", "monitor"]}, Item("a"))
    assert explanation.reasons == ()
    assert explanation.against is None
    assert [wish.condition.code for wish in explanation.unconfirmed] == ["quiet", "monitor"]


def test_where_musts_leave_nothing_the_choice_that_brings_most_is_named() -> None:
    items = [
        Item("a", denied=frozenset({"quiet"})),
        Item("b", denied=frozenset({"monitor"})),
        Item("c", denied=frozenset({"monitor"})),
        Item("d", denied=frozenset({"monitor", "quiet"})),
    ]
    answers = {"work_setup": ["quiet", "monitor"]}
    assert rank(build_profile(QUESTIONS, answers), items, TODAY) == []
    relaxation = find_relaxation(QUESTIONS, answers, items)
    assert (relaxation.question, relaxation.choice, relaxation.count) == (
        "work_setup",
        "monitor",
        2,
    )


def test_where_no_single_condition_helps_none_is_named() -> None:
    items = [Item("d", denied=frozenset({"monitor", "quiet"}))]
    assert find_relaxation(QUESTIONS, {"work_setup": ["quiet", "monitor"]}, items) is None
