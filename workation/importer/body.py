"""Turns a post's mark-up, classic or block editor's, into typed blocks.

Works on the parsed tree rather than on text as WordPress's wpautop does: mark-up that is not
closed, nested oddly or escaped cannot leak that way. What has no place is reported.
"""

import html
import json
import re
from dataclasses import dataclass, field

import lxml.html
from lxml import etree
from lxml.html import HtmlElement

from workation.importer.addresses import AddressBook
from workation.importer.blocks import (
    Block,
    Dynamic,
    Embed,
    Heading,
    Image,
    Quote,
    RichText,
    Table,
    clean_inline,
    clean_rich,
    to_text,
)
from workation.importer.markup import (
    DROPPED,
    INLINE,
    find_all,
    has_media,
    holds_blocks,
    inner_html,
    plain_text,
    protect_signs,
    read_span,
    spell_ruby,
    spread_cells,
    to_watch_page,
)
from workation.importer.numbers import read_number
from workation.importer.shortcodes import Report, expand_shortcodes
from workation.importer.wxr import Item

BOXES = {"div", "section", "article", "td", "th", "li", "aside", "figure", "dd"}
LEVELS = {"h1": 2, "h2": 2, "h3": 3, "h4": 4, "h5": 4, "h6": 4}
BLOCK_COMMENT = re.compile(r"\s*wp:([a-z0-9/-]+)\s*(\{.*\})?\s*/?\s*", re.S)
REUSED = re.compile(r'<!--\s*wp:block\s*\{[^}]*"ref":\s*(\d+)[^}]*\}\s*/-->')
# Blocks that WordPress fills when it shows the page; the new site has its own lists.
DYNAMIC = re.compile(
    r"^(query|latest-|archives|calendar|categories|rss|search|tag-cloud|page-list|navigation$"
    r"|loginout|post-comments|avatar|social-links)"
)
BARE_ADDRESS = re.compile(r"^https?://[^\s<>\"]+$")


@dataclass(frozen=True)
class Library:
    """What a body may refer to: files by number, reusable blocks, uploads by post."""

    addresses: AddressBook
    media: dict[int, Item]
    reusable: dict[int, str] = field(default_factory=dict)

    def list_uploads(self, post: int) -> list[int]:
        found = [m for m in self.media.values() if m.parent == post]
        return [m.id for m in sorted(found, key=lambda m: (m.menu_order, m.id))]

    def get_caption(self, number: int) -> str:
        return self.media[number].excerpt if number in self.media else ""

    def get_alt(self, number: int) -> str:
        found = self.media.get(number)
        return found.get_meta("_wp_attachment_image_alt").strip() if found else ""


def read_body(item: Item, library: Library, report: Report) -> list[Block]:
    """The blocks of a post, one per paragraph (blocks.merge_texts joins them)."""
    content = REUSED.sub(lambda m: library.reusable.get(read_number(m[1]), ""), item.content)
    is_classic = "<!-- wp:" not in content
    content = expand_shortcodes(content.replace("\r\n", "\n"), report)
    if not content.strip():
        return []
    root = lxml.html.fragment_fromstring(protect_signs(content), create_parent="div")
    builder = _Builder(item.id, library, report, is_classic)
    builder.walk(root, group=0)
    builder.flush(0)
    return builder.blocks


