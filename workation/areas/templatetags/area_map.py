"""Hands the drawn map to the components `area_map.html` and `where.html`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django import template
from django.utils.translation import gettext as _

from workation.areas import map as drawing
from workation.areas.models import Area

register = template.Library()


@register.simple_tag
def area_map() -> drawing.AreaMap:
    return drawing.area_map()


@register.simple_tag
def area_shape(code: str) -> drawing.AreaShape:
    return drawing.area_shape(code)


@dataclass(frozen=True)
class OutlinedArea:
    """An area of the small map."""

    path: str
    is_here: bool


@dataclass(frozen=True)
class Locator:
    """The small map that says where something is."""

    shapes: tuple[OutlinedArea, ...]
    pin: tuple[str, str] | None
    description: str


@register.simple_tag
def locator(
    areas: Iterable[Area | None], latitude: float | None, longitude: float | None
) -> Locator | None:
    """Return where a place lies; None where neither its area nor its position is known."""
    here = [area for area in areas if area]
    pin = drawing.pin_at(latitude, longitude)
    if not here and pin is None:
        return None
    codes = {area.code for area in here}
    names = _("・").join(area.label for area in here)
    return Locator(
        tuple(
            OutlinedArea(drawing.area_shape(code).path, code in codes)
            for code in drawing.AREA_LABELS
        ),
        pin,
        _("三重県 %(areas)s") % {"areas": names} if names else _("三重県"),
    )
