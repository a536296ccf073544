"""A set of months is one number that a query can ask."""

from __future__ import annotations

import pytest

from plans.models import PlanPage
from tests.factories import PlanPageFactory
from workation.core.months import ALL_MONTHS, MonthsFormField, bits_to_months, months_to_bits


@pytest.mark.parametrize("months", [[1], [12], [3, 4, 5], [1, 12], list(range(1, 13))])
def test_months_survive_the_round_trip(months: list[int]) -> None:
    assert bits_to_months(months_to_bits(months)) == months


def test_order_repeats_and_impossible_months_do_not_matter() -> None:
    assert months_to_bits([5, 3, 3, 0, 13, -1]) == months_to_bits([3, 5])


@pytest.mark.django_db
def test_the_database_finds_what_is_open_in_a_month() -> None:
    spring = PlanPageFactory(months=months_to_bits([3, 4, 5]))
    turn_of_the_year = PlanPageFactory(months=months_to_bits([12, 1]))
    always = PlanPageFactory()

    def open_in(month: int) -> set[PlanPage]:
        return set(PlanPage.objects.open_in(month))

    assert always.months == ALL_MONTHS
    assert open_in(4) == {spring, always}
    assert open_in(12) == open_in(1) == {turn_of_the_year, always}
    assert open_in(8) == {always}


def test_the_form_shows_check_boxes_and_returns_a_number() -> None:
    field = MonthsFormField(label="月", required=True)

    assert field.prepare_value(months_to_bits([2, 7])) == [2, 7]
    assert field.clean(["2", "7"]) == months_to_bits([2, 7])
    assert not field.has_changed(months_to_bits([2, 7]), ["2", "7"])
    assert field.has_changed(months_to_bits([2, 7]), ["2"])
