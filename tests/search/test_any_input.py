"""Whatever stands in an address: a good page, no error, and no slow query behind it."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, quote_from_bytes

import pytest
from django.db import connection
from django.test import Client

from tests.factories import AreaFactory, PlanPageFactory, StayPageFactory, TagFactory

pytestmark = pytest.mark.django_db

SLOWEST_SECONDS = 1.0
NAMES = [
    "q",
    "area",
    "municipality",
    "tag",
    "sort",
    "page",
    "price",
    "people",
    "nights",
    "month",
    "open",
    "kind",
    "unconfirmed",
    "q[]",
    "tag[0]",
    "utm_source",
    "",
]
PIECES = [
    "温泉",
    "伊勢",
    "海",
    "津",
    "Wi-Fi",
    "2泊3日",
    "髙﨑",
    "iga",
    "iseshima",
    "sea",
    "price",
    "newest",
    "travel-tokyo",
    "0",
    "-1",
    "1000000000",
    "x",
    "1e9",
    "%",
    "_",
    '"',
    '"OR',
    "'",
    "*",
    "NEAR(a b)",
    "(",
    "((((",
    ")",
    "[",
    "{",
    "\\",
    "\x00",
    "\x07",
    "\x1b[31m",
    "\u202e",
    "\ufeff",
    "\ud7ff",
    "🐚",
    "👨‍👩‍👧",
    "\ue000温泉",
    "AND",
    "OR",
    "NOT",
    "title:",
    ":*",
    "&",
    "|",
    "!",
    "<->",
    "%s",
    "%(x)s",
    "{{ 7*7 }}",
    "<script>",
    "あ" * 2000,
    "a " * 500,
    "ー" * 300,
    "１２３",
    "万" * 50,
    "一" * 90,
    "々",
    "ﾞ",
]
PATHS = ["/stay/", "/search/", *["/search/suggest/"] * 3]


def make_query(pick: random.Random) -> str:
    """Return a query string: bad parameters, repeated ones, arrays, bytes that are no text."""
    pairs = []
    for _number in range(pick.choice([0, 1, 1, 2, 3, 5])):
        if pick.random() < 0.1:
            value = quote_from_bytes(pick.randbytes(pick.randint(1, 12)))
        else:
            value = quote("".join(pick.choices(PIECES, k=pick.choice([1, 1, 2, 4]))))
        times = pick.choice([1, 1, 1, 1, 100, 500]) if pick.random() < 0.1 else 1
        pairs += [f"{quote(pick.choice(NAMES))}={value}"] * times
    return "&".join(pairs)[:60_000]


@pytest.fixture
def site(client: Client) -> Iterator[Client]:
    """A small site, and a watch over its queries."""
    AreaFactory(code="iga", name="伊賀")
    TagFactory(slug="sea")
    PlanPageFactory(title="温泉の旅", areas=["iseshima"], with_tags=["sea"])
    StayPageFactory(title="海の宿", with_tags=["sea"], with_tags__facts=["wifi"])
    with connection.execute_wrapper(_refuse_slow):
        yield client


def _refuse_slow(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
    start = time.perf_counter()
    result = execute(sql, params, many, context)
    assert time.perf_counter() - start < SLOWEST_SECONDS, sql
    return result


def bear(client: Client, number: int, seed: int) -> None:
    pick = random.Random(seed)
    for _number in range(number):
        address = f"{pick.choice(PATHS)}?{make_query(pick)}"
        if pick.random() < 0.05:
            address = f"/tags/{quote(pick.choice(PIECES)[:50], safe='')}/"
        response = client.get(address)
        assert response.status_code in (200, 301, 404), (response.status_code, address)
        assert b'<script>"' not in response.content, address


def test_500_random_queries(site: Client) -> None:
    bear(site, 500, seed=20261125)


@pytest.mark.soak
def test_10000_random_queries(site: Client) -> None:
    bear(site, 10_000, seed=int(os.environ.get("FUZZ_SEED", "6")))
