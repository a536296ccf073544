"""What a coverage means: plans that never come up or always do, answers that change nothing.

Pure; all of it is plain data that can be stored as JSON.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from matching.advice import Advice, advise
from matching.answer_space import AnswerSpace, Option
from matching.coverage import PLACES, Coverage, Report, find_way, measure
from matching.fit import Item, Question

#: Less than this part of the fair share is rare.
RARE = 0.1
#: Advice costs a second a plan: the plans that come up least get it first.
MAX_ADVISED = 30


@dataclass(frozen=True, slots=True)
class PlanFinding:
    """A plan's share of the first three places and of the first one, 0…1."""

    key: str
    top: float
    first: float
    state: str  # never, rare, always, usual
    advice: list[Advice]


@dataclass(frozen=True, slots=True)
class Findings:
    """All that the report shows."""

    plans: list[PlanFinding]
    idle_questions: list[str]
    idle_choices: list[tuple[str, str]]
    twins: list[tuple[str, list[str]]]
    unmet: float
    combinations: int
    is_exhaustive: bool
    error: float
    fair: float

    def as_json(self) -> dict[str, object]:
        """Return plain data; what kind of tag an addition is stands as its name."""
        data = asdict(self)
        for plan in data["plans"]:
            for advice in plan["advice"]:
                for addition in advice["additions"]:
                    addition["kind"] = addition["kind"].value
        return data


def examine(
    questions: Sequence[Question],
    items: Sequence[Item],
    report: Report = lambda _done, _total: None,
    **options: int,
) -> Findings:
    """Measure the coverage and say what follows from it."""
    space, coverage = measure(questions, items, report=report, **options)
    idle = [
        (step.question.code, option.chosen[0])
        for step in space.steps
        for option in step.options
        if len(option.chosen) == 1 and changes_nothing(option)
    ]
    return Findings(
        plans=_judge_plans(space, coverage, items),
        idle_questions=[
            step.question.code
            for step in space.steps
            if all(changes_nothing(option) for option in step.options)
        ],
        idle_choices=idle,
        twins=_find_twins(space, set(idle)),
        unmet=coverage.unmet,
        combinations=coverage.combinations,
        is_exhaustive=coverage.is_exhaustive,
        error=coverage.error,
        fair=coverage.fair,
    )


def changes_nothing(option: Option) -> bool:
    """Whether an answer means the same for every plan."""
    return len(set(option.points)) <= 1


def _find_twins(space: AnswerSpace, idle: set[tuple[str, str]]) -> list[tuple[str, list[str]]]:
    """Return the choices of a question that mean the same for every plan."""
    twins = []
    for step in space.steps:
        alike: dict[tuple[int, ...], list[str]] = {}
        for option in step.options:
            if len(option.chosen) == 1 and (option.question, option.chosen[0]) not in idle:
                alike.setdefault(tuple(option.points), []).append(option.chosen[0])
        twins += [(step.question.code, codes) for codes in alike.values() if len(codes) > 1]
    return twins


def _judge_plans(
    space: AnswerSpace, coverage: Coverage, items: Sequence[Item]
) -> list[PlanFinding]:
    by_share = sorted(items, key=lambda item: (-coverage.top[item.key], item.key))
    states = {item.key: _find_state(space, coverage, at) for at, item in enumerate(items)}
    weak = [item for item in reversed(by_share) if states[item.key] in {"never", "rare"}]
    advised = {
        item.key: advise(space, coverage.kept, item)
        for item in weak[:MAX_ADVISED]
        if item.is_available
    }
    return [
        PlanFinding(
            item.key,
            coverage.top[item.key],
            coverage.first[item.key],
            states[item.key],
            advised.get(item.key, []),
        )
        for item in by_share
    ]


def _find_state(space: AnswerSpace, coverage: Coverage, at: int) -> str:
    key, count = space.items[at].key, len(space.items)
    top, first = coverage.top[key], coverage.first[key]
    if top <= 0 and (coverage.is_exhaustive or not find_way(space, at)):
        return "never"
    if count > 1 and first >= 1 - 1e-9:
        return "always"
    if count > PLACES and top < RARE * coverage.fair:
        return "rare"
    return "usual"
