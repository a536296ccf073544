"""What staff type into the weights table: text in, changes and faults out.

Pure but for the wording of the faults. A cell that was not sent is as it was, so that a browser
with script need send no more than what was changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from matching.matrix import CellKey, Changes, Matrix
from matching.notation import Cell, CellError, Fault, format_cell, parse_cell

CELL = "c:"
IMPORTANCE = "i:"
MAX_IMPORTANCE = 5

WORDS = {
    Fault.UNREADABLE: _("読めません。「3」「-2」「3必」「3(2〜5)」のように書いてください。"),
    Fault.WEIGHT: _("重みは -5 から 5 までです。"),
    Fault.RANGE_MISSING: _("数値には範囲が必要です。「3(2〜5)」のように書いてください。"),
    Fault.RANGE_UNWANTED: _("タグには範囲を書けません。"),
    Fault.RANGE_REVERSED: _("範囲の終わりが始まりより小さくなっています。"),
    Fault.MONTH: _("月は1〜12で書いてください。"),
    Fault.REPEATED: _("同じものが2回書かれています。"),
}
IMPORTANCE_FAULT = _("重要度は1〜5の数字です。")
UNKNOWN_TARGET = _("このタグはもうありません。消すことだけできます。")

#: A cell's place, or a question's code for its importance.
Place = CellKey | str


@dataclass(frozen=True)
class WeightsInput:
    """What was typed, the changes that it makes, and what cannot be read."""

    changes: Changes
    texts: Mapping[Place, str] = field(default_factory=dict)
    faults: Mapping[Place, object] = field(default_factory=dict)


def read_input(sent: Mapping[str, str], base: Matrix, targets: Iterable[str]) -> WeightsInput:
    """Read a form; names of rows and targets that do not exist are ignored."""
    known = set(targets)
    typed: dict[Place, str] = {}
    for name, text in sent.items():
        place = _read_place(name, base, known)
        if place is not None:
            typed[place] = text.strip()
    return read_texts(typed, base, known)


def read_texts(typed: Mapping[Place, str], base: Matrix, known: set[str]) -> WeightsInput:
    """Read texts by their places: from a form, or from a spreadsheet."""
    importances: dict[str, int] = {}
    cells: dict[CellKey, Cell] = {}
    texts: dict[Place, str] = {}
    faults: dict[Place, object] = {}
    for place, text in typed.items():
        if isinstance(place, CellKey):
            if text == format_cell(base.get(place)):
                continue
            texts[place] = text
            try:
                cell = parse_cell(text, place.target)
            except CellError as error:
                faults[place] = WORDS[error.fault]
                continue
            if cell and place.target not in known:
                faults[place] = UNKNOWN_TARGET
            elif cell != base.get(place):
                cells[place] = cell
        elif text != str(base.importances[place]):
            texts[place] = text
            importance = _read_importance(text)
            if importance is None:
                faults[place] = IMPORTANCE_FAULT
            else:
                importances[place] = importance
    return WeightsInput(Changes(importances, cells), texts, faults)


def name_field(place: Place) -> str:
    """Return the name of a place's form field."""
    return f"{IMPORTANCE}{place}" if isinstance(place, str) else CELL + ":".join(place)


def _read_importance(text: str) -> int | None:
    if len(text) == 1 and text.isdecimal() and 1 <= int(text) <= MAX_IMPORTANCE:
        return int(text)
    return None


def _read_place(name: str, base: Matrix, known: set[str]) -> Place | None:
    if name.startswith(IMPORTANCE):
        question = name.removeprefix(IMPORTANCE)
        return question if question in base.importances else None
    parts = name.removeprefix(CELL).split(":", 2)
    if not name.startswith(CELL) or len(parts) != 3:
        return None
    place = CellKey(*parts)
    if not base.has_row(place.question, place.choice):
        return None
    return place if place.target in known or place in base.cells else None
