"""Rooms: walls, windows with a view, desks, chairs, lamps, shelves, plants, mats."""

from __future__ import annotations

from collections.abc import Callable

from .canvas import HEIGHT, WIDTH, Canvas, Wash
from .palette import (
    BARK,
    GOLD,
    WHITE,
    Colour,
    Light,
    ink,
    mix,
)

View = Callable[[Canvas, Light], None]


def indoors(light: Light, colour: Colour) -> Colour:
    """An indoor colour: lamps keep rooms warmer than the world outside."""
    if light.name == "night":
        return mix(mix(colour, ink("f0a860"), 0.18), ink("2a2138"), 0.3)
    return mix(light.seen(colour, 0.5), GOLD, 0.05)


def wall(c: Canvas, light: Light, colour: Colour, floor: Colour, y: float) -> None:
    """A back wall and a floor that meets it at y."""
    tone = indoors(light, colour)
    ground = indoors(light, floor)
    c.rect(-10, -10, WIDTH + 20, y + 20, Wash((mix(tone, light.shade, 0.12), tone)))
    c.rect(-10, y, WIDTH + 20, HEIGHT - y + 20, Wash((mix(ground, light.shade, 0.14), ground)))


def boards(c: Canvas, light: Light, y: float, colour: Colour, count: int = 15) -> None:
    """Floor boards running towards us from the wall at y."""
    seam = mix(indoors(light, colour), light.shade, 0.2)
    for i in range(count + 1):
        t = i / count * 2 - 1
        c.stroke([(800 + t * 900, y), (800 + t * 1900, HEIGHT + 10)], (1.5, 4), seam, curved=False)


def window(
    c: Canvas,
    light: Light,
    x: float,
    y: float,
    w: float,
    h: float,
    view: View,
    frame: Colour = BARK,
    columns: int = 2,
    rows: int = 1,
) -> None:
    """A window; `view` paints the world outside in the sheet's own units, scaled into the frame."""
    outline = [(x, y), (x + w, y), (x + w, y + h), (x, y + h)]
    with c.within(outline):
        scale = max(w / WIDTH, h / HEIGHT)
        with c.at(x + (w - WIDTH * scale) / 2, y + (h - HEIGHT * scale) / 2, scale):
            view(c, light)
    tone = indoors(light, frame)
    bar = min(w, h) * 0.018 + 5
    for i in range(columns + 1):
        c.rect(x + w * i / columns - bar / 2, y, bar, h, tone)
    for j in range(rows + 1):
        c.rect(x - bar / 2, y + h * j / rows - bar / 2, w + bar, bar, tone)
    c.rect(x - bar * 1.6, y + h + bar * 0.2, w + bar * 3.2, bar * 1.3, mix(tone, light.haze, 0.25))


def light_pool(
    c: Canvas, light: Light, x: float, y: float, w: float, skew: float = -160, h: float = 260
) -> None:
    """A slab of window light on the floor."""
    if not light.dark:
        c.shape(
            [(x, y), (x + w, y), (x + w + skew, y + h), (x + skew, y + h)],
            Wash((light.sun, light.sun)),
            (0.4, 0.05),
        )


def tatami(c: Canvas, light: Light, y: float, rows: int = 4) -> None:
    """Straw mats in perspective from the wall at y to the front."""
    straw, edge = indoors(light, ink("c9c088")), indoors(light, ink("3f5a4a"))
    c.rect(-10, y, WIDTH + 20, HEIGHT - y + 10, Wash((mix(straw, light.shade, 0.1), straw)))
    for i in range(1, rows):
        t = (i / rows) ** 1.5
        c.rect(-10, y + (HEIGHT - y) * t, WIDTH + 20, 5 + 7 * t, edge)
    for i in range(-2, 4):
        x0 = 800 + i * 420 - 210
        c.stroke([(x0, y), (800 + (x0 - 800) * 2.0, HEIGHT + 10)], (4, 12), edge, curved=False)


def shoji(
    c: Canvas, light: Light, x: float, y: float, w: float, h: float, columns: int = 3, rows: int = 5
) -> None:
    """A sliding paper screen."""
    paper = mix(WHITE, GOLD, 0.28) if light.dark else mix(WHITE, light.haze, 0.35)
    frame = indoors(light, BARK)
    c.rect(x, y, w, h, Wash((paper, mix(paper, light.haze, 0.4))))
    for i in range(columns + 1):
        c.rect(x + w * i / columns - 2.5, y, 5, h, mix(frame, paper, 0.25))
    for j in range(rows + 1):
        c.rect(x, y + h * j / rows - 2.5, w, 5, mix(frame, paper, 0.25))
    for px in (x, x + w - 12):
        c.rect(px, y, 12, h, frame)
    c.rect(x, y + h - 60, w, 60, frame)
