"""Texts beyond one request are cut where a reader pauses, and nothing is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workation.translation.splitting import measure, split_text


def test_cuts_after_sentences_before_anything_smaller() -> None:
    text = "海辺で働く。" * 40
    parts = split_text(text, 200)
    assert "".join(parts) == text
    assert all(part.endswith("。") and measure(part) <= 200 for part in parts)


def test_paragraphs_come_before_sentences_and_quotes_stay_closed() -> None:
    text = "一。二。<br/>" + "「三。」" * 9
    parts = split_text(text, 150)
    assert parts[0] == "一。二。<br/>"
    assert not any(part.startswith("」") for part in parts)


def test_a_link_is_never_cut() -> None:
    link = '<a id="a1">長い。長い。長い。</a>'
    parts = split_text("あ。" * 30 + link + "い。" * 30, 150)
    assert sum(link in part for part in parts) == 1


@given(st.text("あ。、 <b>/&amp;br!」A"), st.integers(min_value=20, max_value=200))
def test_the_parts_are_the_text(text: str, most: int) -> None:
    parts = split_text(text, most)
    assert "".join(parts) == text
