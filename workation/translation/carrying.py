"""Carries changed figures of the Japanese into a person's translation. Pure.

Only where nothing else changed, and where each changed figure stands exactly once in the human
text in a usual written form. In doubt the answer is None: then a person looks at it.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from workation.translation.figures import (
    MONTHS,
    POINT_LANGUAGES,
    SPACE_LANGUAGES,
    Figure,
    Kind,
    fold,
    read_figures,
)

_FULL_WIDTH = {ord("0") + digit: ord("０") + digit for digit in range(10)}
# Languages whose nouns do not change with the number before them.
_WITHOUT_PLURAL = frozenset({"ja", "zh-hans", "zh-hant", "ko", "th", "vi", "id"})
# Languages with a form for two, for few, for many; hundreds and thousands take the same one.
_MANY_PLURALS = frozenset({"ar", "cs", "he", "lt", "lv", "pl", "ro", "ru", "sk", "sl", "uk"})
_WEEKDAY = re.compile(
    r"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[a-z]*day)?\b|星期|禮拜|礼拜|[周週][一二三四五六日]|요일"
)
_BIG_UNITS = {"万": 10_000, "萬": 10_000, "億": 10**8, "亿": 10**8}


@dataclass(frozen=True)
class _Edit:
    start: int
    end: int
    text: str


def carry_figures(
    old_source: str, new_source: str, human_text: str, language_code: str
) -> str | None:
    """Return the human text with the figures that changed from the old Japanese to the new one.

    All three are HTML fragments. None when anything else changed, when a figure is not found
    exactly once, or when the sentence around it might have to change too (1 night, 2 nights).
    """
    changes = find_changed_figures(old_source, new_source)
    if not changes:
        return None
    here = read_figures(human_text, language_code)
    edits: list[_Edit] = []
    for old, new in changes:
        found = [figure for figure in here if _says(figure, old)]
        if len(found) != 1:
            return None
        own = _rewrite(found[0], new, human_text, language_code)
        if own is None:
            return None
        edits += own
    return _apply(human_text, edits)


def find_changed_figures(old_source: str, new_source: str) -> list[tuple[Figure, Figure]]:
    """Return (old, new) for each figure that differs, where nothing but figures differs.

    An empty list says that something else changed too, or that a changed figure stands more than
    once in the old text, so that nobody can tell which of its translations is meant.
    """
    before, after = read_figures(old_source, "ja"), read_figures(new_source, "ja")
    if _leave_out(old_source, before) != _leave_out(new_source, after):
        return []
    changes = [
        (old, new) for old, new in zip(before, after, strict=True) if old.meaning != new.meaning
    ]
    counts = Counter(figure.meaning for figure in before)
    if any(counts[old.meaning] > 1 for old, _new in changes):
        return []
    return changes


def _leave_out(text: str, figures: list[Figure]) -> str:
    """Return the text with every figure replaced by what kind of figure it is."""
    pieces, last = [], 0
    for figure in figures:
        pieces += [text[last : figure.start], f"\0{figure.kind}{_shape(figure)}\0"]
        last = figure.end
    return fold("".join([*pieces, text[last:]]))


def _shape(figure: Figure) -> str:
    """Return which parts a date has: 5月3日 and 2026年5月3日 are not exchanged for one another."""
    if isinstance(figure.value, tuple):
        return "".join("0" if part is None else "1" for part in figure.value)
    return ""


def _says(figure: Figure, old: Figure) -> bool:
    if figure.meaning == old.meaning:
        return True
    # A person may leave out the year, or name it where the Japanese does not.
    return (
        figure.kind == old.kind == Kind.DATE
        and isinstance(figure.value, tuple)
        and isinstance(old.value, tuple)
        and figure.value[1:] == old.value[1:]
        and None in (figure.value[0], old.value[0])
    )


def _rewrite(place: Figure, new: Figure, text: str, language_code: str) -> list[_Edit] | None:
    """Return the edits that make a figure of the human text say the new value, in its own form."""
    match new.value:
        case Decimal() as number:
            return _rewrite_number(place, number, text, language_code)
        case (year, month, day):
            return _rewrite_date(place, (year, month, day), text)
        case int() as minutes:
            return _rewrite_time(place, minutes, text)
        case str() if new.kind == Kind.PHONE:
            return _rewrite_phone(place, new, text)
    return [_Edit(place.start, place.end, new.written)]


def _rewrite_number(
    place: Figure, number: Decimal, text: str, language_code: str
) -> list[_Edit] | None:
    if _changes_its_noun(place.value, number, language_code):
        return None
    written = place.written
    if language_code == "en" and (
        re.match(r"(?:st|nd|rd|th)\b", text[place.end :])
        or _needs_other_article(text[: place.start], place, number)
    ):
        return None
    for unit, size in _BIG_UNITS.items():
        if unit in written:
            quotient = number / size
            if not written.endswith(unit) or quotient != quotient.to_integral_value():
                return None
            return [_Edit(place.start, place.end, _in_width_of(written, f"{quotient:f}") + unit)]
    if "千" in written:
        return None
    own = _write_number(number, written, place.value, language_code)
    return [_Edit(place.start, place.end, _in_width_of(written, own))]


def _changes_its_noun(old: object, new: Decimal, language_code: str) -> bool:
    """Whether the word after the number may have to change: 1 night, 2 nights; 2 ночи, 5 ночей."""
    if language_code in _WITHOUT_PLURAL:
        return False
    if language_code in _MANY_PLURALS:
        return not isinstance(old, Decimal) or bool(old % 100 or new % 100)
    return 1 in (old, new)


def _write_number(number: Decimal, like: str, old_value: object, language_code: str) -> str:
    digits, _point, decimals = f"{number:f}".partition(".")
    separator = next((sign for sign in "，,.\u00a0\u202f " if sign in like), "")
    is_plain = isinstance(old_value, Decimal) and (old_value < 1000 or not separator)
    if is_plain:
        # What was below a thousand shows no habit: a year stays plain, a price gets its separator.
        has_habit = isinstance(old_value, Decimal) and old_value >= 1000
        separator = "" if has_habit else _usual_separator(language_code)
    if separator:
        digits = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", separator, digits)
    if not decimals:
        return digits
    point = "," if language_code in POINT_LANGUAGES | SPACE_LANGUAGES else "."
    return digits + point + decimals


def _usual_separator(language_code: str) -> str:
    if language_code in POINT_LANGUAGES:
        return "."
    return "\u00a0" if language_code in SPACE_LANGUAGES else ","


def _needs_other_article(before: str, place: Figure, number: Decimal) -> bool:
    """Whether "a" or "an" stands before the figure and the new one wants the other: an 8, a 9."""
    if not re.search(r"\b[Aa]n? [¥$]?$", before) or not isinstance(place.value, Decimal):
        return False
    return _takes_an(place.value) != _takes_an(number)


def _takes_an(number: Decimal) -> bool:
    digits = str(int(number))
    return digits.startswith("8") or (digits[:2] in {"11", "18"} and len(digits) % 3 == 2)


def _rewrite_date(
    place: Figure, date: tuple[object, object, object], text: str
) -> list[_Edit] | None:
    if _WEEKDAY.search(text):
        return None
    wanted = dict(zip(("year", "month", "day"), date, strict=True))
    edits = []
    for part in place.parts:
        written = text[part.start : part.end]
        if part.name == "ordinal":
            edits.append(_Edit(part.start, part.end, _find_ordinal(wanted["day"])))
            continue
        value = wanted.get(part.name)
        if not isinstance(value, int):
            if part.name == "year":
                continue
            return None
        own = _write_date_part(value, written)
        # "Dec." becomes "May", which is no abbreviation.
        has_point = own in MONTHS and text[part.end : part.end + 1] == "."
        edits.append(_Edit(part.start, part.end + has_point, own))
    return edits


def _write_date_part(value: int, written: str) -> str:
    if fold(written).isdigit():
        width = len(written) if fold(written).startswith("0") else 0
        return _in_width_of(written, str(value).zfill(width))
    name = MONTHS[value - 1]
    is_short = len(written) < len(name) and written not in MONTHS
    return name[:3] if is_short and len(name) > 4 else name


def _find_ordinal(day: object) -> str:
    if not isinstance(day, int) or 10 < day < 14:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def _rewrite_time(place: Figure, minutes: int, text: str) -> list[_Edit] | None:
    hour, minute = divmod(minutes, 60)
    names = {part.name for part in place.parts}
    if minute and "minute" not in names:
        return None
    edits = []
    for part in place.parts:
        written = text[part.start : part.end]
        if part.name == "hour":
            shown = (hour % 12 or 12) if "meridiem" in names else hour
            edits.append(_Edit(part.start, part.end, _write_date_part(shown, written)))
        elif part.name == "minute":
            own = _in_width_of(written, f"{minute:02}")
            edits.append(_Edit(part.start, part.end, own))
        elif (half := _write_half_of_day(hour, written)) is None:
            return None
        else:
            edits.append(_Edit(part.start, part.end, half))
    return edits


def _write_half_of_day(hour: int, written: str) -> str | None:
    pairs = (("a", "p"), ("午前", "午後"), ("上午", "下午"), ("오전", "오후"))
    for pair in pairs:
        if written in pair and hour < 24:
            return pair[hour >= 12]
    return None


def _rewrite_phone(place: Figure, new: Figure, text: str) -> list[_Edit] | None:
    groups = re.findall(r"\d+", fold(new.written))
    parts = list(place.parts)
    if fold(place.written).startswith("+"):
        parts = parts[1:]
        if len(parts) == len(groups) + 1 and fold(text[parts[0].start : parts[0].end]) == "0":
            parts = parts[1:]
        groups = [groups[0].removeprefix("0"), *groups[1:]]
    if len(parts) != len(groups):
        return None
    return [
        _Edit(part.start, part.end, _in_width_of(text[part.start : part.end], group))
        for part, group in zip(parts, groups, strict=True)
    ]


def _in_width_of(like: str, written: str) -> str:
    """Return digits in full width if those of the other text are."""
    return written.translate(_FULL_WIDTH) if re.search("[０-９]", like) else written


def _apply(text: str, edits: list[_Edit]) -> str | None:
    """Make the edits; None if two of them want the same place."""
    ordered = sorted(edits, key=lambda edit: edit.start)
    if any(one.end > other.start for one, other in pairwise(ordered)):
        return None
    for edit in reversed(ordered):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text
