"""How well plans fit a visitor's answers: pure and exact.

Knows nothing of Django, pages or languages: dataclasses in, dataclasses out.

The answers are collapsed into one vector first (a coefficient per tag, a table per figure).
Scoring an item is then a sum over its own tags. `matching.explanation` says why an item has its
score; `docs/matching.md` has the rules and a worked example.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from math import lcm
from typing import NamedTuple

from matching.fit import (
    FULL,
    HALF,
    MONTH,
    Answers,
    Condition,
    Item,
    Kind,
    Question,
    Span,
    Wish,
    breaks_must,
    find_closeness,
    is_season,
    list_months,
)


class Ranked(NamedTuple):
    """An item with its score: exactly, as a fraction of `whole`."""

    item: Item
    points: int
    whole: int

    @property
    def thousandths(self) -> int:
        """The score 0…100 in thousandths, rounded half up."""
        return (200_000 * self.points + self.whole) // (2 * self.whole)

    @property
    def score(self) -> int:
        """The score 0…100 as shown, rounded half up."""
        return _round_score(self.points, self.whole)


def _round_score(points: int, whole: int) -> int:
    return (200 * points + whole) // (2 * whole)


@dataclass(frozen=True)
class Profile:
    """What the answers ask for, collapsed into one vector."""

    wishes: tuple[Wish, ...]
    importances: Mapping[str, int]

    @cached_property
    def totals(self) -> dict[str, int]:
        """Σ|w| of each question that counts."""
        totals: dict[str, int] = {}
        for wish in self.wishes:
            weight = abs(wish.condition.weight)
            if weight:
                totals[wish.question] = totals.get(wish.question, 0) + weight
        return totals

    @cached_property
    def _scale(self) -> int:
        return lcm(*self.totals.values())

    @property
    def counts(self) -> bool:
        """Whether there is anything to score by."""
        return bool(self.totals)

    @cached_property
    def whole(self) -> int:
        """The points of an item that fits in everything."""
        return FULL * self._scale * sum(self.importances[code] for code in self.totals)

    def weigh(self, wish: Wish) -> int:
        """Return what each thousandth of a wish's fit is worth in points."""
        weight = abs(wish.condition.weight)
        if not weight:
            return 0
        return (
            self.importances[wish.question] * weight * (self._scale // self.totals[wish.question])
        )

    @cached_property
    def seasons(self) -> tuple[frozenset[int], ...]:
        """The months that each question asks for; an item must be open in one of each."""
        months: dict[str, frozenset[int]] = {}
        for wish in self.wishes:
            if is_season(wish.condition):
                before = months.get(wish.question, frozenset())
                months[wish.question] = before | list_months(wish.condition)
        return tuple(months.values())

    @cached_property
    def admits(self) -> Callable[[Item], bool]:
        """Whether nothing is known that rules an item out; musts gathered into sets, for speed."""
        musts = [
            wish.condition
            for wish in self.wishes
            if wish.condition.must and not is_season(wish.condition)
        ]
        themes, no_themes = _list_codes(musts, Kind.THEME)
        facts, no_facts = _list_codes(musts, Kind.FACT)
        figures = [
            _remember(code, lambda item, asked=asked: any(breaks_must(one, item) for one in asked))
            for code, asked in _group_figures(musts).items()
        ]
        seasons = self.seasons

        def admits(item: Item) -> bool:
            if not (
                item.is_available
                and themes <= item.themes
                and no_themes.isdisjoint(item.themes)
                and facts.isdisjoint(item.denied)
                and no_facts.isdisjoint(item.confirmed)
            ):
                return False
            # Loops, because a generator for each of thousands of items takes longer.
            if item.months:
                for months in seasons:
                    if months.isdisjoint(item.months):
                        return False
            for breaks in figures:  # noqa: SIM110 (as above)
                if breaks(item):
                    return False
            return True

        return admits


def _list_codes(musts: Iterable[Condition], kind: Kind) -> tuple[frozenset[str], frozenset[str]]:
    """Return the codes that are wanted and those that are not."""
    of_kind = [one for one in musts if one.kind is kind]
    return (
        frozenset(one.code for one in of_kind if one.is_wanted),
        frozenset(one.code for one in of_kind if not one.is_wanted),
    )


def _group_figures(conditions: Iterable[Condition]) -> dict[str, list[Condition]]:
    groups: dict[str, list[Condition]] = {}
    for condition in conditions:
        if condition.kind is Kind.FIGURE:
            groups.setdefault(condition.code, []).append(condition)
    return groups


def _remember(code: str, find: Callable[[Item], int]) -> Callable[[Item], int]:
    """Return `find`, worked out once for all items that share a figure, as many do."""
    known: dict[Span | frozenset[int] | None, int] = {}
    is_month = code == MONTH

    def look_up(item: Item) -> int:
        figure = item.months if is_month else item.figures.get(code)
        try:
            return known[figure]
        except KeyError:
            known[figure] = found = find(item)
            return found

    return look_up


def build_profile(questions: Sequence[Question], answers: Answers) -> Profile:
    """Return what the answers ask for; unknown questions and choices are ignored."""
    wishes = tuple(
        Wish(question.code, choice.code, condition)
        for question in questions
        for choice in question.choices
        if choice.code in answers.get(question.code, ())
        for condition in choice.conditions
    )
    return Profile(wishes, {question.code: question.importance for question in questions})


def rank(
    profile: Profile, items: Iterable[Item], day: date, new_plan_days: int = 0
) -> list[Ranked]:
    """Return the items that the musts admit, best first; equal scores rotate with the day.

    Among items whose scores show the same whole number, those published in the last
    `new_plan_days` days stand first. Where no answer counts (`profile.counts`) all scores are 0.
    """
    count_points = _collapse(profile)
    whole = profile.whole or 1
    admits = profile.admits
    since = day - timedelta(days=new_plan_days)
    admitted = [item for item in items if admits(item)]
    placed = []
    for at, item in enumerate(admitted):
        points, published = count_points(item), item.published_on
        is_new = bool(new_plan_days and published and published > since)
        # The shown score, then whether it is new, then the exact score, in one number.
        place = (2 * _round_score(points, whole) + is_new) * (whole + 1) + points
        placed.append((-place, item.key, at, points))
    placed.sort()
    ranked = [Ranked(admitted[at], points, whole) for _place, _key, at, points in placed]
    start = 0
    for end in range(1, len(placed) + 1):
        if end == len(placed) or placed[end][0] != placed[start][0]:
            if end - start > 1:
                ranked[start:end] = _rotate(ranked[start:end], day)
            start = end
    return ranked


def _collapse(profile: Profile) -> Callable[[Item], int]:
    """Return the function that counts an item's points, with the answers added up beforehand."""
    base = 0
    themes: dict[str, int] = {}
    facts: dict[str, int] = {}
    figures: dict[Condition, int] = {}
    for wish in profile.wishes:
        worth, condition = profile.weigh(wish), wish.condition
        if not condition.is_wanted:
            # What is missing from the value counts: FULL − v.
            base += FULL * worth
            worth = -worth
        if condition.kind is Kind.THEME:
            themes[condition.code] = themes.get(condition.code, 0) + FULL * worth
        elif condition.kind is Kind.FACT:
            base += HALF * worth
            facts[condition.code] = facts.get(condition.code, 0) + HALF * worth
        elif worth:
            figures[condition] = figures.get(condition, 0) + worth

    tables = [
        _remember(
            code,
            lambda item, worths=[(one, figures[one]) for one in asked]: sum(
                worth * find_closeness(one, item) for one, worth in worths
            ),
        )
        for code, asked in _group_figures(figures).items()
    ]
    asked_themes, asked_facts = frozenset(themes), frozenset(facts)

    def count_points(item: Item) -> int:
        points = base
        for code in asked_themes & item.themes:
            points += themes[code]
        for code in asked_facts & item.confirmed:
            points += facts[code]
        for code in asked_facts & item.denied:
            points -= facts[code]
        for look_up in tables:
            points += look_up(item)
        return points

    return count_points


def _rotate(tied: list[Ranked], day: date) -> list[Ranked]:
    """Let another one begin each day: over as many days as there are, each is first once."""
    first = day.toordinal() % len(tied)
    return tied[first:] + tied[:first]
