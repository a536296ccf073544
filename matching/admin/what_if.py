"""What the weights that are being changed do to the personas' results."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import timezone

from matching.comparison import Comparison, Move, compare
from matching.items import list_source_plans, read_items
from matching.models import DiagnosisPage, Persona
from matching.questionnaire import Questionnaire, read_questionnaire
from plans.models import PlanPage


@dataclass(frozen=True, slots=True)
class ShownPlace:
    """A plan in one of the two lists, with where it came from or went to."""

    title: str
    score: int
    mark: str  # up, down, new, out, same
    steps: int


@dataclass(frozen=True, slots=True)
class Reason:
    """What moved a plan: its score before and after, and the questions that made it."""

    title: str
    before: int | None
    after: int | None
    shares: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class PersonaResult:
    """A persona's first places before and after."""

    name: str
    description: str
    answers: str
    is_moved: bool
    has_new_order: bool
    before: list[ShownPlace]
    after: list[ShownPlace]
    reasons: list[Reason]


@dataclass(frozen=True, slots=True)
class WhatIf:
    """All personas."""

    results: list[PersonaResult]
    has_plans: bool

    @property
    def moved(self) -> int:
        """How many see another order."""
        return sum(result.has_new_order for result in self.results)


def build_what_if(published: DiagnosisPage, changed: DiagnosisPage) -> WhatIf:
    """Compare what visitors get now with what they would get: seven queries."""
    personas = list(Persona.objects.all())
    items = read_items(list_source_plans())
    before = read_questionnaire(published)
    after = read_questionnaire(changed)
    today = timezone.localdate()
    old = before.questions if published.live else ()
    days = published.new_plan_days
    compared = [
        (persona, compare(old, after.questions, persona.chosen, items, today, days))
        for persona in personas
    ]
    titles = _read_titles([comparison for _persona, comparison in compared])
    return WhatIf(
        [_present(persona, found, after, titles) for persona, found in compared], bool(items)
    )


def _read_titles(comparisons: list[Comparison]) -> dict[str, str]:
    keys = {move.key for one in comparisons for move in (*one.before, *one.after)}
    plans = PlanPage.objects.in_source_language().filter(translation_key__in=keys)
    rows = plans.order_by().values_list("translation_key", "title")
    return {str(key): title for key, title in rows}


def _present(
    persona: Persona, comparison: Comparison, questionnaire: Questionnaire, titles: dict[str, str]
) -> PersonaResult:
    moves = comparison.moves
    return PersonaResult(
        name=persona.name,
        description=persona.description,
        answers=_describe_answers(persona, questionnaire),
        is_moved=bool(moves),
        has_new_order=comparison.has_new_order,
        before=[_show(move, comparison.after, titles, old=True) for move in comparison.before],
        after=[_show(move, comparison.before, titles, old=False) for move in comparison.after],
        reasons=[_explain(move, questionnaire, titles) for move in moves],
    )


def _show(move: Move, others: tuple[Move, ...], titles: dict[str, str], *, old: bool) -> ShownPlace:
    before, after = move.before, move.after
    standing = before if old else after
    stays = move.key in {other.key for other in others}
    steps = before.place - after.place if before and after and stays and not old else 0
    if not stays:
        mark = "out" if old else "new"
    else:
        mark = "up" if steps > 0 else "down" if steps < 0 else "same"
    score = standing.score if standing else 0
    return ShownPlace(titles.get(move.key, move.key), score, mark, abs(steps))


def _explain(move: Move, questionnaire: Questionnaire, titles: dict[str, str]) -> Reason:
    return Reason(
        title=titles.get(move.key, move.key),
        before=move.before.score if move.before else None,
        after=move.after.score if move.after else None,
        shares=[
            (_name_question(questionnaire, code), f"{thousandths / 1000:+.1f}")
            for code, thousandths in move.differences[:3]
            if abs(thousandths) >= 50  # less is not seen in one decimal
        ],
    )


def _name_question(questionnaire: Questionnaire, code: str) -> str:
    text = questionnaire.texts.get(code)
    return text.title if text else code


def _describe_answers(persona: Persona, questionnaire: Questionnaire) -> str:
    labels = [
        questionnaire.get_label(question, choice)
        for question, choices in persona.chosen.items()
        for choice in choices
    ]
    return "、".join(label for label in labels if label)
