"""Filters in templates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import template

from workation.search.filters import ListFilters

register = template.Library()


@register.simple_tag
def filter_chips(
    filters: ListFilters, areas: Iterable[Any], labels: Mapping[str, str]
) -> list[dict[str, str]]:
    """Return label and address of each filter that is on."""
    names = {area.code: area.name for area in areas}
    shown = {"area": names, "tag": labels}
    return [
        {"label": shown.get(chip.kind, {}).get(chip.value, chip.value), "url": chip.url}
        for chip in filters.chips()
    ]


@register.simple_tag
def filter_url(filters: ListFilters) -> str:
    """Return the list's address with its filters, for the pagination."""
    return filters.url()
