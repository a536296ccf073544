"""A visitor's answers as they stand in an address, and which question comes next.

Pure: whatever an address holds, what comes out are known choices of known questions, in the
order of the questionnaire.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from matching.fit import Answers, Question

#: Parameters of the flow itself; no question may have such a code.
ASK = "ask"  # show this question
CHANGE = "change"  # show this question, and then the result again
DONE = "done"  # the form of this question was sent
RESERVED_CODES = frozenset({ASK, CHANGE, DONE})

Chosen = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class GivenAnswers:
    """The choices by question, and the questions of which not all could be kept."""

    chosen: Chosen
    shortened: tuple[str, ...] = ()  # more had been chosen than may be
    unknown: tuple[str, ...] = ()  # a choice that does not exist (any more)


@dataclass(frozen=True, slots=True)
class Step:
    """The question to show; whether it was sent without an answer; whether the result is next."""

    code: str
    is_unanswered: bool = False
    is_change: bool = False


def read_answers(
    questions: Sequence[Question], parameters: Mapping[str, Sequence[str]]
) -> GivenAnswers:
    """Return what can be read; of too many choices the first ones in the question's order."""
    chosen: dict[str, tuple[str, ...]] = {}
    shortened, unknown = [], []
    for question in questions:
        wanted = set(parameters.get(question.code, ())) - {""}
        codes = tuple(choice.code for choice in question.choices if choice.code in wanted)
        if len(codes) > question.max_choices:
            shortened.append(question.code)
        if wanted.difference(codes):
            unknown.append(question.code)
        if codes:
            chosen[question.code] = codes[: question.max_choices]
    return GivenAnswers(keep_called_for(questions, chosen), tuple(shortened), tuple(unknown))


def list_called_for(questions: Sequence[Question], chosen: Answers) -> list[Question]:
    """Return the questions without the follow-ups that the answers do not call for."""
    called: dict[str, Question] = {}
    for question in questions:
        if not question.follows or (
            question.follows in called
            and (
                not question.follows_choices
                or not set(question.follows_choices).isdisjoint(chosen.get(question.follows, ()))
            )
        ):
            called[question.code] = question
    return list(called.values())


def keep_called_for(questions: Sequence[Question], chosen: Answers) -> Chosen:
    """Return the answers without those to follow-ups that are not called for (any more)."""
    called = list_called_for(questions, chosen)
    return {
        question.code: tuple(chosen[question.code])
        for question in called
        if chosen.get(question.code)
    }


def drop_answer(chosen: Chosen, question: str, choice: str | None = None) -> Chosen:
    """Return the answers without a question, or without one choice of it."""
    kept = tuple(code for code in chosen.get(question, ()) if choice not in (None, code))
    rest = {code: choices for code, choices in chosen.items() if code != question}
    return rest | {question: kept} if kept else rest


def list_pairs(chosen: Chosen) -> list[tuple[str, str]]:
    """Return the answers as they stand in an address."""
    return [(question, choice) for question, choices in chosen.items() for choice in choices]


def find_step(
    codes: Sequence[str], chosen: Chosen, *, ask: str = "", change: str = "", done: str = ""
) -> Step | None:
    """Return the question to show; None after the last one.

    It is the one that was sent without an answer, else the one to be changed or asked for, else
    the one after what was answered.
    """
    if done in codes and done not in chosen:
        return Step(done, is_unanswered=True, is_change=change == done)
    if change in codes:
        return Step(change, is_change=True)
    if done in codes:
        return _follow(codes, done)
    if ask in codes:
        return Step(ask)
    answered = [code for code in codes if code in chosen]
    return (_follow(codes, answered[-1]) or Step(answered[-1])) if answered else Step(codes[0])


def _follow(codes: Sequence[str], code: str) -> Step | None:
    following = codes[codes.index(code) + 1 :]
    return Step(following[0]) if following else None
