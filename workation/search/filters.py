"""List filters: read from the address, applied to a queryset, written back into links.

    filters = ListFilters(request.GET, area_codes=…, tag_codes=…, sorts=…)
    page = filters.paginate(PlanPage.objects.live())

Whatever stands in the address gives a good page: unknown codes, repeated or endless parameters,
a page number that is no number. The queryset needs `in_area(code)` and `with_tag(code)`.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.core.paginator import Page, Paginator
from django.db.models import F, QuerySet
from django.db.models.functions import Mod
from django.http import QueryDict
from django.utils import timezone

MAX_WORD_LENGTH = 100
MAX_TAGS = 20
PER_PAGE = 12


@dataclass(frozen=True)
class Sort:
    """A way to order a list: its code in the address, its label and its fields."""

    code: str
    label: str
    order_by: tuple[Any, ...] = ()


@dataclass(frozen=True)
class Chip:
    """A filter that is on, and the address without it."""

    kind: str
    value: str
    url: str


class ListFilterForm(forms.Form):
    """Cleans the parameters; a value that makes no sense counts as absent."""

    q = forms.CharField(required=False, strip=True)
    area = forms.CharField(required=False)
    sort = forms.CharField(required=False)
    page = forms.CharField(required=False)

    def clean_q(self) -> str:
        word: str = self.cleaned_data["q"]
        return " ".join(word.split())[:MAX_WORD_LENGTH]


def _plain(params: QueryDict, name: str) -> str:
    # NUL and other control characters never reach a form field or the database.
    value = params.get(name, "")[: MAX_WORD_LENGTH * 4]
    return "".join(char if char.isprintable() else " " for char in value)


class ListFilters:
    """The filters of one list page."""

    def __init__(
        self,
        params: QueryDict,
        *,
        area_codes: Collection[str] = (),
        tag_codes: Collection[str] = (),
        sorts: Sequence[Sort] = (),
    ) -> None:
        form = ListFilterForm(
            {name: _plain(params, name) for name in ("q", "area", "sort", "page")}
        )
        form.is_valid()
        data = form.cleaned_data
        self.q: str = data.get("q", "")
        self.area: str = data.get("area", "") if data.get("area") in area_codes else ""
        wanted = list(dict.fromkeys(params.getlist("tag")))
        self.tags: list[str] = [code for code in wanted if code in tag_codes][:MAX_TAGS]
        self.sorts = list(sorts)
        known = {sort.code: sort for sort in sorts}
        self.sort: str = data.get("sort", "") if data.get("sort") in known else ""
        self._order_by = known[self.sort].order_by if self.sort else ()
        page = data.get("page", "")
        self.page_number = int(page) if page.isdecimal() and len(page) < 8 else 1

    @property
    def is_active(self) -> bool:
        """Whether anything narrows the list."""
        return bool(self.q or self.area or self.tags)

    def apply(self, queryset: QuerySet[Any]) -> Any:
        """Return the pages that pass all filters, in the wanted order."""
        if self.area:
            queryset = queryset.in_area(self.area)  # type: ignore[attr-defined]
        for code in self.tags:
            queryset = queryset.with_tag(code)  # type: ignore[attr-defined]
        if self.q:
            results = queryset.search(self.q)  # type: ignore[attr-defined]
            if not self._order_by:
                return results
            queryset = queryset.filter(pk__in=[page.pk for page in results])
        return queryset.order_by(*(self._order_by or neutral_order(timezone.localdate())))

    def paginate(self, queryset: QuerySet[Any], per_page: int = PER_PAGE) -> Page[Any]:
        """Return the page asked for; one beyond the end gives the last."""
        return Paginator(self.apply(queryset), per_page).get_page(self.page_number)

    def as_params(self, **changes: Any) -> list[tuple[str, str]]:
        """Return the filters as parameters, with changes; None takes one away."""
        values: dict[str, Any] = {
            "q": self.q,
            "area": self.area,
            "tag": self.tags,
            "sort": self.sort,
            **changes,
        }
        pairs: list[tuple[str, str]] = []
        for name, value in values.items():
            if isinstance(value, list | tuple):
                pairs += [(name, str(item)) for item in value]
            elif value:
                pairs.append((name, str(value)))
        return pairs

    def url(self, **changes: Any) -> str:
        """Return a relative address with these filters and the changes; back on page one."""
        return "?" + urlencode(self.as_params(**changes))

    def chips(self) -> list[Chip]:
        """Return each filter that is on, with the address that takes it back."""
        chips = []
        if self.q:
            chips.append(Chip("q", self.q, self.url(q=None)))
        if self.area:
            chips.append(Chip("area", self.area, self.url(area=None)))
        for code in self.tags:
            rest = [other for other in self.tags if other != code]
            chips.append(Chip("tag", code, self.url(tag=rest)))
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
