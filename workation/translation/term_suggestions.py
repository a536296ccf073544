"""Names on the site that are not terms of the glossary yet, with what their pages call them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from wagtail.models import Locale
from wagtail_localize.models import StringTranslation

from workation.translation.markup import to_text
from workation.translation.memory import find_state
from workation.translation.models import DismissedName, GlossaryTerm, TranslationReview
from workation.translation.proper_names import ProperName, collect_names

LONGEST_NAME = 100


@dataclass
class Suggestion:
    """A name and every place where it stands; the texts by language code.

    `confirmed` is what a person stands for, `machine` what the site shows until then.
    """

    name: str
    places: list[ProperName]
    confirmed: dict[str, str] = field(default_factory=dict)
    machine: dict[str, str] = field(default_factory=dict)

    @property
    def category(self) -> str:
        """The category of the term that it would become."""
        return self.places[0].category

    @property
    def category_label(self) -> str:
        """The same in words."""
        return str(GlossaryTerm.Category(self.category).label)

    @property
    def reading(self) -> str:
        """How it is read, where any place says so."""
        return next((place.reading for place in self.places if place.reading), "")


def find_suggestions() -> list[Suggestion]:
    """Return the names that are neither terms nor dismissed, each once, by category."""
    known = {_tidy(term) for term in GlossaryTerm.objects.values_list("source", flat=True)}
    known |= set(DismissedName.objects.values_list("name", flat=True))
    places: dict[str, list[ProperName]] = defaultdict(list)
    for name in collect_names():
        tidy = _tidy(name.name)
        if tidy and tidy not in known and len(tidy) <= LONGEST_NAME:
            places[tidy].append(name)
    found = [Suggestion(name, where) for name, where in places.items()]
    return sorted(found, key=lambda item: GlossaryTerm.Category.values.index(item.category))


def add_texts(suggestions: Iterable[Suggestion], locales: Iterable[Locale]) -> None:
    """Fill in how the places of these names are translated there, in one query."""
    by_place = {
        (place.object_id, place.path): suggestion
        for suggestion in suggestions
        for place in suggestion.places
    }
    rows = StringTranslation.objects.filter(
        context__object_id__in={object_id for object_id, _path in by_place},
        context__path__in={path for _object_id, path in by_place},
        locale__in=locales,
        has_error=False,
    ).select_related("translation_of", "context", "locale", "review")
    for row in rows.order_by("-updated_at", "pk"):
        suggestion = by_place.get((row.context.object_id, row.context.path))
        if suggestion is None or _tidy(to_text(row.translation_of.data)) != suggestion.name:
            continue
        is_confirmed = find_state(row) == TranslationReview.State.CONFIRMED
        texts = suggestion.confirmed if is_confirmed else suggestion.machine
        texts.setdefault(row.locale.language_code, to_text(row.data))


def dismiss(names: Iterable[str], user: Any) -> None:
    """Never suggest these again, until somebody takes that back."""
    DismissedName.objects.bulk_create(
        [DismissedName(name=name, dismissed_by=user) for name in names], ignore_conflicts=True
    )


def restore(name: str) -> None:
    """Suggest a dismissed name again."""
    DismissedName.objects.filter(name=name).delete()


def _tidy(name: str) -> str:
    return " ".join(name.split())
