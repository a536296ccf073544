"""What search engines read: each page says what it describes, in schema.org's words."""

from __future__ import annotations

import datetime
import json
import re
from typing import Any

import pytest
from django.test import Client

from tests.factories import (
    ActivityPageFactory,
    EventPageFactory,
    KeyPersonFactory,
    NewsPageFactory,
    PlanPageFactory,
    ReportPageFactory,
    StayPageFactory,
    WorkspacePageFactory,
    confirm_fact,
    translate_page,
)
from workation.core.structured_data import as_script, describe_price, without_empty

pytestmark = pytest.mark.django_db

THING = {"@type", "name", "description", "url", "image", "sameAs", "potentialAction"}
CREATIVE_WORK = THING | {"publisher", "author", "datePublished", "dateModified"}
CREATIVE_WORK |= {"headline", "about"}
PLACE = THING | {"address", "geo", "telephone", "amenityFeature"}
BUSINESS = PLACE | {"priceRange"}
#: The properties that schema.org gives each type that the site uses (schema.org, version 29).
VOCABULARY = {
    "WebPage": CREATIVE_WORK | {"breadcrumb"},
    "WebSite": CREATIVE_WORK,
    "Article": CREATIVE_WORK | {"articleBody"},
    "TouristTrip": THING | {"touristType", "itinerary", "offers", "provider"},
    "LodgingBusiness": BUSINESS | {"numberOfRooms", "checkinTime", "checkoutTime"},
    "LocalBusiness": BUSINESS,
    "Event": THING | {"startDate", "endDate", "eventStatus", "location", "organizer", "offers"},
    "Place": PLACE,
    "PostalAddress": {
        "@type",
        "addressCountry",
        "addressRegion",
        "addressLocality",
        "streetAddress",
    },
    "GeoCoordinates": {"@type", "latitude", "longitude"},
    "AggregateOffer": THING | {"priceCurrency", "lowPrice", "highPrice"},
    "LocationFeatureSpecification": THING | {"value"},
    "BreadcrumbList": THING | {"itemListElement"},
    "ItemList": THING | {"itemListElement", "numberOfItems"},
    "ListItem": THING | {"position", "item"},
    "GovernmentOrganization": THING | {"alternateName"},
    "SearchAction": THING | {"target", "query-input"},
    "EntryPoint": THING | {"urlTemplate"},
}
#: What a reader of the data cannot do without: Google's and schema.org's guides for each type.
REQUIRED = {
    "WebSite": {"name", "url", "publisher", "potentialAction"},
    "WebPage": {"name", "url"},
    "Article": {"name", "url", "headline", "publisher"},
    "TouristTrip": {"name", "url"},
    "LodgingBusiness": {"name", "url", "address"},
    "LocalBusiness": {"name", "url", "address"},
    "Event": {"name", "url", "startDate", "endDate", "eventStatus", "location", "organizer"},
    "Place": {"name", "address"},
    "PostalAddress": {"addressCountry", "addressRegion"},
    "GeoCoordinates": {"latitude", "longitude"},
    "AggregateOffer": {"priceCurrency", "lowPrice"},
    "LocationFeatureSpecification": {"name", "value"},
    "BreadcrumbList": {"itemListElement"},
    "ItemList": {"itemListElement"},
    "ListItem": {"position", "item"},
    "GovernmentOrganization": {"name"},
    "SearchAction": {"target", "query-input"},
    "EntryPoint": {"urlTemplate"},
}


def read_data(client: Client, path: str) -> dict[str, dict[str, Any]]:
    """Return the page's data by type; every property must be one of its type's."""
    html = client.get(path).content.decode()
    texts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    blocks = [json.loads(text) for text in texts]
    for block in blocks:
        assert block.pop("@context") == "https://schema.org"
        assert find_foreign(block) == []
        assert find_missing(block) == []
    return {block["@type"]: block for block in blocks}


def find_foreign(data: Any) -> list[str]:
    """Return the properties that schema.org does not have where they stand."""
    if isinstance(data, list):
        return [fault for part in data for fault in find_foreign(part)]
    if not isinstance(data, dict):
        return []
    known = VOCABULARY[data["@type"]]
    return [f"{data['@type']}.{name}" for name in data if name not in known] + [
        fault for value in data.values() for fault in find_foreign(value)
    ]


