"""What a company wants to read before it lets somebody go: a column per plan, to be printed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from facilities.models import FacilityPage
from matching.items import list_source_plans
from matching.recommendations import Recommendation
from plans.models import FacilityUse, PlanPage
from workation.areas.models import Journey
from workation.core.models import TagKind
from workation.core.models.tags import PageFact
from workation.core.templatetags.figures import duration, month_names, nights, yen_range

#: Where most companies are; the airports stand on the page about access.
ORIGINS = (Journey.Origin.TOKYO, Journey.Origin.NAGOYA, Journey.Origin.OSAKA)
MAX_MEASUREMENTS = 2


@dataclass(frozen=True, slots=True)
class ApprovalColumn:
    """Purpose, days, costs, network, access and open points of a plan, each as lines of text."""

    plan: PlanPage
    purpose: list[str]
    days: list[str]
    costs: list[str]
    network: list[str]
    access: list[str]
    unconfirmed: list[str]


def describe_for_approval(recommended: Sequence[Recommendation]) -> list[ApprovalColumn]:
    """Return a column for each plan; the queries are always the same."""
    plans = [one.plan for one in recommended]
    keys = [plan.translation_key for plan in plans]
    facts: dict[Any, list[PageFact]] = defaultdict(list)
    sources = list_source_plans().filter(translation_key__in=keys).order_by()
    rows = PageFact.objects.filter(
        page__in=sources.values("pk"),
        value=True,
        tag__kind__in=[TagKind.WORK, TagKind.ACCESS],
    )
    for fact in rows.select_related("tag", "page"):
        facts[fact.page.translation_key].append(fact)
    measured = _list_measured(keys)
    journeys = _list_journeys(plans)
    return [
        _describe(
            one,
            facts[one.plan.translation_key],
            measured[one.plan.translation_key],
            journeys,
        )
        for one in recommended
    ]


def _describe(
    recommended: Recommendation,
    facts: Sequence[PageFact],
    measured: Sequence[FacilityPage],
    journeys: dict[int, list[Journey]],
) -> ApprovalColumn:
    plan = recommended.plan
    themes = [row.tag for row in plan.tagged_items.all()]
    area = next((row.area for row in plan.plan_areas.all()), None)
    return ApprovalColumn(
        plan=plan,
        purpose=[tag.label for tag in themes if tag.kind == TagKind.PURPOSE],
        days=_without_blanks(nights(plan.nights_min, plan.nights_max), month_names(plan.months)),
        costs=_without_blanks(yen_range(plan.price_from, plan.price_to), plan.price_note),
        # What is certain comes first: of a long cell the sheet leaves the end out.
        network=[
            *_list_labels(facts, TagKind.WORK),
            *(_describe_measurement(page) for page in measured[:MAX_MEASUREMENTS]),
        ],
        access=[
            *_list_labels(facts, TagKind.ACCESS),
            *([_describe_journeys(area, journeys[area.pk])] if area and journeys[area.pk] else []),
        ],
        unconfirmed=recommended.unconfirmed,
    )


def _without_blanks(*texts: str) -> list[str]:
    return [text for text in texts if text]


def _list_labels(facts: Sequence[PageFact], kind: TagKind) -> list[str]:
    labels = [fact.tag.label for fact in facts if fact.tag.kind == kind]
    return [_("・").join(labels)] if labels else []


def _list_measured(keys: Sequence[Any]) -> dict[Any, list[FacilityPage]]:
    """Return the facilities with a measured Wi-Fi by the key of the plan, as the plan uses them."""
    uses = FacilityUse.objects.filter(
        plan__translation_key__in=keys, plan__live=True, facility__wifi_down__isnull=False
    ).values_list("plan__translation_key", "facility__translation_key")
    pairs = list(uses.order_by("sort_order"))
    pages = {
        page.translation_key: page
        for page in FacilityPage.objects.in_active_language()
        .open_to_visitors()
        .filter(translation_key__in={facility for _plan, facility in pairs})
    }
    measured: dict[Any, list[FacilityPage]] = defaultdict(list)
    for plan, facility in pairs:
        if facility in pages and pages[facility].has_wifi_measurement:
            measured[plan].append(pages[facility])
    return measured


def _describe_measurement(page: FacilityPage) -> str:
    day = page.wifi_measured_on
    return _("%(place)s 下り%(down)sMbps（%(day)s測定）") % {
        "place": page.title,
        "down": page.wifi_down,
        "day": date_format(day, "YEAR_MONTH_FORMAT") if day else "",
    }


def _list_journeys(plans: Sequence[PlanPage]) -> dict[int, list[Journey]]:
    areas = {row.area_id for plan in plans for row in plan.plan_areas.all()}
    journeys: dict[int, list[Journey]] = defaultdict(list)
    for journey in Journey.objects.filter(area__in=areas, origin__in=ORIGINS):
        journeys[journey.area_id].append(journey)
    return journeys


def _describe_journeys(area: Any, journeys: Sequence[Journey]) -> str:
    times = _("・").join(
        _("%(origin)sから%(time)s")
        % {"origin": journey.get_origin_display(), "time": duration(journey.minutes)}
        for journey in journeys
    )
    return f"{area.get_text('station')} {times}".strip()
