"""Words of Japanese and Chinese text, without a dictionary.

Neither SQLite nor PostgreSQL finds words in a text written without spaces. So a run of such
characters is indexed as overlapping pairs, and a word is searched as its pairs in a row: 温泉宿
holds 温泉 and 泉宿, and a search for 温泉 finds it wherever it stands. Nothing is missed, on either
database, because nothing depends on where a dictionary would cut.

    index_text("ワーケーションは伊勢で")  →  "わー ーけ けー … 伊勢 勢で で"
    parse_query("伊勢 Wi-Fi")  →  (Term(("伊勢",)), Term(("wifi",), is_prefix=True))

Text and query pass the same folding, so that full-width letters, half-width or small spelling
differences, capitals and the choice of kana do not matter.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise

MAX_QUERY_LENGTH = 200
MAX_TERMS = 12
# From four letters on, "workation" also finds "workations": there is no stemming.
SHORTEST_PREFIX = 4

# Scripts that do not put spaces between words, and Korean, whose words carry endings.
_UNSPACED = (
    "\u3005-\u3007"  # 々〆〇
    "\u3041-\u3096\u309d-\u309f"  # hiragana
    "\u30a1-\u30fa\u30fc-\u30ff"  # katakana and the long vowel mark
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Han
    "\uac00-\ud7a3"  # Korean syllables
    "\u0e01-\u0e4f\u0e80-\u0eff\u1780-\u17ff"  # Thai, Lao, Khmer
)
# The blocks above also hold signs and gaps: \w keeps to letters and digits.
_RUN = re.compile(rf"(?P<unspaced>(?:(?=\w)[{_UNSPACED}])+)|(?:(?![{_UNSPACED}])[^\W_])+")
_KATAKANA_TO_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
# コワーキング・スペース is コワーキングスペース; between other characters the dot separates.
_DOT_IN_KATAKANA = re.compile(r"(?<=[\u30a1-\u30ff])・(?=[\u30a1-\u30ff])")
# One spelling for what everybody searches; longer lists are the editors' (synonyms of tags).
_SPELLINGS = {"wi-fi": "wifi", "wi fi": "wifi", "わいふぁい": "wifi"}


@dataclass(frozen=True)
class Term:
    """What has to stand in a text as one piece: tokens in a row.

    With `is_prefix` the last token only has to begin like this. `tokens` is never empty and holds
    letters and digits only, so no database can mistake them for operators.
    """

    tokens: tuple[str, ...]
    is_prefix: bool = False


def fold(text: str) -> str:
    """Return the text without the differences that a search ignores."""
    text = unicodedata.normalize("NFKC", text)
    text = _DOT_IN_KATAKANA.sub("", text).casefold().translate(_KATAKANA_TO_HIRAGANA)
    text = "".join(_base_letter(char) for char in text)
    for spelling, plain in _SPELLINGS.items():
        text = text.replace(spelling, plain)
    return text


def _base_letter(char: str) -> str:
    """Return a letter without its accent: é is e. Kana keep their voicing marks."""
    if unicodedata.category(char) in {"Mn", "Mc"}:
        return ""
    if "\u00c0" <= char <= "\u024f" or "\u1e00" <= char <= "\u1eff":
        return unicodedata.normalize("NFD", char)[0]
    return char


def _tokens(folded: str) -> list[str]:
    """Return all tokens in order; a run of unspaced script ends with its last character alone.

    That last token makes every character the beginning of one, so that a single character can be
    searched as a prefix.
    """
    tokens: list[str] = []
    for run in _RUN.finditer(folded):
        word = run.group()
        if run.lastgroup == "unspaced":
            tokens += [first + second for first, second in pairwise(word)]
            tokens.append(word[-1])
        else:
            tokens.append(word)
    return tokens


def index_text(text: str) -> str:
    """Return a text as the tokens to index, separated by single spaces."""
    return " ".join(_tokens(fold(text)))


def parse_query(text: str, shortest_prefix: int = SHORTEST_PREFIX) -> tuple[Term, ...]:
    """Return the terms that a text must contain; none where the query holds no letter or digit.

    White space separates terms. A query longer than any real one is cut.
    """
    terms = (_term(part, shortest_prefix) for part in fold(text[:MAX_QUERY_LENGTH]).split())
    return tuple(dict.fromkeys(term for term in terms if term))[:MAX_TERMS]


def _term(part: str, shortest_prefix: int) -> Term | None:
    tokens = _tokens(part)
    if not tokens:
        return None
    last_run = [run.group() for run in _RUN.finditer(part)][-1]
    if not re.match(f"[{_UNSPACED}]", last_run):
        return Term(tuple(tokens), is_prefix=len(last_run) >= shortest_prefix)
    if len(last_run) > 1:
        # The run may go on in the text: its last character need not stand alone there.
        return Term(tuple(tokens[:-1]))
    return Term(tuple(tokens), is_prefix=True)
