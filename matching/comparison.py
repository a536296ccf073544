"""What other weights do to a visitor's result: the first places before and after, and why.

Pure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from matching.answers import keep_called_for
from matching.explanation import find_contributions
from matching.fit import Answers, Item, Question
from matching.scoring import Profile, Ranked, build_profile, rank

PLACES = 5


@dataclass(frozen=True, slots=True)
class Standing:
    """An item's place and score, in points and in thousandths by question."""

    place: int
    score: int
    contributions: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Move:
    """An item of the first places; None where the musts leave it out."""

    key: str
    before: Standing | None
    after: Standing | None

    @property
    def is_moved(self) -> bool:
        """Whether its place or its score as shown is another one."""
        if self.before is None or self.after is None:
            return self.before is not self.after
        return (self.before.place, self.before.score) != (self.after.place, self.after.score)

    @property
    def differences(self) -> list[tuple[str, int]]:
        """Question and thousandths won or lost, the largest difference first."""
        if self.before is None or self.after is None:
            return []
        old, new = self.before.contributions, self.after.contributions
        codes = dict.fromkeys([*new, *old])
        found = [(code, new.get(code, 0) - old.get(code, 0)) for code in codes]
        return sorted((one for one in found if one[1]), key=lambda one: -abs(one[1]))


@dataclass(frozen=True, slots=True)
class Comparison:
    """The first places before and after, best first."""

    before: tuple[Move, ...]
    after: tuple[Move, ...]

    @property
    def moves(self) -> list[Move]:
        """What moved among the first places, in the new order, then what fell out of them."""
        new = {move.key for move in self.after}
        both = [*self.after, *(move for move in self.before if move.key not in new)]
        return [move for move in both if move.is_moved]

    @property
    def has_new_order(self) -> bool:
        """Whether a place among the first is taken by another item."""
        return [one.key for one in self.before] != [one.key for one in self.after]


def compare(
    before: Sequence[Question],
    after: Sequence[Question],
    answers: Answers,
    items: Sequence[Item],
    day: date,
    new_plan_days: int = 0,
) -> Comparison:
    """Return what the first places are with the questions before and after."""
    old, new = (
        _Ranking(questions, answers, items, day, new_plan_days) for questions in (before, after)
    )

    def build(key: str) -> Move:
        return Move(key, old.find(key), new.find(key))

    return Comparison(tuple(map(build, old.first)), tuple(map(build, new.first)))


class _Ranking:
    """A ranking that can be asked for single items."""

    def __init__(
        self,
        questions: Sequence[Question],
        answers: Answers,
        items: Sequence[Item],
        day: date,
        new_plan_days: int,
    ) -> None:
        self.profile: Profile = build_profile(questions, keep_called_for(questions, answers))
        ranked = rank(self.profile, items, day, new_plan_days) if self.profile.counts else []
        self.places: dict[str, tuple[int, Ranked]] = {
            one.item.key: (place, one) for place, one in enumerate(ranked, 1)
        }

    @property
    def first(self) -> list[str]:
        """The keys of the first places."""
        return list(self.places)[:PLACES]

    def find(self, key: str) -> Standing | None:
        """Return where an item stands."""
        if key not in self.places:
            return None
        place, one = self.places[key]
        return Standing(place, one.score, find_contributions(self.profile, one))
