"""Decides what becomes of each post: pure, from the export and the site's vocabulary alone."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from urllib.parse import unquote

from workation.importer.addresses import AddressBook, normalise_path, split_address
from workation.importer.blocks import (
    Block,
    Dynamic,
    Heading,
    Image,
    RichText,
    merge_texts,
    to_text,
)
from workation.importer.body import Library, read_body
from workation.importer.decisions import Decisions, PageDecision, Unplaced
from workation.importer.keyperson import KeyPerson, extract_key_person
from workation.importer.kinds import (
    Kind,
    State,
    describe_status,
    find_state,
    propose_slug,
)
from workation.importer.media import decide_media, list_used_media
from workation.importer.menus import decide_menus
from workation.importer.numbers import read_number
from workation.importer.structure import SOURCE_LANGUAGE, SiteStructure
from workation.importer.terms import TermReader
from workation.importer.vocabulary import Vocabulary
from workation.importer.wxr import Export, Item

SUMMARY_LENGTH = 300
# Addresses that the new site needs for itself, right below the root.
RESERVED = frozenset(
    (  # noqa: SIM905 (dozens of names read better as words than as a column)
        "plans stay workspace activity reports news events living diagnosis search admin "
        "documents media static healthz readyz sitemap robots en zh-hans zh-hant ko"
    ).split()
)
LINKED = re.compile(r'href="wp:item/(\d+)"')
KANA = re.compile(r"[ぁ-ゖァ-ヺ一-鿿]")


def decide(
    export: Export,
    vocabulary: Vocabulary,
    now: datetime,
    kinds: Mapping[str, Kind] | None = None,
) -> Decisions:
    """Decide everything. `now` (aware) tells a scheduled post from one whose time has passed.

    `kinds` says what post types are whose names do not tell.
    """
    return _Mapper(export, vocabulary, now, kinds or {}).decide()


class _Mapper:
    def __init__(
        self, export: Export, vocabulary: Vocabulary, now: datetime, kinds: Mapping[str, Kind]
    ) -> None:
        self._export = export
        self._now = now
        self._unplaced: list[Unplaced] = []
        media = {item.id: item for item in export.items if item.type == "attachment"}
        reusable = {
            i.id: i.content
            for i in export.items
            if i.type == "wp_block" and find_state(i) is State.LIVE
        }
        self._addresses = AddressBook(export)
        self._library = Library(self._addresses, media, reusable)
        self._structure = SiteStructure(export, kinds)
        self._terms = TermReader(vocabulary, self._report)

    def decide(self) -> Decisions:
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        skipped: dict[str, Counter[str]] = defaultdict(Counter)
        pages: list[PageDecision] = []
        used_by_skipped: set[int] = set()
        old_paths: list[tuple[str, Kind]] = []
        for item in self._export.items:
            counts[item.type][describe_status(item)] += 1
            kind = self._structure.find_kind(item)
            if kind is None:
                if item.type not in ("attachment", "nav_menu_item", "wp_navigation"):
                    self._report(item, "post type", item.type)
                continue
            state = self._find_state(item)
            if state is None:
                skipped[item.type][describe_status(item)] += 1
                used_by_skipped |= self._list_media(item)
                if item.status == "publish" and item.has_password:
                    old_paths.append((normalise_path(item.link), kind))
            elif (page := self._decide_page(item, kind, state)) is not None:
                pages.append(page)
        pages = self._settle(pages)
        self._check_links(pages)
        return Decisions(
            source=self._export.address,
            site_name=self._export.title,
            tagline=self._export.tagline,
            pages=tuple(pages),
            media=tuple(decide_media(self._export.items, pages, used_by_skipped)),
            menus=decide_menus(self._export, self._addresses),
            old_paths_of_skipped=tuple(old_paths),
            counts=dict(counts),
            skipped=dict(skipped),
            unplaced=tuple(dict.fromkeys(self._unplaced)),
        )

    # --- one page

    def _find_state(self, item: Item) -> State | None:
        state = find_state(item)
        if state is State.SCHEDULED and (not item.published_at or item.published_at <= self._now):
            self._report(item, "schedule", "its time has passed: kept as a draft")
            return State.DRAFT
        return state

    def _decide_page(self, item: Item, kind: Kind, state: State) -> PageDecision | None:
        language = self._structure.find_language(item)
        original = self._structure.originals.get(item.id, 0)
        if language != SOURCE_LANGUAGE and not original and kind is not Kind.HOME:
            self._report(item, "translation", f"{language}: there is no Japanese post")
            return None
        blocks = read_body(item, self._library, lambda s, d: self._report(item, s, d))
        blocks = _lift_headings(_drop_dynamic(blocks))
        if item.is_sticky:
            self._report(item, "sticky", "a post that was kept on top")
        main_image = self._find_featured(item)
        person = None
        if kind is Kind.PLAN:
            person, blocks = extract_key_person(blocks, main_image)
            self._check_person(item, person, blocks, main_image)
        main_image, blocks = self._take_main_image(kind, main_image, blocks)
        if language != SOURCE_LANGUAGE:
            blocks, person = _drop_japanese_alts(blocks, person)
        summary, blocks = _take_lead(item, blocks)
        places = self._terms.read_places(item, kind)
        facility, event = self._terms.read_listing(item, kind, places)
        themes, facts = self._terms.read_tags(item, kind, facility)
        self._check_pictures(item, blocks)
        return PageDecision(
            number=item.id,
            wp_type=item.type,
            kind=kind,
            state=state,
            title=item.title or f"{kind}-{item.id}",
            slug=propose_slug(item.slug, kind, item.id),
            language=language,
            published_at=item.published_at,
            modified_at=item.modified_at,
            parent=item.parent if kind is Kind.PAGE else 0,
            translates=original,
            summary=summary,
            main_image=main_image,
            body=tuple(merge_texts(blocks)),
            areas=tuple(places.areas),
            municipality=places.municipality,
            themes=themes,
            facts=facts,
            key_person=person,
            facility=facility,
            event=event,
            old_path=_read_old_path(item, state),
            old_slug=unquote(item.slug),
        )

    def _find_featured(self, item: Item) -> int:
        number = read_number(item.get_meta("_thumbnail_id"))
        return number if number in self._library.media else 0

    def _take_main_image(
        self, kind: Kind, featured: int, blocks: list[Block]
    ) -> tuple[int, list[Block]]:
        """The page shows its main picture on top: the same one in the text is one too many.

        It stays where its caption is not the library's own, which would be lost.
        """
        if kind is Kind.HOME and not featured:
            featured = next((b.media for b in blocks if isinstance(b, Image)), 0)
        for index, block in enumerate(blocks):
            if isinstance(block, Image) and featured and block.media == featured:
                known = to_text(self._library.get_caption(featured))
                if to_text(block.caption) in ("", known):
                    return featured, [b for n, b in enumerate(blocks) if n != index]
        return featured, blocks

    def _check_person(
        self, item: Item, person: KeyPerson | None, blocks: list[Block], featured: int
    ) -> None:
        pictures = {b.media or b.src for b in blocks if isinstance(b, Image)} | {featured} - {0}
        if person is None and len(pictures) > 1:
            self._report(item, "key person", "the second picture has no text")
        elif person is not None and not person.name:
            self._report(item, "key person", "no name was found in the text")

    def _check_pictures(self, item: Item, blocks: list[Block]) -> None:
        for block in blocks:
            if isinstance(block, Image) and not block.media:
                self._report(item, "picture", block.src)

    # --- all pages together

    def _settle(self, pages: list[PageDecision]) -> list[PageDecision]:
        """Give every page a slug of its own, and translations their original's kind and slug."""
        by_number = {page.number: page for page in pages if page.language == SOURCE_LANGUAGE}
        taken: set[tuple[Kind, int, str]] = set()
        settled: dict[int, PageDecision] = {}
        # Slugs that a post brought along win over proposals.
        own = sorted(by_number.values(), key=lambda p: (p.slug != p.old_slug.lower(), p.number))
        for page in own:
            slug = page.slug
            if page.kind is Kind.PAGE and not page.parent and slug in RESERVED:
                slug = f"{page.kind}-{page.number}"
                self._unplaced.append(Unplaced("address", page.old_path, page.number, page.title))
            while (page.kind, page.parent, slug) in taken:
                slug = f"{page.slug}-{page.number}"
                page = replace(page, slug=slug)
            taken.add((page.kind, page.parent, slug))
            settled[page.number] = replace(page, slug=slug)
        homes = [page.number for page in settled.values() if page.kind is Kind.HOME]
        result = [settled[number] for number in sorted(settled)]
        for page in pages:
            if page.language == SOURCE_LANGUAGE:
                continue
            # A front page is the front page's translation even where Polylang does not say so.
            original = page.translates or (homes[0] if page.kind is Kind.HOME and homes else 0)
            if source := settled.get(original):
                page = replace(page, slug=source.slug, kind=source.kind, translates=original)
                result.append(page)
            else:
                detail = f"{page.language}: the Japanese post is not imported"
                self._unplaced.append(Unplaced("translation", detail, page.number, page.title))
        return result

    def _check_links(self, pages: list[PageDecision]) -> None:
        """A link to a post that is not public keeps its words and loses its address."""
        public = {page.number for page in pages if page.state is State.LIVE}
        for page in pages:
            for number in map(int, LINKED.findall("".join(map(repr, page.body)))):
                if number not in public:
                    detail = f"post {number} is not public"
                    self._unplaced.append(Unplaced("link", detail, page.number, page.title))

    def _list_media(self, item: Item) -> set[int]:
        blocks = read_body(item, self._library, lambda subject, detail: None)
        return list_used_media(self._find_featured(item), blocks)

    def _report(self, item: Item, subject: str, detail: str) -> None:
        # Titles of what must not be seen, or is no content (a form's letters), stay out of it.
        is_seen = find_state(item) is not None and subject != "post type"
        title = item.title if is_seen else ""
        self._unplaced.append(Unplaced(subject, detail, item.id, title))


