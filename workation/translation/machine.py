"""Open segments through DeepL, stored batch by batch, so that what was paid for is kept."""

from __future__ import annotations

from django.conf import settings
from django.db import transaction
from wagtail.models import Locale
from wagtail_localize.models import TranslationSource
from wagtail_localize.strings import StringValue

from workation.translation.deepl import DeepLClient, TranslatedText, split_into_batches
from workation.translation.memory import find_changed_places, find_previous_confirmed
from workation.translation.models import DeepLGlossary, TranslationReview
from workation.translation.segments import (
    NewTranslation,
    Segment,
    find_open_segments,
    store_translations,
)
from workation.translation.usage import record_usage

TOOL_NAME = "DeepL"
State = TranslationReview.State


def translate_open_segments(
    client: DeepLClient, source: TranslationSource, locale: Locale
) -> list[str]:
    """Translate what has no text yet; return what DeepL could not do, in words for staff.

    Runs outside a transaction: a call may take as long as its deadline.
    """
    places: dict[str, list[Segment]] = {}
    for segment in find_open_segments(source, locale):
        places.setdefault(segment.source, []).append(segment)
    glossary_id = find_glossary_id(locale)
    changed = find_changed_places(source)
    problems: list[str] = []
    for batch in split_into_batches(list(places)):
        results = client.translate(
            batch,
            locale.language_code,
            context=describe_source(source),
            glossary_id=glossary_id,
        )
        new: list[NewTranslation] = []
        for text, result in zip(batch, results, strict=True):
            problem, data = _read_result(result)
            if problem:
                problems.append(f"{places[text][0].describe()}: {problem}")
                continue
            for segment in places[text]:
                is_changed = segment.place in changed
                former = find_previous_confirmed(segment.place, locale) if is_changed else ("", "")
                new.append(_make_new(segment, data, result, former))
        with transaction.atomic():
            record_usage(source, locale, sum(result.billed_characters for result in results))
            store_translations(locale, new)
    return problems


def describe_source(source: TranslationSource) -> str:
    """Tell DeepL in Japanese what the texts are about; this is not translated and costs nothing."""
    kind = source.specific_content_type.model_class()._meta.verbose_name
    return f"{settings.WAGTAIL_SITE_NAME}の{kind}「{source.object_repr}」"


def find_glossary_id(locale: Locale) -> str | None:
    """Return DeepL's id of the language's glossary."""
    return DeepLGlossary.objects.filter(locale=locale).values_list("glossary_id", flat=True).first()


def _read_result(result: TranslatedText) -> tuple[str, str]:
    """Return (problem, text as wagtail-localize stores it)."""
    if result.problem:
        return result.problem, ""
    try:
        return "", StringValue.from_translated_html(result.text.strip()).data
    except ValueError as error:
        return str(error), ""


def _make_new(
    segment: Segment, data: str, result: TranslatedText, former: tuple[str, str]
) -> NewTranslation:
    former_source, former_text = former
    return NewTranslation(
        place=segment.place,
        text=data,
        tool_name=TOOL_NAME,
        state=State.SOURCE_CHANGED if former_text else State.MACHINE,
        previous_source=former_source,
        previous_text=former_text,
        markup_lost=result.markup_lost,
    )
