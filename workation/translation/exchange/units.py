"""What is exchanged: one unit for each place of a text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from workation.translation.markup import has_same_tags, to_text

#: So many characters tell people which text is meant.
MOST_WORDS = 40


class UnreadableFile(Exception):
    """The file as a whole cannot be used; the message says why, for staff."""


@dataclass(frozen=True)
class Unit:
    """A text of the site; source and target are HTML fragments, `id` is the place's."""

    id: str
    source: str
    target: str = ""
    state: str = ""
    page: str = ""
    path: str = ""
    limit: int | None = None


@dataclass(frozen=True)
class FileUnit:
    """A text as a file has it; `where` tells people where it stands in the file."""

    id: str
    source: str
    target: str
    where: str


@dataclass(frozen=True)
class FileContent:
    """All texts of a file, and the language that it says it is in."""

    language_code: str
    units: tuple[FileUnit, ...]


@dataclass(frozen=True)
class Change:
    """A text that the file would put in place of the present one."""

    unit: Unit
    target: str

    @property
    def before(self) -> str:
        """The present words."""
        return to_text(self.unit.target)

    @property
    def after(self) -> str:
        """The new words."""
        return to_text(self.target)

    @property
    def source(self) -> str:
        """The Japanese words."""
        return to_text(self.unit.source)


@dataclass(frozen=True)
class Problem:
    """Why one text of a file is refused."""

    where: str
    reason: str


@dataclass(frozen=True)
class Comparison:
    """What a file would change. With a problem nothing of it is taken."""

    changes: tuple[Change, ...]
    unchanged: int
    empty: int
    problems: tuple[Problem, ...]


def compare(content: FileContent, known: Mapping[str, Unit], language_code: str) -> Comparison:
    """Hold a file against the site's present texts."""
    if content.language_code.lower() != language_code.lower():
        reason = _("このファイルの言語は%(found)sです（取り込み先は%(wanted)s）。")
        told = reason % {"found": content.language_code or "?", "wanted": language_code}
        return Comparison((), 0, 0, (Problem("", told),))
    problems, changes, seen = [], [], set()
    unchanged = empty = 0
    for unit in content.units:
        present = known.get(unit.id)
        reason = _("同じIDが2回あります。") if unit.id in seen else find_fault(unit, present)
        seen.add(unit.id)
        if reason or present is None:
            problems.append(Problem(describe_place(unit, present), reason))
        elif not to_text(unit.target).strip():
            empty += 1
        elif unit.target == present.target:
            unchanged += 1
        else:
            changes.append(Change(present, unit.target))
    if not content.units:
        problems.append(Problem("", _("ファイルに訳文がありません。")))
    return Comparison(tuple(changes), unchanged, empty, tuple(problems))


def describe_place(unit: FileUnit, present: Unit | None) -> str:
    """Return where a text of a file belongs: page and first words, and its place in the file."""
    words = to_text(unit.source).strip()
    start = f"{words[:MOST_WORDS]}{'…' if len(words) > MOST_WORDS else ''}"
    return f"{present.page if present else ''}「{start}」（{unit.where}）"


def find_fault(unit: FileUnit, present: Unit | None) -> str:
    """Return why a text of a file cannot be taken; "" if it can."""
    if present is None:
        return _("この文は現在のサイトにありません（削除または変更されました）。")
    if _plain(unit.source) != _plain(present.source):
        return _("書き出した後で原文が変わっています。")
    text = to_text(unit.target)
    if not text.strip():
        return ""
    if not has_same_tags(present.source, unit.target):
        return _("リンクや太字などのタグが原文と一致しません。")
    if present.limit is not None and len(text) > present.limit:
        told = _("%(length)d文字あり、%(limit)d文字を超えています。")
        return told % {"length": len(text), "limit": present.limit}
    return ""


def _plain(fragment: str) -> str:
    """Return a fragment without what tools change in passing: line ends and outer space."""
    return fragment.replace("\r\n", "\n").strip()
