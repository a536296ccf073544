"""Texts go out as XLIFF and CSV, are changed elsewhere, and come in whole or not at all."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.fakes.deepl_server import FakeDeepL
from tests.translation.pages import add_page, paragraph, publish, target, text_of
from workation.pages.models import HomePage
from workation.translation.exchange.spreadsheet import read_csv, write_csv
from workation.translation.exchange.units import Unit, UnreadableFile, compare
from workation.translation.exchange.xliff import read_xliff, write_xliff
from workation.translation.models import TranslationReview, TranslationUpload

RICH = Unit(
    id="7.3",
    source='<a id="a1">海</a>と<b>山<br/><i>川</i></b> &amp; {} 100% <',
    target='<b>Hill<br/><i>river</i></b> &amp; <a id="a1">sea</a> {} 100%',
    page="ページ",
    path="body.1",
)
UNITS = [
    Unit(**{**vars(RICH), "source": RICH.source.replace(" <", " &lt;")}),
    Unit(id="7.4", source="次の文", state="machine", target="=SUM(A1)"),
    Unit(id="8.4", source="まだ"),
]
EVIL = """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file target-language="en">
<body><trans-unit id="7.4"><source>次の文</source><target>&e;</target></trans-unit></body></file>
</xliff>"""


@pytest.mark.parametrize(
    ("write", "read"), [(write_xliff, read_xliff), (write_csv, read_csv)], ids=["xliff", "csv"]
)
def test_what_goes_out_comes_in_unchanged(write, read) -> None:
    content = read(write(UNITS, "en"))
    assert [(unit.id, unit.source, unit.target) for unit in content.units] == [
        (unit.id, unit.source, unit.target) for unit in UNITS
    ]
    comparison = compare(content, {unit.id: unit for unit in UNITS}, "en")
    assert (comparison.unchanged, comparison.empty, comparison.changes, comparison.problems) == (
        2,
        1,
        (),
        (),
    )


def test_inline_tags_are_xliffs_own_elements() -> None:
    text = write_xliff(UNITS[:1], "zh-hant").decode()
    assert '<g id="a1" ctype="x-html-a">海</g>' in text
    assert 'ctype="lb"' in text
    assert 'target-language="zh-Hant"' in text


@pytest.mark.parametrize(
    "data",
    [
        EVIL.encode(),
        b"<xliff",
        b"",
        b"<html/>",
        b'<xliff version="2.0" xmlns="x"/>',
        b"\xff\xfe<",
    ],
)
def test_files_that_are_no_xliff_are_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFile):
        read_xliff(data)


def test_excels_csv_is_read_and_garbage_refused() -> None:
    rows = "id,language,source,target\r\n7.4,en,次の文,Next\r\n"
    assert read_csv(rows.encode("cp932")).units[0].source == "次の文"
    for bad in (b"a,b\n1,2\n", b"", b"\x81\xff\xff"):
        with pytest.raises(UnreadableFile):
            read_csv(bad)


@pytest.mark.parametrize(
    ("edit", "reason"),
    [
        (lambda text: text.replace('id="7.4"', 'id="9.9"'), "ありません"),
        (lambda text: text.replace("次の文", "別の文"), "原文が変わって"),
        (lambda text: text.replace('id="8.4"', 'id="7.4"'), "2回"),
        (lambda text: text.replace('target-language="en"', 'target-language="ko"'), "言語はko"),
        (lambda text: text.replace('<g id="a1" ctype="x-html-a">sea</g>', "sea"), "タグ"),
    ],
)
def test_each_fault_is_told(edit: Callable[[str], str], reason: str) -> None:
    content = read_xliff(edit(write_xliff(UNITS, "en").decode()).encode())
    problems = compare(content, {unit.id: unit for unit in UNITS}, "en").problems
    assert reason in problems[0].reason
    # Which text: people know pages and words, not numbers.
    if "言語" not in reason:
        assert re.search(r"「.+」（ID ", problems[0].where)


@pytest.mark.django_db
def test_a_file_is_previewed_taken_over_and_refused_when_outdated(
    home: HomePage,
    fake_deepl: FakeDeepL,
    translate: Callable[[], None],
    client: Client,
    django_user_model,
) -> None:
    page = add_page(home, body=[paragraph("one", "<p>海の<b>道</b></p>")])
    other = add_page(home, "別のページ", slug="other")
    translate()
    user = django_user_model.objects.create_superuser("alice", "alice@example.com", "secret")
    client.force_login(user)
    exported = client.get(
        reverse("translation_export", args=["en"]), {"kind": "xliff", "below": ""}
    ).content
    assert other.title.encode() in exported
    old = target(page).title
    changed = exported.decode().replace(old, "Getting here")

    def upload(text: str) -> str:
        file = SimpleUploadedFile("en.xlf", text.encode())
        address = reverse("translation_exchange", args=["en"])
        return client.post(address, {"file": file})["Location"]

    preview = upload(changed)
    shown = client.get(preview).content.decode()
    assert "<ins>Getting here</ins>" in shown
    assert target(page).title == old
    client.post(preview, {"as": "confirmed"})
    translate()
    assert target(page).title == "Getting here"
    review = text_of(page.title).review
    assert (review.state, review.reviewed_by) == (TranslationReview.State.CONFIRMED, user)

    # The site moves on: what was exported before does not fit any more, and nothing is taken.
    pending = upload(exported.decode().replace(target(other).title, "Another page"))
    publish(page, title="新しい題名")
    translate()
    answer = client.post(pending, {"as": "confirmed"}).content.decode()
    assert "このファイルは取り込めません" in answer
    assert target(other).title != "Another page"
    assert TranslationUpload.objects.count() == 1

    broken = client.post(
        reverse("translation_exchange", args=["en"]),
        {"file": SimpleUploadedFile("en.xlf", EVIL.encode())},
    )
    assert "文書型宣言" in broken.content.decode()
