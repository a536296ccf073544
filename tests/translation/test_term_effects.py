"""A changed term changes the machine's translations that it touches, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from wagtail.models import Locale

from tests.fakes.deepl_server import FakeDeepL
from tests.translation.pages import add_page, target, text_of
from tests.translation.test_glossary import add_term
from workation.pages.models import HomePage
from workation.translation.models import CheckFinding
from workation.translation.term_effects import find_affected_by
from workation.translation.term_enforcement import find_missing_terms, put_terms_in_place

Translate = Callable[[], None]


@pytest.mark.django_db
def test_a_new_term_reaches_machine_texts_and_flags_confirmed_ones(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    touched = add_page(home, "神宮の森", slug="a")
    add_page(home, "海の道", slug="b")
    confirmed = add_page(home, "神宮の朝", slug="c")
    translate()
    row = text_of("神宮の朝")
    row.data, row.translation_type = "Morning at the shrine", "manual"
    row.save()
    translate()
    sent = len(fake_deepl.texts)

    term = add_term("神宮", en="Ise Jingu")
    affected = {
        item.row.translation_of.data: item.is_machine_made for item in find_affected_by(term)
    }
    assert affected == {"神宮の森": True, "神宮の朝": False}
    translate()

    assert fake_deepl.texts[sent:] == ["神宮の森"]
    assert "Ise Jingu" in target(touched).title
    assert target(confirmed).title == "Morning at the shrine"
    found = CheckFinding.objects.get(code=CheckFinding.Code.TERM)
    assert found.translation_id == row.pk
    translate()
    assert fake_deepl.texts[sent:] == ["神宮の森"]

    text = term.texts.get()
    text.text = "Ise Grand Shrine"
    text.save()
    translate()
    assert fake_deepl.texts[sent:] == ["神宮の森"] * 2
    assert "Ise Grand Shrine" in target(touched).title


@pytest.mark.django_db
def test_a_term_that_deepl_overlooks_is_put_in_by_a_second_try(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    Locale.objects.exclude(language_code__in=["ja", "en"]).delete()
    add_term("神宮", en="Ise Jingu")
    translate()
    fake_deepl.misbehave("ignore-glossary")
    page = add_page(home, "神宮の森")
    translate()
    assert "Ise Jingu" in target(page).title
    assert 'translate="no"' not in target(page).title


def test_terms_are_put_between_tags_the_longest_first() -> None:
    terms = {"伊勢": "Ise", "伊勢神宮": "Ise Jingu", "宮": "<Miya>"}
    prepared = put_terms_in_place('<a id="a1">伊勢神宮</a>と伊勢の宮', terms)
    kept = '<span translate="no">{}</span>'.format
    assert prepared == (
        f'<a id="a1">{kept("Ise Jingu")}</a>と{kept("Ise")}の{kept("&lt;Miya&gt;")}'
    )


def test_a_term_within_a_longer_one_is_not_missed() -> None:
    terms = {"伊勢": "Ise City", "伊勢神宮": "Ise Jingu"}
    assert find_missing_terms("伊勢神宮へ", "To ise jingu", terms) == []
    assert find_missing_terms("伊勢へ", "To Ise", terms) == ["伊勢"]
