"""What DeepL bills, kept per object, language and month."""

from __future__ import annotations

from decimal import Decimal

from django.conf import settings
from django.db.models import F
from django.utils import timezone
from wagtail.models import Locale
from wagtail_localize.models import TranslationSource

from workation.translation.models import TranslationUsage

MILLION = 1_000_000


def estimate_cost(characters: int) -> Decimal:
    """Return what so many characters cost in yen at today's price."""
    return settings.DEEPL_YEN_PER_MILLION * characters / Decimal(MILLION)


def record_usage(source: TranslationSource, locale: Locale, characters: int) -> None:
    """Add billed characters to this month's row (month in Japan time)."""
    if characters <= 0:
        return
    row, _created = TranslationUsage.objects.get_or_create(
        month=timezone.localdate().replace(day=1),
        language_code=locale.language_code,
        object_id=source.object_id,
        defaults={"content_type": source.specific_content_type, "title": source.object_repr[:255]},
    )
    TranslationUsage.objects.filter(pk=row.pk).update(
        characters=F("characters") + characters,
        cost=F("cost") + estimate_cost(characters),
        title=source.object_repr[:255],
    )
