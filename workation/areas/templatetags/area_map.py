"""Hands the drawn map to the component `components/area_map.html`."""

from __future__ import annotations

from django import template

from workation.areas import map as drawing

register = template.Library()


@register.simple_tag
def area_map() -> drawing.AreaMap:
    return drawing.area_map()


@register.simple_tag
def area_shape(code: str) -> drawing.AreaShape:
    return drawing.area_shape(code)
