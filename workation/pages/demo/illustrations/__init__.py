"""Illustrations for the demo: landscapes, rooms and people of an imagined stay, drawn by code.

`draw` gives one picture; the same scene and seed always give the same bytes, so that a demo
built twice is the same demo. The seed chooses time of day, weather and details.
"""

from .gallery import SCENES, draw

__all__ = ["SCENES", "draw"]
