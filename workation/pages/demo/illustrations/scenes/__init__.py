"""Painters by subject; importing this package enters them all in the catalogue."""

from . import (
    coast,
    company,
    crafts,
    fields,
    mountains,
    nights,
    outings,
    portraits,
    seasons,
    stays,
    tables,
    towns,
    workplaces,
)

__all__ = [
    "coast",
    "company",
    "crafts",
    "fields",
    "mountains",
    "nights",
    "outings",
    "portraits",
    "seasons",
    "stays",
    "tables",
    "towns",
    "workplaces",
]
