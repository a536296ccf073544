"""The analyser: what counts as the same word, and what a query asks for."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workation.search.japanese import MAX_SPELLINGS, MAX_TERMS, Term, fold, index_text, parse_query
from workation.search.numerals import from_text, number_spellings, to_kanji
from workation.search.stop_compounds import find_stop_pattern
from workation.search.synonyms import SynonymGroup, SynonymTable


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("温泉宿", "温泉 泉宿 宿"),
        ("津", "津"),
        ("伊勢のWi-Fi完備", "伊勢 勢の の wifi 完備 備"),
        ("3泊4日、¥8,000", "3 泊 4 日 8 000"),
        ("", ""),
        ("、。!?\x00", ""),
    ],
)
def test_a_run_becomes_its_pairs_and_its_last_character(text: str, tokens: str) -> None:
    assert index_text(text) == tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ｗｉ－ｆｉ", "Wi-Fi"),
        ("WIFI", "ワイファイ"),
        ("オンセン", "おんせん"),
        ("ｵﾝｾﾝ", "オンセン"),
        ("ガラス", "ｶﾞﾗｽ"),
        ("コワーキング・スペース", "コワーキングスペース"),
        ("Café", "cafe"),
        ("STRASSE", "straße"),
        ("２泊３日", "2泊3日"),
        ("髙橋", "高橋"),
        ("宮﨑", "宮崎"),
        ("澤", "沢"),
        ("國學院", "国学院"),
        ("齋藤", "斎藤"),
        ("\ufa19社", "神社"),  # a compatibility form: NFKC brings it home
        ("関ヶ原", "関ケ原"),
        ("コワ－キング", "コワーキング"),
        ("ｺﾜ―ｷﾝｸﾞ", "コワーキング"),
    ],
)
def test_spellings_that_mean_the_same_are_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_voiced_kana_stay_apart_from_plain_ones() -> None:
    assert fold("がき") != fold("かき")


@pytest.mark.parametrize(
    ("query", "terms"),
    [
        ("温泉", [Term(("温泉",))]),
        ("海が見える", [Term(("海が", "が見", "見え", "える"))]),
        ("津", [Term(("津",), is_prefix=True)]),
        ("伊勢　温泉", [Term(("伊勢",)), Term(("温泉",))]),
        ("workation", [Term(("workation",), is_prefix=True)]),
        ("spa", [Term(("spa",))]),
        ("温泉wifi", [Term(("温泉", "泉", "wifi"), is_prefix=True)]),
        ("wifi完備", [Term(("wifi", "完備"))]),
        ("温泉 温泉", [Term(("温泉",))]),
        ("「伊勢」・温泉、", [Term(("伊勢",)), Term(("温泉",))]),
        ('" * ( ) : ^ %', []),
    ],
)
def test_a_query_asks_for_tokens_in_a_row(query: str, terms: list[Term]) -> None:
    assert [spellings[0] for spellings in parse_query(query)] == terms


def test_suggestions_take_the_last_word_as_unfinished() -> None:
    assert parse_query("sp", shortest_prefix=1) == ((Term(("sp",), is_prefix=True),),)


def test_an_endless_query_is_cut() -> None:
    assert len(parse_query("a " * 1000)) == 1
    assert len(parse_query(" ".join(f"w{n}" for n in range(100)))) == MAX_TERMS
    assert sum(len(word[0].tokens) for word in parse_query("あ" * 2000)) < 250
    assert all(len(word) <= MAX_SPELLINGS for word in parse_query("1泊2日3円4人" * 99))


@given(st.text(max_size=60))
def test_no_text_yields_anything_but_letters_and_digits(text: str) -> None:
    tokens = index_text(text).split()
    assert all(token.isalnum() for token in tokens)
    assert all(all(term.tokens) for word in parse_query(text) for term in word)


@given(st.text(alphabet="津伊勢志摩温泉ーがab1 、", max_size=30), st.data())
def test_every_piece_of_a_run_is_found_in_its_text(text: str, data: st.DataObject) -> None:
    runs = [run for run in fold(text).replace("、", " ").split() if run]
    if not runs:
        return
    run = data.draw(st.sampled_from(runs))
    start = data.draw(st.integers(0, len(run) - 1))
    end = data.draw(st.integers(start + 1, len(run)))
    piece = run[start:end]
    if any(char.isascii() for char in piece):
        return  # Latin words are found from their beginning only
    haystack = f" {index_text(text)} "
    for term, *_others in parse_query(piece):
        needle = f" {' '.join(term.tokens)}{'' if term.is_prefix else ' '}"
        assert needle in haystack


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("2泊3日", ["2泊3日", "二泊三日"]),
        ("二泊三日", ["二泊三日", "2泊3日"]),
        ("8000円", ["8000円", "8,000円", "八千円"]),
        ("8,000円", ["8,000円", "8000円", "八千円"]),
        ("一万二千円", ["一万二千円", "12000円", "12,000円"]),
        ("十人", ["十人", "10人"]),
        ("二〇二六年", ["二〇二六年", "2026年", "2,026年", "二千二十六年"]),
        ("二見", ["二見"]),  # a place, no number
        ("三重県", ["三重県"]),
        ("七十二候", ["七十二候"]),
        ("一二十日", ["一二十日"]),  # no number at all
        ("99999999999円", ["99999999999円"]),
    ],
)
def test_numbers_are_looked_for_in_every_way_of_writing(typed: str, written: list[str]) -> None:
    assert number_spellings(typed) == written


@given(st.integers(0, 9_999_999))
def test_a_number_in_kanji_reads_as_the_same_number(value: int) -> None:
    assert from_text(to_kanji(value)) == value


TABLE = SynonymTable(
    [
        SynonymGroup(("温泉", "おんせん", "hot spring")),
        SynonymGroup(("津市",), typed=("つ",)),
        SynonymGroup(("spa", "すぱ")),
    ]
)


@pytest.mark.parametrize(
    ("words", "spelled"),
    [
        (["温泉"], [["温泉", "おんせん", "hot spring"]]),
        (["伊勢", "温泉宿"], [["伊勢"], ["温泉宿", "おんせん宿", "hot spring宿"]]),
        (["hot", "spring", "inn"], [["hot spring", "温泉", "おんせん"], ["inn"]]),
        (["つ"], [["つ", "津市"]]),
        (["津市"], [["津市"]]),  # a reading is understood, not looked for
        (["いつも"], [["いつも"]]),  # one character inside a word is no word
        (["space"], [["space"]]),  # nor is a piece of a Latin one
        (["spaと"], [["spaと", "すぱと"]]),
        ([], []),
    ],
)
def test_synonyms_are_spelled_out(words: list[str], spelled: list[list[str]]) -> None:
    assert TABLE.spell_out(words) == spelled


@pytest.mark.parametrize(
    ("word", "text", "stands_alone"),
    [
        ("京都", "東京都から", False),
        ("京都", "京都から", True),
        ("京都", "東京都と京都", True),
        ("津", "大津へ", False),
        ("津", "津波が来る", False),
        ("津", "津市", True),
        ("津", "港は津", True),
        ("三重", "二重三重に", False),
        ("三重", "三重県", True),
    ],
)
def test_a_word_inside_another_word_is_told_apart(word: str, text: str, stands_alone: bool) -> None:
    pattern = find_stop_pattern(parse_query(word)[0][0])
    assert pattern
    assert bool(re.search(pattern, index_text(text))) is stands_alone
