"""How far an item meets a condition: the questions' and the items' plain data, and their values.

Knows nothing of Django, pages or languages. Values are whole thousandths, so that a score is the
same on every machine and equal scores are really equal.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import NamedTuple

#: A value of 1. Values are whole thousandths, so a fact that is not confirmed is worth 500.
FULL = 1000
HALF = FULL // 2

#: How far a figure may lie from what is wanted before nothing is left of its value: nights,
#: people, months, yen per person and night, percent, steps, years.
REACH: Mapping[str, int] = {
    "nights": 4,
    "party_size": 4,
    "month": 3,
    "price": 10_000,
    "work_share": 50,
    "local_contact": 3,
    "child_age": 6,
}
MONTH = "month"


class Kind(Enum):
    """What a condition can ask for."""

    THEME = "theme"
    FACT = "fact"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True)
class Condition:
    """What a choice asks of an item: a tag, or a figure from–to (either end may be open)."""

    kind: Kind
    code: str
    weight: int = 0
    must: bool = False
    start: int | None = None
    end: int | None = None

    @property
    def is_wanted(self) -> bool:
        """Whether the visitor wants it; a negative weight means that they would rather not."""
        return self.weight >= 0


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer to choose; a retired one is no longer offered, but counts in old addresses."""

    code: str
    conditions: tuple[Condition, ...] = ()
    is_retired: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its importance (1…5) and its choices.

    One that follows another has no number of its own. It is asked, and counts, where the other
    was answered with one of `follows_choices`; without any, whatever the answer is.
    """

    code: str
    choices: tuple[Choice, ...]
    importance: int = 3
    max_choices: int = 1
    follows: str = ""
    follows_choices: tuple[str, ...] = ()
    is_retired: bool = False


#: The codes of the chosen choices by the code of their question.
Answers = Mapping[str, Sequence[str]]


class Span(NamedTuple):
    """A figure from–to; an end that is None is open."""

    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Item:
    """Something to recommend.

    Themes that are absent do not apply. A fact that is neither in `confirmed` nor in `denied` is
    not confirmed; so is a figure that is missing, and no month at all.
    """

    key: str
    themes: frozenset[str] = frozenset()
    confirmed: frozenset[str] = frozenset()
    denied: frozenset[str] = frozenset()
    figures: Mapping[str, Span] = field(default_factory=dict)
    months: frozenset[int] = frozenset()
    is_available: bool = True
    published_on: date | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """A condition together with the answer that it comes from."""

    question: str
    choice: str
    condition: Condition


def find_value(condition: Condition, item: Item) -> int:
    """Return how much of the condition's target an item has: 0…1000.

    Tag yes 1, no 0, fact not confirmed ½, theme absent 0; figure: its closeness.
    """
    if condition.kind is Kind.THEME:
        return FULL if condition.code in item.themes else 0
    if condition.kind is Kind.FACT:
        if condition.code in item.confirmed:
            return FULL
        return 0 if condition.code in item.denied else HALF
    return find_closeness(condition, item)


def is_known(condition: Condition, item: Item) -> bool:
    """Whether it is known how an item stands to a condition's target."""
    if condition.kind is Kind.THEME:
        return True
    if condition.kind is Kind.FACT:
        return condition.code in item.confirmed or condition.code in item.denied
    return bool(item.months) if condition.code == MONTH else condition.code in item.figures


def find_fit(condition: Condition, item: Item) -> int:
    """Return the value where the target is wanted, what is missing from it where it is not."""
    value = find_value(condition, item)
    return value if condition.is_wanted else FULL - value


def find_closeness(condition: Condition, item: Item) -> int:
    """Return 1000 inside the range, falling to 0 with the distance."""
    if condition.code == MONTH:
        if not item.months:
            return HALF
        wanted = list_months(condition)
        if not wanted.isdisjoint(item.months):
            return FULL
        gap = min(_months_apart(one, other) for one in item.months for other in wanted)
    else:
        span = item.figures.get(condition.code)
        if span is None:
            return HALF
        gap = _find_gap(condition, span)
    # Rounded up, so that any distance costs something and a must is not met by a hair.
    loss = -(-FULL * gap // REACH[condition.code])
    return max(0, FULL - loss)


def _find_gap(condition: Condition, span: Span) -> int:
    if condition.start is not None and span.high is not None and span.high < condition.start:
        return condition.start - span.high
    if condition.end is not None and span.low is not None and span.low > condition.end:
        return span.low - condition.end
    return 0


def list_months(condition: Condition) -> frozenset[int]:
    """Return the months 1…12 that a condition asks for; 11–2 runs over the end of the year."""
    start = min(max(condition.start or 1, 1), 12)
    end = min(max(condition.end or 12, 1), 12)
    if start <= end:
        return frozenset(range(start, end + 1))
    return frozenset(range(start, 13)) | frozenset(range(1, end + 1))


def _months_apart(one: int, other: int) -> int:
    """Return the distance on the circle of the year: December and January are neighbours."""
    apart = abs(one - other)
    return min(apart, 12 - apart)


def is_season(condition: Condition) -> bool:
    """Whether it asks for months: an item that is closed then never comes up."""
    return condition.kind is Kind.FIGURE and condition.code == MONTH and condition.is_wanted


def breaks_must(condition: Condition, item: Item) -> bool:
    """Whether an item is known not to fit."""
    if not is_known(condition, item):
        return False
    value = find_value(condition, item)
    return value < FULL if condition.is_wanted else value == FULL
