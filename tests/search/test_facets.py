"""Counts beside filters follow all other filters, and what to give up when nothing fits."""

from __future__ import annotations

import datetime
import random

import pytest
from django.http import QueryDict

from workation.search.choices import (
    ChoiceFilter,
    is_in_operation,
    month_filter,
    nights_filter,
    people_filter,
    price_filter,
)
from workation.search.facet_rows import DENIED, ListRows
from workation.search.facets import FacetTable, Narrowing
from workation.search.filtered_list import FilteredList
from workation.search.filters import ListFilters
from workation.search.sorting import CONFIRMED, NEWEST, PRICE
from workation.search.ways_out import find_ways_out

AREA = ChoiceFilter("area", "エリア", {"iga": "伊賀", "hokusei": "北勢", "iseshima": "伊勢志摩"})
TAG = ChoiceFilter(
    "tag", "こだわり", {"sea": "海", "wifi": "Wi-Fi", "onsen": "温泉"}, multiple=True
)
# Key: area, tags with yes, facts with no.
ITEMS = {
    11: ("iga", {"wifi"}, set()),
    12: ("iga", {"sea"}, {"wifi"}),
    13: ("hokusei", {"sea", "wifi"}, set()),
    14: ("hokusei", {"sea"}, set()),
}


def make_list(query: str, hits: list[int] | None = None) -> FilteredList:
    table = FacetTable(list(ITEMS))
    for position, (area, yes, no) in enumerate(ITEMS.values()):
        table.add("area", area, position)
        for code in yes:
            table.add("tag", code, position)
        for code in no:
            table.add(DENIED, code, position)
    day = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    columns = {
        "first_published_at": [day.replace(day=number) for number in (2, 4, 1, 3)],
        "price": [None, 300, 100, 200],
    }
    rows = ListRows(table, columns, confirmed_on={1: day.date(), 2: day.date().replace(day=9)})
    filters = ListFilters(QueryDict(query), [AREA, TAG], [PRICE, NEWEST, CONFIRMED])
    return FilteredList(
        rows, filters, hits=hits, fact_codes=frozenset({"wifi"}), price_field="price"
    )


def counts(listing: FilteredList, choice: ChoiceFilter) -> dict[str, int]:
    return {option.code: option.count for option in listing.group(choice).options}


def test_counts_follow_all_other_filters_and_zero_is_zero() -> None:
    listing = make_list("area=iga&tag=sea")
    assert listing.count == 1
    assert counts(listing, AREA) == {"iga": 1, "hokusei": 2, "iseshima": 0}
    assert counts(listing, TAG) == {"sea": 1, "wifi": 0, "onsen": 0}
    assert counts(make_list(""), AREA) == {"iga": 2, "hokusei": 2, "iseshima": 0}
    assert counts(make_list("", hits=[14, 99]), AREA) == {"iga": 0, "hokusei": 1, "iseshima": 0}


def test_what_is_not_confirmed_is_offered_and_never_what_is_denied() -> None:
    listing = make_list("tag=wifi")
    assert (sorted(listing.keys), listing.unconfirmed_count) == ([11, 13], 1)
    listing = make_list("tag=wifi&unconfirmed=1")
    assert (sorted(listing.keys), listing.unconfirmed_count) == ([11, 13, 14], 1)
    assert counts(listing, TAG)["wifi"] == 3
    assert [listing.unconfirmed_in(key) for key in (11, 13, 14)] == [[], [], ["Wi-Fi"]]
    assert make_list("tag=sea").unconfirmed_count == 0  # a theme applies or does not


def test_orders() -> None:
    assert make_list("sort=price").keys == [13, 14, 12, 11]  # without a price last
    assert make_list("sort=newest").keys == [12, 14, 11, 13]
    assert make_list("sort=confirmed").keys[:2] == [13, 12]
    assert make_list("q=x", hits=[14, 11, 99, 13]).keys == [14, 11, 13]
    assert make_list("q=x&sort=price", hits=[14, 11, 13]).keys == [13, 14, 11]


