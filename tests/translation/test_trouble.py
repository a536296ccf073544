"""DeepL fails, refuses or has no key: nothing half-done is shown, nothing is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation

from tests.fakes.deepl_server import FakeDeepL
from tests.translation.conftest import TARGETS
from tests.translation.pages import add_page, job_of, paragraph, publish, target, text_of
from workation.jobs.models import Job, KindPause
from workation.jobs.queue import resume_all
from workation.pages.models import HomePage
from workation.translation.models import CheckFinding

pytestmark = pytest.mark.django_db

Translate = Callable[[], None]
BODY = [
    paragraph("a" * 8, "<p>名古屋から<b>近鉄特急</b>で約95分です。</p>"),
    paragraph(
        "b" * 8, '<p>くわしくは<a href="https://example.com/">時刻表</a>をご覧ください。</p>'
    ),
]


def test_the_last_complete_version_stays_until_the_next_is_complete(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    page = add_page(home, "旧い題")
    translate()
    old_title = target(page).title
    publish(page, title="新しい題", summary="新しい要約")
    fake_deepl.always_misbehave("empty-text")
    translate()

    assert target(page).title == old_title
    assert target(page).summary == ""
    job = job_of(page)
    assert job.state == Job.State.RETRYING
    assert "新しい題" in job.last_error
    assert job.hint == "incomplete"

    fake_deepl.always_misbehave("")
    Job.objects.update(next_try=job.created_at)
    translate()
    assert target(page).title != old_title
    assert target(page).summary
    assert job_of(page).state == Job.State.DONE


def test_one_stubborn_language_does_not_hold_up_the_others_nor_remake_them(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    publish(home)
    translate()
    fake_deepl.misbehave("empty-text")
    page = add_page(home, "題")
    translate()
    assert not target(page, "en").live
    assert target(page, "zh-hans").live
    revisions = target(page, "zh-hans").revisions.count()
    Job.objects.update(next_try=job_of(page).created_at)
    translate()
    assert target(page, "en").live
    assert target(page, "zh-hans").revisions.count() == revisions


def test_without_a_key_targets_are_drafts_that_were_never_live(
    home: HomePage, translate: Translate
) -> None:
    page = add_page(home, body=BODY)
    translate()
    for code in TARGETS:
        draft = target(page, code)
        assert not draft.live
        assert draft.first_published_at is None
    job = job_of(page)
    assert job.state == Job.State.RETRYING
    assert job.hint == "waiting_key"


def test_without_a_key_a_page_translated_by_hand_goes_live(
    home: HomePage, translate: Translate
) -> None:
    page = add_page(home, "交通案内")
    translate()
    source_string = (
        Translation.objects.filter(source__object_id=page.translation_key)
        .first()
        .source.stringsegment_set.get()
    )
    StringTranslation.objects.create(
        translation_of=source_string.string,
        context=source_string.context,
        locale=Locale.objects.get(language_code="en"),
        translation_type="manual",
        data="Getting here",
    )
    translate()
    assert target(page, "en").live
    assert target(page, "en").title == "Getting here"
    assert not target(page, "zh-hans").live


@pytest.mark.parametrize(("status", "hint"), [("456", "quota"), ("403", "key_refused")])
def test_quota_and_refused_key_pause_only_what_needs_deepl(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate, status: str, hint: str
) -> None:
    known = add_page(home, slug="known")
    translate()
    fake_deepl.always_misbehave(status)
    asked = fake_deepl.answered
    waiting = [add_page(home, "未知の題"), add_page(home, "別の題", slug="other")]
    publish(known, slug="renamed")
    row = text_of("交通案内")
    row.data, row.translation_type = "Getting here", "manual"
    row.save()
    translate()
    assert fake_deepl.answered == asked + 1
    assert KindPause.objects.get().hint == hint
    assert [job_of(page).hint for page in waiting] == [hint, hint]
    assert (target(known).title, target(known).slug) == ("Getting here", "renamed")
    assert job_of(known).state == Job.State.DONE

    fake_deepl.always_misbehave("")
    resume_all()
    translate()
    assert all(target(page, code).live for page in waiting for code in TARGETS)


@pytest.mark.parametrize("misbehaviour", ["429", "500", "html", "garbage", "wrong-count", "drop"])
def test_passing_trouble_is_retried(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate, misbehaviour: str
) -> None:
    page = publish(home)
    fake_deepl.misbehave(misbehaviour)
    translate()
    assert job_of(page).hint == "unavailable"
    Job.objects.update(next_try=job_of(page).created_at)
    translate()
    assert target(page).live


def test_a_lost_link_is_mended_and_marked(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    publish(home)
    translate()
    fake_deepl.misbehave("drop-tags")
    page = add_page(home, body=BODY)
    translate()
    assert target(page).live
    linked = text_of('くわしくは<a id="a1">時刻表</a>をご覧ください。')
    assert linked.review.markup_lost
    assert not linked.has_error


def test_a_translation_longer_than_its_field_is_a_failed_check_not_an_error(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    publish(home)
    translate()
    title = "とても長い題" * 25
    page = add_page(home, title)
    translate()
    assert CheckFinding.objects.open().filter(code="too_long", translation=text_of(title)).exists()
    assert not target(page).live
    assert target(page, "zh-hans").live
    assert job_of(page).state == Job.State.DONE

    fake_deepl.translate_requests.clear()
    row = text_of(title)
    row.data, row.translation_type, row.has_error = "A long title", "manual", False
    row.save()
    translate()
    assert target(page).title == "A long title"
    assert not row.findings.filter(code="too_long").exists()
    assert fake_deepl.translate_requests == []


def test_an_echo_of_the_japanese_is_no_translation(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    page = add_page(home, "こんにちは")
    fake_deepl.always_misbehave("echo")
    translate()
    assert not StringTranslation.objects.filter(translation_of__data="こんにちは").exists()
    assert "日本語のまま" in job_of(page).last_error
    fake_deepl.always_misbehave("")
    Job.objects.update(next_try=job_of(page).created_at)
    translate()
    assert target(page).live
