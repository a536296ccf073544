"""Slugs: ASCII, the same in every language, proposed where a title gives none."""

from __future__ import annotations

from collections.abc import Collection

from django.utils.text import slugify
from wagtail.models import Page


def propose_slug(title: str, prefix: str, taken: Collection[str]) -> str:
    """Return a slug that is not taken.

    A Latin title gives its own slug. A Japanese one gives `<prefix>-<number>`: a transliteration
    of kanji by Unicode tables would give Mandarin (伊勢志摩 → YiShiZhiMo).
    """
    base = slugify(title) if title.isascii() else ""
    if base and base not in taken:
        return base
    stem = base or prefix
    number = 1
    while f"{stem}-{number}" in taken:
        number += 1
    return f"{stem}-{number}"


def slugs_below(parent: Page | None, *, except_for: Page) -> set[str]:
    """Return the slugs in use under a page, leaving out one page's own."""
    if parent is None:
        return set()
    return set(parent.get_children().exclude(pk=except_for.pk).values_list("slug", flat=True))
