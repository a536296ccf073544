"""List filters: read from the address, applied to a queryset, written back into links.

    filters = ListFilters(request.GET, area_codes=…, tag_codes=…, sorts=…)
    page = filters.paginate(PlanPage.objects.open_to_visitors())

Whatever stands in the address gives a good page: unknown codes, repeated or endless parameters,
a page number that is no number. The queryset needs `in_area(code)` and `with_tag(code)`.

A list with filters of its own passes them as `extra`; each is a `ChoiceFilter`, like the area and
the tags, and takes part in everything: narrowing, links, chips, hidden inputs.

    nights = ChoiceFilter("nights", {"1", "2"}, lambda plans, code: plans.that_last(int(code)))
    filters = ListFilters(request.GET, area_codes=…, extra=[nights])
    filters.chosen["nights"]  →  ["2"]
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.core.paginator import Page, Paginator
from django.db.models import F, QuerySet
from django.db.models.functions import Mod
from django.http import QueryDict
from django.utils import timezone
from django.utils.functional import Promise

MAX_WORD_LENGTH = 100
MAX_CHOICES = 20
PER_PAGE = 12


@dataclass(frozen=True)
class Sort:
    """A way to order a list: its code in the address, its label and its fields."""

    code: str
    label: str | Promise
    order_by: tuple[Any, ...] = ()


@dataclass(frozen=True)
class ChoiceFilter:
    """A filter with known codes: its parameter, the codes, and how one code narrows a list.

    Of a filter that is not `multiple` only the first known code counts; several codes of a
    multiple one all have to apply.
    """

    name: str
    codes: Collection[str]
    narrow: Callable[[Any, str], Any]
    multiple: bool = False

    def read(self, params: QueryDict) -> list[str]:
        """Return the known codes among the parameter's values, each once."""
        known = [code for code in dict.fromkeys(params.getlist(self.name)) if code in self.codes]
        return known[: MAX_CHOICES if self.multiple else 1]


@dataclass(frozen=True)
class Chip:
    """A filter that is on, and the address without it."""

    kind: str
    value: str
    url: str


class ListFilterForm(forms.Form):
    """Cleans what is not a choice; a value that makes no sense counts as absent."""

    q = forms.CharField(required=False, strip=True)
    sort = forms.CharField(required=False)
    page = forms.CharField(required=False)

    def clean_q(self) -> str:
        word: str = self.cleaned_data["q"]
        return " ".join(word.split())[:MAX_WORD_LENGTH].strip()

    def clean_page(self) -> int:
        page: str = self.cleaned_data["page"]
        return max(1, int(page)) if page.isdecimal() and len(page) < 8 else 1


def _printable(params: QueryDict, name: str) -> str:
    # NUL and other control characters never reach a form field or the database.
    value = params.get(name, "")[: MAX_WORD_LENGTH * 4]
    return "".join(char if char.isprintable() else " " for char in value)


def _in_area(queryset: Any, code: str) -> Any:
    return queryset.in_area(code)


def _with_tag(queryset: Any, code: str) -> Any:
    return queryset.with_tag(code)


class ListFilters:
    """The filters of one list page, as the address asks for them.

    `q`, `area`, `tags`, `sort` and `page_number` hold the cleaned values, `chosen` those of every
    choice filter by parameter name, `sorts` what the list offers.
    """

    def __init__(
        self,
        params: QueryDict,
        *,
        area_codes: Collection[str] = (),
        tag_codes: Collection[str] = (),
        sorts: Sequence[Sort] = (),
        extra: Sequence[ChoiceFilter] = (),
    ) -> None:
        self.choice_filters = [
            ChoiceFilter("area", area_codes, _in_area),
            ChoiceFilter("tag", tag_codes, _with_tag, multiple=True),
            *extra,
        ]
        self.chosen = {choice.name: choice.read(params) for choice in self.choice_filters}
        self.sorts = list(sorts)
        form = ListFilterForm(
            {name: _printable(params, name) for name in ListFilterForm.base_fields}
        )
        form.is_valid()
        self.q: str = form.cleaned_data["q"]
        self.page_number: int = form.cleaned_data["page"]
        known = {sort.code: sort for sort in sorts}
        sort = known.get(form.cleaned_data["sort"])
        self.sort = sort.code if sort else ""
        self._order_by = sort.order_by if sort else ()

    @property
    def area(self) -> str:
        """The chosen area's code, or nothing."""
        return next(iter(self.chosen["area"]), "")

    @property
    def tags(self) -> list[str]:
        """The chosen tags' codes."""
        return self.chosen["tag"]

    @property
    def is_active(self) -> bool:
        """Whether anything narrows the list."""
        return bool(self.q or any(self.chosen.values()))

    def narrow(self, queryset: QuerySet[Any], *, but: str = "") -> Any:
        """Return what passes the choice filters; `but` leaves one out, as a facet's counts need."""
        for choice in self.choice_filters:
            if choice.name != but:
                for code in self.chosen[choice.name]:
                    queryset = choice.narrow(queryset, code)
        return queryset

    def apply(self, queryset: QuerySet[Any]) -> Any:
        """Return what passes all filters: in the wanted order, else the best hits first."""
        narrowed = self.narrow(queryset)
        if self.q and not self._order_by:
            return narrowed.search(self.q)
        ordered = narrowed.order_by(*(self._order_by or neutral_order(timezone.localdate())))
        return ordered.search(self.q, order_by_relevance=False) if self.q else ordered

    def paginate(self, queryset: QuerySet[Any], per_page: int = PER_PAGE) -> Page[Any]:
        """Return the page asked for; one beyond the end gives the last."""
        return Paginator(self.apply(queryset), per_page).get_page(self.page_number)

    def as_params(self, **changes: Any) -> list[tuple[str, str]]:
        """Return the filters as parameters, with changes; None takes one away."""
        values: dict[str, Any] = {"q": self.q, **self.chosen, "sort": self.sort, **changes}
        pairs: list[tuple[str, str]] = []
        for name, value in values.items():
            items = value if isinstance(value, list | tuple) else [value]
            pairs += [(name, str(item)) for item in items if item]
        return pairs

    def url(self, **changes: Any) -> str:
        """Return a relative address with these filters and the changes; back on page one."""
        return "?" + urlencode(self.as_params(**changes))

    def chips(self) -> list[Chip]:
        """Return each filter that is on, with the address that takes it back."""
        chips = [Chip("q", self.q, self.url(q=None))] if self.q else []
        for name, codes in self.chosen.items():
            for code in codes:
                rest = [other for other in codes if other != code]
                chips.append(Chip(name, code, self.url(**{name: rest})))
        return chips

    def hidden_params(self, *shown: str) -> list[tuple[str, str]]:
        """Return the filters that a form does not show, to be carried as hidden inputs."""
        return [(name, value) for name, value in self.as_params() if name not in shown]


def neutral_order(day: datetime.date) -> tuple[Any, ...]:
    """Return an order that favours nobody: it changes daily and is the same all day.

    Multiplication modulo a prime shuffles the rows; the day picks the multiplier.
    """
    prime = 99_991
    multiplier = day.toordinal() * 7_919 % (prime - 1) + 1
    return (Mod(F("pk") * multiplier, prime), "pk")
