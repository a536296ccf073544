"""What was translated before: it is reused and costs nothing.

Within one object any text is reused, so that a block that was cut and pasted keeps its
translation. From elsewhere only what a person confirmed. Where the Japanese changed, the person's
text stays if only figures changed or the author called the edit minor.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, TranslationSource

from workation.translation.carrying import carry_figures
from workation.translation.markup import has_same_tags
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
MANUAL = StringTranslation.TRANSLATION_TYPE_MANUAL


@dataclass(frozen=True)
class FormerText:
    """What a person wrote for the Japanese that stood in a place before."""

    source: str
    text: str
    user_id: int | None = None
    # Every change since then was a minor edit in its author's eyes.
    is_still_valid: bool = False


def reuse_known_translations(source: TranslationSource, locale: Locale) -> None:
    """Fill the open segments of an object in a language with texts known from before."""
    fill_from_memory(find_open_segments(source, locale), source.object_id, locale)


def fill_from_memory(segments: Sequence[Segment], object_id: UUID, locale: Locale) -> None:
    """Give these open segments of an object the texts that are known from before."""
    if not segments:
        return
    candidates = _find_candidates(segments, locale)
    changed = find_changed_places(object_id)
    found = []
    for segment in segments:
        rows = candidates[segment.place.string_id]
        best = (
            _choose_confirmed(rows, object_id)
            or (segment.place in changed and _keep_human_text(segment, locale))
            or _choose_own(rows, object_id)
        )
        if isinstance(best, StringTranslation):
            found.append(_copy_for(segment.place, best))
        elif best:
            found.append(best)
    store_translations(locale, found)


def _find_candidates(
    segments: Sequence[Segment], locale: Locale
) -> dict[int, list[StringTranslation]]:
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


def _choose_confirmed(rows: list[StringTranslation], object_id: UUID) -> StringTranslation | None:
    confirmed = [row for row in rows if find_state(row) == State.CONFIRMED]
    return _choose_own(confirmed, object_id) or next(iter(confirmed), None)


def _choose_own(rows: list[StringTranslation], object_id: UUID) -> StringTranslation | None:
    return next((row for row in rows if row.context.object_id == object_id), None)


def _keep_human_text(segment: Segment, locale: Locale) -> NewTranslation | None:
    """Return the text of the former Japanese, with the new figures, if it holds for the new."""
    former = find_former_text(segment.place, locale)
    if former is None:
        return None
    carried = carry_figures(former.source, segment.source, former.text, locale.language_code)
    text = carried or (former.text if former.is_still_valid else None)
    if text is None or not has_same_tags(segment.source, text):
        return None
    return NewTranslation(
        place=segment.place,
        text=text,
        translation_type=MANUAL,
        state=State.CONFIRMED,
        user_id=former.user_id,
        carried_over=carried is not None,
    )


def find_state(row: StringTranslation) -> str:
    """Return the review state of the text that is shown; a proposal beside it changes nothing."""
    review: TranslationReview | None = getattr(row, "review", None)
    return review.state_without_proposal if review else find_state_without_review(row)


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


def find_changed_places(object_id: UUID) -> set[Place]:
    """Return the places of an object whose Japanese took the place of another one."""
    rows = SegmentChange.objects.filter(context__object_id=object_id)
    return {Place(*row) for row in rows.values_list("string_id", "context_id")}


def find_former_text(place: Place, locale: Locale) -> FormerText | None:
    """Return the confirmed translation of what stood in this place before, if there is one.

    Follows the changes back as far as needed: a text may have changed twice before anybody,
    person or machine, translated it.
    """
    string_id = place.string_id
    seen = {string_id}
    is_minor = True
    while True:
        change = (
            SegmentChange.objects.filter(context_id=place.context_id, string_id=string_id)
            .select_related("previous")
            .first()
        )
        if change is None or change.previous_id in seen:
            return None
        is_minor = is_minor and change.is_minor
        string_id = change.previous_id
        seen.add(string_id)
        row = (
            StringTranslation.objects.filter(
                translation_of_id=string_id, context_id=place.context_id, locale=locale
            )
            .select_related("review")
            .first()
        )
        if row is not None:
            return _read_former(row, change.previous.data, is_minor)


def _read_former(row: StringTranslation, source: str, is_minor: bool) -> FormerText | None:
    state = find_state(row)
    if state == State.CONFIRMED:
        return FormerText(source, row.data, row.last_translated_by_id, is_still_valid=is_minor)
    if state == State.SOURCE_CHANGED:
        return FormerText(row.review.previous_source, row.review.previous_text)
    return None
