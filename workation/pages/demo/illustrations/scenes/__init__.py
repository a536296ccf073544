"""Painters by subject; importing this package enters them all in the catalogue."""

from . import coast, fields, mountains, workplaces

__all__ = ["coast", "fields", "mountains", "workplaces"]
