"""Vessels: fishing boats, small diving boats, ferries, container ships, paddle boards, rafts."""

from __future__ import annotations

from .canvas import Canvas, Wash
from .palette import BRICK, DEEP, PAPER, TEAL, UMBER, VERMILION, WHITE, WOOD, Colour, Light, mix
from .sea import lens


def wake(c: Canvas, light: Light, x: float, y: float, w: float) -> None:
    """Broken reflection and a bright line under a hull."""
    for i in range(4):
        lens(
            c,
            x + c.rng.uniform(-0.08, 0.08) * w,
            y + 4 + i * w * 0.03,
            w * (1.0 - i * 0.18),
            w * 0.02 + 2,
            mix(light.sea[1], light.shade, 0.5),
            0.6,
        )
    lens(c, x, y + 1, w * 1.06, w * 0.012 + 2, light.seen(WHITE, 0.5), 0.7)


def rowing_boat(
    c: Canvas, light: Light, x: float, y: float, w: float, colour: Colour = WOOD
) -> None:
    """A wooden boat, bow to the right, waterline at y."""
    hull, inside = light.seen(colour), light.seen(mix(colour, UMBER, 0.55))
    with c.at(x, y, w / 100):
        wake(c, light, 0, 0, 96)
        c.blob(
            [(-50, -15), (-20, -12), (20, -13), (54, -25), (46, -12), (34, 0), (-40, 0), (-48, -6)],
            hull,
        )
        c.blob([(-47, -15), (-15, -12), (20, -13.5), (50, -23), (24, -9), (-20, -8)], inside)
        c.stroke(
            [(-50, -14), (-18, -10), (20, -11), (54, -24)],
            (2.4, 2, 2.4),
            mix(hull, light.haze, 0.4),
        )


def fishing_boat(
    c: Canvas,
    light: Light,
    x: float,
    y: float,
    w: float,
    stripe: Colour = TEAL,
    *,
    flip: bool = False,
) -> None:
    """A white coastal fishing boat with a wheelhouse, mast and lamp."""
    white, dark = light.seen(WHITE), light.seen(mix(DEEP, UMBER, 0.3))
    with c.at(x, y, w / 100, flip=flip):
        wake(c, light, 0, 0, 96)
        c.stroke([(-8, -24), (-8, -62)], (1.6, 1.0), dark)
        c.stroke([(-30, -16), (-30, -44)], (1.4, 1.0), dark)
        c.stroke([(-8, -58), (30, -24)], 0.7, dark)
        c.stroke([(-8, -58), (-48, -18)], 0.7, dark)
        c.rect(-20, -34, 26, 20, Wash((white, mix(white, light.sea[1], 0.35)), across=True), r=2)
        c.rect(-22, -37, 31, 4, dark, r=1.5)
        for i in range(3):
            c.rect(-17 + i * 8, -31, 6, 7, light.window if light.dark else light.seen(TEAL), r=1)
        c.shape(
            [(-50, -17), (-44, -16), (12, -15), (30, -18), (56, -29), (46, -10), (38, 0), (-44, 0)],
            Wash((white, mix(white, light.sea[1], 0.3))),
        )
        c.shape(
            [(-49, -10), (10, -9), (50, -18), (47, -12), (10, -4), (-47.5, -5)], light.seen(stripe)
        )
        c.shape([(-45, -2), (40, -2), (38, 1), (-44, 1)], light.seen(BRICK))
        c.disc(-8, -62, 2, light.window)
        if light.dark:
            c.glow(-8, -62, 22, light.window, 0.8)


