"""The shipped vocabulary: areas, municipalities and tags with their confirmed translations,
terms, synonyms, sentences for emergencies, example visitors.

`load_vocabulary` fills what is missing and leaves alone what is there, so that it can run again
after staff have edited names or after a release has brought new tags.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from django.conf import settings
from django.db import transaction

from matching.shipped_personas import load_personas
from workation import areas, core, search
from workation.areas.models import Area, Journey, Municipality
from workation.core.models import Tag, TextOwner
from workation.pages.glossary import load_glossary
from workation.pages.models import EmergencySentence, EmergencyText
from workation.pages.shipped_translations import store_shipped_translations
from workation.search.models import Synonym

AREAS_FILE = Path(areas.__path__[0]) / "data" / "municipalities.yaml"
TAGS_FILE = Path(core.__path__[0]) / "data" / "tags.yaml"
SYNONYMS_FILE = Path(search.__path__[0]) / "data" / "synonyms.yaml"
EMERGENCY_FILE = Path(__file__).parent / "data" / "emergency.yaml"

SOURCE = settings.LANGUAGE_CODE


@transaction.atomic
def load_vocabulary() -> int:
    """Create what is missing; return how many rows are new."""
    places = yaml.safe_load(AREAS_FILE.read_text(encoding="utf-8"))
    created: list[tuple[TextOwner, list[dict[str, str]]]] = []
    for order, data in enumerate(places["areas"]):
        created += _create_area(data, order)
    for order, data in enumerate(places["municipalities"]):
        created += _create_municipality(data, order)
    for order, data in enumerate(yaml.safe_load(TAGS_FILE.read_text(encoding="utf-8"))):
        created += _create_tag(data, order)
    for owner, texts in created:
        source = owner.text_model._default_manager.get(owner=owner, locale__language_code=SOURCE)
        store_shipped_translations(source, texts)
    sentences = yaml.safe_load(EMERGENCY_FILE.read_text(encoding="utf-8"))
    new = [_create_sentence(data, order) for order, data in enumerate(sentences)]
    terms = load_glossary(places)
    return len(created) + terms + _create_synonyms() + load_personas() + sum(new)


Created = list[tuple[TextOwner, list[dict[str, str]]]]


def _create_area(data: dict[str, Any], order: int) -> Created:
    if Area.objects.filter(code=data["code"]).exists():
        return []
    texts = [data["name"], data["character"], data["station"]]
    name, character, station = (text[SOURCE] for text in texts)
    area = Area(
        code=data["code"],
        name=name,
        reading=data["reading"],
        character=character,
        station=station,
        sort_order=order,
    )
    area.save()
    Journey.objects.bulk_create(
        Journey(area=area, origin=origin, **journey) for origin, journey in data["journeys"].items()
    )
    return [(area, texts)]


def _create_municipality(data: dict[str, Any], order: int) -> Created:
    if Municipality.objects.filter(code=data["code"]).exists():
        return []
    municipality = Municipality.objects.create(
        code=data["code"],
        area=Area.objects.get(code=data["area"]),
        name=data["name"][SOURCE],
        reading=data["reading"],
        latitude=data["latitude"],
        longitude=data["longitude"],
        sort_order=order,
    )
    return [(municipality, [data["name"]])]


def _create_tag(data: dict[str, Any], order: int) -> Created:
    if Tag.objects.filter(slug=data["code"]).exists():
        return []
    tag = Tag.objects.create(
        slug=data["code"],
        name=data["label"][SOURCE],
        kind=data["kind"],
        sort_order=order,
        synonyms="\n".join(data.get("synonyms", [])),
    )
    return [(tag, [data["label"]])]


def _create_synonyms() -> int:
    """Create the shipped groups on a site that has none; staff may have deleted some on purpose."""
    if Synonym.objects.exists():
        return 0
    rows = [
        Synonym(words="\n".join(data["words"]), typed_only="\n".join(data.get("typed", [])))
        for data in yaml.safe_load(SYNONYMS_FILE.read_text(encoding="utf-8"))
    ]
    for row in rows:
        row.clean()
        row.save()
    return len(rows)


def _create_sentence(data: dict[str, Any], order: int) -> bool:
    if EmergencySentence.objects.filter(code=data["code"]).exists():
        return False
    sentence = EmergencySentence(code=data["code"], name=data["name"], sort_order=order)
    sentence.texts = [
        EmergencyText(language=language, text=text, is_confirmed=True)
        for language, text in data.items()
        if language not in {"code", "name"}
    ]
    sentence.save()
    return True
