"""Words of Japanese and Chinese text, without a dictionary.

Neither SQLite nor PostgreSQL finds words in a text written without spaces. So a run of such
characters is indexed as overlapping pairs, and a word is searched as its pairs in a row: 温泉宿
holds 温泉 and 泉宿, and a search for 温泉 finds it wherever it stands. Nothing is missed, on either
database, because nothing depends on where a dictionary would cut.

    index_text("ワーケーションは伊勢で")  →  "わー ーけ けー … 伊勢 勢で で"
    parse_query("伊勢 Wi-Fi")  →  ((Term(("伊勢",)),), (Term(("wifi",), is_prefix=True),))

Text and query pass the same folding, so that full-width letters, half-width or small spelling
differences, capitals, old forms of kanji and the choice of kana do not matter. Folding looks at
single characters: a piece of a text, folded, is a piece of the folded text. What depends on the
words around (numbers, synonyms) is spelled out in the query instead.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise

from workation.search.numerals import number_spellings
from workation.search.synonyms import SynonymTable
from workation.search.variants import KANJI_VARIANTS

MAX_QUERY_LENGTH = 200
MAX_TERMS = 12
# How many spellings of one word are looked for; the typed one comes first.
MAX_SPELLINGS = 16
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
_MARK_BETWEEN_UNSPACED = re.compile(rf"(?<=[{_UNSPACED}])[^\w\s]+(?=[{_UNSPACED}])")
_KATAKANA_TO_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
# 関ヶ原 is 関ケ原: the small letters are written large as often as not.
_SMALL_KE = {0x3095: 0x304B, 0x3096: 0x3051}
_CHARACTERS = KANJI_VARIANTS | _KATAKANA_TO_HIRAGANA | {0x30F5: 0x304B, 0x30F6: 0x3051} | _SMALL_KE
# コワ－キング: a dash after katakana is the long vowel mark, mistyped or pasted.
_DASH_IN_KATAKANA = re.compile("(?<=[\u30a1-\u30fa\u30fc\uff66-\uff9f])[\u2010-\u2015\u2212\uff0d]")
# コワーキング・スペース is コワーキングスペース; between other characters the dot separates.
_DOT_IN_KATAKANA = re.compile(r"(?<=[\u30a1-\u30ff])・(?=[\u30a1-\u30ff])")
# One spelling for what everybody searches; longer lists are the editors' (`models.Synonym`).
_SPELLINGS = {"wi-fi": "wifi", "wi fi": "wifi", "わいふぁい": "wifi"}
_NO_SYNONYMS = SynonymTable(())


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
    text = unicodedata.normalize("NFKC", _DASH_IN_KATAKANA.sub("ー", text))
    text = _DOT_IN_KATAKANA.sub("", text).casefold().translate(_CHARACTERS)
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


def parse_query(
    text: str,
    shortest_prefix: int = SHORTEST_PREFIX,
    synonyms: SynonymTable = _NO_SYNONYMS,
) -> tuple[tuple[Term, ...], ...]:
    """Return what a text must contain: of each word one spelling, the typed one standing first.

    White space separates words, and so do marks between Japanese or Chinese characters. There
    are none where the query holds no letter or digit. A query longer than any real one is cut.
    """
    words: dict[Term, tuple[Term, ...]] = {}
    for spellings in synonyms.spell_out(_split(fold(text[:MAX_QUERY_LENGTH]))):
        terms = [_term(spelling, shortest_prefix) for spelling in _with_numbers(spellings)]
        found = tuple(dict.fromkeys(term for term in terms if term))[:MAX_SPELLINGS]
        if found:
            words.setdefault(found[0], found)
    return tuple(words.values())[:MAX_TERMS]


def _split(folded: str) -> list[str]:
    return _MARK_BETWEEN_UNSPACED.sub(" ", folded).split()


def _with_numbers(spellings: list[str]) -> list[str]:
    return [written for spelling in spellings for written in number_spellings(spelling)]


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
