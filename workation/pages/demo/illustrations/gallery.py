"""The scenes by name, and how one is drawn."""

from __future__ import annotations

from PIL import Image

from . import scenes as _scenes  # noqa: F401  # painters enter themselves on import
from .canvas import Canvas
from .catalogue import ALL
from .palette import LIGHTS

SCENES: frozenset[str] = frozenset(ALL)


def draw(scene: str, seed: int, size: tuple[int, int] = (1600, 1067)) -> Image.Image:
    """One picture, `size` pixels, RGB.

    The seed walks through the times of day that suit the scene (0, 1, 2 … in turn) and varies
    the details. Raises ValueError for a scene that is not in `SCENES`.
    """
    if scene not in ALL:
        known = ", ".join(sorted(SCENES))
        raise ValueError(f"There is no scene {scene!r}. Known scenes: {known}")
    painter, lights = ALL[scene]
    name = f"{scene}:{seed}"
    canvas = Canvas(size, name)
    painter(canvas, LIGHTS[lights[seed % len(lights)]])
    return canvas.finished(name)
