"""What changing one answer would do. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date

from matching.answers import Chosen, keep_called_for
from matching.fit import Item, Question
from matching.scoring import build_profile, rank

#: Above so many scored items a result page shows what dropping an answer does, and no more.
MAX_SCORED = 60_000


@dataclass(frozen=True, slots=True)
class Effect:
    """Another answer to one question (none: the answer dropped), and what then comes up."""

    question: str
    choices: tuple[str, ...]
    chosen: Chosen
    best: str | None
    count: int


def find_effects(
    questions: Sequence[Question],
    chosen: Chosen,
    items: Sequence[Item],
    day: date,
    *,
    new_plan_days: int = 0,
    shown: Set[str],
) -> list[Effect]:
    """Return what each change of one answer does: which of the items in `shown` then comes first.

    All items are ranked, so that equal scores take the same turns in every language.
    """
    changes = list(_list_changes(questions, chosen))
    if len(changes) * len(items) > MAX_SCORED:
        changes = [(code, choices) for code, choices in changes if not choices]
    effects = []
    for code, choices in changes:
        changed = keep_called_for(questions, {**chosen, code: choices})
        ranked = rank(build_profile(questions, changed), items, day, new_plan_days)
        keys = [one.item.key for one in ranked if one.item.key in shown]
        effects.append(Effect(code, choices, changed, keys[0] if keys else None, len(keys)))
    return effects


def _list_changes(
    questions: Sequence[Question], chosen: Chosen
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield for each answered question no answer, then each other one that is one choice away."""
    for question in questions:
        given = chosen.get(question.code, ())
        if not given:
            continue
        yield question.code, ()
        for choices in _list_other_answers(question, given):
            yield question.code, choices


def _list_other_answers(question: Question, given: Sequence[str]) -> Iterable[tuple[str, ...]]:
    offered = [choice.code for choice in question.choices if not choice.is_retired]
    for code in offered:
        if question.max_choices == 1:
            changed = [code]
        elif code in given:
            changed = [other for other in given if other != code]
        else:
            changed = [*given, code]
        if set(changed) != set(given) and 0 < len(changed) <= question.max_choices:
            yield tuple(choice.code for choice in question.choices if choice.code in changed)
