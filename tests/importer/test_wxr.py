"""Reading an export: everything that may be imported, nothing that must not be kept."""

from collections import Counter, defaultdict
from pathlib import Path

import pytest

from tests.importer.conftest import DATA, write_item
from workation.importer.numbers import read_number
from workation.importer.wxr import (
    FileMissingError,
    NotWxrError,
    TruncatedError,
    read_export,
)


def test_counts_of_posts_by_type_and_status(export, truth):
    counts = defaultdict(Counter)
    for item in export.items:
        counts[item.type][item.status] += 1
    assert {t: dict(c) for t, c in counts.items()} == truth["counts_in_wxr"]


def test_comments_are_counted_and_never_kept(export, truth):
    assert sum(item.comments for item in export.items) >= sum(truth["comments_in_wxr"].values()) > 0
    text = repr(export)
    hidden = truth["must_never_appear_publicly"]
    for secret in hidden["emails"] + hidden["comment_ips"] + hidden["post_passwords"]:
        assert secret not in text
    assert "Cheap pills" not in text


def test_dates_are_kept_in_utc(export, truth):
    written = {item.id: item.published_at for item in export.items}
    for plan in truth["plans"]:
        if plan["status"] != "draft":
            assert written[plan["id"]].strftime("%Y-%m-%d %H:%M:%S") == plan["date_gmt"]


def test_an_undated_draft_takes_the_sites_own_time(write_export):
    more = "<wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt>"
    draft = write_item(2, status="draft").replace(
        "<wp:post_date_gmt>2024-05-01 00:00:00</wp:post_date_gmt>", more
    )
    item = read_export(write_export(write_item(1), draft)).items[1]
    assert item.published_at.isoformat() == "2024-05-01T00:00:00+00:00"


def test_control_characters_change_nothing_but_add_their_own_post(export):
    other = read_export(DATA / "mie-wxr-dev-ctrlchar.xml")
    added = [item for item in other.items if item.id not in {i.id for i in export.items}]
    assert [item.content for item in added] == [
        "<p>Wordから貼り付けた縦タブとバックスペース、区切り。</p>"
    ]
    same = {i.id: (i.title, i.content, i.status) for i in export.items}
    assert {i.id: (i.title, i.content, i.status) for i in other.items if i.id in same} == same


@pytest.mark.parametrize("version", ["1.0", "1.1", "1.2"])
def test_every_version_of_the_format(write_export, version):
    assert read_export(write_export(write_item(7), version=version)).items[0].id == 7


def test_titles_lose_entities_and_tags(write_export):
    path = write_export(write_item(title="宿 &amp;amp; 仕事&lt;br&gt;場 &amp;#8211; 海"))
    assert read_export(path).items[0].title == "宿 & 仕事場 – 海"


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", NotWxrError),
        (b"   \n", NotWxrError),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), NotWxrError),
        (b"<html><body>404</body></html>", NotWxrError),
        (b"<rss version='2.0'><channel><title>feed</title></channel></rss>", NotWxrError),
        (b"<!DOCTYPE rss [<!ENTITY a 'aaaa'>]><rss><channel>&a;</channel></rss>", NotWxrError),
    ],
)
def test_other_files_are_refused_with_a_hint(tmp_path, content, error):
    path = tmp_path / "other.xml"
    path.write_bytes(content)
    with pytest.raises(error) as raised:
        read_export(path)
    assert raised.value.hint


def test_a_missing_file_is_named():
    with pytest.raises(FileMissingError, match=r"nowhere\.xml"):
        read_export(Path("/nowhere.xml"))


@pytest.mark.parametrize("part", [0.3, 0.7, 0.999])
def test_a_file_that_was_cut_off_is_refused(tmp_path, part):
    whole = (DATA / "mie-wxr-dev.xml").read_bytes()
    path = tmp_path / "half.xml"
    path.write_bytes(whole[: int(len(whole) * part)])
    with pytest.raises(TruncatedError):
        read_export(path)


def test_a_file_that_lost_a_post_in_the_middle_is_refused(tmp_path):
    whole = (DATA / "mie-wxr-dev.xml").read_text()
    path = tmp_path / "holed.xml"
    path.write_text(whole.replace("</item>", "", 3))
    with pytest.raises(TruncatedError, match="posts begin"):
        read_export(path)


def test_a_stray_ampersand_is_mended(write_export):
    export = read_export(write_export(write_item(1, title="海 & 山"), write_item(2)))
    assert [item.title for item in export.items][1] == "記事2"
    assert export.problems


@pytest.mark.parametrize(
    ("text", "number"),
    [("12", 12), (" -3 ", -3), ("²", 0), ("٣", 0), ("--3", 0), ("", 0), ("9" * 5000, 0)],
)
def test_numbers_of_an_export(text, number):
    assert read_number(text) == number
