"""Facilities of the demo."""

from __future__ import annotations

import datetime
from typing import Any

from facilities.models import (
    ActivityPage,
    FacilityIndexPage,
    FacilityPage,
    FacilityPicture,
    StayPage,
    WorkspacePage,
)
from workation.areas.models import Municipality
from workation.core.models import PageFact, Tag
from workation.core.months import months_to_bits
from workation.pages.demo.content_files import as_rich_text
from workation.pages.demo.pictures import PictureShelf

MODELS: dict[str, type[FacilityPage]] = {
    "stay": StayPage,
    "workspace": WorkspacePage,
    "activity": ActivityPage,
}
CONFIRMED_ON = datetime.date(2026, 6, 1)
CONFIRMED_BY = "三重ワーケーション事務局（見本）"

SAME_NAME = [
    "slug",
    "title",
    "summary",
    "address",
    "latitude",
    "longitude",
    "phone",
    "website",
    "booking_url",
    "capacity",
    "price_from",
    "price_to",
    "price_note",
    "hours",
    "access",
    "state",
    "state_note",
    "lodging_type",
    "rooms",
    "meals",
    "bath",
    "seats",
    "booths",
    "meeting_rooms",
    "drop_in",
    "price_hour",
    "price_month",
    "equipment",
    "duration_minutes",
    "party_min",
    "party_max",
    "age_min",
    "meeting_point",
    "bring",
    "rain",
]
TIMES = ("check_in", "check_out")


def build_facility(
    kind: str, data: dict[str, Any], parent: FacilityIndexPage, shelf: PictureShelf
) -> FacilityPage:
    """Create and publish one facility from its Japanese data."""
    values = {name: data[name] for name in SAME_NAME if data.get(name) is not None}
    values |= {name: datetime.time.fromisoformat(data[name]) for name in TIMES if data.get(name)}
    if "months" in data:
        values["months"] = months_to_bits(data["months"])
    if wifi := data.get("wifi"):
        values |= {
            "wifi_down": wifi["down"],
            "wifi_up": wifi["up"],
            "wifi_latency": wifi["latency"],
            "wifi_measured_on": datetime.date.fromisoformat(str(wifi["measured_on"])),
            "wifi_place": wifi["place"],
        }
    page = MODELS[kind](
        **values,
        municipality=Municipality.objects.get(code=data["municipality"]),
        main_image=shelf.get(data["pictures"][0]),
        body=[("paragraph", as_rich_text(data["body"]))],
        price_as_of=CONFIRMED_ON,
    )
    page.gallery = [
        FacilityPicture(image=shelf.get(picture), sort_order=order)
        for order, picture in enumerate(data["pictures"])
    ]
    put_tags(page, data)
    parent.add_child(instance=page)
    page.save_revision().publish()
    return page


def put_tags(page: Any, data: dict[str, Any]) -> None:
    """Put themes and facts on a page before it is saved."""
    tags = {tag.slug: tag for tag in Tag.objects.all()}
    page.tags.set([tags[code] for code in data["themes"]])
    page.facts = [
        PageFact(tag=tags[code], value=value, confirmed_on=CONFIRMED_ON, confirmed_by=CONFIRMED_BY)
        for code, value in data.get("facts", {}).items()
    ]
