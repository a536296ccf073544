"""What a person wrote is never overwritten, and never silently outdated."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.contrib.auth import get_user_model
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation

from tests.fakes.deepl_server import FakeDeepL
from tests.translation.pages import add_page, paragraph, publish, target, text_of
from workation.pages.models import HomePage
from workation.translation.confirmed import load_confirmed_translations
from workation.translation.models import TranslationReview
from workation.translation.notice import is_machine_translated
from workation.translation.wishes import save_wishes

pytestmark = pytest.mark.django_db

Translate = Callable[[], None]
State = TranslationReview.State
OLD = "一泊8,000円からご利用いただけます。"
NEW = "一泊二食つきで9,000円からご利用いただけます。"


def correct(source: str, text: str, code: str = "en") -> StringTranslation:
    """Save a text as wagtail-localize's editor does."""
    row = text_of(source, code)
    row.data = text
    row.translation_type = "manual"
    row.tool_name = ""
    row.last_translated_by = get_user_model().objects.get_or_create(username="translator")[0]
    row.save()
    return row


@pytest.fixture
def page(home: HomePage, fake_deepl: FakeDeepL, translate: Translate):
    made = add_page(home, "料金", slug="price", body=[paragraph("a" * 8, f"<p>{OLD}</p>")])
    translate()
    return made


def test_a_correction_is_confirmed_and_goes_live(page, translate: Translate) -> None:
    row = correct(OLD, "From ¥8,000 a night.")
    translate()
    assert "From ¥8,000 a night." in str(target(page).body)
    row.review.refresh_from_db()
    assert row.review.state == State.CONFIRMED
    assert row.review.reviewed_by == row.last_translated_by
    assert row.review.reviewed_at is not None


def test_a_correction_survives_publication_and_other_changes(page, translate: Translate) -> None:
    correct(OLD, "From ¥8,000 a night.")
    publish(page, title="料金表", summary="要約")
    translate()
    assert "From ¥8,000 a night." in str(target(page).body)


def test_a_changed_source_keeps_the_human_text_beside_the_new_machine_text(
    page, translate: Translate
) -> None:
    correct(OLD, "From ¥8,000 a night.")
    publish(page, body=[paragraph("a" * 8, f"<p>{NEW}</p>")])
    translate()
    row = text_of(NEW)
    assert row.review.state == State.SOURCE_CHANGED
    assert row.review.previous_source == OLD
    assert row.review.previous_text == "From ¥8,000 a night."
    assert "9,000" in str(target(page).body)
    assert text_of(NEW, "zh-hans").review.state == State.MACHINE


def test_two_changes_in_a_row_still_know_the_human_text(page, translate: Translate) -> None:
    correct(OLD, "From ¥8,000 a night.")
    publish(page, body=[paragraph("a" * 8, f"<p>{NEW}</p>")])
    translate()
    newest = NEW.replace("9,000", "9,500")
    publish(page, body=[paragraph("a" * 8, f"<p>{newest}</p>")])
    translate()
    assert text_of(newest).review.previous_text == "From ¥8,000 a night."

    # Rewritten from scratch with a neighbour: beside it as well, and no minor edit.
    save_wishes(page, hold="usual", sends_early=False, is_minor_edit=True)
    bath = "露天風呂から星が見えます。"
    publish(page, body=[paragraph("a" * 8, f"<p>{bath}</p><p>犬も一緒に。</p>")])
    translate()
    row = text_of(bath)
    assert row.review.state == State.SOURCE_CHANGED
    assert row.review.previous_text == "From ¥8,000 a night."


