"""The list of scenes: each painter enters itself under its name, with the lights that suit it."""

from __future__ import annotations

from collections.abc import Callable

from .canvas import Canvas
from .palette import Light

Painter = Callable[[Canvas, Light], None]
ALL: dict[str, tuple[Painter, tuple[str, ...]]] = {}


def scene(name: str, *lights: str) -> Callable[[Painter], Painter]:
    """Enter a painter as `name`; the seed picks one of `lights`."""

    def enter(painter: Painter) -> Painter:
        ALL[name] = (painter, lights)
        return painter

    return enter
