"""Hair and hats of a portrait."""

from __future__ import annotations

import math

from .canvas import Canvas, Point, Wash, oval, smooth
from .palette import BRICK, GOLD, INDIGO, UMBER, WHITE, Colour, Light, mix
from .sitter import Sitter


def hair_behind(c: Canvas, who: Sitter, tone: Colour) -> None:
    back = mix(tone, UMBER, 0.25)
    if who.hair == "long":
        c.blob(
            [
                (-112, -40),
                (-124, 80),
                (-136, 220),
                (-90, 290),
                (90, 290),
                (136, 220),
                (124, 80),
                (112, -40),
                (60, -130),
                (-60, -130),
            ],
            back,
        )
    elif who.hair in ("bob", "wavy"):
        low = 118 if who.hair == "bob" else 96
        c.blob(
            [
                (-114, -40),
                (-126, 50),
                (-112, low),
                (-60, low + 16),
                (60, low + 16),
                (112, low),
                (126, 50),
                (114, -40),
                (60, -130),
                (-60, -130),
            ],
            back,
        )
    elif who.hair == "tail":
        c.blob(
            [(60, -110), (130, -90), (168, 0), (160, 120), (138, 190), (120, 100), (108, 0)], back
        )
    elif who.hair == "bun":
        c.disc(0, -160, 52, back, 46)
    elif who.hair == "tied":
        c.disc(34, -150, 32, back, 28)
    elif who.hair == "scarf":
        c.blob(
            [
                (-116, -40),
                (-122, 60),
                (-104, 150),
                (-60, 178),
                (60, 178),
                (104, 150),
                (122, 60),
                (116, -40),
                (0, -150),
            ],
            mix(who.accent, UMBER, 0.14),
        )
    elif who.hair == "straw":
        c.blob([(-106, -40), (-116, 60), (-96, 120), (96, 120), (116, 60), (106, -40)], back)


def hair(c: Canvas, light: Light, who: Sitter, tone: Colour) -> None:
    lit = mix(tone, light.haze, 0.16)
    cap = oval(0, -28, 107, 112, 180, 360)
    if who.hair in ("bob", "long"):
        c.shape(
            [
                *cap,
                (112, 50),
                (100, 44),
                (92, -40),
                (40, -66),
                (-8, -60),
                (-60, -52),
                (-92, -36),
                (-101, 44),
                (-112, 50),
            ],
            tone,
        )
        c.stroke([(-92, -40), (-40, -62), (10, -96)], (4, 12, 3), lit, 0.6)
        if who.hair == "long":
            for side in (-1, 1):
                c.shape(
                    smooth(
                        [
                            (side * 92, -40),
                            (side * 118, 40),
                            (side * 128, 160),
                            (side * 108, 268),
                            (side * 84, 262),
                            (side * 96, 130),
                            (side * 94, 30),
                        ],
                        closed=True,
                    ),
                    tone,
                )
    elif who.hair in ("bun", "tail"):
        c.shape(
            [*cap, (106, 4), (96, -24), (66, -74), (10, -92), (-50, -76), (-90, -28), (-106, 4)],
            tone,
        )
        c.stroke([(-84, -50), (-30, -98), (40, -112)], (2, 9, 2), lit, 0.7)
        if who.hair == "bun":
            c.stroke([(-30, -150), (0, -176), (34, -158)], (2, 9, 2), lit, 0.7)
            c.stroke([(-70, -168), (66, -136)], (7, 5), light.seen(BRICK, 0.4))
    elif who.hair == "wavy":
        points: list[Point] = []
        for a in range(168, 376, 26):
            points += oval(0 + 104 * _cos(a), -20 + 104 * _sin(a), 30, 28, a - 95, a + 95)
        c.shape([*points, (92, -30), (40, -74), (-30, -70), (-92, -30)], tone)
        for a in (215, 255, 295):
            c.stroke(
                [
                    (84 * _cos(a) - 14, -20 + 86 * _sin(a)),
                    (88 * _cos(a), -26 + 90 * _sin(a)),
                    (84 * _cos(a) + 16, -20 + 86 * _sin(a)),
                ],
                (2, 6, 2),
                lit,
                0.7,
            )
    elif who.hair == "part":
        c.shape(
            [
                *oval(2, -30, 108, 116, 178, 362),
                (104, 14),
                (94, -36),
                (62, -58),
                (-30, -92),
                (-52, -70),
                (-88, -40),
                (-102, 16),
            ],
            tone,
        )
        c.stroke([(-38, -98), (30, -122), (82, -70)], (3, 11, 3), lit, 0.6)
    elif who.hair in ("crop", "tied"):
        c.shape(
            [
                *oval(0, -34, 104, 104, 178, 362),
                (101, 10),
                (92, -36),
                (70, -76),
                (20, -84),
                (-40, -80),
                (-76, -68),
                (-92, -34),
                (-101, 10),
            ],
            tone,
        )
        c.stroke([(-60, -112), (0, -130), (56, -114)], (2, 8, 2), lit, 0.6)
    elif who.hair == "sides":
        for side in (-1, 1):
            c.blob(
                [
                    (side * 84, -84),
                    (side * 108, -40),
                    (side * 106, 14),
                    (side * 94, 10),
                    (side * 90, -36),
                ],
                tone,
            )
    headwear(c, light, who, tone)


