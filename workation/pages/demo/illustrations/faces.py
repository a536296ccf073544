"""Chest-up portraits: head, hair, face and clothes of one sitter, facing us."""

from __future__ import annotations

import math
from dataclasses import dataclass

from .canvas import Canvas, Point, Wash, oval, smooth
from .palette import BRICK, GOLD, INDIGO, PAPER, ROSE, TEAL, UMBER, WHITE, Colour, Light, ink, mix
from .people import HAIRS, SKINS


@dataclass(frozen=True)
class Sitter:
    """Somebody who is portrayed."""

    hair: str  # see HAIR_BACK and _hair
    tone: Colour = HAIRS[0]
    skin: Colour = SKINS[0]
    wear: str = "shirt"  # shirt, apron, kimono, jacket, knit, bib, vest
    top: Colour = TEAL
    accent: Colour = PAPER
    glasses: bool = False
    beard: str = ""  # stubble, full
    age: int = 30
    smile: float = 1.0
    turn: float = 0.0


def _mirror(points: list[Point]) -> list[Point]:
    return [(-x, y) for x, y in reversed(points)]


def portrait(c: Canvas, light: Light, x: float, y: float, scale: float, who: Sitter) -> None:
    """Draw the sitter with the middle of the face at (x, y); a face is about 250 units high."""
    skin = light.seen(who.skin, 0.4)
    tone = light.seen(who.tone, 0.4)
    with c.at(x, y, scale):
        with c.at(0, 60, 1, turn=who.turn * 0.4), c.at(0, -60):
            _hair_behind(c, who, tone)
        shade = mix(skin, BRICK, 0.28)
        c.shape([(-46, 70), (46, 70), (52, 190), (0, 236), (-52, 190)], skin)
        c.shape([(-46, 96), (46, 96), (47, 140), (10, 164), (-44, 148)], shade)
        _clothes(c, light, who)
        with c.at(0, 110, 1, turn=who.turn), c.at(0, -110):
            _head(c, who, skin, shade)
            _features(c, who, skin, tone)
            _hair(c, light, who, tone)


def _head(c: Canvas, who: Sitter, skin: Colour, shade: Colour) -> None:
    for side in (-1, 1):
        c.disc(side * 99, 14, 17, skin if side < 0 else mix(skin, shade, 0.5), 26)
        c.disc(side * 99, 16, 8, shade, 15, alpha=0.6)
    jaw = 84 if who.age < 60 else 88
    half: list[Point] = [(0, -128), (62, -112), (95, -60), (99, 10), (jaw, 74), (48, 116), (0, 132)]
    c.shape(smooth(half, steps=6) + smooth(_mirror(half), steps=6), skin)
    side_shade = smooth([(60, -112), (95, -60), (99, 10), (jaw, 74), (48, 116), (8, 132)], steps=6)
    c.shape([*side_shade, (46, 84), (66, 10), (52, -70)], shade, 0.34)


