"""Plans as plain data for scoring: three queries, however many plans there are.

Read from the live, public Japanese plans, whose rows every language shares.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from matching.fit import Item, Span
from plans.models import PlanPage, PlanPageQuerySet
from workation.core.models.tags import PageFact, PageTag
from workation.core.months import bits_to_months

FIELDS = (
    "pk",
    "translation_key",
    "nights_min",
    "nights_max",
    "party_min",
    "party_max",
    "price_from",
    "price_to",
    "work_share",
    "local_contact",
    "months",
)


def list_source_plans() -> PlanPageQuerySet:
    """Return the plans that can be recommended."""
    plans: PlanPageQuerySet = PlanPage.objects.in_source_language().open_to_visitors()
    return plans


def read_items(plans: PlanPageQuerySet) -> list[Item]:
    """Return the plans as items; the key is the one that all languages share."""
    rows = list(plans.order_by().values(*FIELDS))
    ids = plans.order_by().values("pk")
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
            figures=_read_figures(row),
            months=frozenset(bits_to_months(row["months"])),
        )
        for row in rows
    ]


def _read_figures(row: dict[str, Any]) -> dict[str, Span]:
    spans = {
        "nights": Span(row["nights_min"], row["nights_max"]),
        "party_size": Span(row["party_min"], row["party_max"]),
        "price": _find_nightly_price(row),
        "work_share": Span(row["work_share"], row["work_share"]),
        "local_contact": Span(row["local_contact"], row["local_contact"]),
    }
    return {code: span for code, span in spans.items() if span != Span(None, None)}


def _find_nightly_price(row: dict[str, Any]) -> Span:
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
