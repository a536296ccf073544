"""Chest-up portraits: head, hair, face and clothes of one sitter, facing us."""

from __future__ import annotations

from .canvas import Canvas, Point, mirrored, oval, smooth
from .dress import clothes
from .hair import hair, hair_behind
from .palette import BRICK, INDIGO, ROSE, UMBER, WHITE, Colour, Light, ink, mix
from .sitter import Sitter


def portrait(c: Canvas, light: Light, x: float, y: float, scale: float, who: Sitter) -> None:
    """Draw the sitter with the middle of the face at (x, y); a face is about 250 units high."""
    skin = light.seen(who.skin, 0.4)
    tone = light.seen(who.tone, 0.4)
    with c.at(x, y, scale):
        with c.at(0, 60, 1, turn=who.turn * 0.4), c.at(0, -60):
            hair_behind(c, who, tone)
        shade = mix(skin, BRICK, 0.28)
        c.shape([(-46, 70), (46, 70), (52, 190), (0, 236), (-52, 190)], skin)
        c.shape([(-46, 96), (46, 96), (47, 140), (10, 164), (-44, 148)], shade)
        clothes(c, light, who)
        with c.at(0, 110, 1, turn=who.turn), c.at(0, -110):
            _head(c, who, skin, shade)
            _features(c, who, skin, tone)
            hair(c, light, who, tone)


def _head(c: Canvas, who: Sitter, skin: Colour, shade: Colour) -> None:
    for side in (-1, 1):
        c.disc(side * 99, 14, 17, skin if side < 0 else mix(skin, shade, 0.5), 26)
        c.disc(side * 99, 16, 8, shade, 15, alpha=0.6)
    jaw = 84 if who.age < 60 else 88
    half: list[Point] = [(0, -128), (62, -112), (95, -60), (99, 10), (jaw, 74), (48, 116), (0, 132)]
    c.shape(smooth(half, steps=6) + smooth(mirrored(half), steps=6), skin)
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
