"""What changing one answer would do."""

from __future__ import annotations

from datetime import date

from matching.answers import read_answers
from matching.effects import MAX_SCORED, Effect, find_effects
from matching.fit import Choice, Item, Question
from tests.matching.test_scoring import fact, theme

TODAY = date(2026, 11, 23)

COMPANIONS = Question(
    "companions", (Choice("solo", (theme("solo"),)), Choice("company", (theme("company"),)))
)
SIZE = Question(
    "size",
    (Choice("few", (theme("few"),)), Choice("many", (theme("many", must=True),))),
    follows="companions",
    follows_choices=("company",),
)
WORK = Question(
    "work",
    (
        Choice("quiet", (fact("quiet", 3, must=True),)),
        Choice("monitor", (fact("monitor", 3, must=True),)),
        Choice("desk", (fact("desk", 3),)),
        Choice("fax", (fact("fax", 3),), is_retired=True),
    ),
    max_choices=2,
)
QUESTIONS = [COMPANIONS, SIZE, WORK]
BAY = Item("bay", themes=frozenset({"solo"}), denied=frozenset({"monitor"}))
TOWN = Item("town", themes=frozenset({"company", "few"}), denied=frozenset({"quiet"}))


def find(answers: dict[str, tuple[str, ...]], items=(BAY, TOWN), shown=("bay", "town")):
    effects = find_effects(QUESTIONS, answers, list(items), TODAY, shown=set(shown))
    return {(one.question, one.choices): one for one in effects}


def test_of_one_choice_each_other_one_and_none() -> None:
    effects = find({"companions": ("solo",)})
    assert list(effects) == [("companions", ()), ("companions", ("company",))]
    assert effects["companions", ("company",)] == Effect(
        "companions", ("company",), {"companions": ("company",)}, "town", 2
    )
    assert effects["companions", ()].chosen == {}


def test_of_several_choices_one_more_or_one_less() -> None:
    effects = find({"work": ("quiet",)})
    assert {choices for _question, choices in effects} == {
        (),
        ("quiet", "monitor"),
        ("quiet", "desk"),
    }
    assert effects["work", ()].count == 2
    assert (
        effects["work", ("quiet", "monitor")].best,
        effects["work", ("quiet", "monitor")].count,
    ) == (
        None,
        0,
    )
    full = find({"work": ("quiet", "monitor")})
    assert {choices for _question, choices in full} == {(), ("monitor",), ("quiet",)}


def test_a_follow_up_goes_with_the_answer_that_called_for_it() -> None:
    effects = find({"companions": ("company",), "size": ("many",)})
    assert effects["companions", ("solo",)].chosen == {"companions": ("solo",)}
    assert effects["companions", ("solo",)].count == 2


def test_items_that_are_not_shown_count_for_nothing() -> None:
    effects = find({"companions": ("solo",)}, shown=("town",))
    assert (effects["companions", ()].best, effects["companions", ()].count) == ("town", 1)


def test_with_very_many_items_only_dropping_is_worked_out() -> None:
    many = [Item(f"item-{number}") for number in range(MAX_SCORED // 2 + 1)]
    effects = find({"companions": ("solo",)}, items=many, shown=("item-1",))
    assert list(effects) == [("companions", ())]


def test_an_answer_to_a_follow_up_counts_only_while_it_is_called_for() -> None:
    address = {"companions": ["company"], "size": ["few"]}
    assert read_answers(QUESTIONS, address).chosen == {"companions": ("company",), "size": ("few",)}
    assert read_answers(QUESTIONS, address | {"companions": ["solo"]}).chosen == {
        "companions": ("solo",)
    }
    assert read_answers(QUESTIONS, {"size": ["few"]}).chosen == {}


def test_a_follow_up_of_a_follow_up_needs_both() -> None:
    third = Question("third", (Choice("yes", ()),), follows="size")
    questions = [*QUESTIONS, third]
    assert read_answers(questions, {"companions": ["company"], "third": ["yes"]}).chosen == {
        "companions": ("company",),
        "third": ("yes",),
    }
    assert read_answers(questions, {"companions": ["solo"], "third": ["yes"]}).chosen == {
        "companions": ("solo",)
    }
