"""Plates, bowls and what lies on them."""

from __future__ import annotations

from . import interiors as room
from .canvas import Canvas, Wash, oval
from .palette import (
    BRICK,
    PAPER,
    UMBER,
    VERMILION,
    WHITE,
    Colour,
    Light,
    ink,
    mix,
)

PRAWN = ink("e2694a")


GRILLED = ink("c98a58")


def plate(
    c: Canvas, light: Light, x: float, y: float, r: float, colour: Colour, tilt: float = 0.5
) -> None:
    """A plate or bowl seen at a slant."""
    tone = room.indoors(light, colour)
    c.disc(x + 6, y + r * tilt * 0.24, r * 1.02, mix(light.shade, tone, 0.35), r * tilt, alpha=0.4)
    c.disc(x, y, r, mix(tone, light.shade, 0.25), r * tilt)
    c.disc(x, y - 4, r, tone, r * tilt * 0.97)
    c.disc(x, y - 2, r * 0.74, mix(tone, light.shade, 0.12), r * tilt * 0.7)


def bowl(
    c: Canvas, light: Light, x: float, y: float, r: float, colour: Colour, content: Colour
) -> None:
    """A deep bowl with something in it."""
    tone = room.indoors(light, colour)
    c.shape(
        oval(x, y, r, r * 0.86, 0, 180),
        Wash((mix(tone, WHITE, 0.25), tone, mix(tone, light.shade, 0.4)), across=True),
    )
    c.disc(x, y, r, mix(tone, WHITE, 0.15), r * 0.34)
    c.disc(x, y + 2, r * 0.88, room.indoors(light, content), r * 0.27)


def fish(c: Canvas, light: Light, x: float, y: float, w: float, colour: Colour) -> None:
    """A whole fish on a plate."""
    tone = room.indoors(light, colour)
    with c.at(x, y, w / 100):
        c.blob(
            [
                (-50, 0),
                (-34, -12),
                (0, -15),
                (28, -5),
                (46, -15),
                (44, 14),
                (28, 5),
                (0, 14),
                (-34, 11),
            ],
            Wash((mix(tone, light.shade, 0.25), tone, mix(tone, WHITE, 0.4))),
        )
        c.disc(-36, -3, 2.6, light.shade)
        for i in range(4):
            c.stroke([(-20 + i * 11, -9), (-14 + i * 11, 5)], 2, mix(tone, UMBER, 0.5))


def lobster(c: Canvas, light: Light, x: float, y: float, s: float) -> None:
    """A spiny lobster, feelers high."""
    tone = room.indoors(light, VERMILION)
    dark = mix(tone, UMBER, 0.35)
    with c.at(x, y, s):
        for side in (-1, 1):
            c.stroke(
                [(-30, side * 6), (-86, side * 46 - 30), (-120, side * 30 - 90)], (6, 4, 1), dark
            )
            for i in range(4):
                c.stroke(
                    [(-6 + i * 12, side * 10), (4 + i * 12, side * 40), (18 + i * 12, side * 46)],
                    (5, 4, 2),
                    dark,
                )
        c.blob(
            [(-48, 0), (-30, -22), (10, -26), (34, -18), (34, 18), (10, 26), (-30, 22)],
            Wash((mix(tone, WHITE, 0.25), tone)),
        )
        for i in range(5):
            c.disc(44 + i * 17, 0, 15, mix(tone, dark, 0.5 * (i % 2)), 20 - i * 2.2)
        for a in (-26, 0, 26):
            with c.at(124, 0, 1, turn=a):
                c.blob([(0, -7), (26, -11), (34, 0), (26, 11), (0, 7)], tone)
        c.disc(-36, -9, 4, light.shade)


def chopsticks(c: Canvas, light: Light, x: float, y: float, w: float) -> None:
    """Chopsticks on their rest."""
    for dy in (0, 11):
        c.stroke(
            [(x - w / 2, y + dy), (x + w / 2, y + dy * 0.4 + 3)], (6, 4), room.indoors(light, BRICK)
        )
    c.rect(x - w * 0.42, y - 4, 26, 24, room.indoors(light, PAPER), r=6)


def table_top(c: Canvas, light: Light, y: float, colour: Colour) -> Colour:
    """A table that fills the foreground; gives its colour."""
    tone = room.indoors(light, colour)
    c.shape(
        [(90, y), (1510, y), (1700, 1090), (-100, 1090)],
        Wash((mix(tone, light.haze, 0.28), tone, mix(tone, light.shade, 0.12))),
    )
    for i in range(1, 7):
        t = (i / 7) ** 1.3
        c.stroke(
            [(90 - 190 * t, y + (1080 - y) * t), (1510 + 190 * t, y + (1080 - y) * t)],
            2.5,
            mix(tone, light.shade, 0.2),
            0.7,
        )
    return tone