def headwear(c: Canvas, light: Light, who: Sitter, tone: Colour) -> None:
    cloth = light.seen(who.accent, 0.4)
    if who.hair == "scarf":
        c.shape(
            smooth(
                [
                    (-116, 70),
                    (-118, -30),
                    (-80, -126),
                    (0, -156),
                    (80, -126),
                    (118, -30),
                    (116, 70),
                    (96, 60),
                    (86, -30),
                    (40, -74),
                    (0, -80),
                    (-40, -74),
                    (-86, -30),
                    (-96, 60),
                ],
                closed=True,
            ),
            Wash((cloth, mix(cloth, UMBER, 0.12))),
        )
        for x in (-44, 0, 44):
            c.stroke(
                [(x * 0.9, -84), (x * 1.1, -112), (x * 0.8, -142)],
                (1, 3, 1),
                mix(cloth, UMBER, 0.25),
            )
    elif who.hair == "band":
        c.shape(
            [*oval(0, -34, 105, 108, 178, 362), (100, 10), (90, -36), (-90, -36), (-100, 10)], tone
        )
        c.shape(
            smooth([(-108, -44), (-60, -72), (0, -80), (60, -72), (108, -44)])
            + smooth([(108, -84), (60, -112), (0, -120), (-60, -112), (-108, -84)]),
            cloth,
        )
        for i in range(5):
            c.disc(-76 + i * 38, -92 - 9 * (2 - abs(i - 2)), 7, light.seen(INDIGO, 0.4))
        c.blob([(100, -66), (136, -92), (142, -60), (112, -54)], cloth)
    elif who.hair == "cap":
        c.shape([(-101, 8), (-104, -40), (104, -40), (101, 8), (90, -30), (-90, -30)], tone)
        c.shape(oval(0, -44, 112, 104, 180, 360), Wash((mix(cloth, WHITE, 0.14), cloth)))
        c.shape(
            smooth(
                [
                    (-114, -46),
                    (-60, -70),
                    (0, -78),
                    (60, -70),
                    (114, -46),
                    (70, -34),
                    (0, -30),
                    (-70, -34),
                ],
                closed=True,
            ),
            mix(cloth, UMBER, 0.35),
        )
    elif who.hair == "straw":
        straw = light.seen(GOLD, 0.5)
        c.shape(
            [(-100, 10), (-106, -60), (106, -60), (100, 10), (86, -44), (20, -64), (-86, -44)], tone
        )
        c.disc(0, -66, 226, Wash((mix(straw, WHITE, 0.25), mix(straw, BRICK, 0.3))), 50)
        c.shape(
            [*oval(0, -84, 112, 100, 180, 360), (112, -74), (0, -56), (-112, -74)],
            Wash((mix(straw, WHITE, 0.3), straw)),
        )
        c.shape(
            smooth([(-112, -80), (0, -62), (112, -80)])
            + smooth([(110, -112), (0, -94), (-110, -112)]),
            cloth,
        )


def _cos(degrees: float) -> float:
    return math.cos(math.radians(degrees))


def _sin(degrees: float) -> float:
    return math.sin(math.radians(degrees))
