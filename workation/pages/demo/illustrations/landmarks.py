"""Torii, stone lanterns, lighthouse, castle keep, chimneys: what one steers by."""

from __future__ import annotations

from .canvas import Canvas, Wash, oval, smooth
from .palette import (
    GOLD,
    SLATE,
    VERMILION,
    WHITE,
    Colour,
    Light,
    mix,
)


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
