"""Reads a WordPress export (WXR, "WordPress eXtended RSS") into plain data.

Only what may be imported is ever taken into memory: authors, comments with their e-mail and IP
addresses, and passwords stop here. Decides nothing; `mapping` does.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from lxml import etree

from workation.importer.numbers import read_number

WORDPRESS = "http://wordpress.org/export/"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
JAPAN = timedelta(hours=9)

# What XML 1.0 forbids and WordPress writes all the same (vertical tabs from Word, mostly).
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
FORBIDDEN_REFERENCE = re.compile(
    r"&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[124-9]|2\d|3[01]));", re.I
)
CDATA = re.compile(r"<!\[CDATA\[.*?\]\]>", re.S)
TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


class WxrError(Exception):
    """The file cannot be imported; the message says why, `hint` what to do about it."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


class FileMissingError(WxrError):
    pass


class NotWxrError(WxrError):
    pass


class TruncatedError(WxrError):
    pass


@dataclass(frozen=True)
class Term:
    taxonomy: str
    slug: str
    name: str
    parent: str = ""
    description: str = ""


@dataclass(frozen=True)
class Item:
    """One post of any type. Moments are aware and in UTC; `slug` is as stored (percent-encoded)."""

    id: int
    type: str
    status: str
    title: str
    link: str = ""
    slug: str = ""
    has_password: bool = False
    published_at: datetime | None = None
    modified_at: datetime | None = None
    parent: int = 0
    menu_order: int = 0
    is_sticky: bool = False
    content: str = ""
    excerpt: str = ""
    attachment_url: str = ""
    terms: tuple[Term, ...] = ()
    meta: tuple[tuple[str, str], ...] = ()
    comments: int = 0

    def get_meta(self, key: str) -> str:
        """The first value stored under the key, or an empty string."""
        return next((value for name, value in self.meta if name == key), "")


@dataclass(frozen=True)
class Export:
    title: str
    address: str
    tagline: str
    terms: tuple[Term, ...]
    items: tuple[Item, ...]
    problems: tuple[str, ...] = ()


def read_export(path: Path) -> Export:
    """Read the whole file, mending what can be mended without losing a post.

    Raises WxrError when the file is missing, empty, cut off or something else than a WXR.
    """
    root, problems = _parse(_read_text(path))
    channel = root.find("channel")
    if root.tag != "rss" or channel is None or _text(channel, "wxr_version") == "":
        raise NotWxrError(
            f"{path.name} is not a WordPress export.",
            "In WordPress, choose Tools > Export > All content and use the XML file it gives.",
        )
    elements = channel.findall("item")
    offset = _find_offset(elements)
    items = {item.id: item for item in (_read_item(e, offset) for e in reversed(elements))}
    address = _text(channel, "base_blog_url") or (channel.findtext("link") or "").strip()
    return Export(
        title=clean_title(channel.findtext("title") or ""),
        address=address.rstrip("/"),
        tagline=clean_title(channel.findtext("description") or ""),
        terms=tuple(_read_terms(channel)),
        items=tuple(items[key] for key in sorted(items)),
        problems=problems,
    )


def clean_title(text: str) -> str:
    """A title as plain text: WordPress stores some with entities, some with tags."""
    return html.unescape(TAG.sub("", text)).strip()


def _read_text(path: Path) -> str:
    if not path.is_file():
        raise FileMissingError(f"There is no file {path}.", "Check the path of the export.")
    data = path.read_bytes()
    if not data.strip():
        raise NotWxrError(f"{path.name} is empty.", "Export the site again.")
    declared = re.match(rb"""[^<]{0,3}<\?xml[^>]*encoding=["']([\w.-]+)""", data)
    try:
        text = data.decode(declared[1].decode() if declared else "utf-8", errors="replace")
    except LookupError:
        text = data.decode(errors="replace")
    head = text[: text.find("<rss") if "<rss" in text else 2000]
    if "<rss" not in text or "<!DOCTYPE" in head.upper():
        raise NotWxrError(
            f"{path.name} is not a WordPress export.",
            "A WXR file starts with <rss> and has no document type declaration.",
        )
    if not text.rstrip().rstrip("\0").endswith("</rss>"):
        raise TruncatedError(
            f"{path.name} ends in the middle.",
            "The export or its download broke off (often a time limit of PHP): export it again.",
        )
    text = re.sub(r"^\ufeff?\s*<\?xml.*?\?>", "", text, count=1, flags=re.S)
    return FORBIDDEN_REFERENCE.sub("", FORBIDDEN.sub("", text))