def _lift_headings(blocks: list[Block]) -> list[Block]:
    """Headings begin at the second level, below the page's title, and leave none out."""
    levels = sorted({block.level for block in blocks if isinstance(block, Heading)})
    lifted = {level: place for place, level in enumerate(levels, start=2)}
    return [replace(b, level=lifted[b.level]) if isinstance(b, Heading) else b for b in blocks]


def _drop_dynamic(blocks: list[Block]) -> list[Block]:
    """Leave out lists that WordPress filled, each with the heading right above it."""
    kept: list[Block] = []
    for block in blocks:
        if not isinstance(block, Dynamic):
            kept.append(block)
        elif kept and isinstance(kept[-1], Heading):
            kept.pop()
    return kept


def _drop_japanese_alts(
    blocks: list[Block], person: KeyPerson | None
) -> tuple[list[Block], KeyPerson | None]:
    """A translated page must not speak Japanese: the image's own text in its language is better."""
    kept = [
        replace(b, alt="") if isinstance(b, Image) and KANA.search(b.alt) else b for b in blocks
    ]
    if person and KANA.search(person.name):
        person = replace(person, name="")
    return kept, replace(person, alt="") if person else None


def _read_old_path(item: Item, state: State) -> str:
    """The path that was public; posts without one had an address with a query (?p=12)."""
    if state is not State.LIVE or split_address(item.link).query:
        return ""
    return normalise_path(item.link)


def _take_lead(item: Item, blocks: list[Block]) -> tuple[str, list[Block]]:
    """The summary, which pages show above the text: the excerpt, else the first paragraph.

    WordPress makes up an excerpt from the text; what would stand there twice is taken once.
    """
    excerpt = to_text(item.excerpt).replace("\n", " ")
    first = blocks[0] if blocks else None
    if isinstance(first, RichText) and re.fullmatch(r"<p>[^<]*</p>", first.html):
        text = to_text(first.html)
        if text == excerpt or (not excerpt and len(text) <= SUMMARY_LENGTH):
            return text, blocks[1:]
    return _shorten(excerpt), blocks


def _shorten(text: str) -> str:
    return text if len(text) <= SUMMARY_LENGTH else text[: SUMMARY_LENGTH - 1] + "…"
