"""A facility's page, and the plans that use it, in every language."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.test import Client

from facilities.models import StayPage
from tests.factories import PlanPageFactory, StayPageFactory, confirm_fact, translate_page
from tests.shown import shown_links, shown_slugs

pytestmark = pytest.mark.django_db


def test_plans_that_use_it_are_shown_in_the_pages_language(client: Client) -> None:
    inn = StayPageFactory(slug="inn")
    plan = PlanPageFactory(slug="bay", facilities=[inn])
    PlanPageFactory(slug="japanese-alone", facilities=[inn])
    translate_page(inn, "en")
    translate_page(plan, "en")

    assert sorted(shown_slugs(client.get("/stay/inn/"))) == ["bay", "japanese-alone"]
    english = client.get("/en/stay/inn/")
    assert shown_slugs(english) == ["bay"]
    assert "/en/plans/bay/" in shown_links(english)


def test_unpublished_plan_is_gone(client: Client) -> None:
    inn = StayPageFactory(slug="inn")
    PlanPageFactory(slug="bay", facilities=[inn]).unpublish()

    assert shown_slugs(client.get("/stay/inn/")) == []


def test_facts_say_yes_no_or_nothing(client: Client) -> None:
    inn = StayPageFactory(slug="inn")
    confirm_fact(inn, "wifi", value=True, confirmed_on="2026-06-01")
    confirm_fact(inn, "pets", value=False)

    html = client.get("/stay/inn/").content.decode()

    assert html.count('class="fact fact--yes"') == 1
    assert html.count('class="fact fact--no"') == 1
    assert "2026年6月1日確認" in html


BOOKING = "https://example.com/book"
YESTERDAY, TODAY, TOMORROW = (datetime.date(2026, 11, day) for day in (24, 25, 26))


@pytest.mark.parametrize(
    ("state", "begins", "ends", "offers", "says"),
    [
        ("open", None, None, True, ""),
        ("seasonal", None, None, True, "季節営業"),
        ("seasonal", YESTERDAY, TOMORROW, False, "季節営業"),
        ("suspended", None, None, False, "休業中"),
        ("suspended", TODAY, TODAY, False, "2026年11月25日から2026年11月25日まで"),
        ("suspended", TOMORROW, None, True, "休業の予定"),
        ("suspended", YESTERDAY, None, False, "休業期間：2026年11月24日から"),
        ("suspended", None, YESTERDAY, True, ""),
        ("closed", None, YESTERDAY, False, "閉業"),
        ("closed", TOMORROW, None, True, "閉業の予定"),
        ("closed", TODAY, None, False, "閉業"),
    ],
)
def test_what_rests_says_so_and_offers_no_booking(
    client: Client,
    state: str,
    begins: datetime.date | None,
    ends: datetime.date | None,
    offers: bool,
    says: str,
) -> None:
    StayPageFactory(
        slug="inn", booking_url=BOOKING, state=state, state_from=begins, state_until=ends
    )

    with time_machine.travel("2026-11-25 12:00+09:00", tick=False):
        page, cards = client.get("/stay/inn/"), client.get("/stay/").content.decode()

    assert (BOOKING in shown_links(page)) is offers
    html = page.content.decode()
    assert (says in html) if says else ("state-note" not in html)
    assert ("card__state" in cards) is not offers
    # The same rule in the database, for lists and the diagnosis.
    assert StayPage.objects.in_operation_on(TODAY).exists() is offers


def test_a_rest_cannot_end_before_it_begins() -> None:
    inn = StayPageFactory(state="suspended", state_from=TODAY, state_until=TODAY)
    inn.full_clean()
    inn.state_until = YESTERDAY

    with pytest.raises(ValidationError) as refused:
        inn.full_clean()
    assert "state_until" in refused.value.message_dict


def test_page_with_nothing_but_a_title(client: Client) -> None:
    StayPageFactory(slug="bare", title="宿" * 127, summary="", municipality=None)

    response = client.get("/stay/bare/")

    assert response.status_code == 200
    assert response.content.decode().count("<h1") == 1


@pytest.mark.parametrize("count", [1, 3])
def test_queries_do_not_grow_with_plans(
    client: Client, django_assert_num_queries: Any, count: int
) -> None:
    inn = StayPageFactory(slug="inn", with_tags=["sea"], with_tags__facts=["wifi"])
    for _number in range(count):
        PlanPageFactory(facilities=[inn], areas=["iga"], with_tags=["family"])
    client.get("/stay/inn/")

    with django_assert_num_queries(30):
        response = client.get("/stay/inn/")

    assert len(shown_slugs(response)) == count
