"""What people edit is plain text with numbered marks; nothing is lost on the way back."""

from __future__ import annotations

import pytest

from workation.translation.desk.marks import MarkProblem, to_fragment, to_marked

LINK = '詳しくは<a id="a1">案内</a>へ。<br/><b>毎日</b>'


@pytest.mark.parametrize(
    "fragment",
    [
        "Plain text",
        "5 &lt; 6 &amp;amp; {} %s 😀",
        'See <a id="a1">the guide</a>.<br/><b>Daily</b>',
        '<b>Daily</b>, see <a id="a1">the guide</a>',
    ],
)
def test_there_and_back(fragment: str) -> None:
    source = LINK if "<" in fragment else "文"
    assert to_fragment(to_marked(fragment, source), source) == fragment


def test_marks_carry_the_numbers_of_the_source() -> None:
    marked = to_marked('<b>Daily</b>, see <a id="a1">the guide</a>', LINK)
    assert marked == "{2}Daily{/2}, see {1}the guide{/1}"


def test_nested_and_equal_tags() -> None:
    source = "<b>一<i>二</i></b><b>三</b>"
    assert to_marked(source, source) == "{1}一{2}二{/2}{/1}{3}三{/3}"
    assert to_fragment("{1}one{2}two{/2}{/1}{3}three{/3}", source) == (
        "<b>one<i>two</i></b><b>three</b>"
    )


def test_braces_of_the_text_itself_are_no_marks() -> None:
    source = "変数{1}と<b>太字</b>"
    assert to_marked(source, source) == "変数{1}と{2}太字{/2}"
    assert to_fragment("variable {1} and {2}bold{/2}", source) == "variable {1} and <b>bold</b>"


@pytest.mark.parametrize(
    ("text", "kind", "mark"),
    [
        ("See the guide", "missing", "{1}"),
        ("See {1}the guide", "missing", "{/1}"),
        ("See {1}the{/1} {1}guide{/1} {2}x{/2}", "doubled", "{1}"),
        ("{1}See {2}the{/1} guide{/2}", "crossed", "{/1}"),
        ("{/1}See{1} {2}x{/2}", "crossed", "{/1}"),
    ],
)
def test_wrong_marks_are_named(text: str, kind: str, mark: str) -> None:
    with pytest.raises(MarkProblem) as caught:
        to_fragment(text, LINK)
    assert (caught.value.kind, caught.value.mark) == (kind, mark)


def test_a_title_has_no_line_breaks() -> None:
    assert to_fragment("One\r\ntwo\n\nthree ", "題名") == "One two three"
    assert to_fragment("One\r\ntwo", "一<br/>二") == "One<br/>two"


def test_tags_that_the_source_lacks_are_left_out() -> None:
    assert to_marked('Old <a id="a9">link</a>', "文") == "Old link"
    assert to_fragment("<script>alert(1)</script>", "文") == "&lt;script&gt;alert(1)&lt;/script&gt;"
