"""A body in classic or block mark-up becomes blocks; nothing active or technical leaks."""

import pytest

from workation.importer.addresses import AddressBook
from workation.importer.blocks import (
    Dynamic,
    Embed,
    Heading,
    Image,
    Quote,
    RichText,
    Table,
    merge_texts,
)
from workation.importer.body import Library, read_body
from workation.importer.wxr import Export, Item

SITE = "https://old.example"


def make_library():
    picture = Item(
        id=5,
        type="attachment",
        status="inherit",
        title="sea",
        attachment_url=f"{SITE}/wp-content/uploads/2024/05/海.jpg",
        excerpt="海の写真",
        parent=1,
        meta=(("_wp_attached_file", "2024/05/海.jpg"), ("_wp_attachment_image_alt", "青い海")),
    )
    plan = Item(
        id=9, type="plan", status="publish", title="計画", link=f"{SITE}/plans/%E6%B5%B7/", slug="x"
    )
    export = Export("t", SITE, "", (), (picture, plan))
    return Library(AddressBook(export), {5: picture}, reusable={77: "<p>使い回し</p>"})


def read(content, report=None):
    found = report if report is not None else []
    item = Item(id=1, type="post", status="publish", title="t", content=content)
    blocks = read_body(
        item, make_library(), lambda subject, detail: found.append((subject, detail))
    )
    return merge_texts(blocks)


def html(content):
    return "".join(b.html for b in read(content) if isinstance(b, RichText))


def test_classic_lines_become_paragraphs_and_breaks():
    assert html("一行目\n二行目\n\n次の段落") == "<p>一行目<br/>二行目</p><p>次の段落</p>"


def test_block_markup_keeps_no_comment():
    content = '<!-- wp:paragraph {"align":"left"} -->\n<p>本文\n続き</p>\n<!-- /wp:paragraph -->'
    assert html(content) == "<p>本文\n続き</p>"


def test_headings_keep_their_level_below_the_title():
    assert read("<h1>大</h1><h3>小</h3>") == [
        Heading(text="大", level=2),
        Heading(text="小", level=3),
    ]


def test_signs_that_open_no_tag_are_text():
    assert html("a < b && c > d、]]> も") == "<p>a &lt; b &amp;&amp; c &gt; d、]]&gt; も</p>"


@pytest.mark.parametrize(
    "active",
    [
        "<script>alert(1)</script>",
        '<p onclick="evil()">x</p>',
        '<a href="javascript:alert(1)">x</a>',
        '<a href=" java\nscript:alert(1)">x</a>',
        '<svg onload="alert(1)"></svg>',
        "<object data='x'>alert(1)</object>",
        "<style>alert(1)</style>",
        "<p style='x' class='alert(1)'>x</p>",
    ],
)
def test_active_content_is_gone(active):
    blocks = repr(read(f"<p>前</p>{active}<p>後</p>"))
    for trace in ("alert", "evil", "script:", "style", "onload"):
        assert trace not in blocks
    assert "前" in blocks
    assert "後" in blocks


def test_links_to_the_old_site_are_recognised():
    links = {
        "/plans/海/": "wp:item/9",
        f"{SITE}/?p=9": "wp:item/9",
        "http://www.old.example/?post_type=plan&amp;p=9": "wp:item/9",
        f"{SITE}/plans/%e6%b5%b7": "wp:item/9",
        f"{SITE}/wp-content/uploads/2024/05/海-300x200.jpg": "wp:media/5",
        f"{SITE}/?attachment_id=5": "wp:media/5",
        f"{SITE}/plans/": "/plans",
        "https://other.example/?p=9": "https://other.example/?p=9",
        "mailto:a@b.example": "mailto:a@b.example",
        "tel:059-224-0000": "tel:059-224-0000",
    }
    for written, meant in links.items():
        assert html(f'<a href="{written}">ここ</a>') == f'<p><a href="{meant}">ここ</a></p>', (
            written
        )


def test_a_resized_picture_is_its_original_with_the_librarys_alt():
    url = f"{SITE}/wp-content/uploads/2024/05/海-1024x683.jpg"
    assert read(f'<p><img src="{url}" alt=""></p>') == [Image(media=5, src=url, alt="青い海")]


def test_a_caption_in_each_markup():
    picture = '<img class="wp-image-5" src="/a.jpg"/>'
    classic = f'[caption id="a_5" width="300"]<a href="x">{picture}</a> 浜辺[/caption]'
    old = f'[caption caption="浜辺"]{picture}[/caption]'
    block = (
        '<!-- wp:image {"id":5} --><figure><img src="/a.jpg"/>'
        "<figcaption>浜辺</figcaption></figure><!-- /wp:image -->"
    )
    for content in (classic, old, block):
        (image,) = read(content)
        assert (image.media, image.caption) == (5, "浜辺"), content


