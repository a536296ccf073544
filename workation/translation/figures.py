"""Figures in a text: numbers, prices, dates, times, phone numbers, addresses. Pure.

Read in the ways that Japanese, Chinese, Korean and English usually write them, half or full width,
so that ¥8,000, 8000円 and ８，０００ say the same, and so do 5月3日, May 3 and 3rd May.
Works on HTML fragments: what stands in a tag is no figure.
"""

from __future__ import annotations

import re
from bisect import bisect
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
# Languages that write 8.000,5 and those that write 8 000,5; the others write 8,000.5.
POINT_LANGUAGES = frozenset(
    {"da", "de", "el", "es", "id", "it", "nl", "pt", "pt-br", "ro", "sl", "tr", "vi"}
)
SPACE_LANGUAGES = frozenset(
    {"bg", "cs", "et", "fi", "fr", "hu", "lt", "lv", "nb", "pl", "ru", "sk", "sv", "uk"}
)

# Full-width ASCII and the signs that stand for a hyphen or a yen sign, one for one: offsets hold.
_FOLDED = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    0x3000: " ",
    0xFFE5: "¥",
    **dict.fromkeys(map(ord, "‐‑–−"), "-"),
}
_UNITS = {"億": 10**8, "亿": 10**8, "万": 10_000, "萬": 10_000, "千": 1000}


class Kind(StrEnum):
    """What a figure is."""

    URL = "url"
    PHONE = "phone"
    DATE = "date"
    TIME = "time"
    NUMBER = "number"


@dataclass(frozen=True)
class Part:
    """One piece of a figure, such as the month of a date, and where it stands in the text."""

    name: str
    start: int
    end: int


@dataclass(frozen=True)
class Figure:
    """A figure, what it means (`value`, comparable within its kind) and where it stands.

    Values: an address as written; a phone number's digits with the leading 0; (year, month, day),
    None where not written; minutes since midnight; a number without separators and units.
    """

    kind: Kind
    value: object
    start: int
    end: int
    written: str
    parts: tuple[Part, ...] = field(default=(), compare=False)

    @property
    def meaning(self) -> tuple[Kind, object]:
        """What two figures share that say the same."""
        return self.kind, self.value


