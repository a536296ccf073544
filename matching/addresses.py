"""Where the diagnosis's pages are, and which other views a result leads to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from matching.answers import ASK, Chosen, list_pairs
from workation.core.models import SiteSettings


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where questions, results and the explanation of a diagnosis page are."""

    start: str
    result: str
    mechanism: str

    def ask(self, code: str, chosen: Chosen, *parameters: str) -> str:
        """Return the address of a question, with the answers carried along."""
        pairs = [*list_pairs(chosen), *((name, code) for name in parameters or (ASK,))]
        return f"{self.start}?{urlencode(pairs)}"

    def show(self, chosen: Chosen) -> str:
        """Return the address of the result of some answers."""
        return f"{self.result}?{urlencode(list_pairs(chosen))}" if chosen else self.result


def get_addresses(page: Any, request: HttpRequest | None = None) -> Addresses:
    """Return the addresses of a diagnosis page in its own language."""
    start = page.get_url(request) or ""
    return Addresses(
        start, start + page.reverse_subpage("result"), start + page.reverse_subpage("mechanism")
    )


def find_address(name: str) -> str:
    """Return the address of a view that this package knows by its name only; blank without it."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def find_ask_address(result: str, request: HttpRequest) -> str:
    """Return where to ask the prefecture about a result, whose address the visitor takes along.

    Blank where staff have set no address that a question could be sent to.
    """
    ask = find_address("ask") if SiteSettings.for_request(request).contact_email else ""
    return f"{ask}?{urlencode({'about': result})}" if ask else ""
