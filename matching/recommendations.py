"""The result of a diagnosis: which plans to show, in the visitor's language, and why."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from matching.answers import Chosen
from matching.effects import find_effects
from matching.explanation import explain, find_relaxation
from matching.fit import Item
from matching.items import list_source_plans, read_items
from matching.nearby import NearbyFacility, find_nearby
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
    facilities: list[NearbyFacility]


@dataclass(frozen=True, slots=True)
class Change:
    """Another answer to a question (none: no preference), and what that would do."""

    question: str
    labels: list[str]
    chosen: Chosen
    count: int
    best: str
    is_best_now: bool


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
    keys: list[str] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    to_drop: DroppedChoice | None = None

    @property
    def count(self) -> int:
        """How many plans fit at all."""
        return len(self.keys)

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
    titles = _list_titles()
    ranked = [
        one
        for one in rank(profile, items, day, questionnaire.new_plan_days)
        if one.item.key in titles
    ]
    readable = [item for item in items if item.key in titles]
    return Result(
        recommendations=_present(ranked[:SHOWN], profile, questionnaire, day),
        is_scored=profile.counts,
        has_plans=bool(readable),
        keys=[one.item.key for one in ranked],
        changes=_find_changes(questionnaire, chosen, items, day, titles, ranked),
        to_drop=None if ranked else _find_choice_to_drop(questionnaire, chosen, readable),
    )


def _list_titles() -> dict[str, str]:
    """Return the plans that the visitor's language has: titles by key."""
    plans = PlanPage.objects.in_active_language().open_to_visitors().order_by()
    return {str(key): title for key, title in plans.values_list("translation_key", "title")}


def _present(
    shown: list[Ranked], profile: Profile, questionnaire: Questionnaire, day: date
) -> list[Recommendation]:
    keys = [one.item.key for one in shown]
    plans = (
        PlanPage.objects.in_active_language().open_to_visitors().filter(translation_key__in=keys)
    )
    pages = {str(plan.translation_key): plan for plan in plans.for_cards()}
    best = [pages[key] for key in keys[:SHOWN_IN_FULL] if key in pages]
    nearby = find_nearby(best, profile, day) if profile.counts else {}
    return [
        _recommend(
            pages[one.item.key], place, one, profile, questionnaire, nearby.get(one.item.key, [])
        )
        for place, one in enumerate(shown, 1)
        if one.item.key in pages
    ]


def _recommend(
    plan: PlanPage,
    place: int,
    ranked: Ranked,
    profile: Profile,
    questionnaire: Questionnaire,
    facilities: list[NearbyFacility],
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
        facilities=facilities,
    )


def _find_changes(
    questionnaire: Questionnaire,
    chosen: Chosen,
    items: list[Item],
    day: date,
    titles: dict[str, str],
    ranked: list[Ranked],
) -> list[Change]:
    """Return what each change of one answer would do, where its words exist in the language."""
    best_now = ranked[0].item.key if ranked else None
    effects = find_effects(
        questionnaire.questions,
        chosen,
        items,
        day,
        new_plan_days=questionnaire.new_plan_days,
        shown=titles.keys(),
    )
    changes = []
    for effect in effects:
        labels = [questionnaire.get_label(effect.question, code) for code in effect.choices]
        if all(labels):
            changes.append(
                Change(
                    question=effect.question,
                    labels=labels,
                    chosen=effect.chosen,
                    count=effect.count,
                    best=titles[effect.best] if effect.best else "",
                    is_best_now=effect.best == best_now,
                )
            )
    return changes


def _find_choice_to_drop(
    questionnaire: Questionnaire, chosen: Chosen, items: list[Item]
) -> DroppedChoice | None:
    found = find_relaxation(questionnaire.questions, chosen, items)
    if found is None:
        return None
    label = questionnaire.get_label(found.question, found.choice)
    return DroppedChoice(found.question, found.choice, label, found.count)
