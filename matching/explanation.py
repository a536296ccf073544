"""Why an item has its score, what speaks against it, and what to give up where nothing is left.

Pure, like `matching.scoring`: it returns wishes (a condition with the answer that it comes from);
putting them into words is for the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from matching.answers import keep_called_for
from matching.fit import (
    FULL,
    Answers,
    Condition,
    Item,
    Kind,
    Question,
    Wish,
    find_fit,
    find_value,
    is_known,
    is_season,
)
from matching.scoring import Profile, Ranked, build_profile

MAX_REASONS = 3


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why an item has its score.

    Contributions are thousandths of a point by question, in the order of the questions, and add
    up to the score's thousandths.
    """

    contributions: Mapping[str, int]
    reasons: tuple[Wish, ...]
    against: Wish | None
    unconfirmed: tuple[Wish, ...]


@dataclass(frozen=True, slots=True)
class Relaxation:
    """The one choice to drop where the musts leave nothing, and how many items that brings."""

    question: str
    choice: str
    count: int


def explain(profile: Profile, ranked: Ranked) -> Explanation:
    """Return what makes up an item's score, in numbers and in wishes."""
    item = ranked.item
    return Explanation(
        contributions=find_contributions(profile, ranked),
        reasons=_find_reasons(profile, item),
        against=_find_caveat(profile, item),
        unconfirmed=_find_unconfirmed(profile, item),
    )


def find_contributions(profile: Profile, ranked: Ranked) -> dict[str, int]:
    """Return the thousandths that each question brings; they add up to the score's."""
    points = dict.fromkeys(profile.totals, 0)
    for wish in profile.wishes:
        if wish.condition.weight:
            points[wish.question] += profile.weigh(wish) * find_fit(wish.condition, ranked.item)
    shares = {code: 100_000 * part for code, part in points.items()}
    return apportion(shares, ranked.whole, ranked.thousandths)


def apportion(shares: Mapping[str, int], divisor: int, total: int) -> dict[str, int]:
    """Divide shares into whole numbers that add up to the total, by largest remainder.

    Sorting is stable: among equal remainders the earlier one goes first.
    """
    parts = {code: divmod(share, divisor) for code, share in shares.items()}
    whole = {code: floor for code, (floor, _rest) in parts.items()}
    missing = total - sum(whole.values())
    for code in sorted(parts, key=lambda code: -parts[code][1])[:missing]:
        whole[code] += 1
    return whole


def _find_reasons(profile: Profile, item: Item) -> tuple[Wish, ...]:
    """Return up to three wishes that the item meets in full, of different questions.

    That something unwanted is absent is no reason to go somewhere.
    """
    met = [
        wish
        for wish in profile.wishes
        if wish.condition.weight > 0 and find_value(wish.condition, item) == FULL
    ]
    met.sort(key=profile.weigh, reverse=True)
    reasons: list[Wish] = []
    for wish in met:
        is_new = all(
            wish.question != other.question and wish.condition.code != other.condition.code
            for other in reasons
        )
        if is_new:
            reasons.append(wish)
    return tuple(reasons[:MAX_REASONS])


def _find_caveat(profile: Profile, item: Item) -> Wish | None:
    """Return the known misfit that costs most, or None.

    A tag of lesser weight is not worth a word where its choice is met by half or more.
    """
    missed = [
        wish
        for wish in profile.wishes
        if _misses(wish.condition, item)
        and (wish.condition.kind is Kind.FIGURE or _is_choice_missed(profile, wish, item))
    ]

    def find_cost(wish: Wish) -> int:
        return profile.weigh(wish) * (FULL - find_fit(wish.condition, item))

    return max(missed, key=find_cost, default=None)


def _misses(condition: Condition, item: Item) -> bool:
    # Items that are closed in the months asked for were left out before.
    if not condition.weight or is_season(condition):
        return False
    return is_known(condition, item) and find_fit(condition, item) < FULL


def _is_choice_missed(profile: Profile, wish: Wish, item: Item) -> bool:
    """Whether less than half of what the choice asks for is met."""
    siblings = [
        other.condition
        for other in profile.wishes
        if (other.question, other.choice) == (wish.question, wish.choice)
    ]
    met = sum(abs(one.weight) * find_fit(one, item) for one in siblings)
    return 2 * met < FULL * sum(abs(one.weight) for one in siblings)


def _find_unconfirmed(profile: Profile, item: Item) -> tuple[Wish, ...]:
    """Return the musts of which nobody knows whether the item meets them, each target once."""
    unknown: dict[tuple[Kind, str], Wish] = {}
    for wish in profile.wishes:
        condition = wish.condition
        if (condition.must or is_season(condition)) and not is_known(condition, item):
            unknown.setdefault((condition.kind, condition.code), wish)
    return tuple(unknown.values())


def find_relaxation(
    questions: Sequence[Question], answers: Answers, items: Iterable[Item]
) -> Relaxation | None:
    """Return the choice whose loss brings most items back; None where no single one does."""
    pool = list(items)
    best: Relaxation | None = None
    for question, choice in _list_strict_choices(questions, answers):
        kept = [code for code in answers[question] if code != choice]
        rest = keep_called_for(questions, {**answers, question: kept})
        profile = build_profile(questions, rest)
        count = sum(profile.admits(item) for item in pool)
        if count > (best.count if best else 0):
            best = Relaxation(question, choice, count)
    return best


def _list_strict_choices(questions: Sequence[Question], answers: Answers) -> list[tuple[str, str]]:
    """Return question and choice of the answers that can rule something out."""
    wishes = build_profile(questions, answers).wishes
    strict = [wish for wish in wishes if wish.condition.must or is_season(wish.condition)]
    return list(dict.fromkeys((wish.question, wish.choice) for wish in strict))
