"""The weights table as an XLSX file, out and in: the same rows, columns and notation.

A file is read whole or refused whole, with the first wrong cells named. A hidden sheet keeps the
table as it was written out, so that what others changed meanwhile is told from what the file
changes.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO

from django.utils.translation import gettext as _
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from matching.matrix import CellKey, Matrix, dump_matrix, load_matrix
from matching.notation import FIGURE_PREFIX, MAX_LENGTH, format_cell
from matching.weights_input import Place, WeightsInput, read_texts

SHEET = "重み"
HELP_SHEET = "書き方"
BASE_SHEET = "元の表"
#: Codes of the first columns; the targets follow.
LEADING = ("question", "choice", "title", "label", "importance")
IMPORTANCE_COLUMN = LEADING.index("importance") + 1
FIRST_ROW = 3
PIECE = 30_000  # characters in a cell of the hidden sheet; Excel takes 32,767

MAX_BYTES = 2 * 1024 * 1024
MAX_UNPACKED = 40 * 1024 * 1024
MAX_ROWS = 2000
MAX_COLUMNS = 500
SHOWN_FAULTS = 10


class SpreadsheetError(ValueError):
    """Why a file is refused, in words for staff: one line for each thing."""

    def __init__(self, *reasons: str) -> None:
        super().__init__("\n".join(reasons))
        self.reasons = reasons


@dataclass(frozen=True)
class SheetRow:
    """A choice with the words that explain its row."""

    question: str
    choice: str
    title: str
    label: str


@dataclass(frozen=True)
class ReadSheet:
    """What a file says: the table it was made from, and what it changes."""

    base: Matrix
    typed: WeightsInput


def write_workbook(matrix: Matrix, rows: Sequence[SheetRow], names: Mapping[str, str]) -> bytes:
    """Return the file: codes in the first row, names in the second, then a row a choice."""
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = SHEET
    sheet.append([*LEADING, *names])
    sheet.append(
        [
            _("質問のコード"),
            _("選択肢のコード"),
            _("質問"),
            _("選択肢"),
            _("重要度"),
            *names.values(),
        ]
    )
    asked = ""
    for row in rows:
        cells = [
            _simplify(format_cell(matrix.get(CellKey(row.question, row.choice, target))))
            for target in names
        ]
        importance = matrix.importances[row.question] if row.question != asked else None
        sheet.append([row.question, row.choice, row.title, row.label, importance, *cells])
        asked = row.question
    _style(sheet, names)
    _write_help(workbook)
    hidden = workbook.create_sheet(BASE_SHEET)
    hidden.sheet_state = "hidden"
    text = dump_matrix(matrix)
    for start in range(0, len(text), PIECE):
        hidden.append([text[start : start + PIECE]])
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def _simplify(text: str) -> int | str | None:
    """Return a plain weight as a number, so that a spreadsheet can reckon with it."""
    return int(text) if text.lstrip("-").isdecimal() else text or None


def _style(sheet: Worksheet, names: Mapping[str, str]) -> None:
    sheet.freeze_panes = f"{get_column_letter(IMPORTANCE_COLUMN)}{FIRST_ROW}"
    widths = {"A": 13, "B": 15, "C": 28, "D": 30, "E": 8}
    for at, target in enumerate(names, len(LEADING) + 1):
        widths[get_column_letter(at)] = 14 if target.startswith(FIGURE_PREFIX) else 7
    for letter, width in widths.items():
        sheet.column_dimensions[letter].width = width
    sheet.row_dimensions[2].height = 110
    for cell in sheet[1]:
        cell.font = Font(size=8, color="666666")
    for cell in sheet[2]:
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", start_color="E8EEF2")
        is_target = cell.column > len(LEADING)
        cell.alignment = Alignment(
            vertical="bottom", wrap_text=True, text_rotation=90 if is_target else 0
        )


def _write_help(workbook: Workbook) -> None:
    sheet = workbook.create_sheet(HELP_SHEET)
    sheet.column_dimensions["A"].width = 20
    sheet.column_dimensions["B"].width = 90
    for row in (
        ("3", _("重み。-5（避けたい）から 5（とても望む）まで。空のセルは関係なし。")),
        ("3必", _("必須。合わないと分かっているプランを出しません。")),
        ("-3必", _("除外。当てはまると分かっているプランを出しません。")),
        (
            "3(2〜5)",
            _(
                "数値の列には範囲も書きます。「3(2〜)」は2以上、「3(〜5)」は5以下、「3(2)」は2だけ。"
            ),
        ),
        ("1(12); 2(1〜2)", _("1つの数値に範囲が2つ以上あるときは、「;」で区切ります。")),
        (_("重要度"), _("1〜5。質問の最初の行にだけ書きます。")),
        (
            _("変えないもの"),
            _("1行目と、A列・B列のコード。行や列を増やしたり名前を変えたりすると読み込めません。"),
        ),
    ):
        sheet.append([f"{row[0]}", row[1]])


def read_workbook(file: BinaryIO, current: Matrix, targets: Mapping[str, str]) -> ReadSheet:
    """Read a file; SpreadsheetError names what is wrong with it."""
    workbook = _open(file)
    try:
        if SHEET not in workbook.sheetnames:
            raise SpreadsheetError(_("シート「%(name)s」がありません。") % {"name": SHEET})
        base = _read_base(workbook) or current
        sheet = _Sheet(workbook[SHEET], base, targets)
        typed = read_texts(sheet.read(), base, set(targets))
    finally:
        workbook.close()
    faults = [
        *sheet.faults,
        *(_name(sheet.where[place], str(fault)) for place, fault in typed.faults.items()),
    ]
    if faults:
        raise SpreadsheetError(*_shorten(faults))
    return ReadSheet(base, typed)


def _shorten(faults: list[str]) -> list[str]:
    rest = len(faults) - SHOWN_FAULTS
    if rest <= 0:
        return faults
    return [*faults[:SHOWN_FAULTS], _("ほかに%(count)dか所あります。") % {"count": rest}]


def _name(cell: str, fault: str) -> str:
    return _("シート「%(sheet)s」セル%(cell)s: %(fault)s") % {
        "sheet": SHEET,
        "cell": cell,
        "fault": fault,
    }


def _open(file: BinaryIO) -> Any:
    not_xlsx = SpreadsheetError(
        _(
            "Excel（.xlsx）のファイルとして読めません。「Excelで書き出す」で作ったファイルを使ってください。"
        )
    )
    data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise SpreadsheetError(_("ファイルが大きすぎます（2MBまで）。"))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            # A small file can unpack to more than the memory holds.
            if sum(part.file_size for part in archive.infolist()) > MAX_UNPACKED:
                raise SpreadsheetError(_("ファイルが大きすぎます（2MBまで）。"))
        return load_workbook(io.BytesIO(data), read_only=True)
    except SpreadsheetError:
        raise
    except Exception as error:
        # zipfile, lxml and openpyxl raise a dozen kinds on a file that is not what it says.
        raise not_xlsx from error


def _read_base(workbook: Any) -> Matrix | None:
    """Return the table that the file was written from; None where the sheet has been lost."""
    if BASE_SHEET not in workbook.sheetnames:
        return None
    rows = workbook[BASE_SHEET].iter_rows(max_row=MAX_ROWS, max_col=1, values_only=True)
    try:
        return load_matrix("".join(str(row[0] or "") for row in rows))
    except ValueError:
        return None


class _Sheet:
    """Reads the sheet into texts by place, remembering in which cell each stood."""

    def __init__(self, sheet: Any, base: Matrix, targets: Mapping[str, str]) -> None:
        self.sheet = sheet
        self.base = base
        self.targets = targets
        self.faults: list[str] = []
        self.where: dict[Place, str] = {}

    def read(self) -> dict[Place, str]:
        """Return the text of each cell of the table."""
        rows = self.sheet.iter_rows(max_row=MAX_ROWS, max_col=MAX_COLUMNS)
        head = next(rows, ())
        columns = self._read_head(head)
        texts: dict[Place, str] = {}
        for number, row in enumerate(rows, 2):
            if number >= FIRST_ROW and any(cell.value is not None for cell in row):
                texts |= self._read_row(number, row, columns)
        return texts

    def _read_head(self, head: Sequence[Any]) -> dict[int, str]:
        """Return the targets by the position of their column."""
        codes = [str(cell.value or "").strip() for cell in head]
        for at, expected in enumerate(LEADING):
            if at >= len(codes) or codes[at] != expected:
                cell = f"{get_column_letter(at + 1)}1"
                fault = _("列が違います。ここには「%(code)s」が必要です。") % {"code": expected}
                raise SpreadsheetError(_name(cell, fault))
        columns: dict[int, str] = {}
        for at, code in enumerate(codes[len(LEADING) :], len(LEADING)):
            cell = f"{get_column_letter(at + 1)}1"
            if not code:
                continue
            if code not in self.targets and code not in self.base.list_targets():
                self.faults.append(_name(cell, _("知らないコードです: %(code)s") % {"code": code}))
            elif code in columns.values():
                self.faults.append(_name(cell, _("同じ列が2つあります: %(code)s") % {"code": code}))
            else:
                columns[at] = code
        return columns

    def _read_row(
        self, number: int, row: Sequence[Any], columns: Mapping[int, str]
    ) -> dict[Place, str]:
        question, choice = (str(cell.value or "").strip() for cell in row[:2])
        if not self.base.has_row(question, choice):
            letter, code = ("B", choice) if question in self.base.choices else ("A", question)
            fault = _("知らないコードです: %(code)s") % {"code": code or _("空")}
            self.faults.append(_name(f"{letter}{number}", fault))
            return {}
        places = dict(self._list_places(question, choice, columns))
        texts: dict[Place, str] = {}
        for at, place in places.items():
            cell = f"{get_column_letter(at + 1)}{number}"
            value, kind = (row[at].value, row[at].data_type) if at < len(row) else (None, "n")
            if isinstance(place, str) and value is None:
                continue  # the importance stands in one row of its question
            if place in self.where:
                is_importance = isinstance(place, str)
                again = _("重要度は、質問の最初の行にだけ書いてください。")
                fault = again if is_importance else _("この行はもう上にあります。")
                self.faults.append(_name(cell, fault))
                break
            self.where[place] = cell
            try:
                texts[place] = _read_value(value, kind)
            except ValueError as error:
                self.faults.append(_name(cell, str(error)))
        return texts

    @staticmethod
    def _list_places(
        question: str, choice: str, columns: Mapping[int, str]
    ) -> Iterator[tuple[int, Place]]:
        yield IMPORTANCE_COLUMN - 1, question
        for at, target in columns.items():
            yield at, CellKey(question, choice, target)


def _read_value(value: Any, kind: str) -> str:
    """Return a cell's content as the notation writes it; ValueError says what it must not be."""
    if value is None:
        return ""
    if kind == "f":
        raise ValueError(_("数式は読み込めません。値に直してください。"))
    if kind == "e":
        raise ValueError(_("エラー値が入っています。"))
    if isinstance(value, bool):
        raise ValueError(_("TRUE・FALSEではなく数字を書いてください。"))
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int | str):
        return str(value)[: MAX_LENGTH + 1]
    if isinstance(value, float):
        raise ValueError(_("小数は使えません: %(value)s") % {"value": value})
    raise ValueError(_("日付になっています。文字列として書いてください。"))
