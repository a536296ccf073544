"""A tag has one row and many languages, and never speaks Japanese under another one."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils import translation
from wagtail.models import Locale

from tests.factories import ImageFactory, MunicipalityFactory, TagFactory
from workation.core.models import TagText

pytestmark = pytest.mark.django_db


def translate(owner: Any, language: str, **texts: str) -> Any:
    """Give an owner its texts in a language, as the pipeline would."""
    locale = Locale.objects.get(language_code=language)
    source = owner.texts.get(locale__language_code="ja")
    text = source.copy_for_translation(locale)
    text.owner = owner
    for name, value in texts.items():
        setattr(text, name, value)
    text.save()
    owner.refresh_from_db()
    return text


def test_the_japanese_text_is_mirrored_and_follows_the_row() -> None:
    tag = TagFactory(slug="onsen", name="温泉")
    assert [text.label for text in tag.texts.all()] == ["温泉"]

    tag.name = "温泉・サウナ"
    tag.save()

    assert [text.label for text in tag.texts.all()] == ["温泉・サウナ"]


def test_saving_without_a_change_leaves_the_source_text_alone(
    django_assert_num_queries: Any,
) -> None:
    tag = TagFactory(slug="onsen", name="温泉")
    before = tag.texts.get().pk

    # The row itself, its locale, its Japanese text; no write that would wake the translator.
    with django_assert_num_queries(3):
        tag.save()

    assert tag.texts.get().pk == before


def test_each_language_reads_its_own_text_without_a_query(django_assert_num_queries: Any) -> None:
    tag = TagFactory(slug="onsen", name="温泉")
    translate(tag, "en", label="Hot spring")
    translate(tag, "zh-hant", label="溫泉")

    labels = {}
    with django_assert_num_queries(0):
        for language in ("ja", "en", "zh-hant"):
            with translation.override(language):
                labels[language] = tag.label
    assert labels == {"ja": "温泉", "en": "Hot spring", "zh-hant": "溫泉"}


def test_a_missing_text_falls_back_to_english_then_to_the_code_never_to_japanese() -> None:
    tag = TagFactory(slug="hot-spring", name="温泉")
    with translation.override("zh-hans"):
        assert tag.label == "hot spring"

    translate(tag, "en", label="Hot spring")
    with translation.override("zh-hans"):
        assert tag.label == "Hot spring"


def test_a_deleted_text_is_forgotten() -> None:
    tag = TagFactory(slug="onsen", name="温泉")
    english = translate(tag, "en", label="Hot spring")
    english.delete()
    tag.refresh_from_db()

    assert tag.localized_texts == {}
    with translation.override("en"):
        assert tag.label == "onsen"


def test_an_image_without_an_english_text_has_no_alternative_text_in_english() -> None:
    image = ImageFactory(title="DSC_0042.jpg", description="入り江に浮かぶ筏")

    assert image.default_alt_text == "入り江に浮かぶ筏"
    with translation.override("en"):
        assert image.default_alt_text == ""
    translate(image, "en", alt="Rafts in an inlet")
    with translation.override("en"):
        assert image.default_alt_text == "Rafts in an inlet"


def test_a_municipality_shows_its_code_rather_than_japanese() -> None:
    town = MunicipalityFactory(code="shima", name="志摩市")
    with translation.override("en"):
        assert town.label == "shima"
    translate(town, "en", name="Shima")
    with translation.override("en"):
        assert town.label == "Shima"


def test_one_text_per_owner_and_language() -> None:
    tag = TagFactory()
    assert TagText.objects.filter(owner=tag).count() == 1
    tag.save()
    assert TagText.objects.filter(owner=tag).count() == 1
