"""A lost, doubled, unclosed or invented tag is noticed."""

import pytest
from wagtail_localize.strings import StringValue

from workation.translation.markup import has_same_tags, strip_tags, to_fragment, to_text

SOURCE = '<b>海</b>と<a id="a1">山</a>と<a id="a2">川</a><br/>です'


@pytest.mark.parametrize(
    "translation",
    [
        '<b>Sea</b>, <a id="a1">hills</a> and <a id="a2">rivers</a><br/>',
        '<a id="a2">Rivers</a>, <a id="a1">hills</a>,<br> <b>sea</b>',
        '<a id="a1"><b>Hills</b></a><br /> &amp; <a id="a2">rivers</a>',
    ],
)
def test_the_same_tags_in_any_order_are_fine(translation: str) -> None:
    assert has_same_tags(SOURCE, translation)


@pytest.mark.parametrize(
    "translation",
    [
        "Sea, hills and rivers",
        '<b>Sea</b>, <a id="a1">hills</a> and rivers<br/>',
        '<b>Sea</b>, <a id="a1">hills</a> and <a id="a1">rivers</a><br/>',
        '<b>Sea</b>, <a id="a1">hills and <a id="a2">rivers</a><br/>',
        '<b>Sea</b>, <a id="a1">hills</a> and <a id="a2">rivers</a><br/><a id="a3">x</a>',
        '<p><b>Sea</b>, <a id="a1">hills</a> and <a id="a2">rivers</a><br/></p>',
        '<b>Sea, <a id="a1">hills</b></a> and <a id="a2">rivers</a><br/>',
        '<b class="x">Sea</b>, <a id="a1">hills</a> and <a id="a2">rivers</a><br/>',
    ],
)
def test_anything_else_is_not(translation: str) -> None:
    assert not has_same_tags(SOURCE, translation)


def test_stripping_keeps_the_words_and_their_escapes() -> None:
    assert strip_tags("<b>A</b> &amp; B<br/>C &lt; D") == "A &amp; B C &lt; D"
    assert to_text("<b>A</b> &amp; B<br/>C &lt; D") == "A & B C < D"


@pytest.mark.parametrize(
    "text", ["海 & 山", "<b>\"引用\"</b> 'x'", "一行目\n二行目\n\n四行目", "％ {} %s 😀"]
)
def test_plain_text_becomes_what_wagtail_localize_makes_of_it(text: str) -> None:
    assert to_fragment(text) == StringValue.from_plaintext(text).data
