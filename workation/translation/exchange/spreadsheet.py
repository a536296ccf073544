"""The same texts as CSV, for those who work in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from django.utils.translation import gettext as _

from workation.translation.exchange.units import FileContent, FileUnit, Unit, UnreadableFile

# What Excel on a Japanese Windows writes, after what everything else writes.
_ENCODINGS = ("utf-8-sig", "cp932")
COLUMNS = ("id", "language", "page", "path", "state", "source", "target")
# A spreadsheet would take these for a formula.
_FORMULA = ("=", "+", "-", "@", "\t")


def write_csv(units: Iterable[Unit], language_code: str) -> bytes:
    """Return the units with a mark that makes Excel read UTF-8."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for unit in units:
        texts = (unit.page, unit.path, unit.state, unit.source, unit.target)
        writer.writerow([unit.id, language_code, *map(disarm, texts)])
    return stream.getvalue().encode("utf-8-sig")


def read_csv(data: bytes) -> FileContent:
    """Return what a file holds. Raises UnreadableFile."""
    rows = list(csv.DictReader(io.StringIO(decode(data), newline="")))
    if not rows or not {"id", "language", "source", "target"} <= set(rows[0]):
        raise UnreadableFile(_("id・language・source・targetの列が必要です。"))
    languages = {(row["language"] or "").strip() for row in rows}
    if len(languages) != 1:
        raise UnreadableFile(_("ファイルに訳文の言語が1つだけ書かれている必要があります。"))
    return FileContent(
        languages.pop(),
        tuple(
            FileUnit(
                (row["id"] or "").strip(),
                arm(row["source"] or ""),
                arm(row["target"] or "").strip(),
                _("%(number)d行目") % {"number": number},
            )
            for number, row in enumerate(rows, start=2)
        ),
    )


def decode(data: bytes) -> str:
    """Return a file's text: UTF-8 with or without a mark, or Windows' Shift JIS."""
    for encoding in _ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableFile(_("文字コードが読めません。UTF-8で保存してください。"))


def disarm(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def arm(text: str) -> str:
    """Return what was written with `disarm`."""
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text
