"""Ranges name their unit once and say which end is open."""

from __future__ import annotations

import pytest

from workation.core.templatetags.figures import duration, month_names, nights, people, yen_range

MARCH_TO_MAY, OCTOBER, DECEMBER, JANUARY = 0b11100, 1 << 9, 1 << 11, 1


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        (8_000, 12_000, "8,000〜12,000円"),
        (8_000, 8_000, "8,000円"),
        (8_000, None, "8,000円から"),
        (None, 12_000, "12,000円まで"),
        (0, 500, "0〜500円"),
        (None, None, ""),
    ],
)
def test_prices(low: int | None, high: int | None, text: str) -> None:
    assert yen_range(low, high) == text


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        (0, 0, "日帰り"),
        (0, None, "日帰り"),
        (0, 2, "日帰り〜2泊"),
        (2, 2, "2泊3日"),
        (2, 4, "2〜4泊"),
        (None, 3, "3泊4日"),
        (None, None, ""),
    ],
)
def test_stays(low: int | None, high: int | None, text: str) -> None:
    assert nights(low, high) == text


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        (1, 1, "1人"),
        (2, 6, "2〜6人"),
        (10, None, "10人から"),
        (None, 10, "10人まで"),
        (None, None, ""),
    ],
)
def test_parties(low: int | None, high: int | None, text: str) -> None:
    assert people(low, high) == text


@pytest.mark.parametrize(
    ("months", "text"),
    [
        (0b1111_1111_1111, "通年"),
        (MARCH_TO_MAY | OCTOBER, "3月〜5月・10月"),
        (DECEMBER | JANUARY, "12月〜1月"),
        (0, ""),
    ],
)
def test_months(months: int, text: str) -> None:
    assert month_names(months) == text


@pytest.mark.parametrize(
    ("minutes", "text"), [(90, "1時間30分"), (60, "1時間"), (45, "45分"), (None, ""), (0, "")]
)
def test_durations(minutes: int | None, text: str) -> None:
    assert duration(minutes) == text
