"""Words that stand inside others and mean something else there: 京都 in 東京都.

Without a dictionary such a page is a hit. It stays one, but comes after those that have the word
itself: `find_stop_pattern` says where the word stands alone, in a text of tokens.
"""

from __future__ import annotations

import re

from workation.search.japanese import Term, fold

# By word: what it is not when it stands in there.
STOP_COMPOUNDS: dict[str, tuple[str, ...]] = {
    "京都": ("東京都",),
    "津": ("津波", "津軽", "津々", "大津", "沼津", "焼津", "中津", "唐津", "興味津"),
    "三重": ("三重奏", "三重苦", "二重三重"),
    "かき": ("かき氷", "かき揚げ", "かき混ぜる", "かきね"),
    "宿": ("宿題", "下宿", "新宿", "原宿", "合宿"),
    "海": ("東海", "北海道", "上海", "熱海"),
    "山": ("山梨", "山形", "山口", "岡山", "富山", "和歌山"),
}


def find_stop_pattern(term: Term) -> str | None:
    """Return a regular expression for a word's tokens outside its compounds; None without any.

    Both databases know it: PostgreSQL's advanced expressions and Python's, which SQLite is lent.
    """
    word = _word(term)
    compounds = _COMPOUNDS.get(word)
    if compounds is None:
        return None
    before, after = compounds
    # In tokens each pair of characters stands apart, so a neighbour is part of the next pair.
    lookbehind = "".join(f"(?<!{char}{word[0]})" for char in before)
    tokens = " ".join(re.escape(token) for token in term.tokens)
    if len(word) == 1:
        return (
            rf"{lookbehind}(^| ){tokens}(?![{after}])" if after else rf"{lookbehind}(^| ){tokens}"
        )
    lookahead = f"(?! {word[-1]}[{after}])" if after else ""
    return rf"{lookbehind}(^| ){tokens}{lookahead}"


def find_compound_tokens(term: Term) -> list[Term]:
    """Return the pairs of characters without which no compound of a word is in a text."""
    word = _word(term)
    before, after = _COMPOUNDS.get(word, ("", ""))
    pairs = [char + word[0] for char in before] + [word[-1] + char for char in after]
    return [Term((pair,)) for pair in dict.fromkeys(pairs)]


def _word(term: Term) -> str:
    return "".join(token[0] for token in term.tokens[:-1]) + term.tokens[-1]


def _neighbours(word: str, compounds: tuple[str, ...]) -> tuple[str, str]:
    """Return the characters that stand right before and right after the word in its compounds."""
    before = after = ""
    for compound in map(fold, compounds):
        start, _word, end = compound.partition(word)
        before += start[-1:]
        # A compound that goes on both sides is known by what stands before.
        after += "" if start else end[:1]
    return before, after


_COMPOUNDS = {fold(word): _neighbours(fold(word), rest) for word, rest in STOP_COMPOUNDS.items()}
