"""Publishing a Japanese page brings its other languages up to date, completely or not at all."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.db import transaction
from wagtail.models import Locale
from wagtail_localize.models import Translation

from tests.fakes.deepl_server import FakeDeepL
from tests.translation.conftest import TARGETS
from tests.translation.pages import (
    add_page,
    fresh,
    paragraph,
    publish,
    target,
    text_of,
)
from workation.jobs.models import Job
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
    mine = target(page)
    mine.title = "A draft of ours"
    mine.save_revision()
    page.unpublish()
    translate()
    assert not target(page).live
    assert not target(page, "zh-hant").live
    publish(page)
    translate()
    assert target(page).live
    assert target(page).title == "Ours"


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
