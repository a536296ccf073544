"""What stands in a cell of the weights table, as text: `3`, `-2必`, `3(2〜5)`, `1(12); 2(1〜2)`.

One notation for the screen, for pasting and for XLSX, so that a block copied from one fits into
the others. A weight from −5 to 5, then 必 where it is a must (with a negative weight: leave out
what is known to have it), then the range of a figure in brackets, open ends left empty. Several
entries for one figure are divided by semicolons. Full-width signs are read as well.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum

MAX_WEIGHT = 5
#: Longer than any cell can be: what is pasted by mistake is not worth reading to the end.
MAX_LENGTH = 200
MUST = "必"
FIGURE_PREFIX = "figure:"
MONTHS = "figure:month"

_ENTRY = re.compile(
    r"(?P<weight>[+-]?\d{1,6})\s*(?P<must>必須|必|!)?\s*"
    r"(?P<range>\(\s*(?P<start>\d{0,9})\s*(?P<until>~)?\s*(?P<end>\d{0,9})\s*\))?"
)
_SIGNS = str.maketrans({"−": "-", "–": "-", "‐": "-", "〜": "~", "、": ";", "\n": ";"})


class Fault(Enum):
    """What can be wrong with a cell's text."""

    UNREADABLE = "unreadable"
    WEIGHT = "weight"
    RANGE_MISSING = "range-missing"
    RANGE_UNWANTED = "range-unwanted"
    RANGE_REVERSED = "range-reversed"
    MONTH = "month"
    REPEATED = "repeated"


class CellError(ValueError):
    """A cell's text that means nothing here."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Entry:
    """One condition without its target: weight, must, and the range of a figure."""

    weight: int
    must: bool = False
    start: int | None = None
    end: int | None = None


#: What a choice asks of one target; empty: nothing.
Cell = tuple[Entry, ...]


def parse_cell(text: str, target: str) -> Cell:
    """Return the entries of a cell; CellError where the text is none."""
    plain = unicodedata.normalize("NFKC", text).translate(_SIGNS).strip()
    if not plain:
        return ()
    if len(plain) > MAX_LENGTH:
        raise CellError(Fault.UNREADABLE)
    entries = tuple(_parse_entry(part.strip(), target) for part in plain.split(";") if part.strip())
    is_figure = target.startswith(FIGURE_PREFIX)
    if len(entries) > 1 and (not is_figure or len(set(entries)) < len(entries)):
        raise CellError(Fault.REPEATED)
    return entries


def _parse_entry(text: str, target: str) -> Entry:
    match = _ENTRY.fullmatch(re.sub(r"(?<=\d),(?=\d{3})", "", text))
    if match is None:
        raise CellError(Fault.UNREADABLE)
    weight = int(match["weight"])
    if abs(weight) > MAX_WEIGHT:
        raise CellError(Fault.WEIGHT)
    start, end = _read_range(match)
    if not target.startswith(FIGURE_PREFIX):
        if match["range"]:
            raise CellError(Fault.RANGE_UNWANTED)
    elif start is None and end is None:
        raise CellError(Fault.RANGE_MISSING)
    elif target == MONTHS:
        # December to February runs over the end of the year.
        if not all(1 <= month <= 12 for month in (start, end) if month is not None):
            raise CellError(Fault.MONTH)
    elif start is not None and end is not None and start > end:
        raise CellError(Fault.RANGE_REVERSED)
    return Entry(weight, bool(match["must"]), start, end)


def _read_range(match: re.Match[str]) -> tuple[int | None, int | None]:
    start = int(match["start"]) if match["start"] else None
    end = int(match["end"]) if match["end"] else None
    if match["range"] and not match["until"]:
        # `(3)` is 3 to 3; the pattern leaves no figure for the end.
        return start, start
    return start, end


def format_cell(cell: Cell) -> str:
    """Return the text that `parse_cell` reads back."""
    return "; ".join(_format_entry(entry) for entry in cell)


def _format_entry(entry: Entry) -> str:
    text = f"{entry.weight}{MUST if entry.must else ''}"
    if entry.start is None and entry.end is None:
        return text
    if entry.start == entry.end:
        return f"{text}({entry.start})"
    start = "" if entry.start is None else entry.start
    end = "" if entry.end is None else entry.end
    return f"{text}({start}〜{end})"
