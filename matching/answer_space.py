"""All answers that can be given, each worked out once as points for every plan.

Pure. Points are whole numbers on one scale, so that equal scores are equal here too; an item that
an answer's musts leave out gets so much less than nothing that no other answer makes up for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import chain, combinations
from math import comb, lcm, prod

from matching.fit import FULL, Item, Question
from matching.scoring import build_profile, rank

#: Of a question of which many choices may be chosen, the smaller selections come first.
MAX_OPTIONS = 1_000
#: The order of equal scores, the only thing that depends on the day, is of no interest here.
ANY_DAY = date(2000, 1, 1)


@dataclass(frozen=True, eq=False, slots=True)
class Option:
    """One way to answer a question: the chosen choices, or none."""

    question: str
    chosen: tuple[str, ...]
    points: list[int] = field(repr=False)
    counts: bool  # whether it bears on the score


@dataclass(frozen=True, eq=False)
class Step:
    """A question with all ways to answer it."""

    question: Question
    options: list[Option] = field(repr=False)

    def is_asked(self, given: Sequence[Option]) -> bool:
        """Whether the answers given so far call for it."""
        follows = self.question.follows
        if not follows:
            return True
        for option in given:
            if option.question == follows:
                wanted = self.question.follows_choices
                return not wanted or not set(wanted).isdisjoint(option.chosen)
        return False


class AnswerSpace:
    """The questions that are asked, and what their answers mean for each item."""

    def __init__(self, questions: Sequence[Question], items: Sequence[Item]) -> None:
        self.items = list(items)
        self.questions = [_without_retired(one) for one in questions if not one.is_retired]
        self._selections = {one.code: list_selections(one) for one in self.questions}

    @cached_property
    def scale(self) -> int:
        """What a question's full fit is worth, at an importance of 1."""
        totals = {
            self._count_weights(question, chosen)
            for question in self.questions
            for chosen in self._selections[question.code]
        }
        return FULL * lcm(*(total for total in totals if total))

    @cached_property
    def bar(self) -> int:
        """What an item loses that is left out: more than it can win."""
        return 2 * self.scale * (sum(one.importance for one in self.questions) + 1)

    @cached_property
    def steps(self) -> list[Step]:
        """The questions with their answers, worked out for all items."""
        return [
            Step(
                question,
                [
                    Option(
                        question.code,
                        chosen,
                        self.work_out(question, chosen, self.items),
                        bool(self._count_weights(question, chosen)),
                    )
                    for chosen in self._selections[question.code]
                ],
            )
            for question in self.questions
        ]

    @staticmethod
    def _count_weights(question: Question, chosen: Sequence[str]) -> int:
        return sum(
            abs(condition.weight)
            for choice in question.choices
            if choice.code in chosen
            for condition in choice.conditions
        )

    def work_out(
        self, question: Question, chosen: Sequence[str], items: Sequence[Item]
    ) -> list[int]:
        """Return each item's points for one answer, by the rules of `matching.scoring`."""
        if not chosen:
            return [0] * len(items)
        profile = build_profile([question], {question.code: chosen})
        factor = question.importance * self.scale
        points = dict.fromkeys((item.key for item in items), -self.bar)
        for one in rank(profile, items, ANY_DAY):
            points[one.item.key] = one.points * factor // one.whole
        return [points[item.key] for item in items]

    def add_up(self, options: Sequence[Option]) -> list[int]:
        """Return each item's points for a combination of answers."""
        vectors = [option.points for option in options if option.chosen]
        return list(map(sum, zip(*vectors, strict=True)))

    def count_combinations(self, limit: int) -> int:
        """Return how many combinations there are; `limit` or more says only that."""
        if not any(step.question.follows for step in self.steps):
            return prod(len(step.options) for step in self.steps)
        count = 0
        for _combination in self.list_combinations():
            count += 1
            if count >= limit:
                break
        return count

    def list_combinations(self) -> Iterator[tuple[tuple[Option, ...], float]]:
        """Yield every combination with its probability."""
        yield from self._continue((), 0, 1.0)

    def _continue(
        self, given: tuple[Option, ...], at: int, weight: float
    ) -> Iterator[tuple[tuple[Option, ...], float]]:
        if at == len(self.steps):
            yield given, weight
            return
        step = self.steps[at]
        if not step.is_asked(given):
            yield from self._continue(given, at + 1, weight)
            return
        for option in step.options:
            yield from self._continue((*given, option), at + 1, weight / len(step.options))


def list_selections(question: Question) -> list[tuple[str, ...]]:
    """Return every selection of choices that may be made, none among them, up to a limit."""
    codes = [choice.code for choice in question.choices]
    most = min(question.max_choices, len(codes))
    while most > 1 and sum(comb(len(codes), size) for size in range(most + 1)) > MAX_OPTIONS:
        most -= 1
    return list(chain.from_iterable(combinations(codes, size) for size in range(most + 1)))


def _without_retired(question: Question) -> Question:
    choices = tuple(choice for choice in question.choices if not choice.is_retired)
    return Question(
        question.code,
        choices,
        question.importance,
        question.max_choices,
        question.follows,
        question.follows_choices,
    )
