"""Whatever happens to the Japanese page happens to its translations."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Locale, Page

from tests.fakes.deepl_server import FakeDeepL
from tests.translation.conftest import TARGETS
from tests.translation.pages import add_page, fresh, publish, target, text_of
from workation.core.models import Menu, MenuItem, SiteText, Tag
from workation.jobs.models import Job
from workation.pages.models import HomePage, StandardPage

pytestmark = pytest.mark.django_db

Translate = Callable[[], None]


@pytest.fixture
def page(home: HomePage, fake_deepl: FakeDeepL, translate: Translate) -> Page:
    made = add_page(home)
    translate()
    return made


def test_unpublishing_unpublishes_everywhere_and_publishing_brings_back(
    page: Page, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    page.unpublish()
    translate()
    assert not any(target(page, code).live for code in TARGETS)
    fake_deepl.translate_requests.clear()
    publish(page)
    translate()
    assert all(target(page, code).live for code in TARGETS)
    assert fake_deepl.translate_requests == []


def test_unpublishing_does_not_wait_for_a_spent_quota(
    page: Page, home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    fake_deepl.always_misbehave("456")
    add_page(home, "別の題", slug="other")
    translate()
    page.unpublish()
    translate()
    assert not target(page).live


def test_a_page_that_expires_expires_everywhere(page: Page, translate: Translate) -> None:
    publish(page, expire_at=timezone.now() + datetime.timedelta(hours=1))
    translate()
    assert target(page).expire_at == page.expire_at
    past = timezone.now() - datetime.timedelta(minutes=1)
    StandardPage.objects.update(expire_at=past)
    call_command("publish_scheduled")
    translate()
    assert not any(target(page, code).live for code in TARGETS)


def test_a_scheduled_page_is_translated_when_its_time_comes(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    page = StandardPage(title="予告", slug="soon", live=False, locale=home.locale)
    page.go_live_at = timezone.now() + datetime.timedelta(hours=1)
    home.add_child(instance=page)
    page.save_revision().publish()
    translate()
    assert "予告" not in fake_deepl.texts
    with time_machine.travel(timezone.now() + datetime.timedelta(hours=2)):
        call_command("publish_scheduled")
        translate()
    assert target(page).live


def test_deleting_deletes_everywhere_with_what_is_below(page: Page, translate: Translate) -> None:
    below = add_page(page, "下の題", slug="below")
    translate()
    fresh(page).delete()
    translate()
    keys = [page.translation_key, below.translation_key]
    assert not Page.objects.filter(translation_key__in=keys).exists()


def test_deleting_spares_a_hand_written_page_below(page: Page, translate: Translate) -> None:
    english = target(page)
    own = StandardPage(title="Only in English", slug="own", locale=english.locale)
    english.add_child(instance=own)
    fresh(page).delete()
    translate()
    assert not fresh(english).live
    assert fresh(own).live
    assert target(page, "zh-hans") is None


def test_moving_moves_everywhere(
    page: Page, home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    elsewhere = add_page(home, "ほか", slug="elsewhere")
    translate()
    fresh(page).move(fresh(elsewhere), pos="last-child")
    translate()
    for code in TARGETS:
        assert target(page, code).get_parent() == target(elsewhere, code).page_ptr
        assert target(page, code).url_path.endswith("/elsewhere/access/")


def test_the_slug_is_the_same_and_follows(page: Page, translate: Translate) -> None:
    publish(page, slug="getting-here")
    translate()
    assert {target(page, code).slug for code in TARGETS} == {"getting-here"}


def test_a_copy_is_a_page_of_its_own(
    page: Page, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    copied = fresh(page).copy(update_attrs={"slug": "copy"})
    translate()
    assert target(copied).live
    assert target(copied).pk != target(page).pk


def test_texts_cleared_in_japanese_are_cleared_everywhere(page: Page, translate: Translate) -> None:
    publish(page, summary="要約")
    translate()
    assert target(page).summary
    publish(page, summary="")
    translate()
    assert target(page).summary == ""


def test_menus_labels_and_site_texts_are_translated_when_saved(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    text = SiteText.objects.create(site_name="三重の仕事場", locale=home.locale)
    menu = Menu(code="footer", locale=home.locale)
    menu.items = [MenuItem(title="運営者", url="https://example.com/", locale=home.locale)]
    menu.save()
    tag = Tag.objects.create(name="海が見える", slug="sea-view-test", kind="experience")
    translate()

    for code in TARGETS:
        locale = Locale.objects.get(language_code=code)
        assert text.get_translation(locale).site_name == text_of("三重の仕事場", code).data
        item = menu.get_translation(locale).items.get()
        assert (item.title, item.locale) == (text_of("運営者", code).data, locale)
        assert item.url == "https://example.com/"
    tag.refresh_from_db()
    assert set(tag.localized_texts) == set(TARGETS)

    tag.name = "山が見える"
    tag.save()
    translate()
    tag.refresh_from_db()
    assert tag.localized_texts["en"]["label"] == text_of("山が見える").data

    tag.delete()
    translate()
    assert not Job.objects.filter(attempts__gt=0).exists()


def test_a_text_object_without_text_makes_no_work(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    SiteText.objects.create(site_name="", locale=home.locale)
    translate()
    assert SiteText.objects.filter(site_name="").count() == 1


def test_a_new_language_gets_everything(
    page: Page, home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    SiteText.objects.create(site_name="三重の仕事場", locale=home.locale)
    korean = Locale.objects.create(language_code="ko")
    translate()
    assert target(home, "ko").live
    assert target(page, "ko").live
    assert SiteText.objects.filter(locale=korean).exists()
    assert not korean.site_language.is_public
    revision = target(page, "en").latest_revision_id
    translate()
    assert target(page, "en").latest_revision_id == revision


def test_aliases_are_no_sources(
    page: Page, home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    fresh(page).create_alias(parent=home, update_slug="alias")
    publish(page, title="別の題")
    translate()
    assert StandardPage.objects.filter(slug="alias").count() == 1


def test_a_japanese_alias_in_another_language_becomes_a_translation(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    publish(home)
    translate()
    page = StandardPage(title="写し", slug="mirror", locale=home.locale)
    home.add_child(instance=page)
    page.copy_for_translation(Locale.objects.get(language_code="en"), alias=True)
    publish(page)
    translate()
    assert target(page).alias_of_id is None
    assert target(page).title == text_of("写し").data
