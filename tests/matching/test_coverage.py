"""Who can come up: counted exactly where feasible, else sampled with a stated error."""

from __future__ import annotations

import json
from datetime import date
from itertools import product

import pytest

from matching.advice import Addition
from matching.answer_space import AnswerSpace, list_selections
from matching.coverage import measure
from matching.findings import Findings, examine
from matching.fit import Choice, Condition, Item, Kind, Question, Span
from matching.scoring import build_profile, rank

DAY = date(2026, 11, 23)


def theme(code: str, weight: int = 5) -> Condition:
    return Condition(Kind.THEME, code, weight)


def must(code: str) -> Condition:
    return Condition(Kind.FACT, code, 3, must=True)


QUESTIONS = (
    Question(
        "who",
        (Choice("solo", (theme("solo"),)), Choice("team", (theme("team"), theme("solo", -1)))),
        4,
    ),
    Question("desk", (Choice("quiet", (must("quiet"),)), Choice("any")), 3),
    Question(
        "what",
        (Choice("sea", (theme("sea", 4),)), Choice("hills", (theme("hills", 3), theme("sea", 1)))),
        3,
        max_choices=2,
    ),
)
ITEMS = (
    Item("a", frozenset({"solo", "sea"}), frozenset({"quiet"})),
    Item("b", frozenset({"team", "sea"}), frozenset({"quiet"})),
    Item("c", frozenset({"solo", "hills"}), denied=frozenset({"quiet"})),
    Item("d", frozenset({"team", "hills", "sea"})),
    Item("e", frozenset({"solo", "team"}), frozenset({"quiet"})),
)
#: Nothing is known of it but that it is never quiet.
PLANTED = Item("z", denied=frozenset({"quiet"}))


def answers_of(questions: tuple[Question, ...]) -> list[dict[str, tuple[str, ...]]]:
    selections = [list_selections(question) for question in questions]
    codes = [question.code for question in questions]
    return [
        {code: chosen for code, chosen in zip(codes, given, strict=True) if chosen}
        for given in product(*selections)
    ]


def find(findings: Findings, key: str) -> str:
    return next(plan.state for plan in findings.plans if plan.key == key)


def test_added_vectors_rank_as_the_scorer_does() -> None:
    space = AnswerSpace(QUESTIONS, ITEMS)
    for options, _weight in space.list_combinations():
        answers = {option.question: option.chosen for option in options}
        profile = build_profile(QUESTIONS, answers)
        if not profile.counts:
            continue
        totals = dict(zip("abcde", space.add_up(options), strict=True))
        ranked = rank(profile, ITEMS, DAY)
        assert {one.item.key for one in ranked} == {key for key, one in totals.items() if one >= 0}
        points = [totals[one.item.key] for one in ranked]
        assert points == sorted(points, reverse=True)
        for one in ranked:
            # The same score, on the scale of all questions that count.
            importance = sum(profile.importances[code] for code in profile.totals)
            assert totals[one.item.key] * one.whole == one.points * space.scale * importance


def test_every_combination_is_counted_where_they_are_few() -> None:
    _space, coverage = measure(QUESTIONS, ITEMS)
    counted = [one for one in answers_of(QUESTIONS) if build_profile(QUESTIONS, one).counts]
    assert coverage.is_exhaustive
    assert coverage.error == 0
    assert coverage.combinations == len(counted)
    assert sum(coverage.top.values()) == pytest.approx(3)
    assert sum(coverage.first.values()) == pytest.approx(1)


def test_a_sample_comes_near_the_exact_shares_within_its_error(monkeypatch) -> None:
    _space, exact = measure(QUESTIONS, ITEMS)
    monkeypatch.setattr("matching.coverage.EXHAUSTIVE", 1)
    _space, sample = measure(QUESTIONS, ITEMS, samples=4000)
    assert not sample.is_exhaustive
    assert 0 < sample.error < 0.02
    for key, share in exact.top.items():
        assert sample.top[key] == pytest.approx(share, abs=0.02)


def test_a_planted_plan_is_named_with_what_to_add_and_adding_it_helps() -> None:
    findings = examine(QUESTIONS, (*ITEMS, PLANTED))
    assert find(findings, "z") == "never"
    assert find(findings, "a") == "usual"
    [planted] = [plan for plan in findings.plans if plan.key == "z"]
    additions = planted.advice[0].additions
    assert additions, "something to add is named"
    assert all(isinstance(one, Addition) and one.code != "quiet" for one in additions)
    assert planted.advice[0].share > 0
    themes = frozenset(one.code for one in additions)
    better = Item("z", themes, denied=PLANTED.denied)
    assert find(examine(QUESTIONS, (*ITEMS, better)), "z") != "never"


def test_a_missing_figure_is_advised_with_a_range() -> None:
    nights = Condition(Kind.FIGURE, "nights", 3, start=2, end=3)
    questions = (Question("nights", (Choice("some", (nights,)), Choice("any"))),)
    full = [Item(key, figures={"nights": Span(2, 3)}) for key in "abc"]
    findings = examine(questions, (*full, Item("z")))
    [advice] = next(plan for plan in findings.plans if plan.key == "z").advice
    assert advice.additions == (Addition(Kind.FIGURE, "nights", 2, 3),)


def test_questions_and_choices_that_change_nothing_are_named() -> None:
    questions = (
        *QUESTIONS,
        Question("idle", (Choice("x", (theme("nobody"),)), Choice("y"))),
        Question("twins", (Choice("p", (theme("sea"),)), Choice("q", (theme("sea", 2),)))),
    )
    findings = examine(questions, ITEMS)
    assert findings.idle_questions == ["idle"]
    assert ("desk", "any") in findings.idle_choices
    assert ("twins", ["p", "q"]) in findings.twins


def test_a_plan_that_is_always_first_is_named() -> None:
    best = Item("best", frozenset({"solo", "team", "sea", "hills"}), frozenset({"quiet"}))
    questions = (Question("what", (Choice("sea", (theme("sea"),)),)),)
    poor = Item("poor", frozenset({"hills"}))
    findings = examine(questions, (best, poor))
    assert [plan.state for plan in findings.plans] == ["always", "usual"]


def test_follow_ups_are_asked_only_where_they_are_called_for() -> None:
    follow_up = Question(
        "age", (Choice("small", (theme("toys"),)),), follows="who", follows_choices=("team",)
    )
    space = AnswerSpace((QUESTIONS[0], follow_up), ITEMS)
    asked = {
        tuple((option.question, option.chosen) for option in options)
        for options, _weight in space.list_combinations()
    }
    assert len(asked) == 4
    assert sum(weight for _options, weight in space.list_combinations()) == pytest.approx(1)
    assert not any(("who", ("solo",)) in one and len(one) > 1 for one in asked)


def test_no_plans_no_questions_and_weights_of_0_are_no_trouble() -> None:
    assert examine((), ITEMS).combinations == 0
    assert examine(QUESTIONS, ()).plans == []
    nothing = (Question("q", (Choice("x", (theme("sea", 0),)), Choice("y"))),)
    assert examine(nothing, ITEMS).combinations == 0


def test_findings_are_plain_data() -> None:
    data = json.loads(json.dumps(examine(QUESTIONS, (*ITEMS, PLANTED)).as_json()))
    assert data["plans"][-1]["key"] == "z"
    assert data["plans"][-1]["advice"][0]["additions"][0]["kind"] == "theme"
