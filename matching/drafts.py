"""The draft of the diagnosis whose weights staff change: its newest revision.

Saving writes a new revision and a log entry, as the page editor does. Publishing, scheduling,
comparing and restoring stay Wagtail's own.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from matching.matrix import (
    CellKey,
    Changes,
    Matrix,
    apply_changes,
    find_changes,
    find_conflicts,
    limit_changes,
    read_matrix,
)
from matching.models import DiagnosisPage

LOG_ACTION = "matching.edit_weights"


@dataclass(frozen=True)
class Draft:
    """The diagnosis as it stands in its newest revision."""

    page: DiagnosisPage
    matrix: Matrix


@dataclass(frozen=True)
class Outcome:
    """What came of saving: the draft as it stands now, and what stood in the way.

    `theirs` is what somebody else had changed meanwhile. Where `conflicts` are left, nothing was
    saved; otherwise both are in the draft.
    """

    draft: Draft
    saved: int = 0
    theirs: Changes = field(default_factory=Changes)
    conflicts: frozenset[CellKey | str] = frozenset()


def find_diagnosis() -> DiagnosisPage | None:
    """Return the Japanese diagnosis, which the others are translated from."""
    page: DiagnosisPage | None = DiagnosisPage.objects.in_source_language().order_by("path").first()
    return page


def store_questions(page: DiagnosisPage) -> list[dict[str, Any]]:
    """Return a page's questions as they are stored."""
    stored: list[dict[str, Any]] = page.questions.stream_block.get_prep_value(page.questions)
    return stored


def read_draft(page: DiagnosisPage) -> Draft:
    """Return the newest revision of a page."""
    latest = page.get_latest_revision_as_object()
    return Draft(latest, read_matrix(store_questions(latest)))


def preview_changes(draft: Draft, changes: Changes) -> DiagnosisPage:
    """Return the draft with the changes made, not saved; the given one stays as it is."""
    page: DiagnosisPage = copy.copy(draft.page)
    stored = apply_changes(store_questions(page), changes)
    page.questions = page.questions.stream_block.to_python(stored)
    return page


@transaction.atomic
def save_changes(page: DiagnosisPage, base: Matrix, changes: Changes, user: Any) -> Outcome:
    """Write the changes into a new revision, unless somebody else set the same cells meanwhile.

    `base` is the table that the changes were made on.
    """
    locked = DiagnosisPage.objects.select_for_update().get(pk=page.pk)
    draft = read_draft(locked)
    theirs = find_changes(base, draft.matrix)
    if conflicts := find_conflicts(changes, theirs):
        return Outcome(draft, theirs=theirs, conflicts=frozenset(conflicts))
    mine = limit_changes(draft.matrix, changes)
    if mine:
        # A draft may be incomplete elsewhere; publishing checks all of it.
        preview_changes(draft, mine).save_revision(user=user, log_action=LOG_ACTION, clean=False)
        draft = read_draft(DiagnosisPage.objects.get(pk=page.pk))
    return Outcome(draft, len(mine), theirs)


def name_author(page: DiagnosisPage) -> str:
    """Return who saved the newest revision."""
    user = page.latest_revision.user if page.latest_revision else None
    return str(user.get_full_name() or user.get_username()) if user else ""
