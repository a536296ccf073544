"""Painters by subject; importing this package enters them all in the catalogue."""

from . import coast, crafts, fields, mountains, nights, outings, seasons, stays, tables, towns, workplaces

__all__ = ["coast", "crafts", "fields", "mountains", "nights", "outings", "seasons", "stays", "tables", "towns", "workplaces"]
