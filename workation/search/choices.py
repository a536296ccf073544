"""Filters with known codes, and the figures that lists filter by.

The codes stand in the address. An item may have several codes of one filter: a plan for two to
four nights has `2`, `3` and `4`. What is not known has none: a filter shows what fits for sure.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict
from django.utils import timezone
from django.utils.dates import MONTHS
from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from workation.core.months import bits_to_months

MAX_CHOICES = 20
Label = str | Promise

PRICES = (3_000, 5_000, 10_000, 20_000, 30_000, 50_000)
PEOPLE = (1, 2, 4, 6, 10, 20, 40)
NIGHTS = (0, 1, 2, 3, 4, 5)
LONG_STAY = 7


def _no_codes(*_values: Any) -> Iterable[str]:
    return ()


@dataclass(frozen=True)
class ChoiceFilter:
    """A filter: its parameter, its label, its options (code to label, in order).

    Of a filter that is not `multiple` only the first known code counts; several codes of a
    multiple one all have to apply. `codes_of` gets the values of an item's `fields`.
    """

    name: str
    label: Label
    options: Mapping[str, Label]
    multiple: bool = False
    fields: tuple[str, ...] = ()
    codes_of: Callable[..., Iterable[str]] = field(default=_no_codes)

    def read(self, params: QueryDict) -> list[str]:
        """Return the known codes among the parameter's values, each once."""
        given = dict.fromkeys(params.getlist(self.name))
        known = [code for code in given if code in self.options]
        return known[: MAX_CHOICES if self.multiple else 1]


def price_filter(label: Label, field_name: str = "price_from") -> ChoiceFilter:
    """What costs at most so many yen, at its cheapest."""

    def codes_of(price: int | None) -> list[str]:
        return [] if price is None else [str(limit) for limit in PRICES if price <= limit]

    labels = {str(limit): format_lazy(_("{amount}円まで"), amount=f"{limit:,}") for limit in PRICES}
    return ChoiceFilter("price", label, labels, fields=(field_name,), codes_of=codes_of)


def people_filter(label: Label, low: str | None, high: str) -> ChoiceFilter:
    """What is for a party of so many people; `low` and `high` name the fields of the limits."""

    def codes_of(*values: int | None) -> list[str]:
        least, most = values if low else (None, *values)
        if least is None and most is None:
            return []
        return [
            str(number)
            for number in PEOPLE
            if (least is None or least <= number) and (most is None or number <= most)
        ]

    labels = {str(number): format_lazy(_("{count}人"), count=number) for number in PEOPLE}
    fields = (low, high) if low else (high,)
    return ChoiceFilter("people", label, labels, fields=fields, codes_of=codes_of)


def nights_filter() -> ChoiceFilter:
    """What takes so many nights; the longest option is open upwards."""

    def codes_of(low: int | None, high: int | None) -> list[str]:
        if low is None and high is None:
            return []
        first, last = (low or 0, high if high is not None else low or 0)
        codes = [str(number) for number in NIGHTS if first <= number <= last]
        return codes + ([str(LONG_STAY)] if last >= LONG_STAY else [])

    labels: dict[str, Label] = {"0": _("日帰り")}
    labels |= {str(number): format_lazy(_("{count}泊"), count=number) for number in NIGHTS[1:]}
    labels[str(LONG_STAY)] = format_lazy(_("{count}泊以上"), count=LONG_STAY)
    fields = ("nights_min", "nights_max")
    return ChoiceFilter("nights", _("泊数"), labels, fields=fields, codes_of=codes_of)


def month_filter() -> ChoiceFilter:
    """What is offered in a month."""

    def codes_of(bits: int) -> list[str]:
        return [str(month) for month in bits_to_months(bits)]

    labels: dict[str, Label] = {str(number): name for number, name in MONTHS.items()}
    return ChoiceFilter("month", _("時期"), labels, fields=("months",), codes_of=codes_of)


def open_filter() -> ChoiceFilter:
    """What is in operation today, in Japan."""

    def codes_of(state: str, first: Any, last: Any) -> list[str]:
        return ["1"] if is_in_operation(state, first, last, timezone.localdate()) else []

    fields = ("state", "state_from", "state_until")
    labels: dict[str, Label] = {"1": _("いま営業している")}
    return ChoiceFilter("open", _("営業状態"), labels, fields=fields, codes_of=codes_of)


def is_in_operation(
    state: str, first: datetime.date | None, last: datetime.date | None, day: datetime.date
) -> bool:
    """Whether a place is in operation on a day; `first` and `last` limit its time of rest."""
    if state == "open" or (state == "seasonal" and first is None and last is None):
        return True
    is_at_rest = (first is None or first <= day) and (
        state == "closed" or last is None or day <= last
    )
    return not is_at_rest
