"""Segments of one source: read from the page, looked up per language, stored without harm."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Exists, Model, OuterRef, Q
from django.utils import timezone
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, TranslationSource

from workation.translation.alignment import is_alike, pair_changes
from workation.translation.extraction import BulkTranslationSource
from workation.translation.markup import to_text
from workation.translation.models import SegmentChange, TranslationReview
from workation.translation.paths import describe_path
from workation.translation.wishes import take_minor_changes

State = TranslationReview.State


@dataclass(frozen=True)
class Place:
    """A text and where it stands: what a `StringTranslation` is unique by, within a language."""

    string_id: int
    context_id: int


@dataclass(frozen=True)
class Segment:
    """A place with its Japanese text (an HTML fragment) and its path in the object."""

    place: Place
    source: str
    path: str

    def describe(self, model: type[Model]) -> str:
        """Return where in an object of this model it is, for staff: field and first words."""
        words = to_text(self.source)
        start = f"{words[:30]}{'…' if len(words) > 30 else ''}"
        return f"{describe_path(model, self.path)}「{start}」"


@dataclass(frozen=True)
class NewTranslation:
    """A text to be stored for a place that has none yet."""

    place: Place
    text: str
    translation_type: str = StringTranslation.TRANSLATION_TYPE_MACHINE
    tool_name: str = ""
    state: str = State.MACHINE
    user_id: int | None = None
    previous_source: str = ""
    previous_text: str = ""
    markup_lost: bool = False
    carried_over: bool = False


# {context id: {text: string id}}, the texts in page order.
TextsByContext = dict[int, dict[str, int]]


def refresh_source(instance: Any) -> TranslationSource:
    """Take the object's present text as the source, remembering which text replaced which."""
    with transaction.atomic():
        known = TranslationSource.objects.get_for_instance_or_none(instance)
        before = read_texts_by_context(known) if known else {}
        source, _created = BulkTranslationSource.update_or_create_from_instance(instance)
        is_minor = take_minor_changes(instance)
        if before:
            remember_changes(before, read_texts_by_context(source), is_minor=is_minor)
    return source


def read_texts_by_context(source: TranslationSource) -> TextsByContext:
    """Return the texts of each place of an object."""
    texts: dict[int, dict[str, int]] = defaultdict(dict)
    rows = StringSegment.objects.filter(source=source).order_by("order")
    for context_id, text, string_id in rows.values_list("context_id", "string__data", "string_id"):
        texts[context_id][text] = string_id
    return texts


def remember_changes(
    before: TextsByContext, after: TextsByContext, *, is_minor: bool = False
) -> None:
    """Write down which text took the place of which."""
    for context_id, new in after.items():
        old = before.get(context_id, {})
        if list(old) == list(new):
            continue
        for former, latter in pair_changes(list(old), list(new)):
            # Where texts came or went, one of two unlike texts may be the other's neighbour.
            is_sure = len(old) == len(new) or is_alike(former, latter)
            SegmentChange.objects.update_or_create(
                context_id=context_id,
                string_id=new[latter],
                defaults={"previous_id": old[former], "is_minor": is_minor and is_sure},
            )


def find_open_segments(source: TranslationSource, locale: Locale) -> list[Segment]:
    """Return the segments without any text in this language, in page order, each place once."""
    texts = _translations_here(locale)
    return _read_segments(StringSegment.objects.filter(~Exists(texts), source=source))


def has_failed_segments(source: TranslationSource, locale: Locale) -> bool:
    """Whether a text cannot be used: it is too long for its field, or its tags are broken."""
    failed = _translations_here(locale).filter(has_error=True)
    return StringSegment.objects.filter(Exists(failed), source=source).exists()


def has_unconfirmed_segments(source: TranslationSource | int, locale: Locale | int) -> bool:
    """Whether any text of the object is missing, machine-made, or its Japanese has changed."""
    confirmed = _translations_here(locale).filter(is_confirmed())
    return StringSegment.objects.filter(~Exists(confirmed), source=source).exists()


def is_confirmed() -> Q:
    """Return the condition for texts that a person stands for, proposals beside them or not."""
    return (
        Q(review__state=State.CONFIRMED)
        | Q(review__state=State.PROPOSED, review__reviewed_at__isnull=False)
        | Q(
            review__isnull=True,
            translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
        )
    )


def _translations_here(locale: Locale | int) -> Any:
    return StringTranslation.objects.filter(
        translation_of=OuterRef("string"), context=OuterRef("context"), locale=locale
    )


def _read_segments(rows: Any) -> list[Segment]:
    found: dict[Place, Segment] = {}
    values = rows.order_by("order").values_list(
        "string_id", "context_id", "string__data", "context__path"
    )
    for string_id, context_id, text, path in values:
        place = Place(string_id, context_id)
        found.setdefault(place, Segment(place, text, path))
    return list(found.values())


@transaction.atomic
def store_translations(locale: Locale, new: Iterable[NewTranslation]) -> None:
    """Store texts for places that have none. A text that came in between, a person's, stays."""
    by_place = {item.place: item for item in new}
    StringTranslation.objects.bulk_create(
        [
            StringTranslation(
                translation_of_id=item.place.string_id,
                context_id=item.place.context_id,
                locale=locale,
                data=item.text,
                translation_type=item.translation_type,
                tool_name=item.tool_name,
                last_translated_by_id=item.user_id,
            )
            for item in by_place.values()
        ],
        ignore_conflicts=True,
    )
    unreviewed = StringTranslation.objects.filter(
        locale=locale,
        translation_of_id__in={place.string_id for place in by_place},
        context_id__in={place.context_id for place in by_place},
        review__isnull=True,
    )
    TranslationReview.objects.bulk_create(
        [
            _make_review(row, by_place[place])
            for row in unreviewed
            if (place := Place(row.translation_of_id, row.context_id)) in by_place
        ],
        ignore_conflicts=True,
    )


def _make_review(row: StringTranslation, item: NewTranslation) -> TranslationReview:
    if row.data != item.text:
        return TranslationReview(translation=row, state=find_state_without_review(row))
    is_confirmed = item.state == State.CONFIRMED
    return TranslationReview(
        translation=row,
        state=item.state,
        reviewed_by_id=item.user_id if is_confirmed else None,
        reviewed_at=timezone.now() if is_confirmed else None,
        previous_source=item.previous_source,
        previous_text=item.previous_text,
        markup_lost=item.markup_lost,
        carried_over=item.carried_over,
    )


def find_state_without_review(row: StringTranslation) -> str:
    """Return the state of a text about which nothing else is known: a person's is confirmed."""
    is_manual = row.translation_type == StringTranslation.TRANSLATION_TYPE_MANUAL
    return State.CONFIRMED if is_manual else State.MACHINE
