"""What the import is going to do, as plain data: mapping.py decides, writer.py carries it out."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from workation.importer.blocks import Block
from workation.importer.keyperson import KeyPerson
from workation.importer.kinds import Kind, State
from workation.importer.listing import EventFields, FacilityFields


@dataclass(frozen=True)
class PageDecision:
    """A page to write. `translates` is the number of the Japanese post, 0 for none.

    `old_path` is the decoded path that was public before, empty when there was none.
    """

    number: int
    wp_type: str
    kind: Kind
    state: State
    title: str
    slug: str
    language: str
    published_at: datetime | None
    modified_at: datetime | None
    parent: int = 0
    translates: int = 0
    summary: str = ""
    main_image: int = 0
    body: tuple[Block, ...] = ()
    areas: tuple[str, ...] = ()
    municipality: str = ""
    themes: tuple[str, ...] = ()
    facts: tuple[tuple[str, bool], ...] = ()
    key_person: KeyPerson | None = None
    facility: FacilityFields | None = None
    event: EventFields | None = None
    old_path: str = ""
    old_slug: str = ""


@dataclass(frozen=True)
class MediaDecision:
    """A file to bring in. `paths` are its places below uploads/, best first.

    `is_public` says whether a public page shows or links it; a file that none does gets an
    address that nobody can guess. `page_path` is where WordPress showed it on a page of its own.
    """

    number: int
    is_image: bool
    paths: tuple[str, ...]
    title: str
    alt: str = ""
    caption: str = ""
    credit: str = ""
    is_public: bool = False
    old_path: str = ""
    page_path: str = ""
    parent: int = 0


@dataclass(frozen=True)
class MenuEntry:
    title: str
    item: int = 0
    address: str = ""


@dataclass(frozen=True, order=True)
class Unplaced:
    """Something that has no place on the new site, for staff to look at."""

    subject: str
    detail: str
    item: int = 0
    title: str = ""


@dataclass(frozen=True)
class Decisions:
    """All of it. `skipped` counts posts left out, by type and status."""

    source: str
    site_name: str
    tagline: str
    pages: tuple[PageDecision, ...]
    media: tuple[MediaDecision, ...]
    menus: dict[str, tuple[MenuEntry, ...]]
    old_paths_of_skipped: tuple[tuple[str, Kind], ...]
    counts: dict[str, Counter[str]]
    skipped: dict[str, Counter[str]]
    unplaced: tuple[Unplaced, ...]