def _features(c: Canvas, who: Sitter, skin: Colour, tone: Colour) -> None:
    dark = mix(who.tone, UMBER, 0.85) if who.age < 60 else UMBER
    for side in (-1, 1):
        c.disc(
            side * 56, 52, 21, mix(skin, ROSE if sum(skin) > 560 else BRICK, 0.55), 13, alpha=0.4
        )
        if who.age >= 60:
            c.stroke([(side * 55 - 2 * side, 14), (side * 40, 4), (side * 24, 12)], (3, 7, 3), dark)
            for dy in (-3, 6):
                c.stroke(
                    [(side * 66, 10 + dy), (side * 80, 6 + dy * 1.8)],
                    (3, 1.2),
                    mix(skin, BRICK, 0.42),
                )
            c.stroke(
                [(side * 40, 46), (side * 52, 66), (side * 50, 88)],
                (1, 3, 1),
                mix(skin, BRICK, 0.4),
            )
        else:
            c.disc(side * 39, 10, 9.5, dark, 11.5)
            c.disc(side * 39 + 3, 6, 3, WHITE)
            c.stroke([(side * 54, 4), (side * 40, -4), (side * 26, 2)], (1.5, 4.5, 2), dark)
        brow = mix(tone, dark, 0.35) if who.age < 60 else mix(tone, UMBER, 0.25)
        heavy = (
            7.5 if who.beard or who.hair in ("crop", "band", "cap", "part", "sides", "tied") else 5
        )
        c.stroke(
            [(side * 60, -22), (side * 42, -32), (side * 22, -26)], (2, heavy, heavy * 0.7), brow
        )
    c.stroke([(3, 22), (11, 46), (-2, 51)], (1.5, 3.2, 2.5), mix(skin, BRICK, 0.5))
    if who.beard == "full":
        jaw = smooth([(-98, 20), (-90, 80), (-50, 132), (0, 150), (50, 132), (90, 80), (98, 20)])
        inner = smooth([(84, 40), (52, 66), (20, 60), (0, 66), (-20, 60), (-52, 66), (-84, 40)])
        c.shape(jaw + inner, tone)
    elif who.beard == "stubble":
        jaw = smooth([(-94, 40), (-82, 86), (-46, 120), (0, 133), (46, 120), (82, 86), (94, 40)])
        inner = smooth([(74, 60), (42, 66), (0, 62), (-42, 66), (-74, 60)])
        c.shape(jaw + inner, tone, 0.24)
    lip = ink("a8493b")
    depth = 10 * who.smile
    if who.smile > 1.2:
        c.shape(
            smooth(
                [
                    (-30, 78),
                    (0, 82),
                    (30, 78),
                    (16, 78 + depth * 1.5),
                    (0, 80 + depth * 2),
                    (-16, 78 + depth * 1.5),
                ],
                closed=True,
            ),
            ink("8e3529"),
        )
        c.shape(smooth([(-24, 80), (0, 83), (24, 80), (12, 88), (-12, 88)], closed=True), WHITE)
    else:
        c.stroke(
            [(-27, 80), (-12, 80 + depth * 0.8), (0, 81 + depth), (12, 80 + depth * 0.8), (27, 80)],
            (2, 4.5, 5, 4.5, 2),
            lip,
        )
    if who.glasses:
        frame = mix(UMBER, INDIGO, 0.4)
        for side in (-1, 1):
            ring = oval(side * 40, 10, 30, 27)
            c.shape(ring, WHITE, 0.16)
            c.stroke([*ring, ring[0]], 5, frame, curved=False)
            c.stroke([(side * 70, 4), (side * 98, 0)], 4.5, frame)
        c.stroke([(-11, 4), (0, 0), (11, 4)], 4.5, frame)


def _hair_behind(c: Canvas, who: Sitter, tone: Colour) -> None:
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


def _hair(c: Canvas, light: Light, who: Sitter, tone: Colour) -> None:
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
    _headwear(c, light, who, tone)


def _headwear(c: Canvas, light: Light, who: Sitter, tone: Colour) -> None:
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


def _body(wide: float, neckline: list[Point]) -> list[Point]:
    half: list[Point] = [(50, 166), (96, 194), (190, 226), (246, 286), (276, 420), (292, 700)]
    half = [(x * wide, y) for x, y in half]
    return smooth(_mirror(half), steps=6) + neckline + smooth(half, steps=6)


