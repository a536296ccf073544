"""The glossary as CSV: out for everybody's spreadsheet, in whole or not at all."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Locale

from workation.translation.exchange.spreadsheet import arm, decode, disarm
from workation.translation.exchange.units import Problem, UnreadableFile
from workation.translation.models import GlossaryTerm, GlossaryTermText

SOURCE, READING, CATEGORY, NOTE = "日本語", "よみ", "分類", "メモ"
FIXED = (SOURCE, READING, CATEGORY, NOTE)


@dataclass(frozen=True)
class TermRow:
    """A row that can be taken over; a language without text is left as it is."""

    source: str
    reading: str
    category: str
    note: str
    texts: dict[str, str]


def write_terms(terms: Iterable[GlossaryTerm], codes: list[str]) -> bytes:
    """Return the terms with a column for each language."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([*FIXED, *codes])
    for term in terms:
        texts = {text.locale.language_code: text.text for text in term.texts.all()}
        label = str(term.get_category_display())
        row = [
            term.source,
            term.reading,
            label,
            term.note,
            *(texts.get(code, "") for code in codes),
        ]
        writer.writerow([disarm(cell) for cell in row])
    return stream.getvalue().encode("utf-8-sig")


def read_terms_file(data: bytes, codes: list[str]) -> tuple[list[TermRow], list[Problem]]:
    """Return the rows, and why others are refused. Raises UnreadableFile."""
    reader = csv.DictReader(io.StringIO(decode(data), newline=""), strict=True)
    try:
        rows = list(reader)
    except csv.Error as error:
        raise UnreadableFile(_("CSVとして読めません: ") + str(error)) from error
    names = [name.strip() for name in reader.fieldnames or []]
    if SOURCE not in names or not set(names) & set(codes):
        told = _("「日本語」の列と、少なくとも1つの言語の列（%(codes)s）が必要です。")
        raise UnreadableFile(told % {"codes": ", ".join(codes)})
    reader_rows = [{(key or "").strip(): value for key, value in row.items()} for row in rows]
    good: list[TermRow] = []
    problems: list[Problem] = []
    seen: set[str] = set()
    for number, cells in enumerate(reader_rows, start=2):
        where = _("%(number)d行目") % {"number": number}
        row = _read_row(cells, codes)
        faults = find_row_faults(row)
        if "" in cells:
            faults.append(_("列が多すぎます。"))
        if row.source in seen:
            faults.append(_("「%(term)s」が2回あります。") % {"term": row.source})
        seen.add(row.source)
        problems += [Problem(where, fault) for fault in faults]
        good.append(row)
    return good, problems


def _read_row(cells: dict[str, str | None], codes: list[str]) -> TermRow:
    def read(name: str) -> str:
        return arm((cells.get(name) or "").strip(" \u3000"))

    label = read(CATEGORY)
    categories = {str(choice.label): str(choice.value) for choice in GlossaryTerm.Category}
    category = categories.get(label, label) or GlossaryTerm.Category.OTHER.value
    texts = {code: text for code in codes if (text := read(code))}
    return TermRow(read(SOURCE), read(READING), category, read(NOTE), texts)


def find_row_faults(row: TermRow) -> list[str]:
    """Return what the models would refuse, in words for staff."""
    term = GlossaryTerm(
        source=row.source, reading=row.reading, category=row.category, note=row.note
    )
    faults = _clean(term, "source", "reading", "category", "note")
    for code, text in row.texts.items():
        faults += [f"{code}: {fault}" for fault in _clean(GlossaryTermText(text=text), "text")]
    return faults


def _clean(instance: GlossaryTerm | GlossaryTermText, *names: str) -> list[str]:
    others = {field.name for field in instance._meta.fields} - set(names)
    try:
        instance.clean_fields(exclude=others)
    except ValidationError as error:
        labels = {field.name: str(field.verbose_name) for field in instance._meta.fields}
        return [
            f"{labels[name]}: {' '.join(messages)}" for name, messages in error.message_dict.items()
        ]
    return []


@transaction.atomic
def store_terms(rows: Iterable[TermRow]) -> int:
    """Create or change the terms; return how many rows there were."""
    locales = {locale.language_code: locale for locale in Locale.objects.all()}
    count = 0
    for row in rows:
        fields = {"reading": row.reading, "category": row.category, "note": row.note}
        term, _created = GlossaryTerm.objects.update_or_create(source=row.source, defaults=fields)
        for code, text in row.texts.items():
            known = GlossaryTermText.objects.filter(term=term, locale=locales[code]).first()
            if known is None or known.text != text:
                GlossaryTermText.objects.update_or_create(
                    term=term, locale=locales[code], defaults={"text": text}
                )
        count += 1
    return count