def find_missing(data: Any) -> list[str]:
    """Return the properties that a thing of its type needs and has not."""
    if isinstance(data, list):
        return [fault for part in data for fault in find_missing(part)]
    if not isinstance(data, dict):
        return []
    missing = REQUIRED[data["@type"]] - data.keys()
    return [f"{data['@type']} without {name}" for name in sorted(missing)] + [
        fault for value in data.values() for fault in find_missing(value)
    ]


def test_plan_is_a_trip_with_its_price_and_the_way_to_it(client: Client, settings: Any) -> None:
    settings.SITE_URL = "https://workation.example.jp"
    plan = PlanPageFactory(slug="bay", title="湾の三日", price_from=20000, price_to=None)
    translate_page(plan, "en", title="Three days at the bay")

    data = read_data(client, "/plans/bay/")
    english = read_data(client, "/en/plans/bay/")

    assert data["TouristTrip"]["offers"]["lowPrice"] == 20000
    assert data["TouristTrip"]["url"] == "https://workation.example.jp/plans/bay/"
    steps = english["BreadcrumbList"]["itemListElement"]
    assert [step["position"] for step in steps] == [1, 2, 3]
    assert steps[-1]["item"] == "https://workation.example.jp/en/plans/bay/"
    assert english["TouristTrip"]["name"] == "Three days at the bay"


def test_each_kind_of_facility_is_a_business(client: Client) -> None:
    inn = StayPageFactory(
        slug="inn",
        check_in=datetime.time(15),
        rooms=6,
        latitude=34.2,
        longitude=136.8,
        price_from=9000,
        price_to=14000,
    )
    confirm_fact(inn, "pets", value=False)
    WorkspacePageFactory(slug="desk")
    ActivityPageFactory(slug="dive")

    stay = read_data(client, "/stay/inn/")["LodgingBusiness"]

    assert stay["checkinTime"] == "15:00"
    assert stay["geo"] == {"@type": "GeoCoordinates", "latitude": 34.2, "longitude": 136.8}
    assert stay["priceRange"] == "¥9,000–¥14,000"
    assert [row["value"] for row in stay["amenityFeature"]] == [False]
    assert "LocalBusiness" in read_data(client, "/workspace/desk/")
    assert "LocalBusiness" in read_data(client, "/activity/dive/")


def test_reports_news_events_and_the_site(client: Client) -> None:
    plan = PlanPageFactory(slug="bay", title="湾の三日")
    ReportPageFactory(slug="went", plan=plan)
    NewsPageFactory(slug="opening", date=datetime.date(2026, 11, 3))
    EventPageFactory(slug="fair", start_date=datetime.date(2099, 4, 1), place="津市民会館")
    EventPageFactory(slug="someday", start_date=None)

    assert read_data(client, "/reports/went/")["Article"]["about"]["name"] == "湾の三日"
    assert read_data(client, "/news/opening/")["Article"]["datePublished"] == "2026-11-03"
    event = read_data(client, "/events/fair/")["Event"]
    assert (event["startDate"], event["endDate"]) == ("2099-04-01", "2099-04-01")
    assert event["location"]["name"] == "津市民会館"
    assert "Event" not in read_data(client, "/events/someday/")
    assert "WebSite" in read_data(client, "/")


def test_what_is_hidden_is_not_told(client: Client) -> None:
    plan = PlanPageFactory(slug="bay")
    KeyPersonFactory(page=plan, name="隠れた人", is_hidden=True)

    assert "隠れた人" not in client.get("/plans/bay/").content.decode()


def test_text_cannot_leave_its_element(client: Client) -> None:
    PlanPageFactory(slug="bay", title='</script><script>alert("1")</script>&amp;')

    html = client.get("/plans/bay/").content.decode()

    assert "<script>alert" not in html
    assert read_data(client, "/plans/bay/")["TouristTrip"]["name"].startswith("</script>")


def test_empty_properties_are_left_out() -> None:
    nested = {"@type": "Place", "geo": {"@type": "GeoCoordinates", "latitude": None}}

    assert without_empty({"name": "", "rooms": 0, "location": nested}) == {"rooms": 0}
    assert describe_price(None, None) is None
    assert as_script([{"name": "<&>"}]).count("<") == 2
