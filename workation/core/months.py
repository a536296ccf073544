"""A set of months in one number: bit 0 is January. It can be asked for in a query."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db import models
from django.utils.dates import MONTHS
from django.utils.translation import gettext_lazy as _

ALL_MONTHS = (1 << 12) - 1


def months_to_bits(months: Iterable[int]) -> int:
    """Return the number for months 1…12."""
    return sum(1 << (month - 1) for month in set(months) if 1 <= month <= 12)


def bits_to_months(bits: int) -> list[int]:
    """Return the months 1…12 of a number, ascending."""
    return [month for month in range(1, 13) if bits & (1 << (month - 1))]


class MonthsFormField(forms.TypedMultipleChoiceField):
    """Twelve check boxes whose value is one number."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.pop("min_value", None)
        kwargs.pop("max_value", None)
        super().__init__(
            choices=[(number, name) for number, name in MONTHS.items()],
            coerce=int,
            widget=forms.CheckboxSelectMultiple,
            **{key: kwargs[key] for key in kwargs if key in {"label", "help_text", "required"}},
        )

    def prepare_value(self, value: Any) -> Any:
        return bits_to_months(value) if isinstance(value, int) else value

    def clean(self, value: Any) -> int:
        return months_to_bits(super().clean(value))

    def has_changed(self, initial: Any, data: Any) -> bool:
        before = bits_to_months(initial) if isinstance(initial, int) else []
        return super().has_changed([str(month) for month in before], data)


class MonthsField(models.PositiveSmallIntegerField):
    """Months of the year; the default is all of them."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", ALL_MONTHS)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> MonthsFormField:
        return MonthsFormField(
            label=kwargs.get("label", self.verbose_name),
            help_text=kwargs.get("help_text", self.help_text or _("該当する月をすべて選びます。")),
            required=True,
        )


@MonthsField.register_lookup
class MonthBit(models.Lookup):
    """`months__month_bit=5`: May is among the months. `&` reads the same on both databases."""

    lookup_name = "month_bit"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        lhs, params = self.process_lhs(compiler, connection)
        return f"({lhs} & %s) <> 0", (*params, 1 << (int(self.rhs) - 1))
