"""Plans and facilities as plain data for scoring: a few queries, however many there are.

Read from the live, public Japanese pages, whose rows every language shares.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from django.db.models import Max
from django.utils import timezone

from facilities.models import FacilityPage, FacilityPageQuerySet
from matching.fit import Item, Span
from plans.models import FacilityUse, PlanPage, PlanPageQuerySet
from workation.core.models.tags import PageFact, PageTag
from workation.core.months import bits_to_months

Row = dict[str, Any]

COMMON_FIELDS = ("pk", "translation_key", "first_published_at", "price_from", "price_to")
PLAN_FIELDS = (
    *COMMON_FIELDS,
    "nights_min",
    "nights_max",
    "party_min",
    "party_max",
    "work_share",
    "local_contact",
    "months",
)
FACILITY_FIELDS = (
    *COMMON_FIELDS,
    "capacity",
    "staypage__pk",
    "activitypage__party_min",
    "activitypage__party_max",
    "activitypage__age_min",
    "activitypage__months",
)


def list_source_plans() -> PlanPageQuerySet:
    """Return the plans that can be recommended."""
    plans: PlanPageQuerySet = PlanPage.objects.in_source_language().open_to_visitors()
    return plans


def list_source_facilities(day: date) -> FacilityPageQuerySet:
    """Return the facilities that can be recommended on a day: none that is closed or suspended."""
    facilities: FacilityPageQuerySet = FacilityPage.objects.in_source_language().open_to_visitors()
    return facilities.in_operation_on(day)


def read_items(plans: PlanPageQuerySet) -> list[Item]:
    """Return the plans as items; the key is the one that all languages share."""
    ages = dict(
        FacilityUse.objects.filter(plan__in=plans.order_by().values("pk"))
        .order_by()
        .values_list("plan_id")
        .annotate(age=Max("facility__activitypage__age_min"))
    )

    def read_figures(row: Row) -> dict[str, Span]:
        return {
            "nights": Span(row["nights_min"], row["nights_max"]),
            "party_size": Span(row["party_min"], row["party_max"]),
            "price": _find_nightly_price(row),
            "work_share": Span(row["work_share"], row["work_share"]),
            "local_contact": Span(row["local_contact"], row["local_contact"]),
            # The youngest child that can take part in all that the plan holds.
            "child_age": Span(ages.get(row["pk"]), None),
        }

    return _read(plans, PLAN_FIELDS, read_figures, months="months")


def read_facility_items(facilities: FacilityPageQuerySet) -> list[Item]:
    """Return facilities as items; what a kind does not have stays unknown for all of its kind."""
    return _read(facilities, FACILITY_FIELDS, _read_facility_figures, months="activitypage__months")


def _read(
    pages: Any,
    fields: tuple[str, ...],
    read_figures: Callable[[Row], Mapping[str, Span]],
    *,
    months: str,
) -> list[Item]:
    rows = list(pages.order_by().values(*fields))
    ids = pages.order_by().values("pk")
    themes: dict[int, set[str]] = defaultdict(set)
    for page_id, code in PageTag.objects.filter(content_object__in=ids).values_list(
        "content_object_id", "tag__slug"
    ):
        themes[page_id].add(code)
    facts: dict[tuple[int, bool], set[str]] = defaultdict(set)
    for page_id, code, value in (
        PageFact.objects.filter(page__in=ids)
        .order_by()
        .values_list("page_id", "tag__slug", "value")
    ):
        facts[page_id, value].add(code)
    return [
        Item(
            key=str(row["translation_key"]),
            themes=frozenset(themes[row["pk"]]),
            confirmed=frozenset(facts[row["pk"], True]),
            denied=frozenset(facts[row["pk"], False]),
            figures={
                code: span for code, span in read_figures(row).items() if span != Span(None, None)
            },
            months=frozenset(bits_to_months(row[months] or 0)),
            published_on=_find_date(row["first_published_at"]),
        )
        for row in rows
    ]


def _find_date(moment: datetime | None) -> date | None:
    return timezone.localtime(moment).date() if moment else None


def _read_facility_figures(row: Row) -> dict[str, Span]:
    is_stay = row["staypage__pk"] is not None
    return {
        # A workspace's or an activity's price is not one of a night.
        "price": Span(row["price_from"], row["price_to"]) if is_stay else Span(None, None),
        "party_size": Span(
            row["activitypage__party_min"], row["activitypage__party_max"] or row["capacity"]
        ),
        "child_age": Span(row["activitypage__age_min"], None),
    }


def _find_nightly_price(row: Row) -> Span:
    """Return yen per person and night: the lower price goes with the shorter stay.

    A day trip counts as one night. Where the longer stay is cheaper by the night the ends change
    places.
    """
    prices = [
        price if price is None else round(price / max(nights or 1, 1))
        for price, nights in (
            (row["price_from"], row["nights_min"] or row["nights_max"]),
            (row["price_to"], row["nights_max"] or row["nights_min"]),
        )
    ]
    low, high = prices
    if low is not None and high is not None and low > high:
        return Span(high, low)
    return Span(low, high)
