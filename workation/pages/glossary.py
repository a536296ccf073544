"""The shipped terms: names of areas, municipalities and the best-known places.

Fills what is missing; terms that staff have changed stay as they are. A name that staff give an
area or a municipality later is suggested as a term.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml
from django.conf import settings
from django.db import transaction
from wagtail.models import Locale

from workation import translation
from workation.areas.models import AreaText, MunicipalityText
from workation.translation.glossary import request_push
from workation.translation.models import GlossaryTerm, GlossaryTermText
from workation.translation.proper_names import ProperName
from workation.translation.sources import get_target_locales

PLACES_FILE = Path(translation.__path__[0]) / "data" / "places.yaml"


@transaction.atomic
def load_glossary(administrative: dict[str, Any]) -> int:
    """Create missing terms of places; return how many. Takes the file of municipalities."""
    known = set(GlossaryTerm.objects.values_list("source", flat=True))
    locales = {locale.language_code: locale for locale in Locale.objects.all()}
    new = [place for place in _read_places(administrative) if place["ja"] not in known]
    terms = GlossaryTerm.objects.bulk_create(
        GlossaryTerm(
            source=place["ja"], reading=place["reading"], category=GlossaryTerm.Category.PLACE
        )
        for place in new
    )
    GlossaryTermText.objects.bulk_create(
        GlossaryTermText(term=term, locale=locales[code], text=place[code])
        for term, place in zip(terms, new, strict=True)
        for code in place.keys() & locales.keys() - {settings.LANGUAGE_CODE}
    )
    if new:
        for locale in get_target_locales():
            request_push(locale)
    return len(new)


def _read_places(administrative: dict[str, Any]) -> Iterator[dict[str, str]]:
    rows: Iterable[dict[str, Any]] = [*administrative["areas"], *administrative["municipalities"]]
    for row in rows:
        yield row["name"] | {"reading": row["reading"]}
    yield from yaml.safe_load(PLACES_FILE.read_text(encoding="utf-8"))


def list_place_names() -> Iterator[ProperName]:
    """Give the names of areas and municipalities as they are now."""
    for model in (AreaText, MunicipalityText):
        texts = model.objects.filter(locale__language_code=settings.LANGUAGE_CODE)
        for key, name, reading in texts.order_by("owner__sort_order").values_list(
            "translation_key", "name", "owner__reading"
        ):
            yield ProperName(
                name=name,
                category=GlossaryTerm.Category.PLACE,
                origin=str(model._meta.get_field("owner").related_model._meta.verbose_name),
                object_id=key,
                path="name",
                reading=reading,
            )
