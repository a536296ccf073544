"""三重の暮らし体験: anchors for the area buttons, events elsewhere, timelines on a click."""

from __future__ import annotations

import json
import uuid
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from tests.factories import AreaFactory, EventPageFactory, LivingPageFactory
from workation.core import external_services
from workation.pages.models import LivingPage
from workation.pages.timelines import facebook_timeline, x_timeline

FACEBOOK, X = "https://www.facebook.com/mie.iju", "https://x.com/mie_iju"


def stream(kind: str, *values: dict[str, Any]) -> str:
    return json.dumps([{"type": kind, "value": v, "id": str(uuid.uuid4())} for v in values])


@pytest.fixture
def living(db: None) -> LivingPage:
    """The page with one menu, two accounts and a copied post."""
    AreaFactory(code="iga", name="伊賀")
    return LivingPageFactory(
        slug="living",
        menus=stream(
            "menu", {"area": "iga", "title": "伊賀エリアの暮らし体験メニュー", "items": []}
        ),
        facebook_url=FACEBOOK,
        x_url=X,
        posts=stream("post", {"network": "x", "text": "みかんの季節です。", "url": X}),
    )


def test_area_button_and_map_lead_to_the_menu_that_can_take_the_focus(
    client: Client, living: LivingPage
) -> None:
    html = client.get("/living/").content.decode()

    assert html.count('href="#menu-iga"') == 2
    assert 'id="menu-iga" aria-labelledby="menu-heading-iga" tabindex="-1"' in html


def test_event_with_an_address_outside_leads_straight_there(
    client: Client, living: LivingPage
) -> None:
    EventPageFactory(title="移住フェア", external_url="https://example.com/fair")

    assert '<a href="https://example.com/fair" rel="noopener">移住フェア' in (
        client.get("/living/").content.decode()
    )


def test_nothing_of_the_networks_is_on_the_page_but_links_and_a_copy(
    client: Client, living: LivingPage
) -> None:
    html = client.get("/living/").content.decode()

    assert "<iframe" not in html
    assert "みかんの季節です。" in html
    assert f'href="{FACEBOOK}"' in html
    assert "Meta Platforms, Inc." in html
    assert html.index("Meta Platforms") < html.index("data-timeline-load")


@pytest.mark.parametrize(("place", "count"), [("above", 1), ("below", 1), ("none", 0)])
def test_staff_choose_the_place(client: Client, living: LivingPage, place: str, count: int) -> None:
    living.posts_place = place
    living.introduction = stream("heading")
    living.save()

    assert client.get("/living/").content.decode().count('id="posts-heading"') == count


@pytest.mark.parametrize("url", [X, "https://twitter.com/mie_iju/", "https://mobile.twitter.com/a"])
def test_accounts_of_x_are_found(url: str) -> None:
    timeline = x_timeline(url)
    assert timeline
    assert timeline.frame_url.startswith(external_services.X.address)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://example.com/mie",
        "https://x.com/",
        "https://x.com/a/status/1",
        "https://x.com/三重",
    ],
)
def test_other_addresses_are_no_timelines(url: str) -> None:
    assert x_timeline(url) is None
    assert facebook_timeline(url) is None


def test_an_address_of_another_site_is_refused_with_a_reason(living: LivingPage) -> None:
    living.facebook_url = "https://example.com/mie"

    with pytest.raises(ValidationError) as refused:
        living.clean()
    assert "facebook_url" in refused.value.message_dict
