"""Queue, board, first page and costs: the right rows, in a fixed number of queries."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import openpyxl
import pytest
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail_localize.models import TranslationSource

from tests.accounts.editor import menu_of
from tests.translation.desk.conftest import (
    People,
    count_queries,
    is_refused,
    press,
    row_of,
    spot_of,
)
from tests.translation.pages import add_page
from workation.pages.models import HomePage, StandardPage
from workation.translation.models import CheckFinding, TranslationUsage

pytestmark = pytest.mark.django_db

PRICE = "一泊8,000円です。"


def read(client: Client, name: str, **query: Any) -> str:
    """Return the results of a list."""
    return client.get(reverse(f"translation_{name}"), query).content.decode()


# The most that a screen may ask, Wagtail's menu and all: what that asks depends on what is cached.
MOST_QUERIES = {
    "translation_queue": 30,
    "translation_texts": 28,
    "translation_board": 38,
    "wagtailadmin_home": 33,
}


def test_lists_ask_a_fixed_number_of_questions(
    people: People, guide: Any, home: HomePage, sign_in: Any, translate: Callable[[], None]
) -> None:
    client = sign_in(people.tran)
    first = {name: count_queries(client, reverse(name)) for name in MOST_QUERIES}
    for number in range(2):
        add_page(home, f"案内{number}", slug=f"guide-{number}", summary=f"要約{number}")
    translate()
    assert {name: count_queries(client, reverse(name)) for name in MOST_QUERIES} == first
    assert {name for name, count in first.items() if count > MOST_QUERIES[name]} == set()


def test_the_queue_is_filtered(
    people: People, guide: Any, home: HomePage, sign_in: Any, translate: Callable[[], None]
) -> None:
    home.save_revision().publish()
    translate()
    client = sign_in(people.tran)
    assert "料金案内" in read(client, "queue")
    standard = ContentType.objects.get_for_model(StandardPage).pk
    other = ContentType.objects.get_for_model(HomePage).pk
    assert "料金案内" in read(client, "queue", type=standard)
    for name in ("queue", "board"):
        assert "料金案内" in read(client, name, q="料金")
        assert "料金案内" not in read(client, name, q="交通")
    assert "料金案内" not in read(client, "queue", type=other)
    assert "料金案内" in read(client, "queue", state="machine")
    for state in ("missing", "source_changed", "proposed"):
        assert "料金案内" not in read(client, "queue", state=state), state
    CheckFinding.objects.all().delete()
    assert "料金案内" not in read(client, "queue", state="failed")
    CheckFinding.objects.create(translation=row_of(spot_of(guide, PRICE)), code="figure")
    assert "料金案内" in read(client, "queue", state="failed")
    assert "料金案内" not in read(client, "queue", age="7")
    TranslationSource.objects.update(last_updated_at=timezone.now() - timedelta(days=8))
    assert "料金案内" in read(client, "queue", age="7")


def test_an_empty_queue_says_so(people: People, guide: Any, sign_in: Any) -> None:
    client = sign_in(people.tran)
    for words, text in ((PRICE, "¥8,000 a night."), ("詳しくは", "See {1}the guide{/1}.")):
        press(client, spot_of(guide, words), "confirm", text=text)
    press(client, spot_of(guide, "料金案内"), "confirm", text="Prices")
    for name in ("queue", "texts"):
        assert "確認を待つ訳文はありません。" in read(client, name)
    assert "料金案内" in read(client, "queue", state="all")
    assert "¥8,000 a night." in read(client, "texts", state="confirmed")


def test_what_is_no_longer_public_waits_for_nobody(
    people: People, guide: Any, sign_in: Any
) -> None:
    guide.unpublish()
    client = sign_in(people.tran)
    for name in ("queue", "texts", "board"):
        assert "料金案内" not in read(client, name)


def test_the_board_is_exported(people: People, guide: Any, sign_in: Any) -> None:
    client = sign_in(people.charlie)
    press(client, spot_of(guide, PRICE), "confirm", text="¥8,000 a night.")
    html = read(client, "board")
    assert "1 / 3" in html
    assert "33%（1 / 3）" in html
    assert "料金案内" in read(client, "board", state="open")
    assert "料金案内" not in read(client, "board", state="done")

    address = reverse("translation_board")
    lines = b"".join(client.get(address, {"export": "csv"}).streaming_content).decode()
    assert "English 確認済み" in lines.splitlines()[0]
    assert any("料金案内" in line and line.endswith("1,3,33") for line in lines.splitlines())
    sheet = client.get(address, {"export": "xlsx"})
    content = b"".join(sheet.streaming_content) if sheet.streaming else sheet.content
    rows = list(openpyxl.load_workbook(io.BytesIO(content)).active.values)
    assert ("料金案内", 1, 3, 33) in [(row[0], *row[-3:]) for row in rows]


def test_costs_add_up(people: People, sign_in: Any) -> None:
    kind = ContentType.objects.get_for_model(StandardPage)
    for number, (month, code) in enumerate([(9, "en"), (10, "en"), (10, "zh-hant")]):
        TranslationUsage.objects.create(
            month=f"2026-{month:02}-01",
            language_code=code,
            object_id=f"00000000-0000-0000-0000-00000000000{number}",
            content_type=kind,
            title="料金案内",
            characters=1000 * (number + 1),
            cost="2.5",
        )
    client = sign_in(people.charlie)
    assert "6,000字" in read(client, "usage")
    assert "5,000字" in read(client, "usage", month="2026-10-01")
    assert "2,000字" in read(client, "usage", month="2026-10-01", language_code="en")
    export = client.get(reverse("translation_usage"), {"export": "csv"})
    assert "繁體中文,3000" in b"".join(export.streaming_content).decode()
    assert is_refused(sign_in(people.tran), reverse("translation_usage"))


def test_each_role_finds_its_entries(people: People, sign_in: Any) -> None:
    entries = {"translation", "translation-queue", "translation-board", "translation-usage"}
    assert entries & menu_of(sign_in(people.charlie)) == entries
    assert entries & menu_of(sign_in(people.tran)) == entries - {"translation-usage"}
    assert entries & menu_of(sign_in(people.alice)) == set()
