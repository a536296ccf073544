"""List filters: read from the address, written back into links.

Whatever stands in the address gives a good page: unknown codes, repeated or endless parameters,
a page number that is no number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import QueryDict

from workation.search.choices import ChoiceFilter, Label
from workation.search.sorting import FIT, Sort

MAX_WORD_LENGTH = 100
# Also shows what is not confirmed, where a fact is asked for.
UNCONFIRMED = "unconfirmed"


@dataclass(frozen=True)
class Chip:
    """A filter that is on: its parameter, value and label, and the address without it."""

    kind: str
    value: str
    label: Label
    url: str


class ListFilterForm(forms.Form):
    """Cleans what is not a choice; a value that makes no sense counts as absent."""

    q = forms.CharField(required=False, strip=True)
    sort = forms.CharField(required=False)
    page = forms.CharField(required=False)
    unconfirmed = forms.CharField(required=False)

    def clean_q(self) -> str:
        word: str = self.cleaned_data["q"]
        return " ".join(word.split())[:MAX_WORD_LENGTH].strip()

    def clean_page(self) -> int:
        page: str = self.cleaned_data["page"]
        return max(1, int(page)) if page.isdecimal() and len(page) < 8 else 1


def read_printable(params: QueryDict, name: str) -> str:
    """Return a parameter, cut, without NUL and other control characters."""
    value = params.get(name, "")[: MAX_WORD_LENGTH * 4]
    return "".join(char if char.isprintable() else " " for char in value)


class ListFilters:
    """The filters of one list page, as the address asks for them.

    `q`, `sort` and `page_number` hold the cleaned values, `chosen` the codes of every choice
    filter by parameter name, `sorts` what the list offers.
    """

    def __init__(
        self,
        params: QueryDict,
        choices: Sequence[ChoiceFilter] = (),
        sorts: Sequence[Sort] = (),
    ) -> None:
        self.choices = list(choices)
        self.chosen = {choice.name: choice.read(params) for choice in self.choices}
        form = ListFilterForm(
            {name: read_printable(params, name) for name in ListFilterForm.base_fields}
        )
        form.is_valid()
        self.q: str = form.cleaned_data["q"]
        self.page_number: int = form.cleaned_data["page"]
        self.unconfirmed = form.cleaned_data[UNCONFIRMED] == "1" and bool(self.chosen.get("tag"))
        # Without a word there is nothing to fit.
        self.sorts = [sort for sort in sorts if self.q or sort.code != FIT.code]
        wanted = form.cleaned_data["sort"]
        self.sort: str = wanted if wanted in {sort.code for sort in self.sorts} else ""

    @property
    def area(self) -> str:
        """The chosen area's code, or nothing."""
        return next(iter(self.chosen.get("area", ())), "")

    @property
    def tags(self) -> list[str]:
        """The chosen tags' codes."""
        return self.chosen.get("tag", [])

    @property
    def is_active(self) -> bool:
        """Whether anything narrows the list."""
        return bool(self.q or any(self.chosen.values()))

    @property
    def number(self) -> int:
        """How many conditions are on."""
        return bool(self.q) + sum(map(len, self.chosen.values()))

    def as_params(self, **changes: Any) -> list[tuple[str, str]]:
        """Return the filters as parameters, with changes; None takes one away."""
        unconfirmed = "1" if self.unconfirmed else ""
        values: dict[str, Any] = {"q": self.q, **self.chosen, UNCONFIRMED: unconfirmed}
        pairs: list[tuple[str, str]] = []
        for name, value in (values | {"sort": self.sort} | changes).items():
            items = value if isinstance(value, list | tuple) else [value]
            pairs += [(name, str(item)) for item in items if item]
        return pairs

    def url(self, **changes: Any) -> str:
        """Return a relative address with these filters and the changes; back on page one."""
        return "?" + urlencode(self.as_params(**changes))

    def without(self, name: str, code: str = "") -> str:
        """Return the address without a word, a filter, or one of its codes."""
        rest = [other for other in self.chosen.get(name, ()) if code and other != code]
        return self.url(**{name: rest})

    def chips(self) -> list[Chip]:
        """Return each filter that is on, with the address that takes it back."""
        chips = [Chip("q", self.q, self.q, self.without("q"))] if self.q else []
        for choice in self.choices:
            chips += [
                Chip(choice.name, code, choice.options[code], self.without(choice.name, code))
                for code in self.chosen[choice.name]
            ]
        return chips
