"""Words that may have been meant where the typed one finds nothing: slips of kana and spelling.

Pure: known words in, close ones out. Two words are close when they are the same without voicing
marks, long vowels and small kana (バンガロー and ハンカロ), or when few letters differ.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

from workation.search.japanese import fold
from workation.search.variants import to_simplified, to_traditional

MAX_WORDS = 3
# The share of letters that must agree; 0.72 lets one slip pass in a word of four letters.
CLOSENESS = 0.72
SHORTEST = 2
_SMALL = str.maketrans("ぁぃぅぇぉっゃゅょゎ", "あいうえおつやゆよわ")
_PIECES = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SCRIPTS = re.compile(
    "[\u30a1-\u30fc]{3,}|[\u3041-\u3096]{3,}|[\u4e00-\u9fff々]{2,}|[a-z]{4,}", re.I
)


def skeleton(word: str) -> str:
    """Return a word without what is easily mistaken in kana."""
    plain = unicodedata.normalize("NFD", fold(word).replace("ー", "").translate(_SMALL))
    return "".join(char for char in plain if not unicodedata.combining(char))


def words_of(text: str) -> list[str]:
    """Return the pieces of a title that a visitor might have meant: runs of one script."""
    return [piece for run in _PIECES.findall(text) for piece in _SCRIPTS.findall(run)]


def find_close(typed: str, known: Iterable[str]) -> list[str]:
    """Return the known words that are closest to a typed one, the closest first."""
    by_skeleton: dict[str, str] = {}
    for word in known:
        by_skeleton.setdefault(skeleton(word), word)
    wanted = skeleton(typed)
    if len(wanted) < SHORTEST:
        return []
    found = get_close_matches(wanted, by_skeleton, n=MAX_WORDS + 1, cutoff=CLOSENESS)
    words = [by_skeleton[match] for match in found]
    return [word for word in words if fold(word) != fold(typed)][:MAX_WORDS]


def other_scripts(typed: str) -> list[str]:
    """Return a Chinese word in the other way of writing it."""
    return [word for word in (to_simplified(typed), to_traditional(typed)) if word != typed]
