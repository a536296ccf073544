"""The twelve traps of wagtail-localize, each of which would silently break a promise.

By their numbers; the variations of each are tested beside what they endanger. Without the mend
that stands in each docstring, its test fails.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone
from wagtail.locales.forms import LocaleForm
from wagtail.models import Page
from wagtail_localize.fields import TranslatableField
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from plans.models import KeyPerson, PlanIndexPage, PlanPage
from reports.models import ReportPage
from tests.fakes.deepl_server import FakeDeepL
from tests.translation.conftest import TARGETS
from tests.translation.pages import add_page, fresh, job_of, paragraph, publish, target, text_of
from tests.translation.test_human_texts import correct
from workation.jobs.models import Job
from workation.pages.models import HomePage
from workation.translation.models import TranslationReview
from workation.translation.targets import clear_what_is_empty

pytestmark = pytest.mark.django_db

Translate = Callable[[], None]


def test_trap_1_drafts_do_not_leak(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    """`save_target(publish=False)` writes into the public row: native_editor refuses it."""
    page = add_page(home)
    translate()
    before = target(page).title
    StringTranslation.objects.filter(locale__language_code="en").update(data="Not yet public")
    with pytest.raises(ValidationError):
        Translation.objects.get(
            source__object_id=page.translation_key, target_locale__language_code="en"
        ).save_target(publish=False)
    assert target(page).title == before


def test_trap_2_what_waits_for_approval_does_not_go_live_by_itself(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    """A stored string goes live with the next synchronisation: proposals stand beside it."""
    page = add_page(home)
    translate()
    row = text_of("交通案内")
    before = row.data
    TranslationReview.objects.filter(translation=row).update(
        state=TranslationReview.State.PROPOSED, proposal="Proposed", proposed_at=timezone.now()
    )
    publish(page, summary="要約")
    translate()
    assert target(page).summary == text_of("要約").data
    assert target(page).title == before
    assert TranslationReview.objects.get(translation=row).proposal == "Proposed"


def test_trap_3_broken_tags_are_mended_or_tried_again(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    """A machine text with broken tags is stored as failed, shown in Japanese, never tried again."""
    fake_deepl.always_misbehave("invent-tags")
    page = add_page(home, body=[paragraph("a" * 8, "<p>名古屋から<b>95分</b>です。</p>")])
    translate()
    assert not StringTranslation.objects.exists()
    assert not any(target(page, code).live for code in TARGETS)
    fake_deepl.always_misbehave("drop-tags")
    Job.objects.update(next_try=job_of(page).created_at)
    translate()
    assert all(target(page, code).live for code in TARGETS)
    assert not StringTranslation.objects.filter(has_error=True).exists()
    assert text_of("名古屋から<b>95分</b>です。").review.markup_lost


def test_trap_3_a_human_text_with_broken_tags_does_not_reach_the_page(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    """Such a text is stored, hidden and forgotten: it stays, and is a finding."""
    page = add_page(home, "交通")
    translate()
    row = text_of("交通")
    row.data = "<p>Access</p>"
    row.translation_type = "manual"
    row.save()
    before = target(page).title
    publish(page, summary="要約")
    translate()
    assert target(page).title == before
    assert StringTranslation.objects.get(pk=row.pk).data == "<p>Access</p>"
    assert row.findings.open().filter(code="markup").exists()


def test_trap_4_fields_that_are_no_prose_are_not_sent(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    """Every CharField goes to DeepL unless told otherwise, the slug too."""
    index = PlanIndexPage(title="プラン", slug="plans", locale=home.locale)
    home.add_child(instance=index)
    plan = PlanPage(
        title="海辺の三日間",
        slug="sea-days",
        report_url="https://example.com/report",
        report_button="external",
        locale=home.locale,
    )
    index.add_child(instance=plan)
    publish(plan)
    translate()
    assert set(fake_deepl.texts) == {"三重ワーケーション", "プラン", "海辺の三日間"}
    assert target(plan).report_url == "https://example.com/report"


def test_trap_4_a_hidden_person_is_neither_sent_nor_in_the_way(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    index = PlanIndexPage(title="プラン", slug="plans", locale=home.locale)
    home.add_child(instance=index)
    plan = PlanPage(title="海辺の三日間", slug="sea-days", locale=home.locale)
    plan.key_persons = [
        KeyPerson(name="山川（見本）", introduction="漁師です。", locale=home.locale, sort_order=0),
        KeyPerson(
            name="秘密の人",
            introduction="秘密です。",
            is_hidden=True,
            locale=home.locale,
            sort_order=1,
        ),
    ]
    index.add_child(instance=plan)
    publish(plan)
    translate()
    assert "漁師です。" in fake_deepl.texts
    assert not {"秘密の人", "秘密です。"} & set(fake_deepl.texts)
    assert [person.is_hidden for person in target(plan).key_persons.all()] == [False, True]

    plan = fresh(plan)
    shown = plan.key_persons.get(name="秘密の人")
    shown.is_hidden = False
    shown.save()
    publish(fresh(plan))
    translate()
    assert text_of("秘密の人").data in {p.name for p in target(plan).key_persons.all()}


def test_trap_5_no_japanese_goes_live(home: HomePage, translate: Translate) -> None:
    """Pages are published before any text is there, parents as live Japanese aliases."""
    parent = add_page(home, "親の題", slug="parent")
    child = add_page(parent, "子の題", slug="child")
    Job.objects.filter(key__contains=str(parent.translation_key)).delete()
    translate()
    for page in (home, parent, child):
        for code in TARGETS:
            made = target(page, code)
            assert (made.live, made.first_published_at, made.alias_of_id) == (False, None, None)


def test_trap_6_the_two_chinese_scripts_are_two_languages(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    """The bundled client sends both as ZH, inside the request: it is not used."""
    add_page(home)
    translate()
    sent = {request["target_lang"] for request in fake_deepl.translate_requests}
    assert sent == {"EN-US", "ZH-HANS", "ZH-HANT"}
    assert text_of("交通案内", "zh-hans").data != text_of("交通案内", "zh-hant").data


def test_trap_6_wagtail_localize_translates_nothing_itself(settings) -> None:
    assert not hasattr(settings, "WAGTAILLOCALIZE_MACHINE_TRANSLATOR")
    assert settings.WAGTAILLOCALIZE_DISABLE_ON_DELETE is True


def test_trap_7_translations_follow_and_keep_what_people_wrote(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    """Unpublishing, moving, deleting stay in Japanese; a deleted target takes its texts along."""
    page, elsewhere = add_page(home), add_page(home, "ほか", slug="elsewhere")
    translate()
    correct("交通案内", "Getting here")
    target(page).delete()
    publish(page)
    fresh(page).move(fresh(elsewhere), pos="last-child")
    translate()
    assert target(page).title == "Getting here"
    assert target(page).get_parent() == target(elsewhere).page_ptr
    fresh(page).unpublish()
    translate()
    assert not any(target(page, code).live for code in TARGETS)
    fresh(page).delete()
    translate()
    assert not Page.objects.filter(translation_key=page.translation_key).exists()


def test_trap_8_an_emptied_relation_is_emptied_everywhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """wagtail-localize leaves a translatable foreign key that was set to None."""
    fields = [*ReportPage.override_translatable_fields, TranslatableField("plan")]
    monkeypatch.setattr(ReportPage, "override_translatable_fields", fields)
    plan = PlanPage(pk=1, title="プラン")
    source, translated = ReportPage(), ReportPage(plan=plan)
    assert clear_what_is_empty(source, translated)
    assert translated.plan is None
    assert not clear_what_is_empty(source, translated)


def test_trap_9_list_items_without_ids_are_translated(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    """Lists from outside have no ids and are skipped; other blocks: tests/core/test_blocks.py."""
    rows = [{"cells": ["行き先", "所要時間"]}, {"cells": ["津", "九十分"]}]
    table = {"type": "table", "id": "t" * 8, "value": {"caption": "時間", "rows": rows}}
    page = add_page(home, body=[table])
    translate()
    shown = str(target(page).body)
    assert all(text_of(text).data in shown for text in ("時間", "行き先", "所要時間", "津"))
    assert "行き先" not in shown


def test_trap_10_only_japanese_pages_are_sources(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    """A second source makes the page editor answer 500."""
    page = add_page(home)
    translate()
    fake_deepl.translate_requests.clear()
    english = target(page)
    english.title = "Edited in English"
    english.save_revision().publish()
    translate()
    assert fake_deepl.translate_requests == []
    assert not TranslationSource.objects.exclude(locale=home.locale).exists()


def test_trap_11_a_language_cannot_be_filled_with_japanese_copies() -> None:
    """wagtail_localize.locales offers "sync from", which makes live Japanese pages."""
    assert not apps.is_installed("wagtail_localize.locales")
    assert apps.is_installed("wagtail.locales")
    assert "sync_from" not in LocaleForm.base_fields


def test_trap_12_a_language_without_pages_is_not_there(home: HomePage, client: Client) -> None:
    """A listed language without a page tree serves the Japanese home with 200."""
    answer = client.get("/ko/")
    assert answer.status_code == 404
    assert "三重ワーケーション" not in answer.content.decode().split("<main")[1]