def _clothes(c: Canvas, light: Light, who: Sitter) -> None:
    top, accent = light.seen(who.top, 0.4), light.seen(who.accent, 0.4)
    dark = mix(top, UMBER, 0.3)
    neck = smooth([(-54, 162), (-40, 196), (0, 236), (40, 196), (54, 162)], steps=4)
    broad = bool(who.beard) or who.hair in ("crop", "part", "sides", "cap", "band", "tied")
    c.shape(
        _body(1.0 if broad else 0.9, [] if who.wear == "kimono" else neck),
        Wash((mix(top, light.haze, 0.12), top, dark), (160, 700)),
    )
    for side in (-1, 1):
        c.stroke(
            [(side * 196, 330), (side * 182, 430), (side * 190, 560)],
            (1, 5, 2),
            mix(top, UMBER, 0.4),
            0.7,
        )
    if who.wear in ("shirt", "apron", "vest"):
        for side in (-1, 1):
            c.shape(
                [(side * 54, 156), (side * 8, 240), (side * 56, 268), (side * 92, 196)],
                mix(top, WHITE, 0.28),
            )
        c.stroke([(0, 246), (0, 700)], 3, dark)
        for i in range(3):
            c.disc(0, 300 + i * 84, 6, mix(top, WHITE, 0.5))
    if who.wear == "apron":
        c.shape([(-118, 330), (118, 330), (150, 720), (-150, 720)], accent)
        for side in (-1, 1):
            c.shape(
                [(side * 82, 200), (side * 106, 206), (side * 116, 334), (side * 92, 334)],
                mix(accent, UMBER, 0.15),
            )
        c.rect(-60, 470, 120, 90, mix(accent, UMBER, 0.12), r=8)
    elif who.wear == "vest":
        for side in (-1, 1):
            c.shape(
                [
                    (side * 92, 192),
                    (side * 150, 212),
                    (side * 196, 300),
                    (side * 200, 720),
                    (side * 36, 720),
                    (side * 46, 320),
                ],
                accent,
            )
            c.rect(side * 118 - 44, 420, 88, 74, mix(accent, UMBER, 0.22), r=8)
    elif who.wear == "kimono":
        skin = light.seen(who.skin, 0.4)
        c.shape([(-56, 150), (56, 150), (34, 250), (0, 300), (-34, 250)], skin)
        # the wearer's left side lies over the right one: seen from the front, the letter y
        c.stroke(
            [(-62, 156), (-50, 210), (6, 300)], (24, 32, 32), mix(accent, UMBER, 0.1), curved=False
        )
        c.shape([(30, 330), (70, 720), (-160, 720), (-60, 330)], mix(top, UMBER, 0.06))
        c.stroke(
            [(62, 156), (50, 210), (-70, 400), (-110, 720)], (26, 34, 36, 36), accent, curved=False
        )
        c.stroke([(74, 190), (66, 222), (-50, 412), (-90, 720)], (2, 7, 7, 7), dark, curved=False)
    elif who.wear == "jacket":
        c.shape([(-52, 164), (52, 164), (46, 720), (-46, 720)], accent)
        c.disc(0, 170, 52, mix(accent, UMBER, 0.12), 22)
        for side in (-1, 1):
            c.shape(
                [
                    (side * 50, 158),
                    (side * 96, 190),
                    (side * 120, 330),
                    (side * 74, 420),
                    (side * 48, 300),
                ],
                mix(top, UMBER, 0.18),
            )
            c.stroke([(side * 74, 420), (side * 58, 700)], 5, dark)
    elif who.wear == "knit":
        c.stroke(
            [(-58, 160), (-34, 214), (0, 240), (34, 214), (58, 160)], 30, mix(top, WHITE, 0.18)
        )
        for i in range(6):
            y = 330 + i * 62
            c.stroke([(-170, y + 10), (0, y + 26), (170, y + 10)], 4, mix(top, UMBER, 0.18), 0.6)
    elif who.wear == "bib":
        c.shape([(-128, 350), (128, 350), (190, 720), (-190, 720)], accent)
        for side in (-1, 1):
            c.stroke([(side * 104, 196), (side * 108, 370)], 40, accent, curved=False)
            c.rect(side * 108 - 18, 356, 36, 26, mix(accent, WHITE, 0.5), r=5)
        c.stroke([(-58, 162), (-34, 210), (0, 228), (34, 210), (58, 162)], 26, dark)
