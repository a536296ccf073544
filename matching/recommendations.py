"""The result of a diagnosis: which plans to show, in the visitor's language, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from matching.answers import Chosen
from matching.explanation import explain, find_relaxation
from matching.fit import Item
from matching.items import list_source_plans, read_items
from matching.questionnaire import Questionnaire
from matching.scoring import Profile, Ranked, build_profile, rank
from matching.wording import (
    Point,
    Share,
    describe_caveat,
    describe_reasons,
    describe_shares,
    describe_unconfirmed,
)
from plans.models import PlanPage

SHOWN_IN_FULL = 3
SHOWN = 10


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A plan with its place, its score and what makes it up."""

    plan: PlanPage
    place: int
    score: int
    reasons: list[Point]
    caveat: Point | None
    unconfirmed: list[str]
    shares: list[Share]


@dataclass(frozen=True, slots=True)
class DroppedChoice:
    """What to give up where the musts leave nothing, and how many plans that brings."""

    question: str
    choice: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Result:
    """What a result page shows; without an answer that counts the plans have no scores."""

    recommendations: list[Recommendation]
    is_scored: bool
    has_plans: bool
    to_drop: DroppedChoice | None = None

    @property
    def best(self) -> list[Recommendation]:
        """The plans shown in full."""
        return self.recommendations[:SHOWN_IN_FULL]

    @property
    def others(self) -> list[Recommendation]:
        """The next ones."""
        return self.recommendations[SHOWN_IN_FULL:] if self.is_scored else []


def find_recommendations(questionnaire: Questionnaire, chosen: Chosen, day: date) -> Result:
    """Rank all Japanese plans; return the best of those that are live in the active language.

    All are ranked before some are left out, so that equal scores take the same turns in every
    language.
    """
    profile = build_profile(questionnaire.questions, chosen)
    items = read_items(list_source_plans())
    ranked = rank(profile, items, day)
    live = _list_live_keys()
    shown = [one for one in ranked if one.item.key in live][:SHOWN]
    readable = [item for item in items if item.key in live]
    return Result(
        recommendations=_present(shown, profile, questionnaire),
        is_scored=profile.counts,
        has_plans=bool(readable),
        to_drop=None if shown else _find_choice_to_drop(questionnaire, chosen, readable),
    )


def _list_live_keys() -> set[str]:
    """Return the keys of the plans that the visitor's language has."""
    plans = PlanPage.objects.in_active_language().open_to_visitors()
    return {str(key) for key in plans.order_by().values_list("translation_key", flat=True)}


def _present(
    shown: list[Ranked], profile: Profile, questionnaire: Questionnaire
) -> list[Recommendation]:
    keys = [one.item.key for one in shown]
    plans = (
        PlanPage.objects.in_active_language().open_to_visitors().filter(translation_key__in=keys)
    )
    pages = {str(plan.translation_key): plan for plan in plans.for_cards()}
    return [
        _recommend(pages[one.item.key], place, one, profile, questionnaire)
        for place, one in enumerate(shown, 1)
        if one.item.key in pages
    ]


def _recommend(
    plan: PlanPage, place: int, ranked: Ranked, profile: Profile, questionnaire: Questionnaire
) -> Recommendation:
    why = explain(profile, ranked)
    item = ranked.item
    return Recommendation(
        plan=plan,
        place=place,
        score=ranked.score,
        reasons=describe_reasons(why, questionnaire, item),
        caveat=describe_caveat(why.against, questionnaire, item) if why.against else None,
        unconfirmed=describe_unconfirmed(why, questionnaire, item),
        shares=describe_shares(why.contributions, questionnaire),
    )


def _find_choice_to_drop(
    questionnaire: Questionnaire, chosen: Chosen, items: list[Item]
) -> DroppedChoice | None:
    found = find_relaxation(questionnaire.questions, chosen, items)
    if found is None:
        return None
    label = questionnaire.get_label(found.question, found.choice)
    return DroppedChoice(found.question, found.choice, label, found.count)
