"""Terms reach DeepL before the texts do, one glossary for each language."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from wagtail.models import Locale

from tests.fakes.deepl_server import FakeDeepL
from tests.translation.pages import add_page, job_of, target
from workation.jobs.models import Job
from workation.pages.models import HomePage
from workation.translation.models import DeepLGlossary, GlossaryTerm, GlossaryTermText

pytestmark = pytest.mark.django_db

Translate = Callable[[], None]


def add_term(source: str, **texts: str) -> GlossaryTerm:
    term = GlossaryTerm.objects.create(source=source)
    for code, text in texts.items():
        locale = Locale.objects.get(language_code=code.replace("_", "-"))
        GlossaryTermText.objects.create(term=term, locale=locale, text=text)
    return term


def test_terms_are_used_in_each_language(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    add_term("神宮", en="Jingu", zh_hans="伊势神宫", zh_hant="伊勢神宮")
    page = add_page(home, "神宮の森")
    translate()
    assert "Jingu" in target(page, "en").title
    assert "伊势神宫" in target(page, "zh-hans").title
    assert "伊勢神宮" in target(page, "zh-hant").title
    assert len(fake_deepl.glossaries) == 3


def test_a_changed_term_replaces_the_old_one(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    term = add_term("神宮", en="Shrine")
    translate()
    text = term.texts.get()
    text.text = "Ise\tJingu\n"
    text.save()
    translate()
    page = add_page(home, "神宮の森")
    translate()
    assert "Ise Jingu" in target(page).title
    assert len(fake_deepl.glossaries) == 1

    term.delete()
    translate()
    assert not DeepLGlossary.objects.exists()


def test_a_glossary_that_deepl_lost_is_made_anew(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    add_term("神宮", en="Jingu")
    translate()
    fake_deepl.glossaries.clear()
    page = add_page(home, "神宮の森")
    translate()
    Job.objects.update(next_try=job_of(page).created_at)
    translate()
    assert "Jingu" in target(page).title


def test_a_language_without_glossaries_is_translated_without(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    Locale.objects.create(language_code="th")
    add_term("神宮", th="ศาลเจ้า")
    page = add_page(home, "神宮の森")
    translate()
    assert target(page, "th").live
    assert not fake_deepl.glossaries
