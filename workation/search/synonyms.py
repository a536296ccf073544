"""Words that stand for each other in a search, spelled out in the query.

Because the query is widened and not the index, a change works at once and nothing is indexed anew.

    table = SynonymTable([SynonymGroup(("温泉", "おんせん", "onsen"))])
    table.spell_out(["伊勢", "温泉宿"])  →  [["伊勢"], ["温泉宿", "おんせん宿", "onsen宿"]]

All words are folded (`japanese.fold`) and separated by single spaces.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

# The longest row of words, separated by spaces, that is looked up as one: "hot spring bath".
MAX_WORDS = 3
# Inside a longer word only what has at least two characters is replaced: 海 is not the 海 of 東海.
SHORTEST_INSIDE = 2


@dataclass(frozen=True)
class SynonymGroup:
    """Words that mean the same; `typed` ones are only understood, never looked for.

    A reading belongs there: つ, typed, means 津, but a search for 津 must not look for every つ.
    """

    words: tuple[str, ...]
    typed: tuple[str, ...] = ()


class SynonymTable:
    """What else to look for when a word is typed."""

    def __init__(self, groups: Iterable[SynonymGroup]) -> None:
        self._others: dict[str, list[str]] = {}
        for group in groups:
            for word in (*group.words, *group.typed):
                others = self._others.setdefault(word, [])
                others += [other for other in group.words if other not in (word, *others)]

    @property
    def others(self) -> Mapping[str, list[str]]:
        """By typed word, the words that are looked for as well."""
        return self._others

    def spell_out(self, words: list[str]) -> list[list[str]]:
        """Return the spellings to look for of each word, the typed one first."""
        spelled: list[list[str]] = []
        start = 0
        while start < len(words):
            length = self._longest(words, start)
            typed = " ".join(words[start : start + length])
            spelled.append([typed, *self._alternatives(typed)])
            start += length
        return spelled

    def _longest(self, words: list[str], start: int) -> int:
        for length in range(min(MAX_WORDS, len(words) - start), 1, -1):
            if " ".join(words[start : start + length]) in self._others:
                return length
        return 1

    def _alternatives(self, typed: str) -> list[str]:
        if typed in self._others:
            return self._others[typed]
        found: list[str] = []
        for word in sorted(self._others, key=len, reverse=True):
            is_inside = len(word) >= SHORTEST_INSIDE and word in typed
            if is_inside and not any(word in longer for longer in found):
                found.append(word)
        return [
            written
            for word in found
            for other in self._others[word]
            if (written := _replace(word, other, typed)) != typed
        ]


def _replace(word: str, other: str, text: str) -> str:
    """Replace a word that is not a piece of a longer Latin one: spa is not in space."""
    before = r"(?<![a-z0-9])" if re.match(r"[a-z0-9]", word) else ""
    after = r"(?![a-z0-9])" if re.search(r"[a-z0-9]$", word) else ""
    return re.sub(before + re.escape(word) + after, lambda _match: other, text)
