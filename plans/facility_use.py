"""Rows that say which facilities a published plan uses.

They are derived: from the itinerary and the plan's extra facilities, when the Japanese plan is
published. Lists ask these rows instead of reading every itinerary.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import transaction
from wagtail.signals import page_published

from plans.models import FacilityUse, PlanPage


def connect() -> None:
    """Listen to publications of plans."""
    page_published.connect(update_on_publish, sender=PlanPage, dispatch_uid="facility-use")


def update_on_publish(instance: PlanPage, **kwargs: Any) -> None:
    """Rewrite a Japanese plan's rows."""
    if instance.locale.language_code == settings.LANGUAGE_CODE:
        update_facility_use(instance)


@transaction.atomic
def update_facility_use(plan: PlanPage) -> None:
    """Make the plan's rows say what its itinerary and extras say, in their order."""
    wanted = plan.get_facility_ids()
    FacilityUse.objects.filter(plan=plan).delete()
    FacilityUse.objects.bulk_create(
        FacilityUse(plan=plan, facility_id=pk, sort_order=order) for order, pk in enumerate(wanted)
    )
