"""Counts words that found nothing, so that staff learn what visitors miss: words, not visitors."""

from __future__ import annotations

import logging
import re
from datetime import timedelta

from django.db import DatabaseError, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import get_language

from workation.search.japanese import fold
from workation.search.models import MAX_WORD_LENGTH, UnansweredSearch

logger = logging.getLogger(__name__)

# Whoever types nonsense all day must not fill the table: the rarest, oldest words give way.
MAX_ROWS_PER_LANGUAGE = 1_000
KEEP_DAYS = 180
# An address, a telephone or card number, a link: nobody searches for these by mistake twice.
_PERSONAL = re.compile(r"@|https?:|www\.|(?:\d[\s\-()+.]*){6,}")


def normalise(words: str) -> str:
    """Return what is kept of a search: nothing where it could say something about a person."""
    folded = " ".join(fold(words).split())
    if len(folded) > MAX_WORD_LENGTH or _PERSONAL.search(folded):
        return ""
    return folded if any(char.isalpha() for char in folded) else ""


def note_unanswered(words: str) -> None:
    """Count a word that found nothing in the active language; a search never fails for it."""
    kept, language = normalise(words), get_language() or ""
    if not kept:
        return
    today = timezone.localdate()
    same = UnansweredSearch.objects.filter(language=language, words=kept)
    try:
        with transaction.atomic():
            if not same.update(count=F("count") + 1, last_on=today):
                _make_room(language)
                same.get_or_create(language=language, words=kept, defaults={"last_on": today})
    except DatabaseError:
        logger.warning("a search without results could not be counted", exc_info=True)


def _make_room(language: str) -> None:
    rows = UnansweredSearch.objects.filter(language=language)
    if rows.count() >= MAX_ROWS_PER_LANGUAGE:
        rarest = rows.order_by("count", "last_on", "pk").values("pk")[: MAX_ROWS_PER_LANGUAGE // 10]
        UnansweredSearch.objects.filter(pk__in=list(rarest.values_list("pk", flat=True))).delete()


def forget_old() -> int:
    """Delete what has not been searched for half a year; return how many."""
    oldest = timezone.localdate() - timedelta(days=KEEP_DAYS)
    return UnansweredSearch.objects.filter(last_on__lt=oldest).delete()[0]
