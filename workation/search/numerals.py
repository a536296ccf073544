"""Numbers before a counter, as they are written: 2泊3日 or 二泊三日, 8,000円 or 八千円.

Only before a counter: the 二 of 二見 and the 三 of 三重 are parts of names.
"""

from __future__ import annotations

import re
from collections.abc import Callable

COUNTERS = "泊日月年円人名時分回件室畳歳才階軒食台席部週間度組棟本番"
_DIGITS = "〇一二三四五六七八九"
_UNITS = {"十": 10, "百": 100, "千": 1000}
_NUMBER = re.compile(rf"(?:\d[\d,]*|[{_DIGITS}十百千万]+)(?=[{COUNTERS}])")
# What a page about prices and days can mean; a longer row of digits is no amount.
_MOST = 10_000_000


def number_spellings(text: str) -> list[str]:
    """Return a folded text as it is, then with its numbers in the other ways of writing."""
    if not _NUMBER.search(text):
        return [text]
    ways: list[Callable[[int], str]] = [str, "{:,}".format, to_kanji]
    return list(dict.fromkeys([text, *(_rewrite(text, write) for write in ways)]))


def _rewrite(text: str, write: Callable[[int], str]) -> str:
    def replace(match: re.Match[str]) -> str:
        value = from_text(match[0])
        return match[0] if value is None else write(value)

    return _NUMBER.sub(replace, text)


def from_text(number: str) -> int | None:
    """Return the value of a number in digits or kanji; None where it is none, or too large."""
    if number[0].isdecimal():
        digits = number.replace(",", "")
        value = int(digits) if len(digits) <= 8 else _MOST
    elif all(char in _DIGITS for char in number):
        value = int("".join(str(_DIGITS.index(char)) for char in number[:9]))
    else:
        found = _from_units(number)
        if found is None:
            return None
        value = found
    return value if value < _MOST else None


def _from_units(number: str) -> int | None:
    total = section = 0
    digit: int | None = None
    for char in number:
        if char in _DIGITS:
            if digit is not None:
                return None
            digit = _DIGITS.index(char)
        elif char == "万":
            total = (total + section + (digit or 0) or 1) * 10_000
            section, digit = 0, None
        else:
            section += _UNITS[char] * (1 if digit is None else digit)
            digit = None
    return total + section + (digit or 0)


def to_kanji(value: int) -> str:
    """Return a number from 0 to 9,999,999 in kanji: 12 is 十二."""
    if value == 0:
        return "〇"
    high, low = divmod(value, 10_000)
    return (f"{_below_ten_thousand(high)}万" if high else "") + _below_ten_thousand(low)


def _below_ten_thousand(value: int) -> str:
    written = ""
    for unit, size in (("千", 1000), ("百", 100), ("十", 10)):
        digit, value = divmod(value, size)
        if digit:
            written += ("" if digit == 1 else _DIGITS[digit]) + unit
    return written + (_DIGITS[value] if value else "")
