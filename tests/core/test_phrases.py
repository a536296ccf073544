"""Headings break between phrases, and say the same with and without breaks."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from workation.core.templatetags.phrases import phrases, split

TITLES = {
    "ja": "海女小屋で話を聞き、入り江の宿で働く2泊3日",
    "zh-hans": "在海与森林之间工作",
    "zh-hant": "在海與森林之間工作",
    "en": "Work between the sea and the forest",
}


@pytest.mark.parametrize("language", TITLES)
def test_breaks_change_no_letter(language: str) -> None:
    with override(language):
        assert phrases(TITLES[language]).replace("<wbr>", "") == TITLES[language]


def test_japanese_words_stay_whole() -> None:
    assert split("ja", "海と森のあいだで、仕事をする") == [
        "海と森の",
        "あいだで、",
        "仕事を",
        "する",
    ]


def test_a_language_with_spaces_needs_no_breaks() -> None:
    with override("en"):
        assert phrases(TITLES["en"]) == TITLES["en"]


def test_markup_in_a_title_is_shown_and_not_obeyed() -> None:
    broken = phrases("<b>海と森の</b>あいだで & 仕事をする")

    assert "<b>" not in broken
    assert broken.replace("<wbr>", "") == "&lt;b&gt;海と森の&lt;/b&gt;あいだで &amp; 仕事をする"


@pytest.mark.parametrize("text", ["", "長" * 200, None])
def test_odd_titles_break_nothing(text: str | None) -> None:
    assert phrases(text).replace("<wbr>", "") == str(text)