class _Builder:
    def __init__(self, post: int, library: Library, report: Report, is_classic: bool) -> None:
        self.blocks: list[Block] = []
        self._post = post
        self._library = library
        self._report = report
        self._is_classic = is_classic
        self._run: list[str] = []
        self._pending_media = 0
        self._groups = 0

    # --- the walk

    def walk(self, element: HtmlElement, group: int) -> None:
        self._add_text(element.text)
        for child in element:
            if isinstance(child, etree._Comment):
                self._read_comment(child.text or "", group)
            elif isinstance(child.tag, str):
                self._read_element(child, group)
            self._add_text(child.tail)

    def flush(self, group: int) -> None:
        """Close the current run of inline mark-up: one or more paragraphs."""
        source, self._run = "".join(self._run), []
        parts = re.split(r"\n[ \t\xa0]*\n\s*", source) if self._is_classic else [source]
        for part in parts:
            self._add_paragraph(part, group)

    def _add_paragraph(self, source: str, group: int) -> None:
        source = source.strip()
        if self._is_classic:
            source = re.sub(r"(?<!<br>)\n(?![^<>]*>)", "<br>", source)
        cleaned = clean_inline(source, self._library.addresses)
        cleaned = re.sub(r"^(?:\s|<br/>)+|(?:\s|<br/>)+$", "", cleaned)
        text = to_text(cleaned)
        if not text:
            return
        if BARE_ADDRESS.match(text) and "<a" not in cleaned:
            self._add_embed(text, "", group)
        else:
            self.blocks.append(RichText(html=f"<p>{cleaned}</p>", group=group))

    def _add_text(self, text: str | None) -> None:
        if text:
            self._run.append(html.escape(text, quote=False))

    def _read_comment(self, text: str, group: int) -> None:
        match = BLOCK_COMMENT.fullmatch(text)
        if not match:
            return
        name = match[1].removeprefix("core/")
        try:
            settings = json.loads(match[2] or "{}")
        except ValueError:
            settings = {}
        if name == "image":
            self._pending_media = read_number(settings.get("id"))
        elif name.partition("-")[0] in ("embed", "core-embed") and text.rstrip().endswith("/"):
            self.flush(group)
            self._add_embed(str(settings.get("url", "")), "", group)
        elif DYNAMIC.match(name) or "/" in name:
            self.flush(group)
            self.blocks.append(Dynamic(name=name, group=group))
            self._report("block", name)

    def _read_element(self, element: HtmlElement, group: int) -> None:
        tag = element.tag
        if tag in DROPPED:
            self._report("element", tag)
        elif tag == "img":
            self.flush(group)
            self._add_image(element, "", group)
        elif tag == "ruby":
            self._run.append(spell_ruby(element))
        elif tag in INLINE and not holds_blocks(element):
            self._run.append(lxml.html.tostring(element, encoding="unicode", with_tail=False))
        else:
            self.flush(group)
            self._read_block(element, group)
            self.flush(group)

    def _read_block(self, element: HtmlElement, group: int) -> None:
        tag = element.tag
        if tag in LEVELS and not has_media(element):
            self._add_heading(element, group)
        elif tag == "iframe":
            self._add_embed(element.get("src") or "", element.get("title") or "", group)
        elif tag in ("video", "audio", "embed", "source"):
            self._add_file(element, group)
        elif tag == "figure":
            self._read_figure(element, group)
        elif tag in ("ul", "ol") and not has_media(element):
            self._add_rich(element, group)
        elif tag == "table" and not has_media(element):
            self._add_table(element, "", group)
        elif tag == "blockquote" and not has_media(element):
            self._add_quote(element, group)
        elif tag == "dl" and not has_media(element):
            self._add_definitions(element, group)
        elif "wp-gallery" in (element.get("class") or "").split():
            self._add_gallery(element)
        else:
            self.walk(element, self._open_group(element, group))

    def _open_group(self, element: HtmlElement, group: int) -> int:
        """A box counts when it holds exactly one picture: that picture's own text is inside."""
        pictures = len(find_all(element, ".//img"))
        if element.tag in BOXES | {"tr"} and pictures == 1 and element.text_content().strip():
            self._groups += 1
            return self._groups
        return group

    # --- single blocks

    def _add_heading(self, element: HtmlElement, group: int) -> None:
        text = plain_text(element).replace("\n", " ")
        if text:
            self.blocks.append(Heading(text=text, level=LEVELS[element.tag], group=group))

    def _add_rich(self, element: HtmlElement, group: int) -> None:
        source = lxml.html.tostring(element, encoding="unicode", with_tail=False)
        cleaned = clean_rich(re.sub(r">\s+<", "><", source), self._library.addresses)
        cleaned = re.sub(r"<li>\s*(?:<p>)?(.*?)(?:</p>)?\s*</li>", r"<li>\1</li>", cleaned)
        cleaned = cleaned.replace("\n", "")
        if to_text(cleaned):
            self.blocks.append(RichText(html=cleaned, group=group))

    def _add_definitions(self, element: HtmlElement, group: int) -> None:
        for child in element:
            text = plain_text(child).replace("\n", " ") if isinstance(child.tag, str) else ""
            if text:
                text = html.escape(text, quote=False)
                source = f"<p><b>{text}</b></p>" if child.tag == "dt" else f"<p>{text}</p>"
                self.blocks.append(RichText(html=source, group=group))

    def _add_quote(self, element: HtmlElement, group: int) -> None:
        sources = find_all(element, ".//cite|.//footer")
        source = plain_text(sources[0]).replace("\n", " ") if sources else ""
        for cite in sources:
            cite.drop_tree()
        if text := plain_text(element):
            self.blocks.append(Quote(text=text, source=source, group=group))

    def _add_table(self, element: HtmlElement, caption: str, group: int) -> None:
        rows = [
            [cell for cell in row if cell.tag in ("td", "th")] for row in find_all(element, ".//tr")
        ]
        rows = [row for row in rows if row]
        if not rows:
            return
        width = max(sum(map(read_span, row)) for row in rows)
        texts = [spread_cells(row, width) for row in rows]
        captions = find_all(element, "./caption")
        self.blocks.append(
            Table(
                rows=tuple(tuple(row) for row in texts),
                has_header_row=bool(find_all(element, "./thead"))
                or (len(rows) > 1 and all(c.tag == "th" for c in rows[0])),
                has_header_column=all(row[0].tag == "th" for row in rows[1:] or rows),
                caption=caption or (plain_text(captions[0]) if captions else ""),
                group=group,
            )
        )

    def _add_embed(self, address: str, title: str, group: int) -> None:
        address = "https:" + address if address.startswith("//") else address.strip()
        meant = self._library.addresses.resolve(address)
        if not re.match(r"https?://", meant.address):
            if meant.item or meant.media:
                kind = f"item/{meant.item}" if meant.item else f"media/{meant.media}"
                label = html.escape(title or address)
                source = f'<p><a href="wp:{kind}">{label}</a></p>'
                self.blocks.append(RichText(html=source, group=group))
            elif address:
                self._report("embed", address)
            return
        self.blocks.append(Embed(url=to_watch_page(meant.address), title=title, group=group))

    def _add_file(self, element: HtmlElement, group: int) -> None:
        sources = [element.get("src"), *(s.get("src") for s in find_all(element, ".//source"))]
        address = next((s for s in sources if s), "")
        self._add_embed(address, element.get("title") or "", group)

    def _add_gallery(self, element: HtmlElement) -> None:
        without = set((element.get("data-without") or "").split(","))
        numbers = [read_number(n) for n in (element.get("data-ids") or "").split(",") if n]
        self._groups += 1
        for number in numbers or self._library.list_uploads(self._post):
            if str(number) not in without:
                self._append_image(number, "", None, self._library.get_caption(number), 0, True)

    def _read_figure(self, element: HtmlElement, group: int) -> None:
        classes = (element.get("class") or "").split()
        captions = find_all(element, "./figcaption")
        caption = inner_html(captions[-1]) if captions else ""
        pictures = find_all(element, ".//img")
        if len(pictures) == 1 and not find_all(element, ".//table|.//iframe"):
            self._add_image(pictures[0], caption, group)
            return
        for old in captions:
            old.drop_tree()
        if tables := find_all(element, ".//table"):
            self._add_table(tables[0], to_text(caption), group)
            return
        text = element.text_content().strip()
        if any("embed" in c for c in classes) and not find_all(element, ".//iframe"):
            self._add_embed(text, to_text(caption), group)
            return
        self.walk(element, group)
        self.flush(group)
        self._run.append(caption)

    def _add_image(self, element: HtmlElement, caption: str, group: int) -> None:
        src = element.get("data-src") or element.get("src") or ""
        if src.startswith("data:"):
            src = element.get("data-src") or ""
        classes = element.get("class") or ""
        match = re.search(r"wp-image-(\d+)", classes)
        number = read_number(match[1] if match else element.get("data-id"))
        known = self._library.media
        candidates = [number, self._library.addresses.find_file(src), self._pending_media]
        self._pending_media = 0
        media = next((n for n in candidates if n in known), 0)
        if media or src:
            self._append_image(media, src, element.get("alt"), caption, group, False)

    def _append_image(
        self, media: int, src: str, alt: str | None, caption: str, group: int, in_gallery: bool
    ) -> None:
        """An empty alt says nothing about a picture: the library's own is better then."""
        self.blocks.append(
            Image(
                media=media,
                src=src,
                alt=(alt or "").strip() or self._library.get_alt(media),
                caption=clean_inline(caption, self._library.addresses),
                is_in_gallery=in_gallery,
                group=group,
            )
        )
