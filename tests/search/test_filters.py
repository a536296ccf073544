"""List filters: any address gives a good page, and every link keeps the others' filters."""

from __future__ import annotations

import datetime
from typing import Any
from urllib.parse import parse_qs

import pytest
from django.http import QueryDict
from wagtail.query import PageQuerySet

from tests.search.conftest import MakePage
from workation.pages.models import StandardPage
from workation.search.filters import MAX_WORD_LENGTH, ChoiceFilter, ListFilters, Sort, neutral_order

AREAS = ["hokusei", "iga"]
TAGS = ["sea", "onsen", "quiet"]
SORTS = [Sort("title", "題名", ("title",)), Sort("newest", "新しい順", ("-pk",))]


def read(query: str, **options: Any) -> ListFilters:
    return ListFilters(QueryDict(query), area_codes=AREAS, tag_codes=TAGS, sorts=SORTS, **options)


class Pages(PageQuerySet):
    """A list whose area and tags stand in the summary."""

    def in_area(self, code: str) -> Pages:
        return self.filter(summary__contains=code)

    def with_tag(self, code: str) -> Pages:
        return self.filter(summary__contains=code)


@pytest.fixture
def pages(make_page: MakePage) -> Pages:
    make_page("海の宿", "hokusei sea")
    make_page("温泉の宿", "hokusei onsen sea")
    make_page("森の宿", "iga onsen quiet 温泉")
    return Pages(StandardPage)


def titles(page: Any) -> list[str]:
    return [item.title for item in page]


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


def test_white_space_of_any_width_is_one_space() -> None:
    assert read("q=%20%E4%BC%8A%E5%8B%A2%E3%80%80%20%E6%B8%A9%E6%B3%89%00").q == "伊勢 温泉"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("area=hokusei&sort=title", ["海の宿", "温泉の宿"]),
        ("tag=onsen&tag=sea", ["温泉の宿"]),
        ("q=温泉", ["温泉の宿", "森の宿"]),
        ("q=温泉&sort=newest", ["森の宿", "温泉の宿"]),
        ("q=温泉&area=iga", ["森の宿"]),
        ("q=雪", []),
        ("area=iga&tag=sea", []),
    ],
)
def test_filters_narrow_and_order_the_list(pages: Pages, query: str, found: list[str]) -> None:
    assert titles(read(query).paginate(pages)) == found


@pytest.mark.django_db
def test_a_page_beyond_the_end_is_the_last(pages: Pages) -> None:
    page = read("page=99&sort=title").paginate(pages, per_page=2)
    assert page.number == 2
    assert len(page) == 1


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
    assert [(chip.kind, chip.value) for chip in chips] == [
        ("q", "sea"),
        ("area", "iga"),
        ("tag", "sea"),
        ("tag", "onsen"),
    ]
    assert parse_qs(chips[2].url[1:]) == {"q": ["sea"], "area": ["iga"], "tag": ["onsen"]}


def test_a_form_carries_what_it_does_not_show() -> None:
    filters = read("q=sea&area=iga&tag=sea&sort=title")
    assert filters.hidden_params("q", "tag") == [("area", "iga"), ("sort", "title")]


@pytest.mark.django_db
def test_a_list_adds_filters_of_its_own(pages: Pages) -> None:
    word = ChoiceFilter("name", ["海", "森"], lambda rows, code: rows.filter(title__contains=code))
    filters = read("name=森&name=海&area=iga", extra=[word])

    assert filters.chosen["name"] == ["森"]
    assert titles(filters.paginate(pages)) == ["森の宿"]
    assert titles(filters.narrow(pages, but="name")) == ["森の宿"]
    assert "name=" in filters.url(area=None)
    assert [chip.kind for chip in filters.chips()] == ["area", "name"]


@pytest.mark.django_db
def test_the_unsorted_order_changes_by_day_and_not_by_visit(make_page: MakePage) -> None:
    for number in range(12):
        make_page(f"宿{number}")

    def order(day: int) -> list[str]:
        return titles(StandardPage.objects.order_by(*neutral_order(datetime.date(2026, 11, day))))

    assert order(23) == order(23)
    assert len({tuple(order(day)) for day in range(1, 8)}) > 1
