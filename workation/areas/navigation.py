"""The five areas as navigation: links with names, counts and what each is like."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from workation.areas.models import Area


@dataclass(frozen=True)
class AreaLink:
    """An area on the map and on a button."""

    code: str
    name: str
    character: str
    url: str
    count: int | None
    is_current: bool


def get_area_links(
    url_for: Callable[[str], str],
    *,
    counts: Mapping[str, int] | None = None,
    current: str = "",
) -> list[AreaLink]:
    """Return the areas from north to south; without counts none are shown."""
    return [
        AreaLink(
            code=area.code,
            name=area.label,
            character=area.character_text,
            url=url_for(area.code),
            count=None if counts is None else counts.get(area.code, 0),
            is_current=area.code == current,
        )
        for area in Area.objects.all()
    ]
