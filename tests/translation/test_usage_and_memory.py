"""What was paid adds up; what is known is not paid again, and what is similar is offered."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal

import pytest
import time_machine
from django.db.models import Sum
from django.utils import timezone
from wagtail.models import Locale
from wagtail_localize.models import TranslationSource

from tests.fakes.deepl_server import FakeDeepL
from tests.translation.pages import add_page, paragraph, publish, text_of
from tests.translation.test_human_texts import correct
from workation.pages.models import HomePage
from workation.translation.differences import Piece, compare
from workation.translation.findings import refresh_findings
from workation.translation.models import CheckFinding, TranslationUsage
from workation.translation.segments import Place, Segment
from workation.translation.similar import find_similar
from workation.translation.usage import estimate_cost

pytestmark = pytest.mark.django_db

Translate = Callable[[], None]


def test_the_usage_adds_up(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate, settings
) -> None:
    settings.DEEPL_YEN_PER_MILLION = Decimal(2500)
    page = add_page(home, body=[paragraph("a" * 8, "<p>津から<b>九十分</b>です。</p>")])
    # Tags that come back broken are sent a second time, and billed a second time.
    fake_deepl.misbehave("", "drop-tags")
    translate()
    rows = TranslationUsage.objects.all()
    total = rows.aggregate(characters=Sum("characters"), cost=Sum("cost"))
    assert total["characters"] == fake_deepl.character_count
    assert total["cost"] == estimate_cost(fake_deepl.character_count)
    assert rows.count() == 2 * 3
    own = rows.get(object_id=page.translation_key, language_code="zh-hant")
    assert own.characters == len("交通案内") + len("津から<b>九十分</b>です。")
    assert (own.title, own.month) == ("交通案内", timezone.localdate().replace(day=1))

    with time_machine.travel(timezone.now() + datetime.timedelta(days=32)):
        publish(page, title="新しい交通案内")
        translate()
    assert rows.filter(object_id=page.translation_key, language_code="en").count() == 2
    assert rows.aggregate(total=Sum("characters"))["total"] == fake_deepl.character_count

    page.delete()
    translate()
    assert rows.aggregate(total=Sum("characters"))["total"] == fake_deepl.character_count


def test_a_confirmed_text_met_again_costs_no_character(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    add_page(home)
    translate()
    for code in ("en", "zh-hans", "zh-hant"):
        correct("交通案内", f"Access {code}", code)
    translate()
    before = fake_deepl.character_count
    add_page(home, slug="again")
    translate()
    assert fake_deepl.character_count == before


def test_similar_confirmed_texts_are_offered_with_the_difference(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    known = "海の見える部屋で静かに働けます。"
    add_page(home, "題", summary=known)
    add_page(home, "別の題", slug="other", summary="山の中の小屋に泊まれます。")
    translate()
    correct(known, "Work quietly in a room with a sea view.")
    english = Locale.objects.get(language_code="en")

    wanted = Segment(Place(0, 0), "山の見える部屋で静かに働けます。", "summary")
    (offer,) = find_similar(wanted, english)
    assert offer.translation == "Work quietly in a room with a sea view."
    assert offer.likeness > 0.9
    assert offer.difference == (
        Piece("海", "gone"),
        Piece("山", "added"),
        Piece("の見える部屋で静かに働けます。"),
    )
    assert find_similar(Segment(Place(0, 0), "まったく違うことです。", "summary"), english) == []
    own = text_of(known)
    here = Place(own.translation_of_id, own.context_id)
    assert find_similar(Segment(here, known, "summary"), english) == []


def test_the_difference_leads_from_one_text_to_the_other() -> None:
    pieces = compare("八千円です", "九千円でした")
    assert "".join(piece.text for piece in pieces if piece.change != "added") == "八千円です"
    assert "".join(piece.text for piece in pieces if piece.change != "gone") == "九千円でした"


def test_findings_follow_the_texts_and_waivers_stay(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    page = add_page(home, "一泊8,000円", summary="静かな宿です。")
    translate()
    assert not CheckFinding.objects.filter(translation=text_of("一泊8,000円")).exists()
    row = correct("一泊8,000円", "¥9,000 a night")
    details = CheckFinding.objects.open().filter(translation=row, code="figure")
    assert {finding.detail for finding in details} == {"8,000", "9,000"}

    details.update(waived_at=timezone.now(), reason="as told by the inn")
    english = Locale.objects.get(language_code="en")
    source = TranslationSource.objects.get_for_instance(page)
    refresh_findings(source, english)
    assert not CheckFinding.objects.open().filter(translation=row).exists()
    assert CheckFinding.objects.filter(translation=row, reason="as told by the inn").count() == 2

    correct("一泊8,000円", "¥8,000 a night")
    assert not CheckFinding.objects.filter(translation=row).exists()
    correct("静かな宿です。", "静かな宿")
    assert CheckFinding.objects.open().filter(code="kana").exists()
    publish(page, summary="")
    translate()
    assert not CheckFinding.objects.filter(code="kana").exists()
