"""What an object says, as tokens: the contents of one row of the search index."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Manager
from modelsearch.index import AutocompleteField, RelatedFields, SearchField

from workation.search.japanese import index_text

# PostgreSQL refuses a search vector of more than 1 MB; no page comes near this.
MAX_CHARACTERS = 100_000
LEAD_FIELD = "summary"


@dataclass(frozen=True)
class Document:
    """The tokens of an object: its title, its lead, all but the title, what suggestions look into.

    The lead is part of the body as well: there a phrase is looked for, here it weighs more.
    """

    title: str
    lead: str
    body: str
    autocomplete: str


def read_document(instance: Any) -> Document:
    """Return an object's searchable texts, as its `search_fields` name them."""
    title: list[str] = []
    lead: list[str] = []
    body: list[str] = []
    autocomplete: list[str] = []
    for field, text in _read(instance, instance.get_search_fields()):
        if isinstance(field, AutocompleteField):
            autocomplete.append(text)
        elif field.field_name == "title":
            title.append(text)
        elif field.field_name == LEAD_FIELD:
            lead.append(text)
        else:
            body.append(text)
    return Document(*(_as_tokens(texts) for texts in (title, lead, lead + body, autocomplete)))


def _as_tokens(texts: list[str]) -> str:
    return index_text("\n".join(texts)[:MAX_CHARACTERS])


def _read(instance: Any, fields: list[Any]) -> Iterator[tuple[Any, str]]:
    for field in fields:
        if isinstance(field, RelatedFields):
            for related in _related(field.get_value(instance)):
                yield from _read(related, field.fields)
        elif isinstance(field, SearchField | AutocompleteField):
            yield field, _as_text(field.get_value(instance))


def _related(value: Any) -> list[Any]:
    if value is None:
        return []
    if isinstance(value, Manager):
        return list(value.all())
    return [value() if callable(value) else value]


def _as_text(value: Any) -> str:
    if isinstance(value, list | tuple):
        return "\n".join(_as_text(item) for item in value)
    if isinstance(value, dict):
        return "\n".join(_as_text(item) for item in value.values())
    return "" if value is None else str(value)
