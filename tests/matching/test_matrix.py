"""The weights table: its notation, out of the questions and back, what two people change."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.matrix import (
    CellKey,
    Changes,
    apply_changes,
    dump_matrix,
    find_changes,
    find_conflicts,
    limit_changes,
    load_matrix,
    read_matrix,
)
from matching.notation import CellError, Entry, Fault, format_cell, parse_cell
from tests.matching.questionnaires import choice, condition, question

TAG, NIGHTS, MONTH = "tag:quiet", "figure:nights", "figure:month"


@pytest.mark.parametrize(
    ("text", "target", "cell"),
    [
        ("", TAG, ()),
        (" 3 ", TAG, (Entry(3),)),
        ("−2", TAG, (Entry(-2),)),
        ("３必須", TAG, (Entry(3, must=True),)),
        ("-3必", TAG, (Entry(-3, must=True),)),
        ("3(2〜5)", NIGHTS, (Entry(3, start=2, end=5),)),
        ("３（～１０，０００）", NIGHTS, (Entry(3, end=10_000),)),
        ("2必(8~)", NIGHTS, (Entry(2, must=True, start=8),)),
        ("3(2)", NIGHTS, (Entry(3, start=2, end=2),)),
        ("1(12); 2(1〜2)", MONTH, (Entry(1, start=12, end=12), Entry(2, start=1, end=2))),
        ("1(11〜2)", MONTH, (Entry(1, start=11, end=2),)),
    ],
)
def test_what_staff_write_is_read(text: str, target: str, cell: Any) -> None:
    assert parse_cell(text, target) == cell


@pytest.mark.parametrize(
    ("text", "target", "fault"),
    [
        ("9", TAG, Fault.WEIGHT),
        ("-6", TAG, Fault.WEIGHT),
        ("とても", TAG, Fault.UNREADABLE),
        ("=3+1", TAG, Fault.UNREADABLE),
        ("2.5", TAG, Fault.UNREADABLE),
        ("必", TAG, Fault.UNREADABLE),
        ("1" * 500, TAG, Fault.UNREADABLE),
        ("3; 2", TAG, Fault.REPEATED),
        ("3(2〜5)", TAG, Fault.RANGE_UNWANTED),
        ("3", NIGHTS, Fault.RANGE_MISSING),
        ("3()", NIGHTS, Fault.RANGE_MISSING),
        ("3(5〜2)", NIGHTS, Fault.RANGE_REVERSED),
        ("3(0〜13)", MONTH, Fault.MONTH),
    ],
)
def test_what_cannot_be_meant_is_refused(text: str, target: str, fault: Fault) -> None:
    with pytest.raises(CellError) as caught:
        parse_cell(text, target)
    assert caught.value.fault is fault


WEIGHTS = st.integers(-5, 5)
ENTRIES = st.builds(Entry, WEIGHTS, st.booleans(), st.integers(0, 40), st.integers(40, 20_000))
FIGURE_CELLS = st.lists(ENTRIES, max_size=3, unique=True).map(tuple)
TAG_CELLS = st.builds(Entry, WEIGHTS, st.booleans()).map(lambda entry: (entry,))


@given(FIGURE_CELLS)
def test_figures_are_read_as_they_are_written(cell: Any) -> None:
    assert parse_cell(format_cell(cell), NIGHTS) == cell


@given(TAG_CELLS)
def test_tags_are_read_as_they_are_written(cell: Any) -> None:
    assert parse_cell(format_cell(cell), TAG) == cell


def stored() -> list[dict[str, Any]]:
    """Questions as a StreamField stores them, with keys that the table does not know."""
    _type, value = question(
        "when",
        "いつ？",
        choice("winter", "冬", condition(MONTH, 1, start=12, end=12), condition(TAG)),
        choice("any", "いつでも"),
    )
    value["a_later_field"] = "stays"
    for one in value["choices"]:
        one["conditions"] = [
            {"type": "item", "id": f"c{at}", "value": inner}
            for at, inner in enumerate(one["conditions"])
        ]
    value["choices"] = [{"type": "item", "id": "x", "value": one} for one in value["choices"]]
    return [{"type": "question", "id": "q", "value": value}]


def conditions(questions: Any, at: int = 0) -> list[Any]:
    return questions[0]["value"]["choices"][at]["value"]["conditions"]


def key(target: str, chosen: str = "winter") -> CellKey:
    return CellKey("when", chosen, target)


def test_the_table_has_each_choice_and_target() -> None:
    matrix = read_matrix(stored())

    assert matrix.importances == {"when": 3}
    assert matrix.choices == {"when": ("winter", "any")}
    assert matrix.cells == {
        key(MONTH): (Entry(1, start=12, end=12),),
        key(TAG): (Entry(3),),
    }


def test_changes_go_back_and_leave_everything_else_alone() -> None:
    changes = Changes(
        {"when": 5},
        {
            key(MONTH): (Entry(1, start=12, end=12), Entry(2, start=1, end=2)),
            key(TAG): (),
            key("tag:sea", "any"): (Entry(-2, must=True),),
        },
    )
    before = stored()

    after = apply_changes(before, changes)

    assert before == stored(), "what was given stays as it was"
    assert after[0]["id"] == "q"
    assert after[0]["value"]["a_later_field"] == "stays"
    assert after[0]["value"]["importance"] == 5
    first, second = conditions(after)
    assert first["id"] == "c0"
    assert second["value"] == condition(MONTH, 2, start=1, end=2)
    assert conditions(after, 1)[0]["value"] == condition("tag:sea", -2, must=True)
    assert find_changes(read_matrix(before), read_matrix(after)) == changes


def test_no_change_changes_nothing() -> None:
    assert apply_changes(stored(), Changes()) == stored()


def test_the_table_survives_the_form() -> None:
    matrix = read_matrix(stored())
    assert load_matrix(dump_matrix(matrix)) == matrix


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"importances": 3}', "[" * 5000])
def test_a_broken_form_is_told_apart(text: str) -> None:
    with pytest.raises(ValueError):
        load_matrix(text)


def test_two_people_conflict_only_where_they_set_the_same_cell_differently() -> None:
    mine = Changes({"when": 4}, {key(TAG): (Entry(1),), key(MONTH): ()})
    same = Changes({"when": 4}, {key(TAG): (Entry(1),)})
    other = Changes({"when": 2}, {key(TAG): (Entry(2),), key("tag:sea"): (Entry(1),)})

    assert find_conflicts(mine, same) == set()
    assert find_conflicts(mine, other) == {"when", key(TAG)}


def test_changes_of_rows_that_are_gone_are_dropped() -> None:
    matrix = read_matrix(stored())
    changes = Changes({"gone": 1}, {CellKey("gone", "x", TAG): (Entry(1),), key(TAG): (Entry(3),)})
    assert not limit_changes(matrix, changes)
