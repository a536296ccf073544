"""Saving a page in a browser changes no text: CR LF from a text area becomes LF."""

from __future__ import annotations

import pytest

from plans.models import KeyPerson, PlanPage
from tests.factories import PlanPageFactory


@pytest.mark.django_db
def test_what_a_text_area_sends_is_stored_with_plain_line_ends() -> None:
    plan: PlanPage = PlanPageFactory()
    plan.notes = "一行目\r\n二行目"
    plan.key_persons = [
        KeyPerson(
            name="山川（見本）", introduction="海\r\n\r\n森", locale=plan.locale, sort_order=0
        )
    ]
    plan.itinerary = [
        (
            "day",
            {"title": "初日", "stops": [{"title": "着く", "text": "駅\r\n宿", "facility": None}]},
        )
    ]
    plan.save_revision().publish()

    stored = PlanPage.objects.get(pk=plan.pk)
    assert stored.notes == "一行目\n二行目"
    assert stored.key_persons.get().introduction == "海\n\n森"
    assert stored.itinerary[0].value["stops"][0]["text"] == "駅\n宿"
