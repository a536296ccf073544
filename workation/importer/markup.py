"""Small questions about the parsed mark-up of a post."""

import html
import re
from collections.abc import Iterable
from typing import cast

import lxml.html
from lxml.html import HtmlElement

from workation.importer.addresses import split_address
from workation.importer.blocks import to_text
from workation.importer.numbers import read_number

# What is left out with all that it holds.
DROPPED = frozenset(
    (  # noqa: SIM905 (dozens of names read better as words than as a column)
        "script style noscript template form input button select textarea object applet canvas "
        "svg map area link meta base title head frameset frame math"
    ).split()
)
INLINE = frozenset(
    (  # noqa: SIM905 (dozens of names read better as words than as a column)
        "a abbr b bdi bdo br cite code data del dfn em font i ins kbd label mark q rp rt ruby s "
        "samp small span strike strong sub sup time tt u var wbr big center"
    ).split()
)
# One cell of the old site may ask for a million.
MOST_COLUMNS = 30
VIDEO_HOSTS = ("youtube.com", "youtube-nocookie.com", "youtu.be", "vimeo.com")


def find_all(element: HtmlElement, path: str) -> list[HtmlElement]:
    """The elements at an XPath. (An XPath may give anything; lxml's types say so.)"""
    return cast("list[HtmlElement]", element.xpath(path))


def protect_signs(content: str) -> str:
    """Write a < that opens no tag as an entity: a sum such as "a < b" is text."""
    return re.sub(r"<(?![a-zA-Z/!])", "&lt;", content)


def read_span(cell: HtmlElement) -> int:
    """How many columns a cell spans: at least one, and never more than a table can show."""
    return min(max(read_number(cell.get("colspan")), 1), MOST_COLUMNS)


def inner_html(element: HtmlElement) -> str:
    """The HTML inside an element."""
    parts: Iterable[str] = (lxml.html.tostring(child, encoding="unicode") for child in element)
    return html.escape(element.text or "", quote=False) + "".join(parts)


def plain_text(element: HtmlElement) -> str:
    source = re.sub(r"</(?:p|div|li|dt|dd)>", "<br>", inner_html(element))
    return to_text(source)


def has_media(element: HtmlElement) -> bool:
    return bool(find_all(element, ".//img|.//iframe|.//video|.//audio"))


def holds_blocks(element: HtmlElement) -> bool:
    return any(isinstance(e.tag, str) and e.tag not in INLINE for e in element.iterdescendants())


def spread_cells(row: list[HtmlElement], width: int) -> list[str]:
    """Texts of a row's cells; one that spans several columns is followed by empty ones."""
    texts: list[str] = []
    for cell in row:
        texts += [plain_text(cell)] + [""] * (read_span(cell) - 1)
    return texts + [""] * (width - len(texts))


def spell_ruby(element: HtmlElement) -> str:
    """A reading above the line becomes one in brackets."""
    for other in find_all(element, "|".join(f".//{tag}" for tag in ("rp", *DROPPED))):
        other.drop_tree()
    for reading in find_all(element, ".//rt"):
        reading.text = f"（{(reading.text or '').strip()}）"
    return html.escape(element.text_content(), quote=False)


def to_watch_page(address: str) -> str:
    """The page a visitor can open for a player's address."""
    parts = split_address(address)
    match = re.match(r"/embed/([\w-]+)", parts.path)
    if match and (parts.hostname or "").removeprefix("www.") in VIDEO_HOSTS:
        return f"https://www.youtube.com/watch?v={match[1]}"
    return address
