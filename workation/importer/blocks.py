"""The blocks a body is made of, and the cleaning of their HTML.

Links to other posts and files of the old site read wp:item/12 and wp:media/12; the writer knows
what became of them.
"""

import html
import re
from dataclasses import dataclass, replace

import nh3

from workation.importer.addresses import AddressBook

INLINE_TAGS = {"a", "b", "i", "br"}
RICH_TAGS = INLINE_TAGS | {"p", "ul", "ol", "li"}
LINK = re.compile(r'(<a\b[^>]*?\bhref=")([^"]*)(")')


@dataclass(frozen=True, kw_only=True)
class Block:
    """`group` numbers the box (column, table row …) that holds the block, 0 for none."""

    group: int = 0


@dataclass(frozen=True, kw_only=True)
class Heading(Block):
    text: str
    level: int = 2


@dataclass(frozen=True, kw_only=True)
class RichText(Block):
    """Paragraphs and lists: p, ul, ol, li, br, b, i, a."""

    html: str


@dataclass(frozen=True, kw_only=True)
class Quote(Block):
    text: str
    source: str = ""


@dataclass(frozen=True, kw_only=True)
class Image(Block):
    """`media` is the library's number, 0 when the picture at `src` is not in it."""

    media: int
    src: str = ""
    alt: str = ""
    caption: str = ""
    is_in_gallery: bool = False


@dataclass(frozen=True, kw_only=True)
class Table(Block):
    rows: tuple[tuple[str, ...], ...]
    has_header_row: bool = False
    has_header_column: bool = False
    caption: str = ""


@dataclass(frozen=True, kw_only=True)
class Embed(Block):
    url: str
    title: str = ""


@dataclass(frozen=True, kw_only=True)
class Dynamic(Block):
    """A list that WordPress filled when it showed the page."""

    name: str


def clean_inline(source: str, addresses: AddressBook) -> str:
    """HTML of one paragraph: links, bold, italic and line breaks only."""
    return _clean(source, INLINE_TAGS, addresses)


def clean_rich(source: str, addresses: AddressBook) -> str:
    return _clean(source, RICH_TAGS, addresses)


def to_text(source: str) -> str:
    """Plain text of HTML; a line break stays one."""
    text = nh3.clean(re.sub(r"<br\s*/?>", "\n", source), tags=set())
    lines = (line.strip(" \t\r\xa0") for line in html.unescape(text).split("\n"))
    return "\n".join(line for line in lines if line)


def merge_texts(blocks: list[Block]) -> list[Block]:
    """Neighbouring paragraphs become one text, as an editor would keep them."""
    merged: list[Block] = []
    for block in blocks:
        last = merged[-1] if merged else None
        if isinstance(block, RichText) and isinstance(last, RichText):
            merged[-1] = RichText(html=last.html + block.html)
        else:
            merged.append(replace(block, group=0))
    return merged


def _clean(source: str, tags: set[str], addresses: AddressBook) -> str:
    source = re.sub(r"<(/?)strong\b[^>]*>", r"<\1b>", source, flags=re.I)
    source = re.sub(r"<(/?)em\b[^>]*>", r"<\1i>", source, flags=re.I)
    cleaned = nh3.clean(
        source,
        tags=tags,
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel=None,
    )

    def resolve(match: re.Match[str]) -> str:
        meant = addresses.resolve(html.unescape(match[2]))
        address = meant.address
        if meant.item or meant.media:
            address = f"wp:item/{meant.item}" if meant.item else f"wp:media/{meant.media}"
        return f"{match[1]}{html.escape(address)}{match[3]}"

    cleaned = LINK.sub(resolve, cleaned)
    cleaned = re.sub(r'<a(?: href="")?>(.*?)</a>', r"\1", cleaned, flags=re.S)
    return re.sub(r"<br\s*/?>", "<br/>", cleaned).strip()
