"""What people do to translations: confirm, mend, propose, take an earlier text back.

Each is one transaction, kept in the log with who, when, and the text before. Whether somebody may
do it is decided by `desk.access`; nothing here asks again. A text is an HTML fragment as
wagtail-localize stores it. `seen` is the version that the person had before their eyes: when
somebody or the machine has changed it since, `Changed` is raised and nothing is written.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from workation.translation.memory import find_state
from workation.translation.models import CheckFinding, TranslationReview
from workation.translation.segments import Place
from workation.translation.sources import request_translation
from workation.translation.targets import find_target

State = TranslationReview.State
MANUAL = StringTranslation.TRANSLATION_TYPE_MANUAL
NOTHING_SEEN = ""

# Names in the log.
CONFIRM = "translation.confirm"
CONFIRM_PAGE = "translation.confirm_page"
TAKE_BACK = "translation.take_back"
ACCEPT = "translation.accept"
DECLINE = "translation.decline"
PROPOSE = "translation.propose"


class Changed(Exception):
    """Somebody else, or the machine, wrote another text in the meantime: the row as it is now."""

    def __init__(self, row: StringTranslation | None) -> None:
        super().__init__("changed in the meantime")
        self.row = row


class SourceGone(Exception):
    """The Japanese text is no longer on the page."""


@dataclass(frozen=True)
class Spot:
    """One segment of one object in one language."""

    translation: Translation
    place: Place


@dataclass(frozen=True)
class PageConfirmation:
    """How many segments were confirmed, and how many need a look of their own."""

    confirmed: int
    left: int


def describe_version(row: StringTranslation | None) -> str:
    """Return what a person saw of a segment, in short: its text, state and proposal."""
    if row is None:
        return NOTHING_SEEN
    review = getattr(row, "review", None)
    parts = (row.data, find_shown_state(row), review.proposal if review else "")
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:20]


@transaction.atomic
def confirm(spot: Spot, text: str, user: Any, *, seen: str, action: str = CONFIRM) -> None:
    """Make this text, changed or not, the confirmed one. It goes live with the next run.

    `action` tells the log where the text is from: TAKE_BACK, the one confirmed before the
    Japanese changed; ACCEPT, a proposal.
    """
    _write(spot, _lock(spot, seen), text, user, action=action)


@transaction.atomic
def propose(spot: Spot, text: str, user: Any, *, seen: str) -> None:
    """Keep a text beside the present one until staff decide; what is shown stays as it is."""
    row = _lock(spot, seen)
    if row is None:
        raise Changed(None)
    review = _review_of(row)
    review.state = State.PROPOSED
    review.proposal, review.proposed_by, review.proposed_at = text, user, timezone.now()
    review.save()
    _log(spot, PROPOSE, user, before=row.data, after=text)


@transaction.atomic
def decline_proposal(spot: Spot, user: Any, *, seen: str) -> None:
    """Leave the text as it is; what was proposed stays in the log."""
    row = _lock(spot, seen)
    if row is None or not _review_of(row).proposal:
        raise Changed(row)
    review = _review_of(row)
    _log(spot, DECLINE, user, before=review.proposal, after=row.data)
    review.state = review.state_without_proposal
    _forget_proposal(review)
    review.save()


@transaction.atomic
def confirm_page(
    translation: Translation, seen: Mapping[Place, str], user: Any
) -> PageConfirmation:
    """Confirm the machine's texts as they were shown.

    What needs a decision of its own stays: proposals, changed sources, failed checks, texts that
    changed in the meantime.
    """
    rows = _read_rows(translation)
    unconfirmed = {
        place: row
        for place, row in rows.items()
        if place in seen and find_shown_state(row) != State.CONFIRMED
    }
    plain = [
        row
        for place, row in unconfirmed.items()
        if is_plain(row) and describe_version(row) == seen[place]
    ]
    _confirm_unchanged(plain, user)
    if plain:
        _log_on(translation, CONFIRM_PAGE, user, count=len(plain))
        request_translation(translation.source.get_source_instance())
    return PageConfirmation(len(plain), len(unconfirmed) - len(plain))


def find_shown_state(row: StringTranslation) -> str:
    """Return the review state of a text; a proposal beside it comes first."""
    review: TranslationReview | None = getattr(row, "review", None)
    return review.state if review else find_state(row)


def is_plain(row: StringTranslation) -> bool:
    """Whether a text is the machine's, and nothing about it asks for a decision.

    Reads the row's findings: prefetch them where there are many rows.
    """
    if find_shown_state(row) != State.MACHINE or row.has_error:
        return False
    return all(finding.waived_at for finding in row.findings.all())


@transaction.atomic
def waive(finding: CheckFinding, reason: str, user: Any) -> None:
    """Let what a check found pass, with a reason that the next reader sees."""
    finding.waived_by, finding.waived_at, finding.reason = user, timezone.now(), reason
    finding.save(update_fields=["waived_by", "waived_at", "reason"])


def _lock(spot: Spot, seen: str) -> StringTranslation | None:
    """Return the row, held until the transaction ends, if it is the one that was seen."""
    is_there = StringSegment.objects.filter(
        source_id=spot.translation.source_id,
        string_id=spot.place.string_id,
        context_id=spot.place.context_id,
    ).exists()
    if not is_there:
        raise SourceGone
    row = (
        StringTranslation.objects.select_for_update(of=("self",))
        .select_related("review", "translation_of", "context")
        .filter(
            translation_of_id=spot.place.string_id,
            context_id=spot.place.context_id,
            locale_id=spot.translation.target_locale_id,
        )
        .first()
    )
    if describe_version(row) != seen:
        raise Changed(row)
    return row


def _read_rows(translation: Translation) -> dict[Place, StringTranslation]:
    segments = StringSegment.objects.filter(source_id=translation.source_id)
    rows = segments.get_translations(translation.target_locale)
    return {
        Place(row.translation_of_id, row.context_id): row
        for row in rows.select_for_update(of=("self",))
        .select_related("review")
        .prefetch_related("findings")
    }


def _review_of(row: StringTranslation | None) -> TranslationReview:
    review: TranslationReview | None = getattr(row, "review", None)
    if review is None:
        return TranslationReview(translation=row, state=find_state(row) if row else State.MACHINE)
    return review


def _write(spot: Spot, row: StringTranslation | None, text: str, user: Any, *, action: str) -> None:
    """Store a person's text; the signal of its saving confirms it and asks for publication."""
    before = row.data if row else ""
    if row is None:
        row = StringTranslation(
            translation_of_id=spot.place.string_id,
            context_id=spot.place.context_id,
            locale_id=spot.translation.target_locale_id,
        )
    row.data, row.translation_type, row.tool_name = text, MANUAL, ""
    row.last_translated_by, row.has_error, row.field_error = user, False, ""
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        # The machine's text arrived between our look and our writing.
        raise Changed(_find_row(spot)) from error
    review = TranslationReview.objects.get(translation=row)
    _forget_proposal(review)
    review.carried_over = review.markup_lost = False
    review.previous_source = review.previous_text = ""
    review.save()
    _log(spot, action, user, before=before, after=text)


