"""Inline tags of a segment: are they still what they were? Pure.

A segment is an HTML fragment of inline tags. A translation that lost `<a id="a1">` has lost a
link, one with an unclosed tag breaks the page, and DeepL is known to answer with both.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from html.parser import HTMLParser

_VOID_TAGS = frozenset({"br"})
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")

TagShape = Counter[tuple[str, str]]


class _TagReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: TagShape = Counter()
        self.open: list[str] = []
        self.is_well_nested = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag, repr(sorted(attrs))] += 1
        if tag not in _VOID_TAGS:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID_TAGS:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.is_well_nested = False


def read_tags(fragment: str) -> TagShape | None:
    """Return how often each tag with its attributes occurs; None when they are badly nested."""
    reader = _TagReader()
    reader.feed(fragment)
    reader.close()
    return reader.tags if reader.is_well_nested and not reader.open else None


def has_same_tags(source: str, translation: str) -> bool:
    """Whether the translation has the source's tags, each as often, well nested, in any order."""
    wanted = read_tags(source)
    return wanted is not None and read_tags(translation) == wanted


def strip_tags(fragment: str) -> str:
    """Return the fragment without tags, still escaped; a line break becomes a space."""
    return _TAG.sub("", _BREAK.sub(" ", fragment))


def to_text(fragment: str) -> str:
    """Return the words that a reader sees, unescaped."""
    return html.unescape(strip_tags(fragment))


def to_fragment(text: str) -> str:
    """Return plain text as wagtail-localize stores it: escaped, each line end a tag."""
    return html.escape(text, quote=False).replace("\n", "<br/>")
