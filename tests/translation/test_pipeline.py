"""Publishing a Japanese page brings its other languages up to date, completely or not at all."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.db import transaction
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation

from tests.fakes.deepl_server import FakeDeepL
from tests.translation.conftest import TARGETS
from tests.translation.pages import (
    add_page,
    fresh,
    job_of,
    paragraph,
    publish,
    target,
    text_of,
)
from workation.jobs.models import Job, KindPause
from workation.pages.models import HomePage, StandardPage
from workation.translation.models import TranslationReview

pytestmark = pytest.mark.django_db

Translate = Callable[[], None]
KANA = re.compile(r"[぀-ヿ]")
BODY = [
    paragraph("a" * 8, "<p>名古屋から<b>近鉄特急</b>で約95分です。</p>"),
    paragraph(
        "b" * 8, '<p>くわしくは<a href="https://example.com/">時刻表</a>をご覧ください。</p>'
    ),
]


def test_publishing_gives_three_live_pages(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    page = add_page(home, body=BODY)
    translate()

    bodies = set()
    for code in TARGETS:
        translated = target(page, code)
        assert translated.live
        assert translated.slug == "access"
        assert translated.get_parent() == target(home, code).page_ptr
        text = translated.title + str(translated.body)
        assert not KANA.search(text)
        assert 'href="https://example.com/"' in text
        assert "<b>" in text
        bodies.add(text)
    assert len(bodies) == 3
    assert target(home, "en").live


def test_traditional_is_never_simplified(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    add_page(home, "海の見える宿")
    translate()
    hans, hant = (text_of("海の見える宿", code).data for code in ("zh-hans", "zh-hant"))
    assert hans != hant
    assert {r["target_lang"] for r in fake_deepl.translate_requests} == {
        "EN-US",
        "ZH-HANS",
        "ZH-HANT",
    }


def test_a_draft_is_neither_translated_nor_sent(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    page = add_page(home, "公開済みの題")
    translate()
    page.title = "下書きの題"
    page.save_revision()
    home.add_child(instance=StandardPage(title="未公開", slug="secret", live=False))
    translate()
    publish(home)
    translate()
    assert not {"下書きの題", "未公開"} & set(fake_deepl.texts)


def test_a_publication_that_is_rolled_back_leaves_no_job(home: HomePage) -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        add_page(home)
        raise RuntimeError
    assert not Job.objects.exists()


def test_nothing_but_text_is_sent(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    add_page(home, "交通案内", body=BODY)
    translate()
    assert set(fake_deepl.texts_into("EN-US")) == {
        "三重ワーケーション",
        "交通案内",
        "名古屋から<b>近鉄特急</b>で約95分です。",
        'くわしくは<a id="a1">時刻表</a>をご覧ください。',
    }


def test_a_changed_paragraph_costs_one_call_for_each_language(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    page = add_page(home, body=BODY)
    translate()
    fake_deepl.translate_requests.clear()
    publish(page, body=[paragraph("a" * 8, "<p>名古屋から約80分です。</p>"), BODY[1]])
    translate()
    assert fake_deepl.texts == ["名古屋から約80分です。"] * 3
    assert "80" in str(target(page).body)


def test_publishing_again_without_a_change_costs_nothing(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    page = add_page(home, body=BODY)
    translate()
    fake_deepl.translate_requests.clear()
    publish(page)
    translate()
    assert fake_deepl.translate_requests == []


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
def test_quota_and_refused_key_pause_all_translation(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate, status: str, hint: str
) -> None:
    fake_deepl.always_misbehave(status)
    publish(home)
    add_page(home)
    translate()
    assert KindPause.objects.get().hint == hint
    assert Job.objects.filter(kind="translation.translate", attempts=1).count() == 1


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


def test_a_translation_longer_than_its_field_is_reported_and_not_paid_for_again(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    publish(home)
    translate()
    page = add_page(home, "とても長い題" * 25)
    translate()
    assert "title" in job_of(page).last_error
    assert not target(page).live
    assert target(page, "zh-hans").live
    fake_deepl.translate_requests.clear()
    Job.objects.update(next_try=job_of(page).created_at)
    translate()
    assert fake_deepl.translate_requests == []
    assert "使えない訳文" in job_of(page).last_error


def test_a_page_below_an_untranslated_one_waits_for_no_one(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    """The parent is made as a draft, never as a Japanese page, and follows by its own job."""
    above = add_page(home, "上の題", slug="above")
    below = add_page(above, "下の題", slug="below")
    Job.objects.exclude(key__contains=str(below.translation_key)).delete()
    translate()
    assert target(below).live
    assert target(below).get_parent() == target(above).page_ptr
    assert target(above).live
    assert target(home).live
    assert target(above).title == text_of("上の題").data


def test_staff_who_took_a_page_over_keep_it(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    page = add_page(home)
    translate()
    Translation.objects.filter(target_locale__language_code="en").update(enabled=False)
    mine = target(page)
    mine.title = "Ours"
    mine.save_revision().publish()
    publish(page, title="変更")
    translate()
    assert target(page).title == "Ours"
    assert target(page, "zh-hant").title == text_of("変更", "zh-hant").data
    page.unpublish()
    translate()
    assert target(page).live
    assert not target(page, "zh-hant").live


def test_a_hand_written_page_is_left_alone_until_it_is_handed_over(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    from workation.translation.targets import take_over

    publish(home)
    translate()
    page = StandardPage(title="交通案内", slug="access", locale=home.locale)
    home.add_child(instance=page)
    english = page.copy_for_translation(Locale.objects.get(language_code="en"))
    english.title = "Imported"
    english.save_revision().publish()
    publish(page)
    translate()
    assert target(page).title == "Imported"
    assert target(page, "zh-hans").live

    take_over(target(page))
    translate()
    assert target(page).title == text_of("交通案内").data


def test_restricted_pages_are_not_sent_and_leave_the_other_languages(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    page = add_page(home, "会員だけの題")
    translate()
    fake_deepl.translate_requests.clear()
    restriction = page.view_restrictions.create(restriction_type="login")
    publish(page, summary="秘密の要約")
    translate()
    assert fake_deepl.texts == []
    assert not target(page).live
    restriction.delete()
    translate()
    assert target(page).live


def test_states_of_machine_texts(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    add_page(home, "題")
    translate()
    row = text_of("題")
    assert (row.translation_type, row.tool_name) == ("machine", "DeepL")
    assert row.review.state == TranslationReview.State.MACHINE


def test_the_owner_follows(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate, django_user_model
) -> None:
    page = add_page(home)
    translate()
    owner = django_user_model.objects.create_user("operator", "operator@example.com", "secret")
    type(page).objects.filter(pk=page.pk).update(owner=owner)
    publish(fresh(page))
    translate()
    assert target(page).owner == owner
