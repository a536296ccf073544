"""List filters: any address gives a good page, and every link keeps the others' filters."""

from __future__ import annotations

import datetime
from urllib.parse import parse_qs

import pytest
from django.http import QueryDict

from tests.search.conftest import MakePage
from workation.pages.models import StandardPage
from workation.search.choices import MAX_CHOICES, ChoiceFilter
from workation.search.filters import MAX_WORD_LENGTH, ListFilters
from workation.search.sorting import FIT, NEWEST, Sort, neutral_order

AREAS = {"hokusei": "北勢", "iga": "伊賀"}
TAGS = {"sea": "海", "onsen": "温泉", "quiet": "静か"}
CHOICES = [
    ChoiceFilter("area", "エリア", AREAS),
    ChoiceFilter("nights", "泊数", {"1": "1泊", "2": "2泊"}),
    ChoiceFilter("tag", "こだわり", TAGS, multiple=True),
]
SORTS = [FIT, Sort("title", "題名"), NEWEST]


def read(query: str) -> ListFilters:
    return ListFilters(QueryDict(query), CHOICES, SORTS)


def test_everything_can_be_combined() -> None:
    filters = read("q=%E6%B8%A9%E6%B3%89&area=iga&tag=sea&tag=onsen&sort=title&page=3")
    assert (filters.q, filters.area, filters.tags) == ("温泉", "iga", ["sea", "onsen"])
    assert (filters.sort, filters.page_number) == ("title", 3)
    assert filters.is_active


@pytest.mark.parametrize(
    "query",
    [
        "",
        "area=atlantis&tag=nothing&sort=price&page=x",
        "area=&tag=&sort=&page=&q=",
        "page=-1",
        "page=0",
        "page=99999999999999999999",
        "page=1.5",
        "page=%C2%B2",  # a superscript two is a digit, but no number
        "area=%00iga",
        "tag=iga",
        "q=%00%00",
        "q=%E3%80%80",
        "unknown=1",
        "q=%FF%FE",
        "unconfirmed=1",  # of nothing that is asked for
        "sort=fit",  # without a word there is nothing to fit
    ],
)
def test_what_makes_no_sense_counts_as_absent(query: str) -> None:
    filters = read(query)
    assert (filters.area, filters.tags, filters.sort) == ("", [], "")
    assert filters.page_number == 1
    assert "\x00" not in filters.q


def test_long_and_repeated_values_are_cut() -> None:
    filters = read("q=" + "a" * 2000 + "&tag=sea" * 500 + "&area=iga&area=hokusei")
    assert len(filters.q) == MAX_WORD_LENGTH
    assert filters.tags == ["sea"]
    assert filters.area == "iga"


def test_of_500_tags_the_first_count() -> None:
    tags = [f"tag-{number}" for number in range(500)]
    query = "&".join(f"tag={tag}" for tag in tags)
    all_known = [ChoiceFilter("tag", "こだわり", dict(zip(tags, tags, strict=True)), multiple=True)]
    assert ListFilters(QueryDict(query), all_known, SORTS).tags == tags[:MAX_CHOICES]
    assert read(query).tags == []


def test_white_space_of_any_width_is_one_space() -> None:
    assert read("q=%20%E4%BC%8A%E5%8B%A2%E3%80%80%20%E6%B8%A9%E6%B3%89%00").q == "伊勢 温泉"


def test_links_keep_the_other_filters_and_go_back_to_page_one() -> None:
    filters = read("q=a%26b&area=iga&tag=sea&tag=onsen&sort=title&page=3")
    assert parse_qs(filters.url(area="hokusei")[1:]) == {
        "q": ["a&b"],
        "area": ["hokusei"],
        "tag": ["sea", "onsen"],
        "sort": ["title"],
    }
    assert "area" not in filters.url(area=None)
    assert filters.url(page=2).endswith("&page=2")
    assert read("").url() == "?"


def test_each_filter_that_is_on_can_be_taken_back() -> None:
    chips = read("q=sea&area=iga&tag=sea&tag=onsen").chips()
    assert [(chip.kind, chip.value, chip.label) for chip in chips] == [
        ("q", "sea", "sea"),
        ("area", "iga", "伊賀"),
        ("tag", "sea", "海"),
        ("tag", "onsen", "温泉"),
    ]
    assert parse_qs(chips[2].url[1:]) == {"q": ["sea"], "area": ["iga"], "tag": ["onsen"]}


def test_what_is_not_confirmed_stays_in_links() -> None:
    filters = read("tag=sea&unconfirmed=1")
    assert filters.url() == "?tag=sea&unconfirmed=1"
    assert filters.number == 1


@pytest.mark.django_db
def test_the_unsorted_order_changes_by_day_and_not_by_visit(make_page: MakePage) -> None:
    for number in range(12):
        make_page(f"宿{number}")

    def order(day: int) -> list[str]:
        ordered = StandardPage.objects.order_by(*neutral_order(datetime.date(2026, 11, day)))
        return [page.title for page in ordered]

    assert order(23) == order(23)
    assert len({tuple(order(day)) for day in range(1, 8)}) > 1
