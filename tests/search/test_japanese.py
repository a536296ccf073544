"""The analyser: what counts as the same word, and what a query asks for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workation.search.japanese import MAX_TERMS, Term, fold, index_text, parse_query


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
        ('" * ( ) : ^ %', []),
    ],
)
def test_a_query_asks_for_tokens_in_a_row(query: str, terms: list[Term]) -> None:
    assert list(parse_query(query)) == terms


def test_suggestions_take_the_last_word_as_unfinished() -> None:
    assert parse_query("sp", shortest_prefix=1) == (Term(("sp",), is_prefix=True),)


def test_an_endless_query_is_cut() -> None:
    assert len(parse_query("a " * 1000)) == 1
    assert len(parse_query(" ".join(f"w{n}" for n in range(100)))) == MAX_TERMS
    assert sum(len(term.tokens) for term in parse_query("あ" * 2000)) < 250


@given(st.text(max_size=60))
def test_no_text_yields_anything_but_letters_and_digits(text: str) -> None:
    tokens = index_text(text).split()
    assert all(token.isalnum() for token in tokens)
    assert all(all(term.tokens) for term in parse_query(text))


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
    for term in parse_query(piece):
        needle = f" {' '.join(term.tokens)}{'' if term.is_prefix else ' '}"
        assert needle in haystack
