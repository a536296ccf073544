"""Houses, town rows, castle, lighthouse, torii, bridges, lanterns, factories."""

from __future__ import annotations

from .canvas import Canvas, Point, Wash
from .palette import (
    BARK,
    BRICK,
    DEEP,
    GOLD,
    PAPER,
    SLATE,
    UMBER,
    VERMILION,
    WHITE,
    WOOD,
    Colour,
    Light,
    ink,
    mix,
)


def tiles(c: Canvas, points: list[Point], light: Light, colour: Colour, rows: int = 5) -> None:
    """A roof plane (left-top, right-top, right-bottom, left-bottom) with courses of tiles."""
    lt, rt, rb, lb = points
    c.shape(points, Wash((mix(colour, light.haze, 0.18), colour)))
    for i in range(1, rows):
        t = i / rows
        a = (lt[0] + (lb[0] - lt[0]) * t, lt[1] + (lb[1] - lt[1]) * t)
        b = (rt[0] + (rb[0] - rt[0]) * t, rt[1] + (rb[1] - rt[1]) * t)
        c.stroke(
            [a, b], max(1.0, (lb[1] - lt[1]) * 0.022), mix(colour, light.shade, 0.4), curved=False
        )


def house(
    c: Canvas,
    light: Light,
    x: float,
    y: float,
    w: float,
    *,
    flip: bool = False,
    roof: Colour | None = None,
    wall: Colour | None = None,
    lit: bool | None = None,
) -> None:
    """A village house seen from a corner: dark boards, plaster under the gable, tiled roof."""
    roof_tone = roof or mix(light.roof, light.seen(SLATE), c.rng.uniform(0, 0.4))
    plaster = wall or mix(light.wall, light.seen(WOOD), c.rng.choice((0.0, 0.1, 0.5)))
    boards = mix(light.seen(BARK), light.shade, 0.25)
    glow = (
        light.window if (light.dark if lit is None else lit) else mix(light.roof, light.shade, 0.5)
    )
    with c.at(x, y, w / 100, flip=flip):
        c.shape([(-50, -32), (-30, -52), (-10, -32), (-10, 0), (-50, 0)], plaster)
        c.rect(-50, -18, 40, 18, boards)
        c.rect(-10, -32, 58, 32, mix(plaster, light.shade, 0.22))
        c.rect(-10, -16, 58, 16, mix(boards, light.shade, 0.3))
        c.rect(-38, -30, 15, 11, glow)
        for i in range(2):
            wx = -3 + i * 25
            c.rect(wx, -25, 19, 14, glow)
            c.rect(wx + 8.7, -25, 1.4, 14, boards)
            c.rect(wx, -18.6, 19, 1.2, boards)
        tiles(c, [(-31, -56), (40, -56), (54, -29), (-7, -29)], light, roof_tone)
        c.stroke(
            [(-55, -29), (-30.5, -55), (-7, -29)],
            (4, 4, 4),
            mix(roof_tone, light.shade, 0.3),
            curved=False,
        )
        c.stroke([(-32, -56.5), (41, -56.5)], 4, mix(roof_tone, light.shade, 0.45))


def village(
    c: Canvas,
    light: Light,
    x0: float,
    x1: float,
    y: float,
    w: float,
    rows: int = 3,
    rise: float = 0.36,
) -> None:
    """Houses huddled up a slope, the far ones first and smaller."""
    for row in range(rows - 1, -1, -1):
        size = w * (1 - 0.16 * row)
        step = size * 0.8
        x = x0 + size * 0.3 * (row % 2) + row * size * 0.25
        while x < x1 - row * size * 0.25:
            house(
                c,
                light,
                x + c.rng.uniform(-0.1, 0.1) * size,
                y - row * w * rise + c.rng.uniform(-0.05, 0.05) * w,
                size * c.rng.uniform(0.85, 1.1),
                flip=c.rng.random() < 0.4,
            )
            x += step * c.rng.uniform(0.85, 1.3)


