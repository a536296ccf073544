"""Shirts, aprons, kimono, jackets: what a portrait wears."""

from __future__ import annotations

from .canvas import Canvas, Point, Wash, mirrored, smooth
from .palette import UMBER, WHITE, Light, mix
from .sitter import Sitter


def _body(wide: float, neckline: list[Point]) -> list[Point]:
    half: list[Point] = [(50, 166), (96, 194), (190, 226), (246, 286), (276, 420), (292, 700)]
    half = [(x * wide, y) for x, y in half]
    return smooth(mirrored(half), steps=6) + neckline + smooth(half, steps=6)


def clothes(c: Canvas, light: Light, who: Sitter) -> None:
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
