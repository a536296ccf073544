"""Turns decided blocks into the raw form of the site's StreamFields.

Every block and list item gets an id that depends on its place alone: without ids list items are
not translated, and with random ones no two imports would be equal.
"""

from __future__ import annotations

import html
import re
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from workation.core.models import SiteDocument, SiteImage
from workation.importer.blocks import (
    Block,
    Embed,
    Heading,
    Image,
    Quote,
    RichText,
    Table,
    to_text,
)

NAMESPACE = uuid.UUID("6f1f4b56-6a0e-4f43-9f0f-6a4b4b6b3c11")
LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.S)


@dataclass(frozen=True)
class Targets:
    """What items and files of the old site have become, by their number there.

    `pages` holds the public ones: a link to a page that is not would end in a 404.
    """

    pages: Mapping[int, int]
    images: Mapping[int, SiteImage]
    documents: Mapping[int, SiteDocument]
    site_paths: Mapping[str, int]

    def rewrite_links(self, source: str) -> str:
        """Links as Wagtail's rich text stores them; one that leads nowhere leaves its text."""
        return LINK.sub(lambda m: self._rewrite(html.unescape(m[1]), m[2]), source)

    def _rewrite(self, address: str, text: str) -> str:
        kind, _, number = address.removeprefix("wp:").partition("/")
        if address.startswith("wp:item/") or address.startswith("/"):
            page = self.pages.get(int(number)) if kind == "item" else self.find_path(address)
            return f'<a linktype="page" id="{page}">{text}</a>' if page else text
        if address.startswith("wp:media/"):
            return self._link_file(int(number), text)
        return f'<a href="{html.escape(address)}">{text}</a>'

    def _link_file(self, number: int, text: str) -> str:
        if document := self.documents.get(number):
            return f'<a linktype="document" id="{document.pk}">{text}</a>'
        return text  # a picture that was linked to itself, enlarged

    def find_path(self, path: str) -> int | None:
        """The page at a path of the new site that the tree has anyway (/plans)."""
        return self.site_paths.get(path.strip("/"))


class StreamMaker:
    """Makes the raw value of one page's field; `owner` is the old number of its post."""

    def __init__(self, owner: int, targets: Targets) -> None:
        self._owner = owner
        self._targets = targets
        self._count = 0

    def make_body(self, blocks: Iterable[Block]) -> list[dict[str, Any]]:
        """A BodyBlock. Headings below the second level stand inside the text."""
        stream: list[dict[str, Any]] = []
        pending = ""
        for block in blocks:
            if isinstance(block, RichText):
                pending += self._targets.rewrite_links(block.html)
                continue
            if isinstance(block, Heading) and block.level > 2:
                pending += (
                    f"<h{block.level}>{html.escape(block.text, quote=False)}</h{block.level}>"
                )
                continue
            stream += self._make_text(pending)
            pending = ""
            stream += self._make_block(block)
        return stream + self._make_text(pending)

    def make_concept(self, blocks: Iterable[Block]) -> list[dict[str, Any]]:
        """A ConceptBlock, which knows texts and pictures only."""
        lowered = [_as_bold(block) for block in blocks]
        return [b for b in self.make_body(lowered) if b["type"] in ("paragraph", "picture")]

    def make_days(self, title: str, blocks: Iterable[Block]) -> list[dict[str, Any]]:
        """A ReportBlock: each heading of the second level begins a day."""
        known = ("paragraph", "picture", "quote")
        days: list[dict[str, Any]] = []
        for block in self.make_body(blocks):
            if block["type"] == "heading" or not days:
                heading = block["value"] if block["type"] == "heading" else title
                value: dict[str, Any] = {"title": heading[:120], "content": []}
                days.append({"type": "day", "value": value, "id": self._next_id()})
            if block["type"] in known:
                days[-1]["value"]["content"].append(block)
        return days

    def _next_id(self) -> str:
        self._count += 1
        return str(uuid.uuid5(NAMESPACE, f"{self._owner}.{self._count}"))

    def _wrap(self, kind: str, value: Any) -> dict[str, Any]:
        return {"type": kind, "value": value, "id": self._next_id()}

    def _make_text(self, source: str) -> list[dict[str, Any]]:
        return [self._wrap("paragraph", source)] if source else []

    def _make_block(self, block: Block) -> list[dict[str, Any]]:
        if isinstance(block, Heading):
            return [self._wrap("heading", block.text)]
        if isinstance(block, Quote):
            return [self._wrap("quote", {"text": block.text, "source": block.source[:255]})]
        if isinstance(block, Embed):
            label = (block.title or to_label(block.url))[:100]
            return [self._wrap("link", {"label": label, "page": None, "url": block.url})]
        if isinstance(block, Table):
            return [self._wrap("table", self._make_table(block))]
        if isinstance(block, Image):
            return self._make_picture(block)
        raise TypeError(f"no block of the site for {type(block).__name__}")

    def _make_table(self, table: Table) -> dict[str, Any]:
        rows = []
        for row in table.rows:
            cells = [self._wrap("item", cell) for cell in row]
            rows.append(self._wrap("item", {"cells": cells}))
        return {"caption": table.caption[:255], "has_header": table.has_header_row, "rows": rows}

    def _make_picture(self, picture: Image) -> list[dict[str, Any]]:
        """A picture whose file is lost leaves its caption."""
        caption = to_text(picture.caption).replace("\n", " ")[:500]
        image = self._targets.images.get(picture.media)
        if image is None:
            text = html.escape(caption, quote=False)
            return self._make_text(f"<p>{text}</p>" if text else "")
        alt = "" if picture.alt == image.description else picture.alt[:255]
        value = {"image": image.pk, "alt": alt, "decorative": False, "caption": caption}
        return [self._wrap("picture", value)]


def _as_bold(block: Block) -> Block:
    """A heading inside a section that has none above it."""
    if not isinstance(block, Heading):
        return block
    return RichText(html=f"<p><b>{html.escape(block.text, quote=False)}</b></p>")


def to_label(address: str) -> str:
    """What to call a link that has no title: the place it leads to."""
    host = re.sub(r"^https?://(?:www\.)?", "", address).partition("/")[0]
    return {"youtube.com": "YouTube", "youtu.be": "YouTube", "vimeo.com": "Vimeo"}.get(host, host)
