"""Stores translations that ship with the site: the vocabulary's and the demo's."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from wagtail.models import Locale

from workation.translation.confirmed import load_confirmed_translations
from workation.translation.segments import refresh_source


class ShippedTranslationError(Exception):
    """A shipped text lacks a translation, or its length cannot be right."""


def store_shipped_translations(source: Any, texts: Iterable[dict[str, str]]) -> None:
    """Store an object's translations as confirmed ones; the pipeline then publishes them.

    `texts` hold one text each by language code; more than the object needs does no harm.
    Raises ShippedTranslationError when a segment of the object is left without a translation.
    """
    texts = list(texts)
    codes = {code for text in texts for code in text} - {settings.LANGUAGE_CODE}
    fresh = refresh_source(source)
    for locale in Locale.objects.filter(language_code__in=codes):
        by_source = {text[settings.LANGUAGE_CODE]: text[locale.language_code] for text in texts}
        report = load_confirmed_translations(source, locale, by_source, source=fresh)
        if not report.is_complete:
            raise ShippedTranslationError(
                f"{source!r} ({locale.language_code}): missing {report.missing}, "
                f"out of proportion {report.out_of_proportion}"
            )