def test_galleries_list_their_pictures_with_the_librarys_captions():
    for content in ('[gallery ids="5"]', "[gallery]", "[gallery columns=“2” ids=”5”]"):
        (image,) = read(content)
        assert (image.media, image.caption, image.is_in_gallery) == (5, "海の写真", True)


def test_shortcodes_never_leak_and_are_reported():
    found = []
    content = (
        '前 [contact-form-7 id="5" title="問"] 後\n\n[sitemap]\n\n[unknown_sc a=1]\n\n'
        "[col]中身[/col]\n\n[PDF] と [1] は残る"
    )
    blocks = repr(read(content, found))
    assert [detail for _subject, detail in found] == [
        "[contact-form-7]",
        "[sitemap]",
        "[unknown_sc]",
        "[col]",
    ]
    for trace in ("contact-form", "[sitemap]", "unknown_sc", "[col", "[/col"):
        assert trace not in blocks
    assert "中身" in blocks
    assert "[PDF] と [1] は残る" in blocks


def test_players_and_embeds_become_links():
    contents = (
        '<iframe src="https://www.youtube.com/embed/abc"></iframe>',
        "https://www.youtube.com/watch?v=abc",
        "[embed]https://www.youtube.com/watch?v=abc[/embed]",
        "<figure class='wp-block-embed'><div>\nhttps://www.youtube.com/watch?v=abc\n</div></figure>",
        '<!-- wp:embed {"url":"https://www.youtube.com/watch?v=abc"} /-->',
    )
    for content in contents:
        assert [b.url for b in read(content) if isinstance(b, Embed)] == [
            "https://www.youtube.com/watch?v=abc"
        ], content


def test_tables_keep_headings_and_spans():
    (table,) = read(
        "<table><thead><tr><th>日</th><th>内容</th></tr></thead><tbody><tr><td>1</td><td>A<br>B"
        "</td></tr><tr><td colspan='2'>休</td></tr></tbody></table>"
    )
    assert table == Table(rows=(("日", "内容"), ("1", "A\nB"), ("休", "")), has_header_row=True)


def test_lists_quotes_readings_and_reused_blocks():
    assert html("<ul><li>一</li>\n<li>二 <b>太</b></li></ul>") == (
        "<ul><li>一</li><li>二 <b>太</b></li></ul>"
    )
    assert read("<blockquote><p>言葉</p><cite>誰か</cite></blockquote>") == [
        Quote(text="言葉", source="誰か")
    ]
    assert html("<ruby>菰野<rp>(</rp><rt>こもの</rt><rp>)</rp></ruby>") == "<p>菰野（こもの）</p>"
    assert html('<!-- wp:block {"ref":77} /-->') == "<p>使い回し</p>"


def test_lists_that_wordpress_filled_are_marked():
    found = []
    blocks = read('<!-- wp:query {"queryId":1} --><div></div><!-- /wp:query -->', found)
    assert blocks == [Dynamic(name="query")]
    assert found == [("block", "query")]


def test_markup_that_is_broken_loses_no_text():
    text = repr(read("<div><p>一<b>二<p>三</div></div><td>四<ul><li>五<p>六"))
    for word in "一二三四五六":
        assert word in text


@pytest.mark.parametrize("span", ["²", "１０", "-3", "x", "9" * 5000, "1000000", ""])
def test_a_cell_that_spans_anything_gives_a_small_table(span):
    blocks = read(f"<table><tr><td colspan='{span}'>朝</td><td>昼</td></tr></table>")

    [table] = [block for block in blocks if isinstance(block, Table)]
    assert [text for text in table.rows[0] if text] == ["朝", "昼"]
    assert len(table.rows[0]) <= 31


@pytest.mark.parametrize(
    "content",
    [
        '<img src="http://[sea.jpg" alt="海">',
        '<img src="https://old.example:port/wp-content/uploads/sea.jpg">',
        f'<img class="wp-image-{"9" * 5000}" src="/wp-content/uploads/2024/05/x.jpg">',
        '<img class="wp-image-²" data-id="²" src="">',
        '<iframe src="https://[::1/embed/x"></iframe>',
        '<a href="http://[broken">リンク</a>',
        '[gallery ids="²,1,99999999999999999999999"]',
        f'<!-- wp:block {{"ref":{"9" * 5000}}} /-->',
    ],
)
def test_broken_addresses_and_numbers_lose_nothing_else(content):
    assert "その後" in html(f"{content}<p>その後</p>")
