"""A changed price reaches the person's text; a minor edit leaves what is confirmed confirmed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.fakes.deepl_server import FakeDeepL
from tests.translation.pages import add_page, paragraph, publish, target, text_of
from tests.translation.test_human_texts import correct
from workation.pages.models import HomePage
from workation.translation.models import PageWishes, TranslationReview
from workation.translation.notice import is_machine_translated
from workation.translation.wishes import save_wishes

pytestmark = pytest.mark.django_db

Translate = Callable[[], None]
State = TranslationReview.State
OLD = "一泊8,000円からご利用いただけます。"
HUMAN = "Stay from ¥8,000 a night."


@pytest.fixture
def page(home: HomePage, fake_deepl: FakeDeepL, translate: Translate):
    made = add_page(home, "料金", slug="price", body=[paragraph("a" * 8, f"<p>{OLD}</p>")])
    translate()
    correct("料金", "Price")
    correct(OLD, HUMAN)
    translate()
    fake_deepl.translate_requests.clear()
    return made


def change_text(page, text: str) -> None:
    publish(page, body=[paragraph("a" * 8, f"<p>{text}</p>")])


def test_a_new_price_is_carried_into_the_human_text(
    page, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    new = OLD.replace("8,000", "9,500")
    change_text(page, new)
    translate()
    assert "Stay from ¥9,500 a night." in str(target(page).body)
    row = text_of(new)
    assert (row.review.state, row.review.carried_over) == (State.CONFIRMED, True)
    assert row.last_translated_by.username == "translator"
    assert not is_machine_translated(target(page))
    assert fake_deepl.texts_into("EN-US") == []
    assert fake_deepl.texts_into("ZH-HANS") == [new]

    rewritten = "朝食と夕食をおつけして9,500円です。"
    change_text(page, rewritten)
    translate()
    review = text_of(rewritten).review
    assert (review.state, review.previous_source) == (State.SOURCE_CHANGED, new)
    assert review.previous_text == "Stay from ¥9,500 a night."


def test_a_new_price_reaches_the_text_kept_beside_a_rewritten_paragraph(
    page, translate: Translate
) -> None:
    change_text(page, "朝食と夕食をおつけして8,000円です。")
    translate()
    new = OLD.replace("8,000", "9,500")
    change_text(page, new)
    translate()
    assert text_of(new).data == "Stay from ¥9,500 a night."


def test_a_minor_edit_leaves_confirmed_texts_confirmed(
    page, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    save_wishes(page, hold="usual", sends_early=False, is_minor_edit=True)
    typo = OLD.replace("ご利用", "御利用")
    change_text(page, typo)
    translate()
    row = text_of(typo)
    assert (row.data, row.review.state) == (HUMAN, State.CONFIRMED)
    assert not row.review.carried_over
    assert fake_deepl.texts_into("EN-US") == []
    wishes = PageWishes.objects.get()
    assert (wishes.is_minor_edit, wishes.has_minor_changes) == (False, False)

    change_text(page, "まったく別の文です。")
    translate()
    assert text_of("まったく別の文です。").review.state == State.SOURCE_CHANGED


def test_a_minor_edit_does_not_cover_a_greater_one_before_it(page, translate: Translate) -> None:
    change_text(page, "まったく別の文です。")
    save_wishes(page, hold="usual", sends_early=False, is_minor_edit=True)
    change_text(page, "まったく別な文です。")
    translate()
    assert text_of("まったく別な文です。").review.state == State.SOURCE_CHANGED


def test_a_link_that_a_minor_edit_adds_is_not_lost(page, translate: Translate) -> None:
    save_wishes(page, hold="usual", sends_early=False, is_minor_edit=True)
    change_text(page, f'<a href="https://example.com/">{OLD}</a>')
    translate()
    assert text_of(f'<a id="a1">{OLD}</a>').review.state == State.SOURCE_CHANGED
    assert "https://example.com/" in str(target(page).body)
