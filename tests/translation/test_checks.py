"""Each check finds its fault and leaves good translations alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workation.translation.checks import Check, find_faults, is_echo

TERMS = {"伊勢": "Ise", "伊勢神宮": "Ise Jingu", "近鉄": "Kintetsu Railway"}
FAULTY = [
    (Check.TERM, "近鉄で行けます。", "You can go by train.", "en"),
    (Check.FIGURE, "一泊9,000円からです。", "From ¥8,000 a night.", "en"),
    (Check.FIGURE, "5月3日に開きます。", "Opens on May 4.", "en"),
    (Check.FIGURE, "料金は無料です。", "It costs 500 yen.", "en"),
    (Check.PHONE, "電話は059-123-4567です。", "Call 059-123-4568.", "en"),
    (Check.URL, "https://a.example/x を見る", "See https://a.example/y", "en"),
    (Check.LINK, '<a id="a1">時刻表</a>を見る', "See the timetable", "en"),
    (Check.MARKUP, "時刻表<b>です</b>", "A <b>timetable", "en"),
    (Check.KANA, "国の会議", "国的会议の", "zh-hans"),
    (Check.KANA, "交通案内です", "Access 案内", "en"),
    (Check.SAME, "交通案内", "交通案内", "en"),
    (Check.SAME, "こんにちは", "こんにちは", "zh-hant"),
    (Check.SCRIPT, "国の会議", "国的會議", "zh-hant"),
    (Check.SCRIPT, "国の会議", "國的会议", "zh-hans"),
    (Check.FULL_WIDTH, "無線", "Ｗｉ－Ｆｉ", "en"),
    (Check.LENGTH, "静かな海辺で三日間ゆっくり働きます。", "Work.", "en"),
]
GOOD = [
    ("一泊二食つきで9,000円からです。", "Two meals and one night from ¥9,000.", "en"),
    ("2泊3日の旅", "Two nights and three days", "en"),
    ("2泊3日の旅", "两晚三天之旅", "zh-hans"),
    ("5月3日の10時から15時", "From 10 a.m. to 3 p.m. on May 3", "en"),
    ("2026年5月3日", "3 May 2026", "en"),
    ("10万円", "100,000 yen", "en"),
    ("料金は3千円です", "The fee is ¥3,000", "en"),
    ("伊勢神宮の近く", "Near Ise Jingu", "en"),
    ("伊勢市", "伊勢市", "zh-hant"),
    ("群馬の台所", "群馬的台所", "zh-hant"),
    ("電話059-123-4567", "Phone +81-59-123-4567", "en"),
    ("2泊3日で5月3日から", "2 jours à partir du 3 mai, 3 jours", "fr"),
    ("Wi-Fi", "Wi-Fi", "en"),
]


@pytest.mark.parametrize(("code", "source", "target", "language"), FAULTY)
def test_faults_are_found(code: Check, source: str, target: str, language: str) -> None:
    terms = TERMS if language == "en" else {}
    assert code in {fault.code for fault in find_faults(source, target, language, terms)}


@pytest.mark.parametrize(("source", "target", "language"), GOOD)
def test_good_translations_pass(source: str, target: str, language: str) -> None:
    terms = TERMS if language == "en" else {}
    assert find_faults(source, target, language, terms) == []


def test_the_same_source_with_two_translations() -> None:
    others = [("予約", "Booking"), ("予約", "Reservation"), ("料金", "Price")]
    (fault,) = find_faults("予約", "Booking", "en", {}, others)
    assert (fault.code, fault.detail) == (Check.INCONSISTENT, "Reservation")


def test_a_text_longer_than_its_field() -> None:
    (fault,) = find_faults("題", "A title", "en", {}, limit=5)
    assert (fault.code, fault.detail) == (Check.TOO_LONG, "7 > 5")


def test_what_the_glossary_asks_for_is_no_fault() -> None:
    assert (
        find_faults("海の駅", "海の驛 (Umi no Eki)", "en", {"海の駅": "海の驛 (Umi no Eki)"}) == []
    )


def test_an_echo_is_japanese_that_came_back() -> None:
    assert is_echo("こんにちは", "こんにちは", "zh-hans")
    assert is_echo("交通案内", "交通案内 ", "en")
    assert not is_echo("伊勢市", "伊勢市", "zh-hans")
    assert not is_echo("Wi-Fi 6", "Wi-Fi 6", "en")


@given(st.text(), st.text(), st.sampled_from(["en", "zh-hans", "zh-hant", "th", "de"]))
def test_any_two_texts_can_be_checked(source: str, target: str, language: str) -> None:
    for fault in find_faults(source, target, language, {"あ": "a"}):
        assert fault.code in Check
