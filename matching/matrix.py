"""The questions as a table of choices × targets, and the table's changes back into the questions.

Pure. Questions come as a StreamField stores them (`get_prep_value`): what this module does not
know of (texts, follow-ups, whatever is added later) goes through untouched, and so do the
conditions' ids.
"""

from __future__ import annotations

import copy
import json
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass, field
from typing import Any, NamedTuple

from matching.notation import FIGURE_PREFIX, Cell, Entry

#: Questions as a StreamField stores them.
Stored = Sequence[Mapping[str, Any]]


class CellKey(NamedTuple):
    """Where a cell stands: the choice's question, the choice, the target."""

    question: str
    choice: str
    target: str


@dataclass(frozen=True)
class Matrix:
    """Importances by question and cells by place; a cell that is absent is empty."""

    importances: Mapping[str, int] = field(default_factory=dict)
    cells: Mapping[CellKey, Cell] = field(default_factory=dict)
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def get(self, key: CellKey) -> Cell:
        """Return a cell's entries."""
        return self.cells.get(key, ())

    def has_row(self, question: str, choice: str) -> bool:
        """Whether there is such a choice."""
        return choice in self.choices.get(question, ())

    def list_targets(self) -> list[str]:
        """Return the targets in use, in the order in which they first come up."""
        return list(dict.fromkeys(key.target for key in self.cells))


@dataclass(frozen=True)
class Changes:
    """What somebody changed: new importances and new cells; an empty cell is taken out."""

    importances: Mapping[str, int] = field(default_factory=dict)
    cells: Mapping[CellKey, Cell] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.importances or self.cells)

    def __len__(self) -> int:
        return len(self.importances) + len(self.cells)


def read_matrix(stored: Stored) -> Matrix:
    """Return the table of stored questions."""
    importances: dict[str, int] = {}
    cells: dict[CellKey, Cell] = {}
    choices: dict[str, tuple[str, ...]] = {}
    for question in _list_values(stored):
        importances.setdefault(question["code"], question["importance"])
        for choice in _list_values(question["choices"]):
            known = choices.get(question["code"], ())
            if choice["code"] in known:
                continue
            choices[question["code"]] = (*known, choice["code"])
            for condition in _list_values(choice["conditions"]):
                key = CellKey(question["code"], choice["code"], condition["target"])
                cells[key] = (*cells.get(key, ()), _read_entry(condition))
    return Matrix(importances, cells, choices)


def find_changes(before: Matrix, after: Matrix) -> Changes:
    """Return what leads from one table to the other; rows that only one has are left out."""
    importances = {
        code: value
        for code, value in after.importances.items()
        if code in before.importances and before.importances[code] != value
    }
    cells = {
        key: after.get(key)
        for key in dict.fromkeys([*before.cells, *after.cells])
        if before.get(key) != after.get(key)
        and before.has_row(key.question, key.choice)
        and after.has_row(key.question, key.choice)
    }
    return Changes(importances, cells)


def limit_changes(matrix: Matrix, changes: Changes) -> Changes:
    """Return the changes that do change this table; those of rows that it lacks are dropped."""
    return Changes(
        {
            code: value
            for code, value in changes.importances.items()
            if matrix.importances.get(code, value) != value
        },
        {
            key: cell
            for key, cell in changes.cells.items()
            if matrix.has_row(key.question, key.choice) and matrix.get(key) != cell
        },
    )


def find_conflicts(mine: Changes, theirs: Changes) -> set[CellKey | str]:
    """Return the places (cells, or questions for importances) that both set, differently."""
    cells = {
        key for key, cell in mine.cells.items() if key in theirs.cells and theirs.cells[key] != cell
    }
    importances = {
        code
        for code, value in mine.importances.items()
        if code in theirs.importances and theirs.importances[code] != value
    }
    return {*cells, *importances}


def apply_changes(stored: Stored, changes: Changes) -> list[dict[str, Any]]:
    """Return the stored questions with the changes made; the given ones stay as they are."""
    result: list[dict[str, Any]] = copy.deepcopy([dict(one) for one in stored])
    seen: set[tuple[str, str]] = set()
    asked: set[str] = set()
    for question in _list_values(result):
        code = question["code"]
        if code in changes.importances and code not in asked:
            question["importance"] = changes.importances[code]
        asked.add(code)
        for choice in _list_values(question["choices"]):
            row = (code, choice["code"])
            if row not in seen:
                seen.add(row)
                choice["conditions"] = _change_row(choice["conditions"], row, changes.cells)
    return result


def _change_row(
    conditions: Sequence[Any], row: tuple[str, str], cells: Mapping[CellKey, Cell]
) -> list[Any]:
    left = {key.target: list(cell) for key, cell in cells.items() if key[:2] == row}
    changed: list[Any] = []
    for item, condition in zip(conditions, _list_values(conditions), strict=True):
        target = condition["target"]
        if target not in left:
            changed.append(item)
        elif left[target]:
            # The condition keeps its place and its id.
            condition.update(_store_entry(left[target].pop(0)))
            changed.append(item)
    for target, entries in left.items():
        changed += [
            {
                "type": "item",
                "value": {"target": target, **_store_entry(entry)},
                "id": str(uuid.uuid4()),  # without one Wagtail takes it for a bare value
            }
            for entry in entries
        ]
    return changed


def _list_values(items: Iterable[Any]) -> list[dict[str, Any]]:
    """Return the values of a stored stream or list; very old lists hold bare values."""
    return [item["value"] if "value" in item and "type" in item else item for item in items]


def _read_entry(condition: Mapping[str, Any]) -> Entry:
    must = bool(condition.get("must"))
    if not condition["target"].startswith(FIGURE_PREFIX):
        # A range left over from another target means nothing on a tag.
        return Entry(condition["weight"], must)
    return Entry(condition["weight"], must, condition.get("from_value"), condition.get("to_value"))


def _store_entry(entry: Entry) -> dict[str, Any]:
    return {
        "weight": entry.weight,
        "must": entry.must,
        "from_value": entry.start,
        "to_value": entry.end,
    }


def dump_matrix(matrix: Matrix) -> str:
    """Return a table as text for a form to carry: what somebody's changes are made on.

    A revision's number would not do: the page editor saves over its own newest revision.
    """
    return json.dumps(
        {
            "importances": matrix.importances,
            "choices": matrix.choices,
            "cells": [
                [*key, [astuple(entry) for entry in cell]] for key, cell in matrix.cells.items()
            ],
        },
        separators=(",", ":"),
    )


def load_matrix(text: str) -> Matrix:
    """Return the table that `dump_matrix` wrote; ValueError for anything else."""
    try:
        data = json.loads(text)
        return Matrix(
            dict(data["importances"]),
            {
                CellKey(question, choice, target): tuple(Entry(*entry) for entry in cell)
                for question, choice, target, cell in data["cells"]
            },
            {code: tuple(choices) for code, choices in data["choices"].items()},
        )
    except (AttributeError, KeyError, RecursionError, TypeError) as error:
        raise ValueError("not a table") from error
