"""Who can come up: every plan's share of the first three places over all answers.

Pure. The score is a sum over questions, so each answer of each question is worked out once, as a
vector over the plans (`matching.answer_space`), and a combination of answers is the sum of its
vectors. All combinations are counted where they are few; otherwise a sample is drawn in which each
question's answers come up equally often, and the error is stated.

Every answer of a question counts as equally likely, "no answer" among them.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from matching.answer_space import AnswerSpace, Option, Step
from matching.fit import Item, Question

PLACES = 3
#: Up to so many combinations all are counted.
EXHAUSTIVE = 20_000
SAMPLES = 20_000
#: Combinations kept to try additions on.
KEPT = 1_500
CHUNK = 500

Report = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Combination:
    """Answers to some questions, how likely they are together, and the third place's points."""

    options: tuple[Option, ...]
    weight: float
    third: int = 0


@dataclass(slots=True)
class Tally:
    """What has been counted of each item, by its position."""

    top: list[float]
    first: list[float]
    weight: float = 0.0
    unmet: float = 0.0  # combinations whose musts leave nothing
    count: int = 0


@dataclass(frozen=True)
class Coverage:
    """Shares 0…1 of the first three places and of the first one, by item key."""

    top: dict[str, float]
    first: dict[str, float]
    unmet: float
    combinations: int
    is_exhaustive: bool
    kept: tuple[Combination, ...] = field(default=(), repr=False)

    @property
    def error(self) -> float:
        """Half of the 95 % interval of the most uncertain share, 0 where all were counted.

        As for a simple sample; the balance between answers can only make it smaller.
        """
        if self.is_exhaustive or not self.combinations:
            return 0.0
        worst = max((share * (1 - share) for share in self.top.values()), default=0.25)
        return 1.96 * math.sqrt(worst / self.combinations)

    @property
    def fair(self) -> float:
        """The share of each if all came up equally often."""
        return min(1.0, PLACES / len(self.top)) if self.top else 0.0


def measure(
    questions: Sequence[Question],
    items: Sequence[Item],
    *,
    report: Report = lambda _done, _total: None,
    samples: int = SAMPLES,
    seed: int = 0,
) -> tuple[AnswerSpace, Coverage]:
    """Count the first places over all answers, or over a sample of them."""
    space = AnswerSpace(questions, items)
    total = space.count_combinations(EXHAUSTIVE + 1)
    is_exhaustive = total <= EXHAUSTIVE
    if is_exhaustive:
        combinations = space.list_combinations()
    else:
        total = samples
        combinations = _draw(space, samples, random.Random(seed))  # noqa: S311 -- no secret
    tally = Tally([0.0] * len(items), [0.0] * len(items))
    kept: list[Combination] = []
    step = max(1, total // KEPT)
    for number, (options, weight) in enumerate(combinations):
        third = _count(space, options, weight, tally)
        if third is not None and number % step == 0:
            kept.append(Combination(options, weight, third))
        if number % CHUNK == 0:
            report(number, total)
    report(total, total)
    return space, _summarise(items, tally, kept, is_exhaustive)


def find_way(space: AnswerSpace, at: int) -> bool:
    """Whether answers can be found that bring the item at this position among the first places.

    For what no sample has met: each answer alone, then from the answers that suit it best one
    question after the other is changed as long as that leaves fewer items before it.
    """
    steps = [step for step in space.steps if not step.question.follows]
    for step in steps:
        for option in step.options:
            if option.counts and _count_before(space, [option], at) < PLACES:
                return True
    given = [max(step.options, key=lambda option: _count_lead(option, at)) for step in steps]
    before = _count_before(space, given, at)
    is_better = True
    while is_better and before >= PLACES:
        is_better = False
        for number, step in enumerate(steps):
            for option in step.options:
                other = [*given[:number], option, *given[number + 1 :]]
                count = _count_before(space, other, at)
                if count < before:
                    given, before, is_better = other, count, True
    return before < PLACES


def _count_lead(option: Option, at: int) -> float:
    """Return how far the item lies before the average with one answer."""
    return option.points[at] - sum(option.points) / len(option.points)


def _count_before(space: AnswerSpace, options: Sequence[Option], at: int) -> int:
    """Return how many items come before one; all of them where it is left out."""
    if not any(option.counts for option in options):
        return len(space.items)
    totals = space.add_up(options)
    own = totals[at]
    return sum(points > own for points in totals) if own >= 0 else len(totals)


def _summarise(
    items: Sequence[Item], tally: Tally, kept: list[Combination], is_exhaustive: bool
) -> Coverage:
    whole = tally.weight or 1.0
    keys = [item.key for item in items]
    return Coverage(
        top={key: top / whole for key, top in zip(keys, tally.top, strict=True)},
        first={key: first / whole for key, first in zip(keys, tally.first, strict=True)},
        unmet=tally.unmet / whole,
        combinations=tally.count,
        is_exhaustive=is_exhaustive,
        kept=tuple(kept),
    )


def _draw(
    space: AnswerSpace, samples: int, chance: random.Random
) -> Iterator[tuple[tuple[Option, ...], float]]:
    """Yield combinations; each question deals its answers like a pack of cards."""
    packs: dict[Step, list[Option]] = {}
    for _number in range(samples):
        options: list[Option] = []
        for step in space.steps:
            if not step.is_asked(options):
                continue
            pack = packs.get(step)
            if not pack:
                pack = packs[step] = list(step.options)
                chance.shuffle(pack)
            options.append(pack.pop())
        yield tuple(options), 1.0


def _count(
    space: AnswerSpace, options: tuple[Option, ...], weight: float, tally: Tally
) -> int | None:
    """Count one combination; return the points of its third place.

    Items with equal points take turns day by day: over the days they share the places.
    """
    if not any(option.counts for option in options):
        return None  # nothing to rank by
    totals = space.add_up(options)
    ordered = sorted(totals, reverse=True)[:PLACES]
    while ordered and ordered[-1] < 0:
        ordered.pop()
    tally.count += 1
    tally.weight += weight
    if not ordered:
        tally.unmet += weight
        return 0
    best, third = ordered[0], ordered[-1]
    reached = [at for at, points in enumerate(totals) if points >= third]
    above = sum(totals[at] > third for at in reached)
    left = (PLACES - above) / (len(reached) - above)
    winners = sum(totals[at] == best for at in reached)
    for at in reached:
        tally.top[at] += weight * (1.0 if totals[at] > third else min(1.0, left))
        if totals[at] == best:
            tally.first[at] += weight / winners
    # With fewer than three left every one that is admitted comes up.
    return third if len(ordered) == PLACES else 0
