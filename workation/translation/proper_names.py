"""Names that stand in Japanese objects of the site, as its packages offer them.

offer_names(list_facility_names)

The glossary suggests them as terms and knows no model of theirs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class ProperName:
    """A name that visitors see, and where it stands.

    `category` is one of `GlossaryTerm.Category`, `origin` what staff call the kind of object,
    `object_id` the translation key and `path` the segment's path in it, `edit_url` leads there if
    it can be edited.
    """

    name: str
    category: str
    origin: str
    object_id: UUID
    path: str
    edit_url: str = ""
    reading: str = ""


Provider = Callable[[], Iterable[ProperName]]

_providers: list[Provider] = []


def offer_names(provider: Provider) -> Provider:
    """Make names known. A provider asks a fixed number of questions, whatever there is."""
    if provider not in _providers:
        _providers.append(provider)
    return provider


def collect_names() -> list[ProperName]:
    """Return all names, in the order of the packages that offer them."""
    return [name for provider in _providers for name in provider()]