def townhouse(
    c: Canvas,
    light: Light,
    x: float,
    y: float,
    w: float,
    h: float,
    *,
    lit: bool | None = None,
    curtain: Colour | None = None,
) -> None:
    """The front of a wooden townhouse: lattice below, insect-cage window above, two roofs."""
    wood = mix(light.seen(c.rng.choice((BARK, ink("6d4a33"), ink("4a332b")))), light.shade, 0.12)
    glow = light.window if (light.dark if lit is None else lit) else mix(light.shade, wood, 0.35)
    c.rect(x, y - h, w, h, Wash((mix(wood, light.haze, 0.16), wood)))
    upper = y - h * 0.86
    c.rect(x + w * 0.12, upper, w * 0.76, h * 0.2, mix(glow, wood, 0.3))
    for i in range(13):
        c.rect(
            x + w * (0.12 + 0.76 * i / 12.5), upper, w * 0.022, h * 0.2, mix(light.wall, wood, 0.45)
        )
    c.rect(x + w * 0.06, y - h * 0.44, w * 0.44, h * 0.38, glow)
    for i in range(12):
        c.rect(
            x + w * (0.06 + 0.44 * i / 11.5),
            y - h * 0.44,
            w * 0.015,
            h * 0.38,
            mix(wood, light.shade, 0.4),
        )
    c.rect(x + w * 0.58, y - h * 0.44, w * 0.34, h * 0.44, glow)
    c.rect(x + w * 0.745, y - h * 0.44, w * 0.014, h * 0.44, wood)
    if curtain:
        for i in range(3):
            c.rect(
                x + w * (0.575 + 0.117 * i),
                y - h * 0.45,
                w * 0.11,
                h * 0.19,
                Wash((light.seen(curtain), mix(light.seen(curtain), light.shade, 0.25))),
            )
    roof = mix(light.roof, light.shade, 0.1)
    tiles(
        c,
        [
            (x - w * 0.02, y - h * 0.6),
            (x + w * 1.02, y - h * 0.6),
            (x + w * 1.06, y - h * 0.48),
            (x - w * 0.06, y - h * 0.48),
        ],
        light,
        roof,
        3,
    )
    tiles(
        c,
        [
            (x + w * 0.02, y - h * 1.2),
            (x + w * 0.98, y - h * 1.2),
            (x + w * 1.07, y - h * 0.96),
            (x - w * 0.07, y - h * 0.96),
        ],
        light,
        roof,
    )
    c.stroke([(x, y - h * 1.21), (x + w, y - h * 1.21)], h * 0.04, mix(roof, light.shade, 0.5))


def lantern(
    c: Canvas, light: Light, x: float, y: float, r: float, colour: Colour = VERMILION
) -> None:
    """A paper lantern hanging from y."""
    warm = mix(colour, GOLD, 0.45) if light.dark else colour
    if light.dark:
        c.glow(x, y + r * 1.3, r * 3.6, GOLD, 0.55)
    c.rect(x - r * 0.5, y, r, r * 0.22, UMBER)
    c.disc(
        x,
        y + r * 1.35,
        r,
        Wash((mix(warm, WHITE, 0.15), mix(warm, WHITE, 0.5) if light.dark else warm, warm)),
        r * 1.2,
    )
    for i in range(-2, 3):
        half = r * (1 - (i / 2.9) ** 2) ** 0.5
        c.stroke(
            [(x - half, y + r * (1.35 + i * 0.38)), (x + half, y + r * (1.35 + i * 0.38))],
            r * 0.045,
            mix(warm, BRICK, 0.6),
        )
    c.rect(x - r * 0.45, y + r * 2.45, r * 0.9, r * 0.2, UMBER)


def street_lamp(c: Canvas, light: Light, x: float, y: float, h: float) -> None:
    """A simple lamp post."""
    c.stroke([(x, y), (x, y - h)], (h * 0.03, h * 0.02), light.seen(DEEP))
    c.shape(
        [
            (x - h * 0.05, y - h),
            (x + h * 0.05, y - h),
            (x + h * 0.035, y - h * 1.08),
            (x - h * 0.035, y - h * 1.08),
        ],
        light.window if light.dark else light.seen(PAPER),
    )
    if light.dark:
        c.glow(x, y - h * 1.04, h * 0.6, light.window, 0.6)
