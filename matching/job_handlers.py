"""Keeps the coverage up to date, in the background."""

from __future__ import annotations

import time
from datetime import timedelta
from typing import Any

from django.db.models.signals import post_delete
from django.utils import timezone
from wagtail.signals import page_published, page_unpublished

from matching.drafts import find_diagnosis
from matching.findings import examine
from matching.items import list_source_plans, read_items
from matching.models import CoverageReport, DiagnosisPage
from matching.questionnaire import read_questionnaire
from plans.models import PlanPage
from workation.jobs.queue import enqueue
from workation.jobs.registry import periodic

KIND = "matching.coverage"
#: Several changes in a row cost one run; what people wait for goes first.
DELAY = timedelta(seconds=20)
PRIORITY = 50
SECONDS_BETWEEN_REPORTS = 2.0


def connect() -> None:
    """Ask for a new coverage whenever a plan or the diagnosis changes for the public."""
    for model in (PlanPage, DiagnosisPage):
        for signal in (page_published, page_unpublished, post_delete):
            signal.connect(_want_again, sender=model, dispatch_uid=f"coverage-{id(signal)}-{model}")


def _want_again(sender: Any, instance: Any, **_kwargs: Any) -> None:
    if instance.is_source:
        want_coverage()


def want_coverage(delay: timedelta = DELAY) -> None:
    """Ask for a new coverage, within the caller's transaction."""
    now = timezone.now()
    CoverageReport.objects.update_or_create(pk=1, defaults={"wanted_at": now})
    enqueue(KIND, "", delay=delay, priority=PRIORITY)


@periodic(KIND, every=timedelta(days=1))
def compute_coverage(_key: str) -> None:
    """Work out the coverage of what is published now.

    Once a day as well, because seasons and closures begin and end without anybody publishing.
    """
    begun = timezone.now()
    clock = time.monotonic()
    page = find_diagnosis()
    questions = read_questionnaire(page).questions if page is not None and page.live else ()
    items = read_items(list_source_plans())
    findings = examine(questions, items, _Progress())
    CoverageReport.objects.update_or_create(
        pk=1,
        defaults={
            "findings": findings.as_json(),
            "computed_at": begun,
            "seconds": time.monotonic() - clock,
            "progress": 100,
        },
    )


class _Progress:
    """Writes how far the run is, now and then."""

    def __init__(self) -> None:
        self.last = time.monotonic()

    def __call__(self, done: int, total: int) -> None:
        if time.monotonic() - self.last < SECONDS_BETWEEN_REPORTS:
            return
        self.last = time.monotonic()
        progress = min(99, 100 * done // max(total, 1))
        CoverageReport.objects.filter(pk=1).update(progress=progress)
