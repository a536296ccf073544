"""What DeepL bills, kept per object, language and month."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Self
from uuid import UUID

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import F
from django.utils import timezone
from wagtail.models import Locale
from wagtail_localize.models import TranslationSource

from workation.translation.models import TranslationUsage

MILLION = 1_000_000
LONGEST_TITLE = 255


@dataclass(frozen=True)
class Payer:
    """The object whose texts are sent: a page or a text object, by its translation key."""

    object_id: UUID
    content_type: ContentType
    title: str

    @classmethod
    def of_source(cls, source: TranslationSource) -> Self:
        """Return the object of a source."""
        return cls(source.object_id, source.specific_content_type, source.object_repr)

    @classmethod
    def of_instance(cls, instance: Any) -> Self:
        """Return a Japanese object itself."""
        content_type = ContentType.objects.get_for_model(type(instance))
        return cls(instance.translation_key, content_type, str(instance))


def estimate_cost(characters: int) -> Decimal:
    """Return what so many characters cost in yen at today's price."""
    price: Decimal = settings.DEEPL_YEN_PER_MILLION
    return price * characters / MILLION


def record_usage(payer: Payer, locale: Locale, characters: int) -> None:
    """Add billed characters to this month's row (month in Japan time)."""
    if characters <= 0:
        return
    title = payer.title[:LONGEST_TITLE]
    row, _created = TranslationUsage.objects.get_or_create(
        month=timezone.localdate().replace(day=1),
        language_code=locale.language_code,
        object_id=payer.object_id,
        defaults={"content_type": payer.content_type, "title": title},
    )
    TranslationUsage.objects.filter(pk=row.pk).update(
        characters=F("characters") + characters,
        cost=F("cost") + estimate_cost(characters),
        title=title,
    )
