"""Which translations wait for somebody: conditions for querysets."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from workation.translation.desk.wording import MISSING
from workation.translation.models import CheckFinding, TranslationReview
from workation.translation.segments import is_confirmed

State = TranslationReview.State
FAILED = "failed"


def translations_for(user_languages: QuerySet) -> QuerySet:
    """Return the translations in these languages whose Japanese is public or has no draft state."""
    withdrawn = Page.objects.filter(
        translation_key=OuterRef("source__object_id"),
        locale=OuterRef("source__locale"),
        live=False,
    )
    return Translation.objects.filter(
        ~Exists(withdrawn), enabled=True, target_locale__in=user_languages
    )


def has_open_segment() -> Q:
    """Condition on translations: something is unconfirmed, has a proposal, or has no text."""
    unconfirmed = _has_segment_without(_texts().filter(is_confirmed()))
    return Q(unconfirmed) | Q(has_segment_in(State.PROPOSED))


def has_segment_in(state: str) -> Exists:
    """Condition on translations: a segment is in this state; "missing" and "failed" are two."""
    if state == MISSING:
        return _has_segment_without(_texts())
    texts = "string__translations__"
    condition: dict[str, Any] = {
        f"{texts}context": F("context"),
        f"{texts}locale": OuterRef("target_locale"),
    }
    if state == FAILED:
        condition[f"{texts}pk__in"] = CheckFinding.objects.open().values("translation")
    else:
        condition[f"{texts}review__state"] = state
    return Exists(StringSegment.objects.filter(source=OuterRef("source"), **condition))


def _texts() -> QuerySet:
    return StringTranslation.objects.filter(
        translation_of=OuterRef("string"),
        context=OuterRef("context"),
        locale=OuterRef(OuterRef("target_locale")),
    )


def _has_segment_without(texts: QuerySet) -> Exists:
    return Exists(StringSegment.objects.filter(~Exists(texts), source=OuterRef("source")))


def used_texts(user_languages: QuerySet) -> QuerySet:
    """Return the texts in these languages that a translated object shows now."""
    shown = StringSegment.objects.filter(
        string=OuterRef("translation_of"), context=OuterRef("context")
    )
    return StringTranslation.objects.filter(Exists(shown), locale__in=user_languages)


def is_open_text() -> Q:
    """Condition on texts: unconfirmed, or with a proposal."""
    return ~is_confirmed() | Q(review__state=State.PROPOSED)
