"""The visitor's answers as a result shows them: in words, with what a change would do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from matching.addresses import Addresses
from matching.answers import CHANGE, Chosen, drop_answer
from matching.fit import Question
from matching.questionnaire import Questionnaire
from matching.recommendations import Change


@dataclass(frozen=True, slots=True)
class Alternative:
    """A change of one answer with the address of its result."""

    change: Change
    address: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A question with the answer in words, and where to change it."""

    title: str
    labels: list[str]
    address: str
    is_retired: bool = False
    dropped: Alternative | None = None
    others: list[Alternative] = field(default_factory=list)


def list_changes_by_question(
    changes: Iterable[Change], addresses: Addresses
) -> dict[str, list[Alternative]]:
    """Return the changes by the question they concern."""
    by_question: dict[str, list[Alternative]] = defaultdict(list)
    for change in changes:
        by_question[change.question].append(Alternative(change, addresses.show(change.chosen)))
    return by_question


def list_answers(
    questionnaire: Questionnaire,
    chosen: Chosen,
    addresses: Addresses,
    changes: Mapping[str, Sequence[Alternative]] | None = None,
    *,
    before: str = "",
) -> list[Answer]:
    """Return the questions that the answers call for, and retired ones that were answered.

    With `before` only what was answered before a question, which then goes on from there.
    """
    asked = {question.code for question in questionnaire.list_asked(chosen)}
    codes = [question.code for question in questionnaire.questions]
    return [
        _describe(
            questionnaire, question, chosen, addresses, (changes or {}).get(question.code, ())
        )
        for question in questionnaire.questions[: codes.index(before) if before else None]
        if question.code in questionnaire.texts
        and (question.code in chosen or (question.code in asked and not before))
    ]


def _describe(
    questionnaire: Questionnaire,
    question: Question,
    chosen: Chosen,
    addresses: Addresses,
    alternatives: Sequence[Alternative],
) -> Answer:
    given = chosen.get(question.code, ())
    labels = [label for code in given if (label := questionnaire.get_label(question.code, code))]
    retired = {choice.code for choice in question.choices if choice.is_retired}
    return Answer(
        title=questionnaire.texts[question.code].title,
        labels=labels,
        address=addresses.show(drop_answer(chosen, question.code))
        if question.is_retired
        else addresses.ask(question.code, chosen, CHANGE),
        is_retired=question.is_retired or not retired.isdisjoint(given),
        dropped=next((one for one in alternatives if not one.change.labels), None),
        others=[one for one in alternatives if one.change.labels],
    )