_AM = "(?P<meridiem>午前|午後|上午|下午|오전|오후) ?"
_MONTH = f"(?P<month>{'|'.join(f'{name}|{name[:4]}|{name[:3]}' for name in MONTHS)})\\b\\.?"
_YEAR = r"(?P<year>\d{4}) ?[年년] ?"
_MONTH_NUMBER = r"(?P<month>\d{1,2}) ?[月월]"
_ORDINAL = r"(?P<ordinal>st|nd|rd|th)?"
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
_POINT_NUMBER = r"(?:\d{1,3}(?:[.,]\d{3})+(?!\d)|\d+)(?:,\d+)?"
_SPACE_NUMBER = r"(?:\d{1,3}(?:[\u00a0\u202f ,]\d{3})+(?!\d)|\d+)(?:,\d+)?"
# In order of precedence; None is what holds no figures.
_PATTERNS: list[tuple[Kind | None, str]] = [
    (None, r"<[^>]*>"),
    (Kind.URL, r"(?:https?://|www\.)[A-Za-z0-9._~:/?#\[\]@!$&'*+;=%-]*[A-Za-z0-9/=_-]"),
    (Kind.URL, r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"),
    (None, r"&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);"),
    (Kind.PHONE, r"\+81[- ]?(?:\(0\))?\d{1,4}[- ]\d{1,4}[- ]\d{3,4}(?!\d)"),
    (Kind.PHONE, r"(?<![\d-])\(?0\d{1,4}[-)(] ?\d{1,4}[-)] ?\d{3,4}(?![\d-])"),
    (
        Kind.DATE,
        r"(?:(?P<year>\d{4}) ?[年년] ?)?(?P<month>\d{1,2}) ?[月월] ?(?P<day>\d{1,2}) ?[日号號일]",
    ),
    (Kind.DATE, r"(?<!\d)(?P<year>\d{4})([/.-])(?P<month>\d{1,2})\2(?P<day>\d{1,2})(?!\d)"),
    (Kind.DATE, rf"{_YEAR}{_MONTH_NUMBER}"),
    (Kind.DATE, rf"\b{_MONTH} (?P<day>\d{{1,2}}){_ORDINAL}(?!\d)(?:,? (?P<year>\d{{4}}))?\b"),
    (Kind.DATE, rf"\b(?P<day>\d{{1,2}}){_ORDINAL}(?: of)? {_MONTH}(?:,? (?P<year>\d{{4}}))?"),
    (Kind.DATE, rf"\b{_MONTH},? (?P<year>\d{{4}})\b"),
    (Kind.DATE, rf"(?<!\d){_MONTH_NUMBER}"),
    (Kind.DATE, r"(?<![\d/])(?P<month>\d{1,2})/(?P<day>\d{1,2})(?![\d/])"),
    (Kind.DATE, rf"\b{_MONTH}"),
    (Kind.TIME, r"(?P<hour>\d{1,2})(?::(?P<minute>\d{2}))? ?(?P<meridiem>[ap])\.?m\b\.?"),
    (Kind.TIME, rf"(?:{_AM})?(?<!\d)(?P<hour>\d{{1,2}}):(?P<minute>\d{{2}})(?!\d)"),
    (
        Kind.TIME,
        rf"(?:{_AM})?(?P<hour>\d{{1,2}}) ?[時时點点시](?![間间])"
        r"(?: ?(?P<minute>\d{1,2}) ?[分분])?",
    ),
]
_UNIT_NUMBER = r"(?:{n}[億亿])?(?:{n}[万萬])?(?:{n}千)?(?:{n})?"


def fold(text: str) -> str:
    """Return the text in half width, character for character."""
    return text.translate(_FOLDED)


def read_figures(fragment: str, language_code: str) -> list[Figure]:
    """Return the figures of a text in order. What it cannot read is no figure; never fails."""
    folded = fold(fragment)
    taken: list[tuple[int, int]] = []
    found: list[Figure] = []
    for kind, pattern in [*_COMPILED, (Kind.NUMBER, _find_number_pattern(language_code))]:
        for match in pattern.finditer(folded):
            start, end = match.span()
            if start == end or _overlaps(taken, start, end):
                continue
            value = _read(kind, match, language_code)
            if kind is not None and value is None:
                continue
            taken.insert(bisect(taken, (start, end)), (start, end))
            if kind is not None:
                parts = _find_parts(kind, match)
                found.append(Figure(kind, value, start, end, fragment[start:end], parts))
    return sorted(found, key=lambda figure: figure.start)


def read_month(written: str) -> int:
    """Return the number of a month written as a number or as an English name."""
    if written.isdigit():
        return int(written)
    return next(number for number, name in enumerate(MONTHS, 1) if name.startswith(written[:3]))


def read_number(written: str, language_code: str) -> Decimal | None:
    """Return the value of a number with its language's separators, and units such as 万."""
    total, rest = Decimal(0), fold(written)
    for unit, size in _UNITS.items():
        head, sign, tail = rest.partition(unit)
        if sign:
            number = _read_plain(head, language_code)
            if number is None:
                return None
            total, rest = total + number * size, tail
    if not rest:
        return total
    number = _read_plain(rest, language_code)
    return None if number is None else total + number


def _read_plain(written: str, language_code: str) -> Decimal | None:
    digits = re.sub(r"\s", "", written)
    # A price taken over from the Japanese page keeps its comma in every language.
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+", digits):
        digits = digits.replace(",", "")
    elif language_code in POINT_LANGUAGES:
        digits = re.sub(r"\.(?=\d{3})", "", digits).replace(",", ".")
    elif language_code in SPACE_LANGUAGES:
        digits = digits.replace(",", ".")
    else:
        digits = digits.replace(",", "")
    return Decimal(digits) if re.fullmatch(r"\d+(?:\.\d+)?", digits) else None


def _find_number_pattern(language_code: str) -> re.Pattern[str]:
    number = _NUMBER
    if language_code in POINT_LANGUAGES:
        number = _POINT_NUMBER
    elif language_code in SPACE_LANGUAGES:
        number = _SPACE_NUMBER
    return re.compile(_UNIT_NUMBER.format(n=number), re.ASCII)


def _overlaps(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    place = bisect(taken, (start, end))
    before = place > 0 and taken[place - 1][1] > start
    return before or (place < len(taken) and taken[place][0] < end)


def _read(kind: Kind | None, match: re.Match[str], language_code: str) -> object:
    match kind:
        case Kind.URL:
            return match[0].replace("&amp;", "&")
        case Kind.PHONE:
            digits = re.sub(r"\D", "", match[0])
            return "0" + digits[2:].removeprefix("0") if match[0].startswith("+") else digits
        case Kind.DATE:
            return _read_date(match)
        case Kind.TIME:
            return _read_time(match)
        case Kind.NUMBER:
            return read_number(match[0], language_code)
    return None


def _read_date(match: re.Match[str]) -> tuple[int | None, int | None, int | None] | None:
    groups = match.groupdict()
    year = int(groups["year"]) if groups.get("year") else None
    month = read_month(groups["month"])
    day = int(groups["day"]) if groups.get("day") else None
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
        return None
    return year, month, day


def _read_time(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    hour, minute = int(groups["hour"]), int(groups.get("minute") or 0)
    meridiem = groups.get("meridiem") or ""
    if meridiem in {"p", "午後", "下午", "오후"} and hour < 12:
        hour += 12
    elif meridiem in {"a", "午前", "上午", "오전"} and hour == 12:
        hour = 0
    return hour * 60 + minute if hour <= 29 and minute < 60 else None


def _find_parts(kind: Kind, match: re.Match[str]) -> tuple[Part, ...]:
    if kind == Kind.PHONE:
        offset = match.start()
        runs = re.finditer(r"\d+", match[0])
        return tuple(Part("digits", run.start() + offset, run.end() + offset) for run in runs)
    named = [name for name, text in match.groupdict().items() if text is not None]
    return tuple(Part(name, *match.span(name)) for name in named)


_COMPILED: list[tuple[Kind | None, re.Pattern[str]]] = [
    (kind, re.compile(pattern, re.ASCII)) for kind, pattern in _PATTERNS
]
