"""Some texts wait for a person; some are translated before they are public."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
import time_machine
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import PageViewRestriction

from tests.fakes.deepl_server import FakeDeepL
from tests.translation.conftest import TARGETS
from tests.translation.pages import add_page, fresh, publish, target, text_of
from tests.translation.test_human_texts import correct
from workation.jobs.models import Job
from workation.pages.models import HomePage, StandardPage
from workation.translation.models import HeldType, PageWishes, TranslationReview
from workation.translation.wishes import save_wishes

pytestmark = pytest.mark.django_db

Translate = Callable[[], None]
Hold = PageWishes.Hold


def wish(page, *, hold: str = Hold.USUAL, sends_early: bool = False) -> None:
    save_wishes(page, hold=hold, sends_early=sends_early, is_minor_edit=False)


def test_a_held_page_waits_until_all_of_it_is_confirmed(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    page = add_page(home, "個人情報の扱い", slug="privacy", summary="要約です。")
    translate()
    assert not target(page).live
    assert Job.objects.pending().count() == 0
    correct("個人情報の扱い", "Privacy")
    translate()
    assert not target(page).live
    correct("要約です。", "A summary.")
    translate()
    assert target(page).live

    publish(page, summary="新しい要約です。")
    translate()
    assert target(page).summary == "A summary."
    correct("新しい要約です。", "A new summary.")
    translate()
    assert target(page).summary == "A new summary."


def test_the_pages_own_wish_comes_before_its_type(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    held = HeldType.objects.create(content_type=ContentType.objects.get_for_model(StandardPage))
    page, free = add_page(home), add_page(home, "別の題", slug="free")
    wish(free, hold=Hold.PUBLISH)
    translate()
    assert not target(page).live
    assert target(free).live
    wish(free, hold=Hold.HOLD)
    held.delete()
    translate()
    assert target(page).live
    publish(free, title="変わった題")
    translate()
    assert target(free).title == text_of("別の題").data


def schedule(home: HomePage, *, sends_early: bool) -> StandardPage:
    page = StandardPage(title="予告", slug="soon", live=False, locale=home.locale)
    home.add_child(instance=page)
    wish(page, sends_early=sends_early)
    page.go_live_at = timezone.now() + datetime.timedelta(hours=1)
    page.save_revision().publish()
    return page


def test_scheduled_content_is_sent_early_if_its_author_wants_it_so(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    publish(home)
    page = schedule(home, sends_early=True)
    translate()
    assert fake_deepl.texts_into("ZH-HANT").count("予告") == 1
    assert target(page) is None
    fake_deepl.always_misbehave("503")
    with time_machine.travel(timezone.now() + datetime.timedelta(hours=2)):
        call_command("publish_scheduled")
        translate()
    assert all(target(page, code).live for code in TARGETS)


def test_an_early_text_still_knows_the_human_text_before_it(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    page = add_page(home, "一泊8,000円", slug="price", summary="静かな宿です。")
    translate()
    correct("一泊8,000円", "¥8,000 a night")
    correct("静かな宿です。", "A quiet inn.")
    translate()
    wish(page, sends_early=True)
    page = fresh(page)
    page.title, page.summary = "一泊9,000円", "海の見える静かな宿です。"
    page.go_live_at = timezone.now() + datetime.timedelta(hours=1)
    page.save_revision().publish()
    translate()
    assert target(page).title == "¥8,000 a night"
    assert text_of("一泊9,000円").data == "¥9,000 a night"
    review = text_of("海の見える静かな宿です。").review
    assert review.state == TranslationReview.State.SOURCE_CHANGED
    assert review.previous_text == "A quiet inn."


def test_drafts_scheduled_and_private_texts_are_never_sent(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    """Only the tick sends what is not public yet; nothing sends what is private."""
    publish(home)
    schedule(home, sends_early=False)
    draft = add_page(home, "公開中の題", slug="draft")
    draft.title = "下書きの題"
    draft.save_revision()
    wish(draft, sends_early=True)
    private = add_page(home, "会員の題", slug="private")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    below = add_page(private, "会員の下の題", slug="below")
    wish(below, sends_early=True)
    translate()
    sent = set(fake_deepl.texts)
    assert "公開中の題" in sent
    assert not {"予告", "下書きの題", "会員の題", "会員の下の題"} & sent
