"""Small numbers written as words: 一泊, two nights, 两晚. Pure.

Only to spare good translations a finding: 2泊 may become "two nights" and 一泊 "1 night".
"""

from __future__ import annotations

import re

_KANJI = {sign: number for number, sign in enumerate("〇一二三四五六七八九")} | {
    "两": 2,
    "兩": 2,
    "双": 2,
    "半": 30,
}
_KANJI_RUN = re.compile("[〇一二三四五六七八九十百千両两兩双半]+")
_ENGLISH = {
    word: number
    for number, words in enumerate(
        (
            "zero no none",
            "one a an once single first",
            "two twice double second both pair couple",
            "three third triple",
            "four fourth",
            "five fifth",
            "six sixth",
            "seven seventh week",
            "eight eighth",
            "nine ninth",
            "ten tenth",
            "eleven eleventh",
            "twelve twelfth noon dozen",
        )
    )
    for word in words.split()
} | {"midnight": 0, "thirty": 30, "half": 30, "hundred": 100, "thousand": 1000, "twenty": 20}
_FEW = range(13)


def find_spelled_numbers(text: str, language_code: str) -> set[int]:
    """Return the numbers that a text may be saying in words.

    Of languages whose words are not known, everything up to twelve may be there.
    """
    if language_code == "ja" or language_code.startswith("zh"):
        return {number for run in _KANJI_RUN.findall(text) for number in _read_kanji(run)}
    if language_code == "en":
        words = re.findall("[a-z]+", text.lower())
        return {_ENGLISH[word] for word in words if word in _ENGLISH}
    return set(_FEW)


def _read_kanji(run: str) -> set[int]:
    """Return what a run of numerals says, and each of its signs."""
    total, digit = 0, 0
    for sign in run:
        if size := {"十": 10, "百": 100, "千": 1000}.get(sign):
            total += (digit or 1) * size
            digit = 0
        else:
            digit = digit * 10 + _KANJI.get(sign, 2)
    return {total + digit, *(_KANJI[sign] for sign in run if sign in _KANJI)}
