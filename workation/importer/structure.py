"""What each post of a site is: its kind, its language, what it translates.

An export names neither the front page nor the page that lists posts: addresses tell.
"""

import re
from collections import defaultdict
from collections.abc import Mapping

from workation.importer.addresses import normalise_path, split_address
from workation.importer.blocks import to_text
from workation.importer.kinds import Kind, find_kind, find_language
from workation.importer.serialized import read_string
from workation.importer.wxr import Export, Item, Term

SOURCE_LANGUAGE = "ja"


class SiteStructure:
    """Answers for one export; `kinds` says what post types are whose names do not tell."""

    def __init__(self, export: Export, kinds: Mapping[str, Kind]) -> None:
        self._export = export
        self._kinds = kinds
        self._languages = _read_languages(export.terms)
        self.originals = self._find_originals()

    def find_kind(self, item: Item) -> Kind | None:
        kind = self._kinds.get(item.type) or find_kind(item.type)
        if kind is not Kind.PAGE or item.status != "publish" or split_address(item.link).query:
            return kind
        path = normalise_path(item.link)
        root = normalise_path(self._export.address).rstrip("/")
        if path in (root or "/", f"{root}/{_find_language_slug(item)}"):
            return Kind.HOME
        return Kind.NEWS_INDEX if self._is_posts_page(item, path) else kind

    def _is_posts_page(self, item: Item, path: str) -> bool:
        """The page WordPress shows posts on has no text, and its address is above theirs."""
        if to_text(item.content) or item.parent:
            return False
        posts = [i for i in self._export.items if i.type == "post" and i.status == "publish"]
        above = any(normalise_path(p.link).startswith(path.rstrip("/") + "/") for p in posts)
        named = re.search(r"news|blog|topics|oshirase|お知らせ|新着|ニュース", path + item.title)
        return above or bool(posts and named)

    def find_language(self, item: Item) -> str:
        return self._languages.get(_find_language_slug(item), SOURCE_LANGUAGE)

    def _find_originals(self) -> dict[int, int]:
        """The Japanese post of each translation, by Polylang's groups."""
        groups: dict[str, list[Item]] = defaultdict(list)
        for item in self._export.items:
            for term in item.terms:
                if term.taxonomy == "post_translations":
                    groups[term.slug].append(item)
        originals = {}
        for group in groups.values():
            source = next((i for i in group if self.find_language(i) == SOURCE_LANGUAGE), None)
            originals.update({i.id: source.id for i in group if source and i is not source})
        return originals


def _find_language_slug(item: Item) -> str:
    """Polylang's short name of the language, which also begins the addresses in it."""
    return next((term.slug for term in item.terms if term.taxonomy == "language"), "")


def _read_languages(terms: tuple[Term, ...]) -> dict[str, str]:
    """Our language codes by Polylang's."""
    return {
        term.slug: find_language(read_string(term.description, "locale") or term.slug)
        for term in terms
        if term.taxonomy == "language"
    }
