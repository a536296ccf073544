"""Plans of the demo."""

from __future__ import annotations

import datetime
from typing import Any

from plans.models import ExtraFacility, KeyPerson, PlanArea, PlanIndexPage, PlanPage, PlanPicture
from workation.areas.models import Area
from workation.core.months import months_to_bits
from workation.pages.demo.content_files import as_rich_text
from workation.pages.demo.facilities import put_tags
from workation.pages.demo.pictures import PictureShelf

SAME_NAME = [
    "slug",
    "title",
    "summary",
    "audience",
    "nights_min",
    "nights_max",
    "party_min",
    "party_max",
    "price_from",
    "price_to",
    "price_note",
    "work_share",
    "local_contact",
    "latitude",
    "longitude",
    "how_to_apply",
    "contact",
    "notes",
]


def build_plan(
    data: dict[str, Any], parent: PlanIndexPage, facilities: dict[str, Any], shelf: PictureShelf
) -> PlanPage:
    """Create and publish one plan from its Japanese data."""
    page = PlanPage(
        **{name: data[name] for name in SAME_NAME if data.get(name) is not None},
        months=months_to_bits(data["months"]),
        main_image=shelf.get(data["pictures"][0]),
        body=[("paragraph", as_rich_text(data["body"]))],
        itinerary=[("day", _day(day, facilities)) for day in data["itinerary"]],
        report_button=data["report"],
        report_url=data.get("report_url", ""),
    )
    areas = {area.code: area for area in Area.objects.all()}
    page.plan_areas = [
        PlanArea(area=areas[code], sort_order=order) for order, code in enumerate(data["areas"])
    ]
    page.gallery = [
        PlanPicture(image=shelf.get(picture), sort_order=order)
        for order, picture in enumerate(data["pictures"])
    ]
    page.extra_facilities = [
        ExtraFacility(facility=facilities[slug], sort_order=order)
        for order, slug in enumerate(data.get("extra_facilities", []))
    ]
    page.key_persons = [
        _key_person(person, order, shelf) for order, person in enumerate(data["key_persons"])
    ]
    put_tags(page, data)
    parent.add_child(instance=page)
    page.save_revision().publish()
    return page


def _day(day: dict[str, Any], facilities: dict[str, Any]) -> dict[str, Any]:
    return {
        "title": day["title"],
        "stops": [
            {
                "time": datetime.time.fromisoformat(stop["time"]),
                "title": stop["title"],
                "text": stop.get("text", ""),
                "travel": stop.get("travel") or "",
                "facility": facilities[stop["facility"]] if stop.get("facility") else None,
            }
            for stop in day["stops"]
        ],
    }


def _key_person(person: dict[str, Any], order: int, shelf: PictureShelf) -> KeyPerson:
    return KeyPerson(
        name=person["name"],
        role=person["role"],
        introduction=person["introduction"],
        portrait=shelf.get(person["portrait"]),
        is_hidden=person.get("hidden", False),
        sort_order=order,
    )
