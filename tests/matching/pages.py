"""Reads the diagnosis's pages as a browser without script would."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from bs4 import BeautifulSoup
from django.test import Client


@dataclass
class Form:
    """The question's form: where it leads, what it carries, what can be chosen."""

    action: str
    hidden: list[tuple[str, str]]
    name: str
    kind: str
    values: list[str]
    checked: list[str] = field(default_factory=list)


def read(client: Client, address: str) -> Any:
    """Return the page's tree; it must answer 200 and set no cookie."""
    response = client.get(address)
    assert response.status_code == 200, (address, response.status_code)
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
    return BeautifulSoup(response.content.decode(), "html.parser")


def read_form(page: Any) -> Form:
    [form] = page.select("main form")
    options = form.select("input[type=radio], input[type=checkbox]")
    assert form.get("method") == "get"
    return Form(
        action=form.get("action"),
        hidden=[(i.get("name"), i.get("value")) for i in form.select("input[type=hidden]")],
        name=options[0].get("name"),
        kind=options[0].get("type"),
        values=[option.get("value") for option in options],
        checked=[option.get("value") for option in options if option.get("checked") is not None],
    )


def send(client: Client, form: Form, *chosen: str) -> Any:
    """Send the form with some choices; redirects are followed."""
    fields: dict[str, list[str]] = {}
    for name, value in [*form.hidden, *((form.name, value) for value in chosen)]:
        fields.setdefault(name, []).append(value)
    response = client.get(form.action, fields, follow=True)
    assert response.status_code == 200
    return BeautifulSoup(response.content.decode(), "html.parser")


def results(page: Any) -> list[tuple[str, int]]:
    """Return slug and score of each result, in order."""
    found = page.select("[data-score]")
    assert len(found) == len(page.select("[data-slug]"))
    return [(one.get("data-slug"), int(one.get("data-score"))) for one in found]


def text(page: Any, selector: str = "main") -> str:
    return " ".join(" ".join(one.get_text().split()) for one in page.select(selector))
