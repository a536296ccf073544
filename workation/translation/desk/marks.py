"""Inline tags as numbered marks, so that people edit plain text. Pure.

`Book <a id="a1">here</a>` is edited as `Book {1}here{/1}`; a line break is a line break. Marks are
numbered as their tags open in the Japanese; a text that itself holds `{1}` makes the numbers begin
above it.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from dataclasses import dataclass
from html.parser import HTMLParser

BREAK = "br"
_MARK = re.compile(r"\{(/?)(\d{1,4})\}")
_NEWLINES = re.compile(r"\s*\n\s*")

#: A tag and its attributes.
Tag = tuple[str, tuple[tuple[str, str | None], ...]]


class MarkProblem(ValueError):
    """The marks of a text are not those of its source; `kind` says how, `mark` which."""

    def __init__(self, kind: str, mark: str) -> None:
        super().__init__(f"{kind}: {mark}")
        self.kind = kind
        self.mark = mark


@dataclass(frozen=True)
class Part:
    """A piece of a segment: words, or a mark that stands for a tag."""

    text: str
    tag: str = ""
    attributes: tuple[tuple[str, str | None], ...] = ()
    is_end: bool = False


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[Part] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.parts.append(Part("\n") if tag == BREAK else Part("", tag, tuple(sorted(attrs))))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag != BREAK:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag != BREAK:
            self.parts.append(Part("", tag, is_end=True))

    def handle_data(self, data: str) -> None:
        self.parts.append(Part(data))


def _read(fragment: str) -> list[Part]:
    reader = _Reader()
    reader.feed(fragment)
    reader.close()
    return reader.parts


def number_tags(source: str) -> dict[int, Tag]:
    """Return the source's tags by the number of their mark."""
    parts = _read(source)
    words = "".join(part.text for part in parts)
    first = max((int(number) for _slash, number in _MARK.findall(words)), default=0) + 1
    tags = [(part.tag, part.attributes) for part in parts if part.tag and not part.is_end]
    return dict(enumerate(tags, first))


def split_into_parts(fragment: str, source: str) -> list[Part]:
    """Return a fragment's words and marks in order; tags that the source lacks are left out."""
    free = number_tags(source)
    opened: list[int | None] = []
    found: list[Part] = []
    for part in _read(fragment):
        if not part.tag:
            found.append(part)
        elif not part.is_end:
            tag = (part.tag, part.attributes)
            number = next((key for key, value in free.items() if value == tag), None)
            opened.append(number)
            if number is not None:
                free.pop(number)
                found.append(Part(f"{{{number}}}", part.tag, part.attributes))
        elif opened and (number := opened.pop()) is not None:
            found.append(Part(f"{{/{number}}}", part.tag, is_end=True))
    return found


def to_marked(fragment: str, source: str) -> str:
    """Return a fragment as people edit it."""
    return "".join(part.text for part in split_into_parts(fragment, source))


def to_fragment(text: str, source: str) -> str:
    """Return an edited text as it is stored.

    Raises MarkProblem: a mark "missing", "doubled", or "crossed" (badly nested). Line breaks stay
    where the source has any: a title has none.
    """
    text = "\n".join(text.strip().splitlines())
    if BREAK not in [tag for tag, _end in _iterate_tags(source)]:
        text = _NEWLINES.sub(" ", text)
    tags = number_tags(source)
    _check_marks(text, tags)

    def replace(match: re.Match[str]) -> str:
        slash, number = match[1], int(match[2])
        if number not in tags:
            return match[0]
        name, attributes = tags[number]
        return f"</{name}>" if slash else _open_tag(name, attributes)

    return _MARK.sub(replace, html.escape(text, quote=False)).replace("\n", "<br/>")


def _iterate_tags(fragment: str) -> list[tuple[str, str]]:
    return re.findall(r"<(\w+)([^>]*)>", fragment)


def _open_tag(name: str, attributes: tuple[tuple[str, str | None], ...]) -> str:
    written = "".join(f' {key}="{html.escape(value or "")}"' for key, value in attributes)
    return f"<{name}{written}>"


def _check_marks(text: str, tags: dict[int, Tag]) -> None:
    marks = [(slash, int(number)) for slash, number in _MARK.findall(text)]
    marks = [mark for mark in marks if mark[1] in tags]
    counts = Counter(marks)
    for number in tags:
        for slash in ("", "/"):
            count = counts[slash, number]
            if count != 1:
                raise MarkProblem("doubled" if count else "missing", f"{{{slash}{number}}}")
    opened: list[int] = []
    for slash, number in marks:
        if not slash:
            opened.append(number)
        elif not opened or opened.pop() != number:
            raise MarkProblem("crossed", f"{{/{number}}}")