def test_counts_equal_those_of_a_plain_loop() -> None:
    pick = random.Random(6)
    table = FacetTable(range(300))
    truth: dict[tuple[str, str], set[int]] = {}
    for position in range(300):
        for name in "ab":
            for code in pick.sample("1234", 2):
                table.add(name, code, position)
                truth.setdefault((name, code), set()).add(position)
    parts = {"a": table.having("a", "1"), "b": table.having("b", "2") & table.having("b", "3")}
    narrowing = Narrowing(table, parts)
    left = truth["a", "1"] & truth["b", "2"] & truth["b", "3"]
    assert table.positions(narrowing.matching) == sorted(left)
    without_a = truth["b", "2"] & truth["b", "3"]
    for code in "1234":
        expected = len(without_a & truth["a", code])
        assert narrowing.count_instead("a", table.having("a", code)) == expected
        assert narrowing.count_as_well(table.having("b", code)) == len(left & truth["b", code])


@pytest.mark.parametrize(
    ("query", "ways"),
    [
        ("area=iga&tag=sea&tag=wifi", [(["wifi"], 1), (["sea"], 1), (["iga"], 1)]),
        ("area=iseshima&tag=sea", [(["iseshima"], 3)]),
        ("area=iseshima&tag=onsen", [(["iseshima", "onsen"], 4)]),
        ("area=iseshima&tag=onsen&tag=sea&tag=wifi", [(["iseshima", "onsen"], 1)]),
        ("area=iga", []),
    ],
)
def test_ways_out_name_what_to_give_up_and_what_that_brings(
    query: str, ways: list[tuple[list[str], int]]
) -> None:
    listing = make_list(query)
    found = find_ways_out(listing) if not listing.count else []
    shown = [([chip.value for chip in way.given_up], way.count) for way in found]
    assert sorted(shown) == sorted(ways)


def test_way_out_of_a_word_that_finds_nothing_is_the_list_without_it() -> None:
    (way,) = find_ways_out(make_list("q=雪&area=iga", hits=[]))
    assert (way.url, way.count) == ("?area=iga", 2)


def test_figures_have_the_codes_of_everything_that_fits() -> None:
    price, people = price_filter("料金"), people_filter("人数", "party_min", "party_max")
    assert list(price.codes_of(5_000)) == ["5000", "10000", "20000", "30000", "50000"]
    assert list(price.codes_of(None)) == []
    assert list(people.codes_of(2, 6)) == ["2", "4", "6"]
    assert list(people.codes_of(None, 2)) == ["1", "2"]
    assert list(people.codes_of(None, None)) == []
    assert list(people_filter("人数", None, "capacity").codes_of(4)) == ["1", "2", "4"]
    assert list(nights_filter().codes_of(2, 9)) == ["2", "3", "4", "5", "7"]
    assert list(nights_filter().codes_of(0, 0)) == ["0"]
    assert list(nights_filter().codes_of(None, None)) == []
    assert list(month_filter().codes_of(0b101)) == ["1", "3"]


@pytest.mark.parametrize(
    ("state", "first", "last", "is_open"),
    [
        ("open", None, None, True),
        ("seasonal", None, None, True),
        ("seasonal", 10, 20, False),
        ("seasonal", 16, 20, True),
        ("seasonal", 1, 14, True),
        ("suspended", None, None, False),
        ("suspended", None, 14, True),
        ("suspended", 16, None, True),
        ("closed", None, None, False),
        ("closed", 16, None, True),
        ("closed", 10, 12, False),
    ],
)
def test_open_now(state: str, first: int | None, last: int | None, is_open: bool) -> None:
    day = datetime.date(2026, 11, 15)
    dates = [number and day.replace(day=number) for number in (first, last)]
    assert is_in_operation(state, dates[0], dates[1], day) is is_open
