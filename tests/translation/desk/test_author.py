"""Beside the editor of a Japanese page: every language at a glance, and what publishing costs."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse
from wagtail.models import Locale

from tests.accounts.editor import save, text_of
from tests.translation.desk.conftest import People, is_refused, press, spot_of
from tests.translation.pages import add_page, target
from workation.pages.models import HomePage
from workation.translation.desk.estimate import estimate_publication
from workation.translation.models import PageWishes

pytestmark = pytest.mark.django_db

PRICE = "一泊8,000円です。"


def english() -> list[Locale]:
    return [Locale.objects.get(language_code="en")]


def test_what_publishing_a_draft_costs_and_touches(
    people: People, guide: Any, sign_in: Any, settings: Any
) -> None:
    settings.DEEPL_YEN_PER_MILLION = Decimal(2500)
    assert [(e.characters, e.touched) for e in estimate_publication(guide, english())] == [(0, ())]

    press(sign_in(people.tran), spot_of(guide, PRICE), "confirm", text="¥8,000 a night.")
    body = guide.body.get_prep_value()
    body[0]["value"] = body[0]["value"].replace(PRICE, "新しい料金です。")
    guide.body = body
    [estimate] = estimate_publication(guide, english())
    assert (estimate.characters, estimate.touched) == (8, (PRICE,))
    assert estimate.cost == Decimal("0.02")


def test_what_is_confirmed_elsewhere_costs_nothing(
    people: People, guide: Any, home: HomePage, sign_in: Any
) -> None:
    draft = add_page(home, "別の案内", slug="other", summary=PRICE)
    assert estimate_publication(draft, english())[0].characters == len(PRICE + "別の案内")
    press(sign_in(people.tran), spot_of(guide, PRICE), "confirm", text="¥8,000 a night.")
    assert estimate_publication(draft, english())[0].characters == len("別の案内")


def test_the_panel_tells_state_and_cost(people: People, guide: Any, sign_in: Any) -> None:
    guide.title = "新しい料金案内"
    guide.save_revision()
    shown = text_of(
        sign_in(people.charlie).get(reverse("wagtailadmin_pages:edit", args=[guide.pk]))
    )
    assert "English 公開中 0 / 3 機械翻訳（未確認） 3" in shown
    assert "新しく翻訳する文字：全言語で約7字" in shown
    assert "軽微な修正" in shown


def test_wishes_are_kept_before_the_page_is_published(
    people: People, guide: Any, sign_in: Any
) -> None:
    save(sign_in(people.charlie), guide, title="料金", **{"translation-hold": "hold"})
    assert PageWishes.objects.get(page=guide).hold == "hold"
    save(sign_in(people.charlie), guide, title="料金", **{"translation-hold": "nonsense"})
    assert PageWishes.objects.get(page=guide).hold == "hold"


def test_an_operator_sees_languages_but_neither_cost_nor_policy(
    people: People, make_inn: Any, translate: Any, sign_in: Any
) -> None:
    inn = make_inn(people.alice, "海の宿")
    translate()
    client = sign_in(people.alice)
    shown = client.get(reverse("wagtailadmin_pages:edit", args=[inn.pk])).content.decode()
    assert reverse("translation_page", args=[inn.pk]) in shown
    assert "翻訳の費用" not in shown
    assert "translation-hold" not in shown
    save(client, inn, **{"translation-hold": "hold"})
    assert not PageWishes.objects.filter(page=inn).exists()


def test_pages_of_other_languages_lead_to_the_desk(
    people: People, guide: Any, sign_in: Any
) -> None:
    client = sign_in(people.tran)
    explorer = client.get(reverse("wagtailadmin_explore", args=[target(guide).pk]))
    editor = reverse("translation_editor", args=[spot_of(guide, PRICE).translation.pk])
    assert editor in explorer.content.decode()
    # "Edit" opens it too, and from there what only Wagtail's own does.
    native = reverse("wagtailadmin_pages:edit", args=[target(guide).pk])
    shown = client.get(native, follow=True)
    assert shown.redirect_chain == [(editor, 302)]
    assert f"{native}?native=1" in shown.content.decode()
    assert is_refused(client, reverse("translation_page", args=[target(guide).pk]))
    assert client.get(reverse("translation_page", args=[guide.pk])).status_code == 200
