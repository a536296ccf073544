"""Scores: what they are made of, what rules a plan out, and in which order equals come."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from matching.fit import (
    FULL,
    REACH,
    Choice,
    Condition,
    Item,
    Kind,
    Question,
    Span,
    find_value,
)
from matching.scoring import build_profile, rank

TODAY = date(2026, 11, 23)


def theme(code: str, weight: int = 1, *, must: bool = False) -> Condition:
    return Condition(Kind.THEME, code, weight, must)


def fact(code: str, weight: int = 1, *, must: bool = False) -> Condition:
    return Condition(Kind.FACT, code, weight, must)


def figure(
    code: str, start: int | None, end: int | None, weight: int = 1, *, must: bool = False
) -> Condition:
    return Condition(Kind.FIGURE, code, weight, must, start, end)


def ask(*conditions: Condition, code: str = "q", importance: int = 3) -> Question:
    """A question with one choice, `yes`."""
    return Question(code, (Choice("yes", conditions),), importance)


def scores(questions: list[Question], *items: Item) -> dict[str, int]:
    answers = {question.code: ["yes"] for question in questions}
    profile = build_profile(questions, answers)
    return {one.item.key: one.score for one in rank(profile, items, TODAY)}


@pytest.mark.parametrize(
    ("condition", "item", "value"),
    [
        (theme("sea"), Item("a", themes=frozenset({"sea"})), 1000),
        (theme("sea"), Item("a"), 0),
        (fact("quiet"), Item("a", confirmed=frozenset({"quiet"})), 1000),
        (fact("quiet"), Item("a", denied=frozenset({"quiet"})), 0),
        (fact("quiet"), Item("a"), 500),
        (figure("nights", 2, 3), Item("a", figures={"nights": Span(3, 7)}), 1000),
        (figure("nights", 2, 3), Item("a", figures={"nights": Span(4, 7)}), 750),
        (figure("nights", 2, 3), Item("a", figures={"nights": Span(0, 0)}), 500),
        (figure("nights", 2, 3), Item("a", figures={"nights": Span(9, 9)}), 0),
        (figure("nights", 8, None), Item("a", figures={"nights": Span(30, 60)}), 1000),
        (figure("price", None, 5000), Item("a", figures={"price": Span(8000, None)}), 700),
        (figure("price", None, 5000), Item("a", figures={"price": Span(None, 9000)}), 1000),
        (figure("nights", 2, 3), Item("a"), 500),
        (figure("month", 1, 2), Item("a", months=frozenset({12})), 666),
        (figure("month", 12, 12), Item("a", months=frozenset({2, 6})), 333),
        (figure("month", 11, 2), Item("a", months=frozenset({1})), 1000),
        (figure("month", 6, 6), Item("a", months=frozenset({12})), 0),
        (figure("month", 6, 6), Item("a"), 500),
    ],
)
def test_value_of_a_target(condition: Condition, item: Item, value: int) -> None:
    assert find_value(condition, item) == value


def test_a_closer_figure_is_worth_more_for_every_figure() -> None:
    for code in set(REACH) - {"month"}:
        wanted = figure(code, 100, 100)
        near, far = (
            Item("a", figures={code: Span(100 + gap, None)}) for gap in (1, REACH[code] * 2 // 3)
        )
        assert FULL > find_value(wanted, near) > 0
        assert find_value(wanted, near) >= find_value(wanted, far) > 0


def test_what_is_not_wanted_takes_points_where_it_is_there() -> None:
    question = ask(theme("sea", 3), theme("company-team", -1))
    assert scores(
        [question],
        Item("quiet-bay", themes=frozenset({"sea"})),
        Item("team-bay", themes=frozenset({"sea", "company-team"})),
        Item("team-hall", themes=frozenset({"company-team"})),
        Item("empty"),
    ) == {"quiet-bay": 100, "team-bay": 75, "empty": 25, "team-hall": 0}


def test_questions_weigh_by_importance_and_not_by_their_number_of_weights() -> None:
    loud = ask(theme("sea", 5), theme("river", 5), theme("camp", 5), code="loud", importance=1)
    soft = ask(theme("onsen", 1), code="soft", importance=4)
    assert scores([loud, soft], Item("spa", themes=frozenset({"onsen"}))) == {"spa": 80}


def test_only_answered_questions_count() -> None:
    questions = [ask(theme("sea"), code="a"), ask(theme("onsen"), code="b")]
    profile = build_profile(questions, {"a": ["yes"]})
    ranked = rank(profile, [Item("bay", themes=frozenset({"sea"}))], TODAY)
    assert [one.score for one in ranked] == [100]


def test_a_question_whose_weights_are_all_zero_does_not_count() -> None:
    questions = [ask(theme("sea"), code="a"), ask(theme("onsen", 0), code="b", importance=5)]
    assert scores(questions, Item("bay", themes=frozenset({"sea"}))) == {"bay": 100}


def test_without_a_single_weight_there_is_nothing_to_score_but_still_an_order() -> None:
    profile = build_profile([ask(theme("onsen", 0))], {"q": ["yes"]})
    ranked = rank(profile, [Item("a"), Item("b"), Item("c")], TODAY)
    assert not profile.counts
    assert {one.item.key for one in ranked} == {"a", "b", "c"}
    assert {one.score for one in ranked} == {0}


def test_unknown_questions_and_choices_are_ignored() -> None:
    profile = build_profile([ask(theme("sea"))], {"q": ["yes", "gone"], "nobody": ["x"]})
    ranked = rank(profile, [Item("bay", themes=frozenset({"sea"}))], TODAY)
    assert [one.score for one in ranked] == [100]


def test_a_must_leaves_out_what_is_known_not_to_fit_and_keeps_what_is_not_confirmed() -> None:
    question = ask(fact("dogs", 3, must=True))
    assert scores(
        [question],
        Item("kennel", confirmed=frozenset({"dogs"})),
        Item("unasked"),
        Item("no-dogs", denied=frozenset({"dogs"})),
    ) == {"kennel": 100, "unasked": 50}


def test_a_must_of_a_theme_or_a_figure() -> None:
    questions = [ask(theme("solo", 1, must=True), figure("party_size", 1, 1, 1, must=True))]
    solo = frozenset({"solo"})
    assert scores(
        questions,
        Item("one", themes=solo, figures={"party_size": Span(1, 2)}),
        Item("unsaid", themes=solo),
        Item("two-up", themes=solo, figures={"party_size": Span(2, 6)}),
        Item("not-for-one", figures={"party_size": Span(1, 1)}),
    ) == {"one": 100, "unsaid": 75}


def test_a_must_not_leaves_out_what_is_known_to_have_it() -> None:
    question = ask(fact("smoking", -2, must=True), figure("nights", 8, None, -1, must=True))
    assert scores(
        [question],
        Item("clean", denied=frozenset({"smoking"}), figures={"nights": Span(2, 3)}),
        Item("smoky", confirmed=frozenset({"smoking"})),
        Item("month-long", figures={"nights": Span(10, 30)}),
    ) == {"clean": 100}


def test_closed_items_and_items_out_of_season_never_come_up() -> None:
    winter = ask(figure("month", 12, 12, 1), figure("month", 1, 2, 2))
    assert set(
        scores(
            [winter],
            Item("all-year", months=frozenset(range(1, 13))),
            Item("january", months=frozenset({1})),
            Item("december", months=frozenset({12})),
            Item("summer", months=frozenset({7, 8})),
            Item("closed-down", months=frozenset({1}), is_available=False),
        )
    ) == {"all-year", "january", "december"}


def test_equal_scores_take_turns_and_nothing_else_moves() -> None:
    questions = [ask(theme("sea"))]
    profile = build_profile(questions, {"q": ["yes"]})
    twins = [Item(key) for key in ("a", "b", "c")]
    items = [*twins, Item("bay", themes=frozenset({"sea"}))]
    seconds = []
    for day in range(6):
        ranked = [one.item.key for one in rank(profile, items, TODAY + timedelta(days=day))]
        assert ranked[0] == "bay"
        assert sorted(ranked[1:]) == ["a", "b", "c"]
        seconds.append(ranked[1])
    assert sorted(seconds) == ["a", "a", "b", "b", "c", "c"]


def test_the_order_in_which_items_come_in_does_not_matter() -> None:
    profile = build_profile([ask(theme("sea"))], {"q": ["yes"]})
    items = [Item(key) for key in "abcdef"]
    assert rank(profile, items, TODAY) == rank(profile, items[::-1], TODAY)


def test_new_items_come_first_among_the_same_shown_score_and_no_further() -> None:
    questions = [ask(theme("a", 3), theme("b", 3), theme("c", 3), theme("d", 1))]
    profile = build_profile(questions, {"q": ["yes"]})
    old, new = TODAY - timedelta(days=60), TODAY - timedelta(days=59)
    items = [
        Item("old", themes=frozenset({"a"}), published_on=old),
        Item("new", themes=frozenset({"b"}), published_on=new),
        Item("newer", themes=frozenset({"c"}), published_on=TODAY),
        Item("better", themes=frozenset({"a", "d"}), published_on=old),
        Item("undated", themes=frozenset({"c"})),
    ]
    ranked = [one.item.key for one in rank(profile, items, TODAY, 60)]
    assert ranked[0] == "better"
    assert set(ranked[1:3]) == {"new", "newer"}
    without = [rank(profile, items, TODAY + timedelta(days=day))[1].item.key for day in range(4)]
    assert sorted(without) == ["new", "newer", "old", "undated"]


def test_a_head_start_changes_no_score() -> None:
    profile = build_profile([ask(theme("sea", 2), theme("onsen", 1))], {"q": ["yes"]})
    items = [Item("new", published_on=TODAY), Item("bay", themes=frozenset({"sea"}))]
    plain, ahead = rank(profile, items, TODAY), rank(profile, items, TODAY, 60)
    assert [(one.item.key, one.points) for one in plain] == [
        (one.item.key, one.points) for one in ahead
    ]
