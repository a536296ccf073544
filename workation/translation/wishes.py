"""What authors want for the translations of their pages: wait, go ahead, or hardly change."""

from __future__ import annotations

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import Page

from workation.jobs.models import Job
from workation.jobs.queue import enqueue
from workation.translation.models import HeldType, PageWishes
from workation.translation.sources import PREPARE, TRANSLATE, make_key, request_translation


def is_held(instance: Any) -> bool:
    """Whether a new translation of this Japanese object waits until all of it is confirmed.

    The page's own wish comes first, then what staff set for its type, then what the object itself
    says by `holds_translations`: privacy, accessibility, terms, emergency sentences.
    """
    if isinstance(instance, Page):
        wish = PageWishes.objects.filter(page_id=instance.pk).values_list("hold", flat=True).first()
        if wish is not None and wish != PageWishes.Hold.USUAL:
            return bool(wish == PageWishes.Hold.HOLD)
    content_type = ContentType.objects.get_for_model(type(instance))
    if HeldType.objects.filter(content_type=content_type).exists():
        return True
    return bool(getattr(instance, "holds_translations", False))


@transaction.atomic
def save_wishes(page: Page, *, hold: str, sends_early: bool, is_minor_edit: bool) -> None:
    """Store what the author of a Japanese page ticked, before the page is published.

    A tick that comes after the schedule counts as well, and a lifted hold lets texts out.
    """
    before = PageWishes.objects.filter(page_id=page.pk).first() or PageWishes(page_id=page.pk)
    PageWishes.objects.update_or_create(
        page_id=page.pk,
        defaults={"hold": hold, "sends_early": sends_early, "is_minor_edit": is_minor_edit},
    )
    if sends_early and not before.sends_early and page.scheduled_revision is not None:
        enqueue(PREPARE, make_key(page))
    if hold != before.hold and page.live:
        request_translation(page)


def heed_minor_edit(page: Page) -> None:
    """Take note, on publishing, of whether the author called it a minor edit; clear the tick.

    Together with an earlier change that the translations have not taken over yet, it is only as
    minor as that one. Call before the page's job is asked for.
    """
    known = PageWishes.objects.filter(page_id=page.pk)
    wishes = known.first()
    if wishes is None:
        return
    is_behind = Job.objects.pending().filter(kind=TRANSLATE, key=make_key(page)).exists()
    is_minor = wishes.is_minor_edit and (wishes.has_minor_changes or not is_behind)
    known.update(has_minor_changes=is_minor, is_minor_edit=False)


def take_minor_changes(instance: Any) -> bool:
    """Return whether all that was published since the last time is minor, and forget it."""
    if not isinstance(instance, Page):
        return False
    minor = PageWishes.objects.filter(page_id=instance.pk, has_minor_changes=True)
    return bool(minor.update(has_minor_changes=False))


def sends_early(page: Page) -> bool:
    """Whether the author wants scheduled content translated before it is public."""
    return PageWishes.objects.filter(page_id=page.pk, sends_early=True).exists()
