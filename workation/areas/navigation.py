"""The five areas as navigation: links with names, counts and what each is like."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from workation.areas.models import Area, Journey

#: Whose travel times stand beside the map: where most visitors set out.
NEAR_CITIES = (Journey.Origin.NAGOYA, Journey.Origin.OSAKA)


@dataclass(frozen=True)
class TravelTime:
    """How many minutes it takes from a city to an area's main station."""

    origin: str
    minutes: int


@dataclass(frozen=True)
class AreaLink:
    """An area on the map and on a button."""

    code: str
    name: str
    character: str
    url: str
    count: int | None
    is_current: bool
    journeys: tuple[TravelTime, ...] = ()


def get_area_links(
    url_for: Callable[[str], str],
    *,
    counts: Mapping[str, int] | None = None,
    current: str = "",
    with_journeys: bool = False,
) -> list[AreaLink]:
    """Return the areas from north to south; without counts none are shown.

    Travel times cost a query: for the pages where the map introduces the prefecture.
    """
    areas = Area.objects.prefetch_related("journeys") if with_journeys else Area.objects.all()
    return [
        AreaLink(
            code=area.code,
            name=area.label,
            character=area.character_text,
            url=url_for(area.code),
            count=None if counts is None else counts.get(area.code, 0),
            is_current=area.code == current,
            journeys=tuple(_near_journeys(area)) if with_journeys else (),
        )
        for area in areas
    ]


def _near_journeys(area: Area) -> Iterator[TravelTime]:
    by_origin = {journey.origin: journey for journey in area.journeys.all()}
    for origin in NEAR_CITIES:
        if journey := by_origin.get(origin):
            yield TravelTime(str(journey.get_origin_display()), journey.minutes)
