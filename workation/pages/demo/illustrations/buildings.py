"""Houses, town rows, castle, lighthouse, torii, bridges, lanterns, factories."""

from __future__ import annotations

from .canvas import Canvas, Point, Wash, oval, smooth
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


def torii(
    c: Canvas,
    light: Light,
    x: float,
    y: float,
    h: float,
    colour: Colour = VERMILION,
    *,
    plain: bool = False,
) -> None:
    """A shrine gate standing on y; `plain` is the straight, unpainted kind of Ise."""
    red = light.seen(colour, 0.8)
    lit, dark = mix(red, light.haze, 0.3), mix(red, light.shade, 0.45)
    with c.at(x, y, h / 100):
        for side in (-1, 1):
            c.shape(
                [
                    (side * 33 - 4, -84),
                    (side * 33 + 4, -84),
                    (side * 37 + 5, 0),
                    (side * 37 - 5, 0),
                ],
                Wash((lit, red, dark), across=True),
            )
            if not plain:
                c.shape(
                    [
                        (side * 37 - 6.5, -7),
                        (side * 37 + 6.5, -7),
                        (side * 37 + 7, 0),
                        (side * 37 - 7, 0),
                    ],
                    light.shade,
                )
        if plain:
            c.rect(-40, -70, 80, 5.5, Wash((lit, dark)))
            c.shape([(-50, -92), (50, -92), (50, -83), (-50, -83)], Wash((lit, red, dark)))
            return
        c.rect(-46, -69, 92, 6.5, Wash((red, dark)))
        c.rect(-4, -84, 8, 16, red)
        under = smooth([(-50, -87), (-25, -84.5), (0, -84), (25, -84.5), (50, -87)])
        c.shape([*under, (48, -79), (0, -77.5), (-48, -79)], Wash((red, dark)))
        top = smooth([(-58, -97), (-30, -92), (0, -91), (30, -92), (58, -97)])
        low = smooth([(55, -89.5), (28, -86), (0, -85), (-28, -86), (-55, -89.5)])
        c.shape(top + low, Wash((mix(light.shade, red, 0.25), light.shade)))


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


def stone_lantern(c: Canvas, light: Light, x: float, y: float, h: float) -> None:
    """A stone garden lantern standing on y."""
    stone, dark = mix(light.stone, light.shade, 0.25), mix(light.stone, light.shade, 0.6)
    with c.at(x, y, h / 100):
        c.shape([(-22, 0), (22, 0), (17, -9), (-17, -9)], dark)
        c.rect(-7, -46, 14, 38, Wash((mix(stone, light.haze, 0.2), dark), across=True))
        c.shape([(-18, -52), (18, -52), (12, -44), (-12, -44)], stone)
        c.rect(-12, -68, 24, 16, stone)
        c.rect(-6, -66, 12, 12, light.window)
        c.shape(
            [*smooth([(-30, -68), (-14, -76), (0, -86), (14, -76), (30, -68)])],
            Wash((mix(stone, light.haze, 0.25), dark)),
        )
        c.blob([(0, -98), (5, -91), (0, -85), (-5, -91)], stone)


def lighthouse(c: Canvas, light: Light, x: float, y: float, h: float) -> None:
    """A white lighthouse standing on y."""
    white = light.seen(WHITE, 0.7)
    with c.at(x, y, h / 100):
        c.rect(-24, -16, 48, 16, Wash((white, mix(white, light.shade, 0.35)), across=True))
        c.shape(
            [(-11, -76), (11, -76), (15, -8), (-15, -8)],
            Wash((white, white, mix(white, light.shade, 0.45)), across=True),
        )
        for wy in (-60, -40, -24):
            c.rect(-3, wy, 5, 8, mix(light.roof, light.shade, 0.4), r=2.5)
        c.rect(-15, -79, 30, 4, mix(white, light.shade, 0.3))
        for i in range(7):
            c.rect(-14 + i * 4.5, -85, 0.8, 6, mix(white, light.shade, 0.3))
        c.rect(-7, -92, 14, 13, light.window)
        for i in range(3):
            c.rect(-7 + i * 6.4, -92, 1.2, 13, light.roof)
        c.shape(oval(0, -92, 9.5, 8.5, 180, 360), light.seen(VERMILION))
        c.stroke([(0, -100), (0, -106)], 1.2, light.roof)
        c.glow(0, -86, 60 if light.dark else 24, light.window, 0.75 if light.dark else 0.3)


def keep(c: Canvas, light: Light, x: float, y: float, w: float) -> None:
    """A castle's keep on its battered stone base."""
    white, roof = light.seen(WHITE, 0.7), light.roof
    with c.at(x, y, w / 100):
        base = [
            *smooth([(-50, 0), (-44, -16), (-40, -34)]),
            *smooth([(40, -34), (44, -16), (50, 0)]),
        ]
        c.shape(base, Wash((mix(light.stone, light.haze, 0.1), mix(light.stone, light.shade, 0.5))))
        for _ in range(46):
            bx, by = c.rng.uniform(-43, 40), c.rng.uniform(-31, -3)
            c.rect(
                bx,
                by,
                c.rng.uniform(4, 9),
                c.rng.uniform(2.5, 4.5),
                mix(light.stone, c.rng.choice((light.shade, light.haze)), c.rng.uniform(0.15, 0.4)),
                r=1.2,
            )
        for half, low, tall in ((36, -34, 20), (27, -62, 17), (18, -87, 15)):
            c.rect(
                -half,
                low - tall,
                half * 2,
                tall,
                Wash((white, white, mix(white, light.shade, 0.35)), across=True),
            )
            for i in range(int(half / 5)):
                c.rect(
                    -half + 6 + i * 10.2, low - tall + 6, 4, 6, mix(light.roof, light.shade, 0.5)
                )
            eave = half + 9
            top = low - tall
            curve = smooth([(-eave, top + 3), (-half * 0.9, top - 4), (-half * 0.72, top - 9)])
            c.shape(
                [*curve, *[(-px, py) for px, py in reversed(curve)]],
                Wash((mix(roof, light.haze, 0.2), roof)),
            )
        c.shape([(-17, -99), (0, -92), (17, -99), (0, -122)], roof)
        c.shape([(-13, -111), (13, -111), (18, -103), (-18, -103)], roof)
        c.shape([(-8, -72), (0, -84), (8, -72)], white)
        c.stroke([(-11, -71), (0, -86), (11, -71)], 2.4, roof, curved=False)
        for side in (-1, 1):
            c.stroke(
                [(side * 12, -112), (side * 15, -118), (side * 11, -121)],
                (3, 2, 0.8),
                light.seen(GOLD),
            )


def chimney_stack(c: Canvas, x: float, y: float, w: float, h: float, light: Light) -> None:
    """A banded red-and-white factory chimney."""
    for i in range(6):
        tone = light.seen(VERMILION if i % 2 == 0 else WHITE)
        c.rect(
            x - w / 2 + w * 0.02 * i,
            y - h + h * 0.09 * i,
            w * (1 - 0.0 * i),
            h * 0.09 + 1,
            Wash((tone, mix(tone, light.shade, 0.5)), across=True),
        )
    c.rect(
        x - w / 2, y - h * 0.46, w, h * 0.46, Wash((light.seen(SLATE), light.shade), across=True)
    )


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
