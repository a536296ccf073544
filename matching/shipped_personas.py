"""The example visitors that come with the site."""

from __future__ import annotations

from pathlib import Path

import yaml

from matching.models import Persona

FILE = Path(__file__).parent / "data" / "personas.yaml"


def load_personas() -> int:
    """Create the shipped personas where there is none at all; return how many are new.

    Staff may delete some of them: a later release must not bring those back.
    """
    if Persona.objects.exists():
        return 0
    data = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    personas = [Persona(**fields, sort_order=order) for order, fields in enumerate(data, 1)]
    return len(Persona.objects.bulk_create(personas))
