"""What a new or changed term does to the translations that are there.

Machine-made ones are translated anew; what a person confirmed is not touched, but found by the
check of terms and so comes into the review queue. Nothing else is sent anywhere.
"""

from __future__ import annotations

import contextlib
import html
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, TranslationSource

from workation.translation.deepl import DeepLClient, connect_to_deepl, split_into_batches
from workation.translation.findings import refresh_findings
from workation.translation.glossary import push_terms, read_terms
from workation.translation.interruptions import (
    find_deepl_pause,
    interrupting_the_job,
    waiting_for,
    waiting_for_key,
)
from workation.translation.machine import describe, read_result
from workation.translation.markup import to_text
from workation.translation.memory import find_state
from workation.translation.models import GlossaryTerm, GlossaryTermText, TranslationReview
from workation.translation.sources import find_source, request_translation
from workation.translation.term_enforcement import find_missing_terms, translate_with_terms
from workation.translation.usage import Payer, record_usage

State = TranslationReview.State


@dataclass(frozen=True)
class AffectedText:
    """A translation without a term's present wording, and whether it is translated anew."""

    row: StringTranslation
    is_machine_made: bool

    @property
    def source(self) -> str:
        """The Japanese words."""
        return to_text(self.row.translation_of.data)

    @property
    def text(self) -> str:
        """The present words."""
        return to_text(self.row.data)


def find_affected_by(term: GlossaryTerm) -> list[AffectedText]:
    """Return the translations, in all languages, that lack this term's wording."""
    found = []
    for text in term.texts.select_related("locale"):
        found += find_affected(text.locale, {" ".join(term.source.split())})
    return found


def find_affected(locale: Locale, changed: Iterable[str]) -> list[AffectedText]:
    """Return a language's translations in use whose Japanese has one of these terms."""
    terms, changed = read_terms(locale), set(changed)
    contains = Q(pk__in=[])
    for term in changed:
        contains |= Q(translation_of__data__contains=html.escape(term, quote=False))
    in_use = StringSegment.objects.filter(
        string=OuterRef("translation_of"), context=OuterRef("context")
    )
    rows = StringTranslation.objects.filter(
        contains, Exists(in_use), locale=locale, has_error=False
    ).select_related("translation_of", "context", "review", "locale")
    return [
        AffectedText(row, is_machine_made(row))
        for row in rows.order_by("pk")
        if changed & set(find_missing_terms(row.translation_of.data, row.data, terms))
    ]


def is_machine_made(row: StringTranslation) -> bool:
    """Whether no person has put a hand to this text, nor is about to."""
    is_machine = row.translation_type == StringTranslation.TRANSLATION_TYPE_MACHINE
    return is_machine and find_state(row) in (State.MACHINE, State.SOURCE_CHANGED)


def apply_terms(language_code: str) -> None:
    """Bring what has changed in a language's terms into its translations.

    Raises Retry while DeepL cannot be asked; what is done by then is not done again.
    """
    locale = Locale.objects.filter(language_code=language_code).first()
    if locale is None:
        return
    pending = [
        text
        for text in GlossaryTermText.objects.filter(locale=locale).select_related("term")
        if text.applied != describe_term(text)
    ]
    affected = find_affected(locale, {" ".join(text.term.source.split()) for text in pending})
    sources = _find_sources(affected)
    for source in sources.values():
        refresh_findings(source, locale)
    by_object: dict[object, list[StringTranslation]] = defaultdict(list)
    for item in affected:
        if item.is_machine_made and item.row.context.object_id in sources:
            by_object[item.row.context.object_id].append(item.row)
    if by_object:
        push_terms(language_code)
        _translate_anew(locale, [(sources[key], rows) for key, rows in by_object.items()])
    for text in pending:
        unchanged = GlossaryTermText.objects.filter(pk=text.pk, text=text.text)
        unchanged.filter(term__source=text.term.source).update(applied=describe_term(text))


def describe_term(text: GlossaryTermText) -> str:
    """Return what `applied` says once this wording is in the translations."""
    return f"{text.term.source}\t{text.text}"


def _find_sources(affected: Iterable[AffectedText]) -> dict[object, TranslationSource]:
    ids = {item.row.context.object_id for item in affected}
    rows = TranslationSource.objects.filter(object_id__in=ids).select_related(
        "specific_content_type"
    )
    return {source.object_id: source for source in rows}


def _translate_anew(
    locale: Locale, work: list[tuple[TranslationSource, list[StringTranslation]]]
) -> None:
    client = connect_to_deepl()
    if client is None:
        raise waiting_for_key()
    with contextlib.closing(client), interrupting_the_job():
        if pause := find_deepl_pause():
            raise waiting_for(pause)
        for source, rows in work:
            _translate_object_anew(client, source, locale, rows)


def _translate_object_anew(
    client: DeepLClient, source: TranslationSource, locale: Locale, rows: list[StringTranslation]
) -> None:
    by_text: dict[str, list[StringTranslation]] = defaultdict(list)
    for row in rows:
        by_text[row.translation_of.data].append(row)
    payer = Payer.of_source(source)
    for batch in split_into_batches(list(by_text)):
        results = translate_with_terms(client, batch, locale, context=describe(payer))
        with transaction.atomic():
            record_usage(payer, locale, sum(result.billed_characters for result in results))
            for text, result in zip(batch, results, strict=True):
                problem, data = read_result(text, result, locale)
                if not problem:
                    _replace(by_text[text], data)
    with transaction.atomic():
        refresh_findings(source, locale)
        label = source.specific_content_type.model_class().get_translation_model()
        instance = find_source(f"{label._meta.label_lower}:{source.object_id}")
        if instance is not None:
            request_translation(instance)


def _replace(rows: list[StringTranslation], data: str) -> None:
    """Put the new text in place of the machine's old one, unless a person came in between."""
    for row in rows:
        untouched = StringTranslation.objects.filter(
            pk=row.pk, data=row.data, translation_type=row.translation_type
        )
        untouched.update(data=data, updated_at=timezone.now())
