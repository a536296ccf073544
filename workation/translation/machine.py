"""Open segments through DeepL, stored batch by batch, so that what was paid for is kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Locale
from wagtail_localize.models import TranslationSource
from wagtail_localize.strings import StringValue

from workation.translation.checks import is_echo
from workation.translation.deepl import DeepLClient, split_into_batches
from workation.translation.deepl_answers import TranslatedText
from workation.translation.memory import FormerText, find_changed_places, find_former_text
from workation.translation.models import TranslationReview
from workation.translation.segments import (
    NewTranslation,
    Place,
    Segment,
    find_open_segments,
    store_translations,
)
from workation.translation.term_enforcement import translate_with_terms
from workation.translation.usage import Payer, record_usage

TOOL_NAME = "DeepL"
State = TranslationReview.State


def translate_open_segments(
    client: DeepLClient, source: TranslationSource, locale: Locale
) -> list[str]:
    """Translate what has no text yet; return what DeepL could not do, in words for staff."""
    return translate_segments(
        client, find_open_segments(source, locale), locale, Payer.of_source(source)
    )


def translate_segments(
    client: DeepLClient, segments: Sequence[Segment], locale: Locale, payer: Payer
) -> list[str]:
    """Translate these segments of one object, each text once; return problems.

    Runs outside a transaction: a call may take as long as its deadline.
    """
    places: dict[str, list[Segment]] = {}
    for segment in segments:
        places.setdefault(segment.source, []).append(segment)
    changed = find_changed_places(payer.object_id)
    problems: list[str] = []
    model: Any = payer.content_type.model_class()
    for batch in split_into_batches(list(places)):
        results = translate_with_terms(client, batch, locale, context=describe(payer))
        new: list[NewTranslation] = []
        for text, result in zip(batch, results, strict=True):
            problem, data = read_result(text, result, locale)
            if problem:
                problems.append(f"{places[text][0].describe(model)}: {problem}")
                continue
            new += [
                _make_new(segment, data, result, _find_former(segment.place, locale, changed))
                for segment in places[text]
            ]
        with transaction.atomic():
            record_usage(payer, locale, sum(result.billed_characters for result in results))
            store_translations(locale, new)
    return problems


def describe(payer: Payer) -> str:
    """Tell DeepL in Japanese what the texts are about; this is not translated and costs nothing."""
    return f"{settings.WAGTAIL_SITE_NAME}の{payer.content_type.name}「{payer.title}」"


def read_result(source: str, result: TranslatedText, locale: Locale) -> tuple[str, str]:
    """Return (problem, text as wagtail-localize stores it)."""
    if result.problem:
        return result.problem, ""
    if is_echo(source, result.text, locale.language_code):
        return _("DeepLが日本語のまま返しました。"), ""
    try:
        return "", StringValue.from_translated_html(result.text.strip()).data
    except ValueError as error:
        return str(error), ""


def _find_former(place: Place, locale: Locale, changed: set[Place]) -> FormerText | None:
    return find_former_text(place, locale) if place in changed else None


def _make_new(
    segment: Segment, data: str, result: TranslatedText, former: FormerText | None
) -> NewTranslation:
    return NewTranslation(
        place=segment.place,
        text=data,
        tool_name=TOOL_NAME,
        state=State.SOURCE_CHANGED if former else State.MACHINE,
        previous_source=former.source if former else "",
        previous_text=former.text if former else "",
        markup_lost=result.markup_lost,
    )
