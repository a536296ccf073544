"""What keeps a plan from coming up, and which single addition would change that most.

Pure. Each addition is tried on the combinations that the coverage has kept: a plan is better with
it where its points reach those of the third place there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from matching.answer_space import AnswerSpace, Step
from matching.coverage import Combination
from matching.fit import MONTH, Condition, Item, Kind, Span, list_months

MAX_ADVICE = 4
#: A plan that lacks so much that no single addition is enough gets up to so many together.
MAX_TOGETHER = 5


@dataclass(frozen=True, slots=True)
class Addition:
    """Something that a plan's page lacks: a tag to put on it, or a figure to fill in."""

    kind: Kind
    code: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Advice:
    """What to add, and the share of the first places that it would bring."""

    additions: tuple[Addition, ...]
    share: float


def advise(space: AnswerSpace, kept: Sequence[Combination], item: Item) -> list[Advice]:
    """Return the additions that help most, tried one by one; together where none alone does."""
    trial = _Trial(space, kept)
    # Without a share the way up is the smaller distance to the third place.
    now = trial.find_share(item)
    tried = _try_all(trial, space, item)
    helpful = [advice for (share, _gap), advice, _item in tried if share > now]
    if helpful:
        return helpful[:MAX_ADVICE]
    together: tuple[Addition, ...] = ()
    while tried and len(together) < MAX_TOGETHER:
        (share, _gap), advice, item = tried[0]
        together += advice.additions
        if share > now:
            return [Advice(together, share)]
        tried = _try_all(trial, space, item)
    return []


def _try_all(
    trial: _Trial, space: AnswerSpace, item: Item
) -> list[tuple[tuple[float, float], Advice, Item]]:
    tried = []
    for addition in list_additions(space, item):
        better = add(item, addition)
        share, gap = trial.judge(better)
        tried.append(((share, gap), Advice((addition,), share), better))
    tried.sort(key=lambda one: one[0], reverse=True)
    best: dict[str, tuple[tuple[float, float], Advice, Item]] = {}
    for one in tried:
        # Of a figure's ranges the one that helps most.
        best.setdefault(one[1].additions[0].code, one)
    return list(best.values())


def list_additions(space: AnswerSpace, item: Item) -> Iterator[Addition]:
    """Yield what the questions ask for and the item does not say; what it denies stays denied."""
    wanted = {
        condition
        for question in space.questions
        for choice in question.choices
        for condition in choice.conditions
        if condition.weight > 0 or (condition.must and condition.is_wanted)
    }
    additions = set()
    for condition in wanted:
        code = condition.code
        if condition.kind is Kind.THEME:
            is_missing = code not in item.themes
        elif condition.kind is Kind.FACT:
            is_missing = code not in item.confirmed and code not in item.denied
        elif code == MONTH:
            is_missing = not item.months
        else:
            is_missing = code not in item.figures
        if is_missing:
            ends = (condition.start, condition.end) if condition.kind is Kind.FIGURE else ()
            additions.add(Addition(condition.kind, code, *ends))
    yield from sorted(additions, key=lambda one: (one.kind.value, one.code, one.start or 0))


def add(item: Item, addition: Addition) -> Item:
    """Return the item with something added."""
    code = addition.code
    if addition.kind is Kind.THEME:
        return replace(item, themes=item.themes | {code})
    if addition.kind is Kind.FACT:
        return replace(item, confirmed=item.confirmed | {code})
    if code == MONTH:
        asked = Condition(Kind.FIGURE, MONTH, start=addition.start, end=addition.end)
        return replace(item, months=item.months | list_months(asked))
    span = Span(addition.start, addition.end)
    return replace(item, figures={**item.figures, code: span})


class _Trial:
    """Points of single items on the combinations that were kept."""

    def __init__(self, space: AnswerSpace, kept: Sequence[Combination]) -> None:
        self.space = space
        self.kept = kept
        self.steps: dict[str, Step] = {step.question.code: step for step in space.steps}

    def find_share(self, item: Item) -> float:
        """Return how often the item reaches the third place."""
        return self.judge(item)[0]

    def judge(self, item: Item) -> tuple[float, float]:
        """Return the share of the first places, and how near the item comes on average."""
        points: dict[tuple[str, tuple[str, ...]], int] = {}
        whole = reached = gap = 0.0
        for combination in self.kept:
            total = 0
            for option in combination.options:
                key = (option.question, option.chosen)
                if key not in points:
                    question = self.steps[option.question].question
                    points[key] = self.space.work_out(question, option.chosen, [item])[0]
                total += points[key]
            whole += combination.weight
            if total >= combination.third:
                reached += combination.weight
            else:
                gap -= combination.weight * (combination.third - total)
        return (reached / whole, gap / whole) if whole else (0.0, 0.0)
