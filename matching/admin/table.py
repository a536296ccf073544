"""The weights table as a template shows it: columns by kind, rows by question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext_lazy as _

from matching.blocks import FIGURES
from matching.matrix import CellKey, Matrix
from matching.models import DiagnosisPage
from matching.notation import format_cell
from matching.weights_input import Place, name_field
from workation.core.models import Tag

FIGURE_KIND = "figure"
LOST_KIND = "lost"


@dataclass(frozen=True, slots=True)
class Column:
    """A target."""

    id: str
    target: str
    label: str
    kind: str
    is_used: bool
    starts_kind: bool


@dataclass(frozen=True, slots=True)
class ColumnGroup:
    """The targets of one kind."""

    kind: str
    label: str
    columns: list[Column]


@dataclass(frozen=True, slots=True)
class Field:
    """A cell to type into; `saved` is what stands in the draft, `note` why it is marked."""

    name: str
    value: str
    saved: str
    column: Column | None = None
    note: object = ""

    @property
    def is_changed(self) -> bool:
        """Whether it holds something that is not saved."""
        return self.value != self.saved


@dataclass(frozen=True, slots=True)
class Row:
    """A choice."""

    id: str
    label: str
    is_retired: bool
    fields: list[Field]


@dataclass(frozen=True, slots=True)
class RowGroup:
    """A question with its choices."""

    id: str
    code: str
    title: str
    importance: Field
    rows: list[Row]


@dataclass(frozen=True)
class Table:
    """All of it, or the part that was asked for."""

    column_groups: list[ColumnGroup]
    row_groups: list[RowGroup]
    is_whole: bool

    @property
    def columns(self) -> list[Column]:
        """All columns."""
        return [column for group in self.column_groups for column in group.columns]

    @property
    def fields(self) -> list[Field]:
        """All fields."""
        cells = (row.fields for group in self.row_groups for row in group.rows)
        return [
            *(group.importance for group in self.row_groups),
            *(f for row in cells for f in row),
        ]


@dataclass(frozen=True)
class Targets:
    """What a condition can ask for, by kind, with Japanese names."""

    groups: Mapping[str, tuple[str, Mapping[str, str]]] = field(default_factory=dict)

    @property
    def names(self) -> dict[str, str]:
        """Name by target."""
        return {
            target: name for _label, names in self.groups.values() for target, name in names.items()
        }


def read_targets() -> Targets:
    """Return figures and the whole vocabulary: one query."""
    groups: dict[str, tuple[str, dict[str, str]]] = {
        FIGURE_KIND: (str(_("数値")), {target: str(name) for target, name in FIGURES})
    }
    for tag in Tag.objects.all():
        _label, names = groups.setdefault(tag.kind, (str(tag.get_kind_display()), {}))
        names[f"tag:{tag.slug}"] = tag.name
    return Targets(groups)


def build_table(
    page: DiagnosisPage,
    matrix: Matrix,
    targets: Targets,
    *,
    texts: Mapping[Place, str],
    notes: Mapping[Place, object],
    question: str = "",
    kind: str = "",
) -> Table:
    """Lay the matrix out, with what was typed over it; the part of one question or kind."""
    builder = _Builder(matrix, texts, notes)
    column_groups = _build_columns(matrix, targets, kind)
    columns = [column for group in column_groups for column in group.columns]
    values = [block.value for block in page.questions]
    asked = {value["code"] for value in values}
    row_groups = [
        builder.build_group(f"q{at}", value, columns)
        for at, value in enumerate(values)
        if value["code"] in matrix.choices and question in ("", value["code"])
    ]
    is_whole = question not in asked and not kind
    return Table(column_groups, row_groups, is_whole)


def _build_columns(matrix: Matrix, targets: Targets, kind: str) -> list[ColumnGroup]:
    used = set(matrix.list_targets())
    lost = [target for target in matrix.list_targets() if target not in targets.names]
    groups = dict(targets.groups)
    if lost:
        groups[LOST_KIND] = (str(_("なくなったタグ")), {target: target for target in lost})
    number = 0
    built = []
    for code, (label, names) in groups.items():
        if kind not in ("", code):
            continue
        columns: list[Column] = []
        for target, name in names.items():
            number += 1
            columns.append(Column(f"k{number}", target, name, code, target in used, not columns))
        built.append(ColumnGroup(code, label, columns))
    return built


class _Builder:
    """Builds the rows."""

    def __init__(
        self, matrix: Matrix, texts: Mapping[Place, str], notes: Mapping[Place, object]
    ) -> None:
        self.matrix, self.texts, self.notes = matrix, texts, notes

    def build_group(self, id_: str, value: Any, columns: list[Column]) -> RowGroup:
        code = value["code"]
        saved = str(self.matrix.importances[code])
        importance = Field(
            name_field(code),
            self.texts.get(code, saved),
            saved,
            note=self.notes.get(code, ""),
        )
        seen: dict[str, Any] = {}
        for choice in value["choices"]:
            seen.setdefault(choice["code"], choice)
        rows = [
            self._build_row(f"{id_}r{at}", code, choice, columns)
            for at, choice in enumerate(seen.values())
        ]
        return RowGroup(id_, code, value["title"], importance, rows)

    def _build_row(self, id_: str, question: str, choice: Any, columns: list[Column]) -> Row:
        fields = []
        for column in columns:
            key = CellKey(question, choice["code"], column.target)
            saved = format_cell(self.matrix.get(key))
            fields.append(
                Field(
                    name_field(key),
                    self.texts.get(key, saved),
                    saved,
                    column,
                    self.notes.get(key, ""),
                )
            )
        return Row(id_, choice["label"], bool(choice.get("is_retired")), fields)


def describe_place(page: DiagnosisPage, place: Place, names: Mapping[str, str]) -> str:
    """Return the words for a cell: question, choice and target."""
    for block in page.questions:
        value = block.value
        if isinstance(place, str):
            if value["code"] == place:
                return f"{value['title']}: {_('重要度')}"
            continue
        if value["code"] != place.question:
            continue
        for choice in value["choices"]:
            if choice["code"] == place.choice:
                target = names.get(place.target, place.target)
                return f"{value['title']} {choice['label']} × {target}"
    return place if isinstance(place, str) else " × ".join(place)
