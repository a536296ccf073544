"""What is shown as changed between two texts."""

from __future__ import annotations

from workation.translation.differences import MOST_TOKENS, Piece, compare


def test_words_of_latin_text_and_characters_of_japanese() -> None:
    assert compare("a room for two", "a room for three") == [
        Piece("a room for "),
        Piece("two", "gone"),
        Piece("three", "added"),
    ]
    assert compare("一泊8,000円", "一泊9,000円") == [
        Piece("一泊"),
        Piece("8", "gone"),
        Piece("9", "added"),
        Piece(",000円"),
    ]


def test_endless_texts_are_shown_whole() -> None:
    long = "あ" * (MOST_TOKENS + 1)
    assert compare(long, "い") == [Piece(long, "gone"), Piece("い", "added")]
