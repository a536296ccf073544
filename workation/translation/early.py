"""Scheduled content, translated before it is public, if its author wants it so.

Then everything is known when the hour comes, and all languages open in the same minute. Only
texts are stored, where the translations of the published page will look for them; no page changes.
"""

from __future__ import annotations

import contextlib
from collections import defaultdict
from typing import Any

from django.db import transaction
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, TranslationSource

from workation.jobs.registry import Retry
from workation.translation.deepl import DeepLClient, connect_to_deepl
from workation.translation.deepl_errors import GlossaryMissingError, LanguageNotSupportedError
from workation.translation.extraction import read_places
from workation.translation.glossary import forget_glossary
from workation.translation.interruptions import (
    find_deepl_pause,
    interrupting_the_job,
    waiting_for,
    waiting_for_key,
)
from workation.translation.machine import translate_segments
from workation.translation.memory import fill_from_memory
from workation.translation.segments import (
    Place,
    Segment,
    TextsByContext,
    read_texts_by_context,
    remember_changes,
)
from workation.translation.sources import find_source, get_target_locales
from workation.translation.usage import Payer
from workation.translation.wishes import sends_early


def prepare(key: str) -> None:
    """Translate what is scheduled for this page, unless it is not to be sent early after all."""
    page = find_source(key)
    if not isinstance(page, Page) or not sends_early(page):
        return
    revision = page.scheduled_revision
    if revision is None or page.get_view_restrictions().exists():
        return
    segments = _take_segments(page, revision.as_object())
    pause = find_deepl_pause()
    client = None if pause else connect_to_deepl()
    if client is None:
        raise waiting_for(pause) if pause else waiting_for_key()
    with contextlib.closing(client):
        problems = [
            problem
            for locale in get_target_locales()
            for problem in _translate(client, segments, page, locale)
        ]
    if problems:
        raise Retry("\n".join(problems), hint="incomplete")


@transaction.atomic
def _take_segments(page: Page, scheduled: Any) -> list[Segment]:
    """Return the texts of the scheduled content, remembering which take the place of others."""
    segments = [
        Segment(Place(string_id, context_id), text, path)
        for string_id, context_id, text, path in read_places(scheduled)
    ]
    known = TranslationSource.objects.get_for_instance_or_none(page)
    if known is not None:
        coming: TextsByContext = defaultdict(dict)
        for segment in segments:
            coming[segment.place.context_id][segment.source] = segment.place.string_id
        remember_changes(read_texts_by_context(known), coming)
    return segments


def _translate(
    client: DeepLClient, segments: list[Segment], page: Page, locale: Locale
) -> list[str]:
    fill_from_memory(_find_open(segments, locale), page.translation_key, locale)
    try:
        with interrupting_the_job():
            return translate_segments(
                client, _find_open(segments, locale), locale, Payer.of_instance(page)
            )
    except LanguageNotSupportedError as error:
        return [str(error)]
    except GlossaryMissingError as error:
        forget_glossary(locale)
        raise Retry(str(error), hint="glossary") from error


def _find_open(segments: list[Segment], locale: Locale) -> list[Segment]:
    known = StringTranslation.objects.filter(
        locale=locale, translation_of_id__in={segment.place.string_id for segment in segments}
    ).values_list("translation_of_id", "context_id")
    places = {Place(*row) for row in known}
    return [segment for segment in segments if segment.place not in places]
