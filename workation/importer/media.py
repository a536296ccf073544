"""Which files of the old library come along, and who may see them."""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath
from urllib.parse import unquote

from workation.importer.addresses import COPY, normalise_path, split_address
from workation.importer.blocks import Block, Image, RichText, to_text
from workation.importer.decisions import MediaDecision, PageDecision
from workation.importer.kinds import State
from workation.importer.serialized import read_string
from workation.importer.wxr import Item

IMAGES = {".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"}
USED = re.compile(r'href="wp:media/(\d+)"')


def list_used_media(main_image: int, blocks: Iterable[Block], portrait: int = 0) -> set[int]:
    """Numbers of the files that a page shows or links."""
    used = {main_image, portrait}
    for block in blocks:
        if isinstance(block, Image):
            used.add(block.media)
            used.update(int(n) for n in USED.findall(block.caption))
        elif isinstance(block, RichText):
            used.update(int(n) for n in USED.findall(block.html))
    return used - {0}


def list_used_by_page(page: PageDecision) -> set[int]:
    portrait = page.key_person.media if page.key_person else 0
    return list_used_media(page.main_image, page.body, portrait)


def decide_media(
    items: Iterable[Item], pages: Iterable[PageDecision], used_by_skipped: set[int]
) -> list[MediaDecision]:
    """Bring in every file but those that only posts show which are not imported."""
    public: set[int] = set()
    kept: set[int] = set()
    for page in pages:
        used = list_used_by_page(page)
        kept |= used
        if page.state is State.LIVE:
            public |= used
    return [
        _decide(item, item.id in public)
        for item in items
        if item.type == "attachment" and (item.id in kept or item.id not in used_by_skipped)
    ]


def list_paths(item: Item) -> tuple[str, ...]:
    """Places of the file: the untouched original first, then what WordPress shows, then copies."""
    attached = item.get_meta("_wp_attached_file")
    if not attached and "/uploads/" in item.attachment_url:
        attached = unquote(split_address(item.attachment_url).path.split("/uploads/", 1)[1])
    if not attached:
        return ()
    metadata = item.get_meta("_wp_attachment_metadata")
    folder = PurePosixPath(attached).parent
    original = read_string(metadata, "original_image")
    candidates = [attached]
    if original:
        candidates.insert(0, str(folder / PurePosixPath(original).name))
    # Without its metadata only the name tells that a file is a copy; without sizes: never one.
    plain = COPY.sub("", attached)
    candidates += [] if plain in candidates else [plain]
    return tuple(candidates)


def _decide(item: Item, is_public: bool) -> MediaDecision:
    paths = list_paths(item)
    suffix = PurePosixPath(paths[0]).suffix.lower() if paths else ""
    metadata = item.get_meta("_wp_attachment_metadata")
    credit = read_string(metadata, "credit") or read_string(metadata, "copyright")
    if not credit.strip(" ?"):
        credit = ""  # what WordPress makes of EXIF in another encoding
    return MediaDecision(
        number=item.id,
        is_image=suffix in IMAGES,
        paths=paths,
        title=item.title or (PurePosixPath(paths[0]).stem if paths else ""),
        alt=item.get_meta("_wp_attachment_image_alt").strip(),
        caption=to_text(item.excerpt).replace("\n", " "),
        credit=credit.strip(),
        is_public=is_public,
        old_path=paths[0] if not paths else item.get_meta("_wp_attached_file") or paths[-1],
        page_path="" if split_address(item.link).query else normalise_path(item.link),
        parent=item.parent,
    )
