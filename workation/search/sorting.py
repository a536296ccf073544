"""The orders of a list. The default favours nobody: it changes by the day, the same for all."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import F
from django.db.models.functions import Mod
from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from workation.areas.models import Journey
from workation.search.facet_rows import ListRows

# A prime above any number of pages: multiplication modulo it shuffles the rows.
PRIME = 99_991
TRAVEL = "travel-"
Key = Callable[[int], Any]


@dataclass(frozen=True)
class Sort:
    """A way to order a list: its code in the address and its label."""

    code: str
    label: str | Promise


FIT = Sort("fit", _("言葉に合う順"))
PRICE = Sort("price", _("料金の安い順"))
NEWEST = Sort("newest", _("新しい順"))
CONFIRMED = Sort("confirmed", _("最近確認した順"))
TRAVELS = tuple(
    Sort(f"{TRAVEL}{origin.value}", format_lazy(_("{city}から近い順"), city=origin.label))
    for origin in Journey.Origin
)


def _multiplier(day: datetime.date) -> int:
    return day.toordinal() * 7_919 % (PRIME - 1) + 1


def neutral_order(day: datetime.date) -> tuple[Any, ...]:
    """Return the order of a day for a query."""
    return (Mod(F("pk") * _multiplier(day), PRIME), "pk")


def order_keys(rows: ListRows, sort: str, price_field: str, day: datetime.date) -> Key:
    """Return what to sort positions by; equals, and what has no value, in the day's order, last."""
    keys = rows.table.keys
    multiplier = _multiplier(day)
    value = _value_of(rows, sort, price_field)

    def key(position: int) -> tuple[Any, ...]:
        found = value(position) if value else None
        return (found is None, found or 0, keys[position] * multiplier % PRIME, keys[position])

    return key


def _value_of(rows: ListRows, sort: str, price_field: str) -> Key | None:
    """Return the figure to order by, the smallest first."""
    if sort == PRICE.code:
        prices = rows.columns[price_field]
        return lambda position: prices[position]
    if sort == NEWEST.code:
        published = rows.columns["first_published_at"]
        return lambda position: published[position] and -published[position].timestamp()
    if sort == CONFIRMED.code:
        days = rows.confirmed_on
        return lambda position: -days[position].toordinal() if position in days else None
    if sort.startswith(TRAVEL):
        return _minutes_from(rows, sort.removeprefix(TRAVEL))
    return None


def _minutes_from(rows: ListRows, origin: str) -> Key:
    minutes = dict(Journey.objects.filter(origin=origin).values_list("area__code", "minutes"))

    def nearest(position: int) -> int | None:
        known = [minutes[code] for code in rows.areas.get(position, ()) if code in minutes]
        return min(known, default=None)

    return nearest
