"""What can be wrong with a translation, as far as a machine can tell. Pure.

A fault is a reason to look, not a proof: people wave it through with a reason. So each check
rather stays silent than cries wolf on good translations.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from workation.translation.chinese import SIMPLIFIED, TRADITIONAL, find_foreign_characters
from workation.translation.figures import Figure, Kind, read_figures
from workation.translation.markup import read_tags, to_text
from workation.translation.number_words import find_spelled_numbers
from workation.translation.proportion import is_in_proportion

_KANA = re.compile("[ぁ-ゖァ-ヺｦ-ﾟ]+")
_JAPANESE = re.compile("[ぁ-ゖァ-ヺｦ-ﾟ一-鿿々〆]+")
_FULL_WIDTH = re.compile("[０-９Ａ-Ｚａ-ｚ]+")
_HAN_LANGUAGES = frozenset({SIMPLIFIED, TRADITIONAL})


class Check(StrEnum):
    """The kinds of faults."""

    TERM = "term"
    FIGURE = "figure"
    PHONE = "phone"
    URL = "url"
    LINK = "link"
    KANA = "kana"
    SAME = "same"
    SCRIPT = "script"
    FULL_WIDTH = "full_width"
    LENGTH = "length"
    TOO_LONG = "too_long"
    MARKUP = "markup"
    INCONSISTENT = "inconsistent"


@dataclass(frozen=True)
class Fault:
    """A kind of fault and what of the texts shows it: the figure, the term, the characters."""

    code: Check
    detail: str = ""


def find_faults(
    source: str,
    target: str,
    language_code: str,
    terms: Mapping[str, str],
    others: Iterable[tuple[str, str]] = (),
    *,
    limit: int | None = None,
) -> list[Fault]:
    """Return what is wrong with a translation of a Japanese text, both as HTML fragments.

    `terms` are the glossary's {Japanese: translation} for this language, `others` the (source,
    target) pairs of the same page, `limit` the characters that fit where the text stands.
    """
    source_text, target_text = to_text(source), to_text(target)
    faults = [
        *_check_markup(source, target),
        *_check_figures(source, target, language_code),
        *_check_terms(source_text, target_text, terms),
        *_check_language(source_text, target_text, language_code, terms),
    ]
    if full_width := _FULL_WIDTH.findall(target_text):
        faults.append(Fault(Check.FULL_WIDTH, " ".join(dict.fromkeys(full_width))))
    if not is_in_proportion(source_text, target_text, language_code):
        faults.append(Fault(Check.LENGTH, f"{len(source_text)} → {len(target_text)}"))
    if limit is not None and len(target_text) > limit:
        faults.append(Fault(Check.TOO_LONG, f"{len(target_text)} > {limit}"))
    for other_source, other in others:
        if other_source == source and other != target:
            faults.append(Fault(Check.INCONSISTENT, to_text(other)[:100]))
    return list(dict.fromkeys(faults))


def is_echo(source: str, target: str, language_code: str) -> bool:
    """Whether the answer is the Japanese text itself: no translation at all.

    A name written in kanji alone may be the same in Chinese; what holds kana is Japanese.
    """
    text = to_text(source).strip()
    if text != to_text(target).strip():
        return False
    return bool((_KANA if language_code in _HAN_LANGUAGES else _JAPANESE).search(text))


def _check_markup(source: str, target: str) -> Iterator[Fault]:
    wanted, found = read_tags(source), read_tags(target)
    if found is None:
        yield Fault(Check.MARKUP)
    elif wanted is not None:
        lost = sum((wanted - found)[tag] for tag in wanted if tag[0] == "a")
        if lost:
            yield Fault(Check.LINK, str(lost))
        if any(tag not in wanted for tag in found):
            yield Fault(Check.MARKUP, ", ".join(sorted({t[0] for t in found if t not in wanted})))


def _check_figures(source: str, target: str, language_code: str) -> Iterator[Fault]:
    wanted, found = read_figures(source, "ja"), read_figures(target, language_code)
    for kind, code in ((Kind.URL, Check.URL), (Kind.PHONE, Check.PHONE)):
        here = {figure.value: figure for figure in wanted if figure.kind == kind}
        there = {figure.value: figure for figure in found if figure.kind == kind}
        for value in here.keys() - there.keys():
            yield Fault(code, here[value].written)
        for value in there.keys() - here.keys():
            yield Fault(code, there[value].written)
    source_values = _read_values(to_text(source), wanted, "ja")
    target_values = _read_values(to_text(target), found, language_code)
    for figure in wanted:
        if not _is_told(figure, target_values, language_code):
            yield Fault(Check.FIGURE, figure.written)
    for figure in found:
        if not _is_told(figure, source_values, "ja"):
            yield Fault(Check.FIGURE, figure.written)


def _read_values(text: str, figures: list[Figure], language_code: str) -> set[object]:
    """Return everything that a text says in figures or in number words, loosely."""
    values: set[object] = set(find_spelled_numbers(text, language_code))
    for figure in figures:
        values.add(figure.meaning)
        if figure.kind == Kind.NUMBER:
            values.add(figure.value)
        elif figure.kind == Kind.DATE and isinstance(figure.value, tuple):
            values.update(part for part in figure.value if part is not None)
        elif figure.kind == Kind.TIME and isinstance(figure.value, int):
            hour, minute = divmod(figure.value, 60)
            values.update({hour, hour % 12 or 12, minute})
    return values


def _is_told(figure: Figure, values: set[object], language_code: str) -> bool:
    """Whether the other side says this figure, perhaps as a word or in another form."""
    if figure.kind in (Kind.URL, Kind.PHONE) or figure.meaning in values:
        return True
    if figure.kind == Kind.NUMBER:
        return figure.value in values
    if figure.kind == Kind.DATE and isinstance(figure.value, tuple):
        year, month, day = figure.value
        # Names of months are only known in English, numbers of months in the East.
        month_is_told = month in values or language_code not in {"en", "ja", *_HAN_LANGUAGES}
        return (year is None or year in values) and month_is_told and (day is None or day in values)
    if isinstance(figure.value, int):
        hour, minute = divmod(figure.value, 60)
        return bool({hour, hour % 12 or 12} & values) and (not minute or minute in values)
    return False


def _check_terms(source: str, target: str, terms: Mapping[str, str]) -> Iterator[Fault]:
    present = find_terms(source, terms)
    lowered = target.casefold()
    for term in present:
        if terms[term].casefold() not in lowered:
            yield Fault(Check.TERM, f"{term} → {terms[term]}")


def find_terms(source: str, terms: Iterable[str]) -> list[str]:
    """Return the terms that a Japanese text uses; of 伊勢 and 伊勢神宮 in one place the longer."""
    candidates = sorted((term for term in terms if term and term in source), key=len, reverse=True)
    found = []
    rest = source
    for term in candidates:
        if term in rest:
            found.append(term)
            rest = rest.replace(term, "\0")
    return found


def _check_language(
    source: str, target: str, language_code: str, terms: Mapping[str, str]
) -> Iterator[Fault]:
    if is_echo(source, target, language_code):
        yield Fault(Check.SAME)
        return
    # What the glossary asks for is right, whatever it is written in.
    for text in terms.values():
        target = target.replace(text, "")
    japanese = _KANA if language_code in _HAN_LANGUAGES else _JAPANESE
    if left := japanese.findall(target):
        yield Fault(Check.KANA, " ".join(dict.fromkeys(left)))
    if foreign := find_foreign_characters(target, language_code):
        yield Fault(Check.SCRIPT, foreign)
