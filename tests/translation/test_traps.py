"""Known traps of wagtail-localize that no other test here walks into.

The drafts that leak, Japanese that goes live, failed tags, default fields, mixed-up Chinese, the
missing cascade and deleted corrections have their tests beside what they endanger.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.apps import apps
from wagtail.locales.forms import LocaleForm
from wagtail_localize.fields import TranslatableField
from wagtail_localize.models import StringTranslation

from plans.models import KeyPerson, PlanIndexPage, PlanPage
from reports.models import ReportPage
from tests.fakes.deepl_server import FakeDeepL
from tests.translation.pages import add_page, fresh, publish, target, text_of
from workation.pages.models import HomePage
from workation.translation.targets import clear_what_is_empty

Translate = Callable[[], None]


@pytest.mark.django_db
def test_fields_that_are_no_prose_are_not_sent(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    """Trap 4: every CharField goes to DeepL unless told otherwise, the slug too."""
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


@pytest.mark.django_db
def test_a_hidden_person_is_neither_sent_nor_in_the_way(
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


@pytest.mark.django_db
def test_an_emptied_relation_is_emptied_in_the_target(monkeypatch: pytest.MonkeyPatch) -> None:
    """Trap 8: wagtail-localize leaves a translatable foreign key that was set to None."""
    fields = [*ReportPage.override_translatable_fields, TranslatableField("plan")]
    monkeypatch.setattr(ReportPage, "override_translatable_fields", fields)
    plan = PlanPage(pk=1, title="プラン")
    source, translated = ReportPage(), ReportPage(plan=plan)
    assert clear_what_is_empty(source, translated)
    assert translated.plan is None
    assert not clear_what_is_empty(source, translated)


def test_a_language_cannot_be_filled_with_japanese_copies() -> None:
    """Trap 11: wagtail_localize.locales offers "sync from", which makes live Japanese pages."""
    assert not apps.is_installed("wagtail_localize.locales")
    assert apps.is_installed("wagtail.locales")
    assert "sync_from" not in LocaleForm.base_fields


def test_wagtail_localize_translates_nothing_itself(settings) -> None:
    """Its own DeepL client sends both Chinese scripts as ZH and works inside the request."""
    assert not hasattr(settings, "WAGTAILLOCALIZE_MACHINE_TRANSLATOR")
    assert settings.WAGTAILLOCALIZE_DISABLE_ON_DELETE is True


@pytest.mark.django_db
def test_a_human_text_with_broken_tags_does_not_reach_the_page(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    """Trap 3: such a text is stored, hidden and forgotten; the page falls back to Japanese."""
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


@pytest.mark.django_db
def test_only_japanese_pages_are_sources(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    """Trap 10: a second source makes the page editor answer 500."""
    page = add_page(home)
    translate()
    fake_deepl.translate_requests.clear()
    english = target(page)
    english.title = "Edited in English"
    english.save_revision().publish()
    translate()
    assert fake_deepl.translate_requests == []