def _find_row(spot: Spot) -> StringTranslation | None:
    return StringTranslation.objects.filter(
        translation_of_id=spot.place.string_id,
        context_id=spot.place.context_id,
        locale_id=spot.translation.target_locale_id,
    ).first()


def _confirm_unchanged(rows: list[StringTranslation], user: Any) -> None:
    now = timezone.now()
    StringTranslation.objects.filter(pk__in=[row.pk for row in rows]).update(
        translation_type=MANUAL, tool_name="", last_translated_by=user, updated_at=now
    )
    TranslationReview.objects.bulk_create(
        [
            TranslationReview(
                translation=row, state=State.CONFIRMED, reviewed_by=user, reviewed_at=now
            )
            for row in rows
        ],
        update_conflicts=True,
        unique_fields=["translation"],
        update_fields=["state", "reviewed_by", "reviewed_at"],
    )


def _forget_proposal(review: TranslationReview) -> None:
    review.proposal, review.proposed_by, review.proposed_at = "", None, None


def _log(spot: Spot, action: str, user: Any, *, before: str, after: str) -> None:
    place = {"string": spot.place.string_id, "context": spot.place.context_id}
    _log_on(spot.translation, action, user, before=before, after=after, **place)


def _log_on(translation: Translation, action: str, user: Any, **data: Any) -> None:
    """Keep it with the target; with the Japanese object while there is none."""
    source = translation.source.get_source_instance()
    target = find_target(source, translation.target_locale)
    language = translation.target_locale.language_code
    log(target or source, action, user=user, data={"language": language} | data)
