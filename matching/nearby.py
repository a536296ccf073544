"""Facilities that go with a plan: its own and those near it, of each kind the best fit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import asin, cos, radians, sin, sqrt
from typing import Any

from django.db.models import Q

from facilities.models import FacilityPage
from matching.items import list_source_facilities, read_facility_items
from matching.scoring import Profile, rank
from plans.models import FacilityUse, PlanPage

#: In the order in which they are shown.
KINDS = ("stay", "workspace", "activity")
#: Farther away is not near; where either has no coordinates, the area decides.
REACH_KM = 20.0

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class NearbyFacility:
    """A facility with its kind; whether the plan itself uses it; else how far it is, if known."""

    page: FacilityPage
    kind: str
    is_used: bool
    kilometres: int | None


@dataclass(frozen=True, slots=True)
class _Candidate:
    key: str
    kind: str
    area_id: int | None
    point: Point | None


def find_nearby(
    plans: Sequence[PlanPage], profile: Profile, day: date
) -> dict[str, list[NearbyFacility]]:
    """Return facilities by the plans' keys; the queries are always the same.

    Of each kind the best fit among those that the plan uses itself, and the best fit among the
    others near it; of equal ones the nearest.
    """
    used = _list_used(plans)
    areas = {row.area_id for plan in plans for row in plan.plan_areas.all()}
    keys = {key for one in used.values() for key in one}
    facilities = list_source_facilities(day).filter(
        Q(municipality__area__in=areas) | Q(translation_key__in=keys)
    )
    candidates = _read_candidates(facilities)
    live = FacilityPage.objects.in_active_language().open_to_visitors()
    readable = {
        str(key)
        for key in live.filter(translation_key__in=list(candidates)).values_list(
            "translation_key", flat=True
        )
    }
    scores = {
        one.item.key: one.points
        for one in rank(profile, read_facility_items(facilities), day)
        if one.item.key in readable
    }
    found = {
        str(plan.translation_key): _choose(
            plan,
            [candidates[key] for key in scores if key in candidates],
            scores,
            used[str(plan.translation_key)],
            candidates,
        )
        for plan in plans
    }
    return _load_pages(found)


def _list_used(plans: Iterable[PlanPage]) -> Mapping[str, list[str]]:
    rows = FacilityUse.objects.filter(
        plan__translation_key__in=[plan.translation_key for plan in plans], plan__live=True
    )
    used: dict[str, list[str]] = defaultdict(list)
    for plan, facility in rows.values_list("plan__translation_key", "facility__translation_key"):
        used[str(plan)].append(str(facility))
    return used


def _read_candidates(facilities: Any) -> dict[str, _Candidate]:
    rows = facilities.order_by().values_list(
        "translation_key",
        "content_type__model",
        "municipality__area",
        "latitude",
        "longitude",
    )
    return {
        str(key): _Candidate(
            str(key), model.removesuffix("page"), area, _as_point(latitude, longitude)
        )
        for key, model, area, latitude, longitude in rows
    }


def _as_point(latitude: float | None, longitude: float | None) -> Point | None:
    return None if latitude is None or longitude is None else (latitude, longitude)


@dataclass(frozen=True, slots=True)
class _Chosen:
    candidate: _Candidate
    is_used: bool
    kilometres: float | None


def _choose(
    plan: PlanPage,
    ranked: Iterable[_Candidate],
    scores: Mapping[str, int],
    used: Sequence[str],
    candidates: Mapping[str, _Candidate],
) -> list[_Chosen]:
    areas = {row.area_id for row in plan.plan_areas.all()}
    places = _list_places(plan, used, candidates)
    best: dict[tuple[str, bool], tuple[tuple[int, float], _Chosen]] = {}
    for one in ranked:
        is_used = one.key in used
        distance = min(
            (measure_km(place, one.point) for place in places if one.point), default=None
        )
        is_near = one.area_id in areas if distance is None else distance <= REACH_KM
        if not (is_used or is_near):
            continue
        order = (-scores[one.key], REACH_KM if distance is None else distance)
        slot = (one.kind, is_used)
        if slot not in best or order < best[slot][0]:
            best[slot] = (order, _Chosen(one, is_used, distance))
    slots = [(kind, is_used) for kind in KINDS for is_used in (True, False)]
    return [best[slot][1] for slot in slots if slot in best]


def _list_places(
    plan: PlanPage, used: Sequence[str], candidates: Mapping[str, _Candidate]
) -> list[Point]:
    """Return where a plan takes place: its own coordinates, else those of what it uses."""
    if own := _as_point(plan.latitude, plan.longitude):
        return [own]
    return [point for key in used if key in candidates and (point := candidates[key].point)]


def measure_km(one: Point, other: Point) -> float:
    """Return the distance over the earth's surface (haversine, radius 6371 km)."""
    latitudes = radians(one[0]), radians(other[0])
    across = sin((latitudes[1] - latitudes[0]) / 2) ** 2
    along = sin(radians(other[1] - one[1]) / 2) ** 2
    return 2 * 6371 * asin(sqrt(across + cos(latitudes[0]) * cos(latitudes[1]) * along))


def _load_pages(found: Mapping[str, list[_Chosen]]) -> dict[str, list[NearbyFacility]]:
    keys = {one.candidate.key for chosen in found.values() for one in chosen}
    pages = FacilityPage.objects.in_active_language().open_to_visitors()
    pages = pages.filter(translation_key__in=keys).select_related("locale", "municipality")
    by_key = {str(page.translation_key): page for page in pages}
    return {
        plan: [
            NearbyFacility(
                by_key[one.candidate.key],
                one.candidate.kind,
                one.is_used,
                None if one.kilometres is None else max(1, round(one.kilometres)),
            )
            for one in chosen
            if one.candidate.key in by_key
        ]
        for plan, chosen in found.items()
    }