def test_a_change_that_was_never_translated_still_leads_back(
    page, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    correct(OLD, "From ¥8,000 a night.")
    translate()
    fake_deepl.misbehave("500")
    publish(page, body=[paragraph("a" * 8, f"<p>{NEW}</p>")])
    translate()
    newest = NEW.replace("9,000", "9,500")
    publish(page, body=[paragraph("a" * 8, f"<p>{newest}</p>")])
    translate()
    assert text_of(newest).review.previous_text == "From ¥8,000 a night."


def test_taking_the_change_back_restores_the_human_text(
    page, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    correct(OLD, "From ¥8,000 a night.")
    publish(page, body=[paragraph("a" * 8, f"<p>{NEW}</p>")])
    translate()
    fake_deepl.translate_requests.clear()
    publish(page, body=[paragraph("a" * 8, f"<p>{OLD}</p>")])
    translate()
    assert "From ¥8,000 a night." in str(target(page).body)
    assert fake_deepl.translate_requests == []


def test_a_text_that_a_person_saves_during_the_call_stays(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate, monkeypatch: pytest.MonkeyPatch
) -> None:
    from workation.translation import machine

    store = machine.store_translations

    def person_first(locale, new) -> None:
        for item in new:
            if locale.language_code == "en":
                StringTranslation.objects.create(
                    translation_of_id=item.place.string_id,
                    context_id=item.place.context_id,
                    locale=locale,
                    data="By hand",
                    translation_type="manual",
                )
        store(locale, new)

    monkeypatch.setattr(machine, "store_translations", person_first)
    made = add_page(home, "料金")
    translate()
    assert target(made).title == "By hand"
    assert text_of("料金").review.state == State.CONFIRMED


def test_a_block_that_was_cut_and_pasted_keeps_its_text(
    page, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    correct(OLD, "From ¥8,000 a night.")
    translate()
    fake_deepl.translate_requests.clear()
    publish(page, body=[paragraph("z" * 8, f"<p>{OLD}</p>")])
    translate()
    assert "From ¥8,000 a night." in str(target(page).body)
    assert fake_deepl.translate_requests == []


def test_confirmed_text_met_again_elsewhere_costs_nothing_machine_text_is_not_spread(
    page, home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    correct(OLD, "From ¥8,000 a night.")
    translate()
    fake_deepl.translate_requests.clear()
    other = add_page(home, "料金", slug="other", body=[paragraph("b" * 8, f"<p>{OLD}</p>")])
    translate()
    assert "From ¥8,000 a night." in str(target(other).body)
    assert fake_deepl.texts_into("EN-US") == ["料金"]
    assert sorted(fake_deepl.texts_into("ZH-HANT")) == sorted(["料金", OLD])


def test_deleting_an_english_page_keeps_what_people_wrote_in_it(page, translate: Translate) -> None:
    correct(OLD, "From ¥8,000 a night.")
    translate()
    target(page).delete()
    publish(page)
    translate()
    assert target(page).live
    assert "From ¥8,000 a night." in str(target(page).body)


def test_the_notice_stands_while_any_segment_is_not_confirmed(page, translate: Translate) -> None:
    assert is_machine_translated(target(page))
    assert not is_machine_translated(page)
    correct("料金", "Price")
    assert is_machine_translated(target(page))
    correct(OLD, "From ¥8,000 a night.")
    assert not is_machine_translated(target(page))
    assert is_machine_translated(target(page, "zh-hans"))
    publish(page, body=[paragraph("a" * 8, f"<p>{NEW}</p>")])
    translate()
    assert is_machine_translated(target(page))


TEXTS = {"料金": "Price", OLD: "Rooms are available from ¥8,000 a night."}


def test_a_page_is_complete_with_confirmed_translations_alone(
    home: HomePage, translate: Translate
) -> None:
    english = Locale.objects.get(language_code="en")
    made = add_page(home, "料金", slug="price", body=[paragraph("a" * 8, f"<p>{OLD}</p>")])
    report = load_confirmed_translations(made, english, TEXTS)
    assert (report.loaded, report.is_complete) == (2, True)
    translate()
    assert target(made).live
    assert "¥8,000 a night" in str(target(made).body)
    assert not is_machine_translated(target(made))
    assert not target(made, "zh-hans").live


def test_loading_says_what_is_missing_unused_or_out_of_proportion(home: HomePage) -> None:
    english = Locale.objects.get(language_code="en")
    made = add_page(home, "料金", slug="price", body=[paragraph("a" * 8, f"<p>{OLD}</p>")])
    report = load_confirmed_translations(made, english, {OLD: "¥8,000", "昔の文": "Old"})
    assert not report.is_complete
    assert report.missing == ("料金",)
    assert report.out_of_proportion == (OLD,)
    assert report.unused == ("昔の文",)
    assert not StringTranslation.objects.exists()


def test_loading_replaces_machine_texts_and_keeps_human_ones(page, translate: Translate) -> None:
    english = Locale.objects.get(language_code="en")
    correct("料金", "Fees")
    report = load_confirmed_translations(page, english, TEXTS)
    translate()
    assert report.is_complete
    assert target(page).title == "Fees"
    assert "Rooms are available" in str(target(page).body)
    assert text_of(OLD).review.state == State.CONFIRMED
    assert load_confirmed_translations(page, english, TEXTS).loaded == 0
