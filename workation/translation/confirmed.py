"""Translations that people made outside the site, stored as confirmed ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, TranslationSource

from workation.core.models import TextOwner
from workation.translation.markup import to_fragment, to_text
from workation.translation.memory import find_state
from workation.translation.models import TranslationReview
from workation.translation.proportion import is_in_proportion
from workation.translation.segments import (
    NewTranslation,
    Place,
    refresh_source,
    store_translations,
)
from workation.translation.sources import get_source_locale, request_translation

State = TranslationReview.State
MANUAL = StringTranslation.TRANSLATION_TYPE_MANUAL


@dataclass(frozen=True)
class LoadReport:
    """What became of a set of translations; all texts are the Japanese ones."""

    loaded: int
    missing: tuple[str, ...] = field(default=())
    unused: tuple[str, ...] = field(default=())
    out_of_proportion: tuple[str, ...] = field(default=())

    @property
    def is_complete(self) -> bool:
        """Whether every segment of the object now has a confirmed translation."""
        return not self.missing and not self.out_of_proportion


def load_confirmed_translations(
    source_object: Any,
    locale: Locale,
    texts: Mapping[str, str],
    *,
    source: TranslationSource | None = None,
) -> LoadReport:
    """Store `{Japanese text: translation}` (plain texts) for an object's segments.

    The object is a Japanese page, a text object, or the owner of one (a tag, an area, an image).
    A text out of proportion to its source is refused: it is most often that of another segment.
    Texts that somebody confirmed on the site stay. Ends by asking for the object's translation.
    Who loads several languages passes the `source` that `refresh_source` has just returned.
    """
    instance = _find_source_object(source_object)
    source = source or refresh_source(instance)
    wanted = {to_fragment(text): text for text in texts}
    rows = (
        StringSegment.objects.filter(source=source)
        .order_by("order")
        .values_list("string_id", "context_id", "string__data")
    )
    places = {Place(string_id, context_id): data for string_id, context_id, data in rows}
    missing = [to_text(data) for data in places.values() if data not in wanted]
    refused = [
        data
        for data in places.values()
        if data in wanted
        and not is_in_proportion(wanted[data], texts[wanted[data]], locale.language_code)
    ]
    new = [
        NewTranslation(
            place=place,
            text=to_fragment(texts[wanted[data]]),
            translation_type=MANUAL,
            state=State.CONFIRMED,
        )
        for place, data in places.items()
        if data in wanted and data not in refused
    ]
    loaded = _store(locale, new)
    request_translation(instance)
    return LoadReport(
        loaded,
        missing=tuple(dict.fromkeys(missing)),
        unused=tuple(wanted[data] for data in wanted if data not in places.values()),
        out_of_proportion=tuple(dict.fromkeys(wanted[data] for data in refused)),
    )


def _find_source_object(source_object: Any) -> Any:
    if isinstance(source_object, TextOwner):
        texts = source_object.text_model._default_manager
        return texts.get(owner=source_object, locale=get_source_locale())
    return source_object


@transaction.atomic
def _store(locale: Locale, new: list[NewTranslation]) -> int:
    """Store the texts over machine ones but not over confirmed ones; return how many."""
    known = {
        Place(row.translation_of_id, row.context_id): row
        for row in StringTranslation.objects.filter(
            locale=locale,
            translation_of_id__in={item.place.string_id for item in new},
            context_id__in={item.place.context_id for item in new},
        )
        .select_related("review")
        .select_for_update(of=("self",))
    }
    open_items = [item for item in new if item.place not in known]
    store_translations(locale, open_items)
    replaced = 0
    for item in new:
        row = known.get(item.place)
        if row is not None and find_state(row) != State.CONFIRMED:
            _replace(row, item)
            replaced += 1
    return len(open_items) + replaced


def _replace(row: StringTranslation, item: NewTranslation) -> None:
    StringTranslation.objects.filter(pk=row.pk).update(
        data=item.text,
        translation_type=MANUAL,
        tool_name="",
        has_error=False,
        field_error="",
        updated_at=timezone.now(),
    )
    TranslationReview.objects.update_or_create(
        translation=row, defaults={"state": State.CONFIRMED, "reviewed_at": timezone.now()}
    )
