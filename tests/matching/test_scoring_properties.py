"""What holds for any questionnaire, any answers and any plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from matching.explanation import explain, find_relaxation
from matching.fit import FULL, Condition, Item, Kind, Question, find_fit, find_value, is_known
from matching.scoring import Profile, build_profile, rank
from tests.matching import strategies

TODAY = date(2026, 11, 23)

data = st.data()

# No deadline: how long one example takes says more about the machine than about the rule.
quickly = settings(max_examples=50, deadline=None)


def score_by_definition(questions: list[Question], answers: dict[str, list[str]], item: Item):
    """The score as the design states it, in fractions: Σ I·fit / Σ I, fit = Σ|w|·v / Σ|w|."""
    above, below = Fraction(0), 0
    for question in questions:
        chosen: list[Condition] = [
            condition
            for choice in question.choices
            if choice.code in answers.get(question.code, ())
            for condition in choice.conditions
        ]
        total = sum(abs(one.weight) for one in chosen)
        if total:
            fit = sum(
                abs(one.weight)
                * (find_value(one, item) if one.weight > 0 else FULL - find_value(one, item))
                for one in chosen
            )
            above += question.importance * Fraction(fit, total * FULL)
            below += question.importance
    return 100 * above / below if below else None


@quickly
@given(questions=strategies.questions(), item=strategies.items(), data=data)
def test_the_collapsed_vector_gives_the_score_of_the_definition(questions, item, data) -> None:
    answers = data.draw(strategies.answers(questions))
    profile = build_profile(questions, answers)
    item = replace(item, months=frozenset(range(1, 13)), is_available=True)
    expected = score_by_definition(questions, answers, item)
    for ranked in rank(profile, [item], TODAY):
        if expected is None:
            assert not profile.counts
        else:
            assert Fraction(100 * ranked.points, ranked.whole) == expected
            assert 0 <= ranked.score <= 100
            assert abs(ranked.score - expected) <= Fraction(1, 2)


@quickly
@given(questions=strategies.questions(), items=strategies.item_lists(), data=data)
def test_contributions_add_up_to_the_score(questions, items, data) -> None:
    profile = build_profile(questions, data.draw(strategies.answers(questions)))
    for ranked in rank(profile, items, TODAY):
        contributions = explain(profile, ranked).contributions
        assert sum(contributions.values()) == ranked.thousandths
        assert all(part >= 0 for part in contributions.values())


@quickly
@given(questions=strategies.questions(), items=strategies.item_lists(), data=data)
def test_the_order_of_answers_does_not_matter(questions, items, data) -> None:
    answers = data.draw(strategies.answers(questions))
    shuffled = {
        code: data.draw(st.permutations(answers[code]))
        for code in data.draw(st.permutations(list(answers)))
    }
    profile, other = build_profile(questions, answers), build_profile(questions, shuffled)
    ranking = rank(profile, items, TODAY)
    assert ranking == rank(other, items, TODAY)
    assert [explain(profile, one) for one in ranking] == [explain(other, one) for one in ranking]


@quickly
@given(questions=strategies.questions(), items=strategies.item_lists(), data=data)
def test_a_must_is_never_broken(questions, items, data) -> None:
    profile = build_profile(questions, data.draw(strategies.answers(questions)))
    for ranked in rank(profile, items, TODAY):
        for wish in profile.wishes:
            if wish.condition.must and not _is_month(wish.condition):
                known = is_known(wish.condition, ranked.item)
                value = find_value(wish.condition, ranked.item)
                assert not known or (value == FULL if wish.condition.is_wanted else value < FULL)
        unconfirmed = explain(profile, ranked).unconfirmed
        assert all(not is_known(wish.condition, ranked.item) for wish in unconfirmed)


def _is_month(condition: Condition) -> bool:
    return condition.kind is Kind.FIGURE and condition.code == "month"


def _points(profile: Profile, item: Item) -> int:
    return sum(profile.weigh(wish) * find_fit(wish.condition, item) for wish in profile.wishes)


@quickly
@given(questions=strategies.questions(), item=strategies.items(), data=data)
def test_more_fit_never_lowers_a_score(questions, item, data) -> None:
    """Whatever changes about an item: where no wish is met less, the score is not lower."""
    profile = build_profile(questions, data.draw(strategies.answers(questions)))
    other = data.draw(strategies.items())
    before = [find_fit(wish.condition, item) for wish in profile.wishes]
    after = [find_fit(wish.condition, other) for wish in profile.wishes]
    if all(new >= old for old, new in zip(before, after, strict=True)):
        assert _points(profile, other) >= _points(profile, item)


@quickly
@given(questions=strategies.questions(), item=strategies.items(), data=data)
def test_gaining_a_wanted_tag_never_lowers_a_rank(questions, item, data) -> None:
    profile = build_profile(questions, data.draw(strategies.answers(questions)))
    wanted = [
        wish.condition
        for wish in profile.wishes
        if wish.condition.kind is Kind.THEME
        and all(
            other.condition.is_wanted
            for other in profile.wishes
            if other.condition.code == wish.condition.code
        )
    ]
    for condition in wanted:
        richer = replace(item, key="richer", themes=item.themes | {condition.code})
        ranked = rank(profile, [item, richer], TODAY)
        scores = {one.item.key: one.points for one in ranked}
        assert scores.get("richer", -1) >= scores.get(item.key, -1)


@quickly
@given(questions=strategies.questions(), items=strategies.item_lists(), data=data)
def test_dropping_the_proposed_condition_brings_what_was_promised(questions, items, data) -> None:
    answers = data.draw(strategies.answers(questions))
    if rank(build_profile(questions, answers), items, TODAY):
        return
    relaxation = find_relaxation(questions, answers, items)
    if relaxation is None:
        return
    kept = [code for code in answers[relaxation.question] if code != relaxation.choice]
    profile = build_profile(questions, {**answers, relaxation.question: kept})
    assert len(rank(profile, items, TODAY)) == relaxation.count > 0


@quickly
@given(
    questions=strategies.questions(),
    items=strategies.item_lists(),
    days=st.integers(1, 400),
    new_plan_days=st.sampled_from([0, 60]),
    data=data,
)
def test_another_day_moves_ties_and_nothing_else(
    questions, items, days, new_plan_days, data
) -> None:
    profile = build_profile(questions, data.draw(strategies.answers(questions)))
    later = TODAY + timedelta(days=days)
    today = rank(profile, items, TODAY, new_plan_days)
    other = rank(profile, items, later, new_plan_days)
    assert [one.score for one in today] == [one.score for one in other]
    assert {one.item.key for one in today} == {one.item.key for one in other}
    if not new_plan_days:
        assert [one.points for one in today] == [one.points for one in other]
