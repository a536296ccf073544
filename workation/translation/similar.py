"""Confirmed translations of texts that are nearly the same, with what differs.

For the translator's eyes: an identical confirmed text is reused by the pipeline itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from django.db.models import Q
from django.db.models.functions import Length
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation

from workation.translation.differences import Piece, compare
from workation.translation.markup import to_text
from workation.translation.segments import Segment, is_confirmed

LEAST_LIKENESS = 0.6
MOST_CANDIDATES = 400
# Texts that are alike share at least one of these many short pieces; looking for pieces lets the
# database sort out the rest.
PIECES = 8
PIECE_LENGTH = 3


@dataclass(frozen=True)
class SimilarTranslation:
    """A confirmed translation of a similar Japanese text. Plain texts, for display."""

    source: str
    translation: str
    likeness: float
    difference: tuple[Piece, ...]
    row: StringTranslation


def find_similar(segment: Segment, locale: Locale, *, most: int = 3) -> list[SimilarTranslation]:
    """Return the best confirmed translations of similar texts, the most similar first.

    Likeness is from 0.6 to 1. The segment's own place is left out. Two translations that say the
    same are offered once.
    """
    text = to_text(segment.source)
    found: dict[tuple[str, str], SimilarTranslation] = {}
    for row in _find_candidates(segment, text, locale):
        known = to_text(row.translation_of.data)
        matcher = SequenceMatcher(None, known, text, autojunk=False)
        if matcher.quick_ratio() < LEAST_LIKENESS or matcher.ratio() < LEAST_LIKENESS:
            continue
        key = (known, row.data)
        found[key] = SimilarTranslation(
            known, to_text(row.data), matcher.ratio(), tuple(compare(known, text)), row
        )
    return sorted(found.values(), key=lambda item: -item.likeness)[:most]


def _find_candidates(segment: Segment, text: str, locale: Locale) -> list[StringTranslation]:
    # A ratio of 0.6 is out of reach when one text is more than 7/3 of the other's length.
    length = len(segment.source)
    shares_a_piece = Q()
    for piece in _choose_pieces(text):
        shares_a_piece |= Q(translation_of__data__contains=piece)
    rows = (
        StringTranslation.objects.filter(is_confirmed(), shares_a_piece, locale=locale)
        .filter(has_error=False, context__isnull=False)
        .annotate(length=Length("translation_of__data"))
        .filter(length__range=(length * 3 // 7, length * 7 // 3 + 1))
        .exclude(translation_of_id=segment.place.string_id, context_id=segment.place.context_id)
        .select_related("translation_of", "review")
    )
    return list(rows.order_by("-updated_at")[:MOST_CANDIDATES])


def _choose_pieces(text: str) -> set[str]:
    if len(text) <= PIECE_LENGTH:
        return {text}
    last = len(text) - PIECE_LENGTH
    count = min(PIECES, last + 1)
    starts = {round(number * last / max(count - 1, 1)) for number in range(count)}
    return {text[start : start + PIECE_LENGTH] for start in starts}
