"""What publishing a draft will send to DeepL, what that costs, and whose work it touches."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Exists, OuterRef
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation
from wagtail_localize.segments import StringSegmentValue

from workation.translation.extraction import extract_shown
from workation.translation.markup import to_text
from workation.translation.segments import is_confirmed
from workation.translation.usage import estimate_cost


@dataclass(frozen=True)
class Estimate:
    """For one language: characters to be translated, yen, and confirmed texts that lose their
    Japanese (as the reader sees it)."""

    locale: Locale
    characters: int
    cost: Decimal
    touched: tuple[str, ...]


def estimate_publication(draft: Any, locales: Iterable[Locale]) -> list[Estimate]:
    """Return what publishing this state of a Japanese object would do. Three queries."""
    locales = list(locales)
    places = {
        (value.path, value.string.data)
        for value in extract_shown(draft)
        if isinstance(value, StringSegmentValue)
    }
    texts = {text for _path, text in places}
    known = _find_known(draft, texts, locales)
    touched = _find_touched(draft, places, locales)
    estimates = []
    for locale in locales:
        new = [text for text in texts if (locale.pk, text) not in known]
        characters = sum(len(to_text(text)) for text in new)
        estimates.append(
            Estimate(locale, characters, estimate_cost(characters), touched[locale.pk])
        )
    return estimates


def _find_known(draft: Any, texts: set[str], locales: list[Locale]) -> set[tuple[int, str]]:
    """Return the texts by locale that the memory has: from this object, or confirmed anywhere."""
    rows = StringTranslation.objects.filter(
        translation_of__data__in=texts, locale__in=locales, has_error=False
    ).values_list("locale_id", "translation_of__data")
    here = rows.filter(context__object_id=draft.translation_key)
    return set(here.union(rows.filter(is_confirmed())))


def _find_touched(
    draft: Any, places: set[tuple[str, str]], locales: list[Locale]
) -> dict[int, tuple[str, ...]]:
    used = StringSegment.objects.filter(
        string=OuterRef("translation_of"),
        context=OuterRef("context"),
        source__object_id=draft.translation_key,
    )
    rows = (
        StringTranslation.objects.filter(Exists(used), is_confirmed(), locale__in=locales)
        .filter(context__object_id=draft.translation_key)
        .order_by("pk")
        .values_list("locale_id", "context__path", "translation_of__data")
    )
    touched: dict[int, list[str]] = {locale.pk: [] for locale in locales}
    for locale_id, path, text in rows:
        if (path, text) not in places:
            touched[locale_id].append(to_text(text))
    return {locale_id: tuple(found) for locale_id, found in touched.items()}
