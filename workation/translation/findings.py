"""Keeps the findings of the checks in step with the texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import Q
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, TranslationSource

from workation.translation.checks import Check, Fault, find_faults
from workation.translation.glossary import read_terms
from workation.translation.limits import find_length_limit
from workation.translation.models import CheckFinding

LONGEST_DETAIL = 255


@transaction.atomic
def refresh_findings(source: TranslationSource, locale: Locale) -> None:
    """Check every text of one object in one language; call after a text, source or term changed.

    Findings that still hold keep their waiver; those of texts that the object no longer uses go.
    """
    rows = _read_rows(source, locale)
    wanted = {
        (pk, fault.code.value, fault.detail[:LONGEST_DETAIL])
        for pk, faults in _check_rows(source, locale, rows).items()
        for fault in faults
    }
    here = Q(translation__context__object_id=source.object_id, translation__locale=locale)
    known = {
        (translation_id, code, detail): pk
        for pk, translation_id, code, detail in CheckFinding.objects.filter(here).values_list(
            "pk", "translation_id", "code", "detail"
        )
    }
    gone = [pk for key, pk in known.items() if key not in wanted]
    if gone:
        CheckFinding.objects.filter(pk__in=gone).delete()
    CheckFinding.objects.bulk_create(
        [
            CheckFinding(translation_id=pk, code=code, detail=detail)
            for pk, code, detail in sorted(wanted - known.keys())
        ],
        ignore_conflicts=True,
    )


def refresh_findings_beside(row: StringTranslation) -> None:
    """Check the object that a text belongs to, in the text's language."""
    if row.context is None:
        return
    source = TranslationSource.objects.filter(
        object_id=row.context.object_id, locale_id=row.translation_of.locale_id
    ).first()
    if source is not None:
        refresh_findings(source, row.locale)


def _read_rows(source: TranslationSource, locale: Locale) -> list[StringTranslation]:
    segments = StringSegment.objects.filter(source=source)
    rows = segments.get_translations(locale).select_related("context", "translation_of")
    return list(rows)


def _check_rows(
    source: TranslationSource, locale: Locale, rows: Iterable[StringTranslation]
) -> dict[int, list[Fault]]:
    model: Any = source.specific_content_type.model_class()
    terms = read_terms(locale)
    by_source: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for row in rows:
        by_source[row.translation_of.data].add((row.translation_of.data, row.data))
    found = {}
    for row in rows:
        text = row.translation_of.data
        limit = find_length_limit(model, row.context.path)
        found[row.pk] = find_faults(
            text, row.data, locale.language_code, terms, by_source[text], limit=limit
        )
        if row.has_error and not {fault.code for fault in found[row.pk]} & {
            Check.TOO_LONG,
            Check.MARKUP,
        }:
            found[row.pk].append(Fault(Check.MARKUP, row.field_error))
    return found
