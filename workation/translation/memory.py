"""What was translated before: it is reused and costs nothing.

Within one object any text is reused, so that a block that was cut and pasted keeps its
translation. From elsewhere only what a person confirmed.
"""

from __future__ import annotations

from collections import defaultdict
from uuid import UUID

from django.db.models import Q
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, TranslationSource

from workation.translation.models import SegmentChange, TranslationReview
from workation.translation.segments import (
    NewTranslation,
    Place,
    Segment,
    find_open_segments,
    find_state_without_review,
    store_translations,
)

TOOL_NAME = "memory"
State = TranslationReview.State


def reuse_known_translations(source: TranslationSource, locale: Locale) -> None:
    """Fill the open segments of a language with texts known from before."""
    open_segments = find_open_segments(source, locale)
    if not open_segments:
        return
    candidates = _find_candidates(open_segments, locale)
    found = [
        _copy_for(segment.place, best)
        for segment in open_segments
        if (best := _choose(candidates[segment.place.string_id], source.object_id))
    ]
    store_translations(locale, found)


def _find_candidates(segments: list[Segment], locale: Locale) -> dict[int, list[StringTranslation]]:
    rows = StringTranslation.objects.filter(
        translation_of_id__in={segment.place.string_id for segment in segments},
        locale=locale,
        has_error=False,
        context__isnull=False,
    ).select_related("context", "review")
    candidates: dict[int, list[StringTranslation]] = defaultdict(list)
    for row in rows.order_by("-updated_at", "pk"):
        candidates[row.translation_of_id].append(row)
    return candidates


def _choose(rows: list[StringTranslation], object_id: UUID) -> StringTranslation | None:
    """Return the best text: confirmed here, confirmed elsewhere, then any from this object."""
    confirmed = [row for row in rows if find_state(row) == State.CONFIRMED]
    here = [row for row in rows if row.context.object_id == object_id]
    for choice in ([row for row in confirmed if row in here], confirmed, here):
        if choice:
            return choice[0]
    return None


def find_state(row: StringTranslation) -> str:
    """Return the review state of the text that is shown; a proposal beside it changes nothing."""
    review: TranslationReview | None = getattr(row, "review", None)
    return review.state_without_proposal if review else find_state_without_review(row)


def is_confirmed() -> Q:
    """Return the condition for texts that a person stands for, proposals beside them or not."""
    return (
        Q(review__state=State.CONFIRMED)
        | Q(review__state=State.PROPOSED, review__reviewed_at__isnull=False)
        | Q(review__isnull=True, translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL)
    )


def _copy_for(place: Place, row: StringTranslation) -> NewTranslation:
    review: TranslationReview | None = getattr(row, "review", None)
    return NewTranslation(
        place=place,
        text=row.data,
        translation_type=row.translation_type,
        tool_name=TOOL_NAME,
        state=find_state(row),
        user_id=row.last_translated_by_id,
        previous_source=review.previous_source if review else "",
        previous_text=review.previous_text if review else "",
        markup_lost=review.markup_lost if review else False,
    )


def find_changed_places(source: TranslationSource) -> set[Place]:
    """Return the places of an object whose Japanese took the place of another one."""
    rows = SegmentChange.objects.filter(context__object_id=source.object_id)
    return {Place(*row) for row in rows.values_list("string_id", "context_id")}


def find_previous_confirmed(place: Place, locale: Locale) -> tuple[str, str]:
    """Return the former Japanese text of this place and its confirmed translation, or blanks.

    Follows the changes back as far as needed: a text may have changed twice before anybody,
    person or machine, translated it.
    """
    string_id = place.string_id
    seen = {string_id}
    while True:
        change = (
            SegmentChange.objects.filter(context_id=place.context_id, string_id=string_id)
            .select_related("previous")
            .first()
        )
        if change is None or change.previous_id in seen:
            return "", ""
        string_id = change.previous_id
        seen.add(string_id)
        row = (
            StringTranslation.objects.filter(
                translation_of_id=string_id, context_id=place.context_id, locale=locale
            )
            .select_related("review")
            .first()
        )
        if row is None:
            continue
        if find_state(row) == State.CONFIRMED:
            return change.previous.data, row.data
        review: TranslationReview | None = getattr(row, "review", None)
        if review and review.state == State.SOURCE_CHANGED:
            return review.previous_source, review.previous_text
        return "", ""