def ferry(c: Canvas, light: Light, x: float, y: float, w: float) -> None:
    """A car ferry, bow to the right."""
    white, dark = light.seen(WHITE), light.seen(DEEP)
    with c.at(x, y, w / 100):
        wake(c, light, 0, 0, 100)
        c.rect(-34, -24, 66, 10, Wash((white, mix(white, light.sea[1], 0.25))), r=1.5)
        c.rect(-30, -31, 54, 7, white, r=1.5)
        c.rect(6, -37, 15, 6.5, white, r=1.5)
        c.shape([(-20, -31), (-19, -43), (-10, -43), (-8, -31)], light.seen(VERMILION))
        c.shape([(-19.3, -40), (-9.5, -40), (-9.9, -43), (-19, -43)], dark)
        c.stroke([(14, -37), (14, -47)], 0.6, dark)
        window = light.window if light.dark else mix(TEAL, light.haze, 0.15)
        for row, y0, x0, n in ((0, -29, -27, 11), (1, -21.5, -31, 14)):
            for i in range(n):
                c.rect(x0 + i * 4.5, y0, 3.1, 2.8 + row * 0.4, window, r=0.6)
        c.rect(8, -35.5, 12, 2.8, window, r=0.5)
        c.shape(
            [(-48, -14.5), (30, -14.5), (52, -17.5), (45, -5), (41, 0), (-45, 0)],
            Wash((white, mix(white, light.sea[1], 0.35))),
        )
        c.shape([(-47.4, -8), (47.5, -8), (44, -3.5), (-46, -3.5)], light.seen(TEAL))


def container_ship(c: Canvas, light: Light, x: float, y: float, w: float) -> None:
    """A loaded container ship, bow to the right."""
    with c.at(x, y, w / 100):
        wake(c, light, 0, 0, 100)
        tones = [
            light.seen(v) for v in (VERMILION, TEAL, (205, 150, 70), PAPER, DEEP, (120, 90, 70))
        ]
        for i in range(10):
            for j in range(c.rng.randint(2, 4)):
                tone = c.rng.choice(tones)
                c.rect(-32 + i * 7, -14 - 4 * (j + 1), 6.6, 3.7, tone)
        c.rect(-45, -36, 9, 26, light.seen(WHITE), r=0.8)
        for j in range(4):
            c.rect(-44, -33 + j * 4.5, 7, 1.6, light.window if light.dark else light.seen(TEAL))
        c.shape(
            [(-50, -12), (40, -12), (54, -18), (46, 0), (-47, 0)],
            light.seen(mix(DEEP, UMBER, 0.25)),
        )
        c.shape([(-48, -3), (48, -3), (46, 0), (-47, 0)], light.seen(BRICK))


def paddle_board(c: Canvas, light: Light, x: float, y: float, w: float, colour: Colour) -> None:
    """A board lying on the water, seen a little from above."""
    wake(c, light, x, y, w)
    c.blob(
        [
            (x - w / 2, y),
            (x - w * 0.3, y - w * 0.05),
            (x + w * 0.3, y - w * 0.055),
            (x + w * 0.52, y - w * 0.02),
            (x + w * 0.3, y + w * 0.025),
            (x - w * 0.3, y + w * 0.03),
        ],
        light.seen(colour),
    )
    c.stroke(
        [(x - w * 0.42, y - w * 0.008), (x + w * 0.46, y - w * 0.018)], w * 0.012, light.seen(PAPER)
    )


def pearl_raft(c: Canvas, light: Light, x: float, y: float, w: float, rows: int = 3) -> None:
    """A floating grid of logs from which the oysters hang, in flat perspective."""
    log, dark = light.seen(mix(WOOD, PAPER, 0.25)), light.seen(UMBER)
    d = w * 0.17
    skew = w * 0.13
    c.shape(
        [
            (x - w / 2, y + 5),
            (x + w / 2, y + 5),
            (x + w / 2 + skew, y - d),
            (x - w / 2 + skew, y - d),
        ],
        mix(light.sea[1], light.shade, 0.4),
        0.4,
    )
    for i in range(8):
        t = i / 7
        px = x - w / 2 + w * t
        c.stroke([(px, y), (px + skew, y - d)], w * 0.007 + 1, mix(dark, log, 0.45))
    for row in range(rows):
        t = row / max(1, rows - 1)
        ly = y - d * t
        c.stroke(
            [(x - w / 2 - w * 0.02 + skew * t, ly), (x + w / 2 + w * 0.02 + skew * t, ly)],
            w * 0.014 * (1 - 0.25 * t) + 1.5,
            log,
        )
        for i in range(5):
            px = x - w / 2 + w * (i + 0.5) / 5 + skew * t
            c.disc(
                px, ly + w * 0.012, w * 0.02 * (1 - 0.25 * t), light.seen((40, 60, 72)), w * 0.013
            )
            lens(c, px, ly + w * 0.028, w * 0.07, 3, mix(light.sea[0], light.haze, 0.5), 0.7)