def _make_parser(recover: bool) -> etree.XMLParser:
    """A parser that neither expands entities nor fetches anything."""
    return etree.XMLParser(
        recover=recover, huge_tree=True, resolve_entities=False, load_dtd=False, no_network=True
    )


def _parse(text: str) -> tuple[etree._Element, tuple[str, ...]]:
    data = text.encode()
    try:
        return etree.fromstring(data, _make_parser(recover=False)), ()
    except etree.XMLSyntaxError:
        parser = _make_parser(recover=True)
        root = etree.fromstring(data, parser)
    if root is None:
        raise NotWxrError("The file is not XML.", "Export the site again.")
    expected = len(re.findall(r"<item>", CDATA.sub("", text)))
    found = len(root.findall("channel/item"))
    if found < expected:
        raise TruncatedError(
            f"The file is broken: {expected} posts begin, only {found} can be read.",
            "Export the site again, or mend the XML where the first error is: "
            + str(parser.error_log[0]),
        )
    return root, tuple(str(entry) for entry in parser.error_log)


def _find(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """Children in WordPress's namespace, whatever the version of the format."""
    for child in element:
        # The namespace of excerpts starts with WordPress's own.
        if isinstance(child.tag, str) and re.fullmatch(
            rf"\{{{WORDPRESS}[\d.]+/\}}{name}", child.tag
        ):
            yield child


def _text(element: etree._Element, name: str) -> str:
    return next(((child.text or "").strip() for child in _find(element, name)), "")


def _read_terms(channel: etree._Element) -> Iterator[Term]:
    layouts = (
        ("category", "category", "category_nicename", "cat_name", "category_parent"),
        ("tag", "post_tag", "tag_slug", "tag_name", ""),
        ("term", "", "term_slug", "term_name", "term_parent"),
    )
    for tag, taxonomy, slug, name, parent in layouts:
        for element in _find(channel, tag):
            yield Term(
                taxonomy=taxonomy or _text(element, "term_taxonomy"),
                slug=_text(element, slug),
                name=clean_title(_text(element, name)),
                parent=_text(element, parent) if parent else "",
                description=_text(element, "term_description"),
            )


def _read_moment(text: str) -> datetime | None:
    """WordPress writes 0000-00-00 for a draft that was never dated."""
    try:
        return datetime.strptime(text, "%Y-%m-%d %H:%M:%S").replace(tzinfo=UTC)
    except ValueError:
        return None


def _find_offset(elements: list[etree._Element]) -> timedelta:
    """The site's distance from UTC, read off the first post that has both times."""
    for element in elements:
        local = _read_moment(_text(element, "post_date"))
        universal = _read_moment(_text(element, "post_date_gmt"))
        if local and universal:
            return local - universal
    return JAPAN


def _read_date(element: etree._Element, name: str, offset: timedelta) -> datetime | None:
    universal = _read_moment(_text(element, name + "_gmt"))
    local = _read_moment(_text(element, name))
    return universal or (local - offset if local else None)


def _read_item(element: etree._Element, offset: timedelta) -> Item:
    comments = sum(1 for _ in _find(element, "comment"))
    return Item(
        id=read_number(_text(element, "post_id")),
        type=_text(element, "post_type"),
        status=_text(element, "status"),
        title=clean_title(element.findtext("title") or ""),
        link=(element.findtext("link") or "").strip(),
        slug=_text(element, "post_name"),
        has_password=bool(_text(element, "post_password")),
        published_at=_read_date(element, "post_date", offset),
        modified_at=_read_date(element, "post_modified", offset),
        parent=read_number(_text(element, "post_parent")),
        menu_order=read_number(_text(element, "menu_order")),
        is_sticky=_text(element, "is_sticky") == "1",
        content=element.findtext(f"{{{CONTENT}}}encoded") or "",
        excerpt=_read_excerpt(element),
        attachment_url=_text(element, "attachment_url"),
        terms=tuple(
            Term(c.get("domain", ""), c.get("nicename", ""), clean_title(c.text or ""))
            for c in element.findall("category")
        ),
        meta=tuple(
            (_text(m, "meta_key"), _text(m, "meta_value")) for m in _find(element, "postmeta")
        ),
        comments=comments,
    )


def _read_excerpt(element: etree._Element) -> str:
    for child in element:
        if isinstance(child.tag, str) and re.search(r"/excerpt/\}encoded$", child.tag):
            return child.text or ""
    return ""
