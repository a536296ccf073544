"""Whatever is thrown at the reader of bodies, it neither fails nor lets mark-up through."""

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.importer.test_body import read
from workation.importer.blocks import RichText

PIECES = st.sampled_from(
    [
        "本文",
        "\n\n",
        "\n",
        " ",
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<b>",
        "</b>",
        "<ul><li>",
        "</li></ul>",
        "<table><tr><td>",
        "</td></tr></table>",
        "<figure>",
        "</figure>",
        "<figcaption>",
        "</figcaption>",
        '<img src="/wp-content/uploads/2024/05/海.jpg">',
        "<img>",
        '<a href="javascript:alert(1)">',
        '<a href="/plans/海/">',
        "</a>",
        "<script>alert(1)</script>",
        "<script>",
        "<style>",
        "<iframe src=//x.example/>",
        "<blockquote>",
        "</blockquote>",
        "<h2>",
        "</h2>",
        "<!-- wp:paragraph -->",
        "<!-- wp:",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "[caption]",
        "[/caption]",
        "[gallery",
        "[gallery]",
        '[gallery ids="5,6"]',
        "[embed]",
        "[x y=1]",
        "]",
        "<",
        ">",
        "&",
        "&lt;",
        "&#0;",
        "\x00",
        '<p onclick="x">',
        "<dl><dt>",
        "<ruby>",
        "<rt>",
        "<video src=x>",
        "</",
        "<?php ?>",
    ]
)
ALLOWED = re.compile(r'</?(?:p|ul|ol|li|b|i)>|<br/>|<a href="[^"<>]*">|</a>')


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, max_size=14))
@example(["<ruby>", "<script>", '<a href="javascript:alert(1)">'])
def test_any_mixture_gives_clean_blocks(pieces):
    for block in read("".join(pieces)):
        text = block.html if isinstance(block, RichText) else repr(block)
        assert "javascript:" not in text
        if isinstance(block, RichText):
            assert not re.search(r"[<>]", ALLOWED.sub("", block.html)), block.html
