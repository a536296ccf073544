"""Cedars, pines, cherries, maples, bamboo and what hangs from them."""

from __future__ import annotations

import math
from collections.abc import Sequence

from .canvas import Canvas, Fill, Point, Wash, oval, smooth
from .palette import BARK, ROSE, WHITE, Colour, Light, mix


def cedar(c: Canvas, x: float, y: float, h: float, dark: Colour, lit: Colour | None = None) -> None:
    """A cedar standing on y: a slim cone of hanging boughs, lit from the left."""
    w = h * 0.3 * c.rng.uniform(0.85, 1.15)
    tiers = 8
    left: list[Point] = [(x, y - h)]
    right: list[Point] = []
    for i in range(1, tiers + 1):
        t = i / tiers
        reach = w / 2 * (t**0.8) * c.rng.uniform(0.85, 1.15)
        low = y - h + h * 0.93 * t
        left += [(x - reach, low + h * 0.012), (x - reach * 0.55, low - h * 0.02)]
        right += [(x + reach, low + h * 0.012), (x + reach * 0.55, low - h * 0.02)]
    c.rect(x - h * 0.018, y - h * 0.1, h * 0.036, h * 0.1, mix(dark, BARK, 0.6))
    c.shape(left + right[::-1], dark)
    if lit:
        middle = [
            (x - w * 0.04 + (w * 0.03 if i % 2 else 0), y - h + h * 0.9 * i / 8) for i in range(9)
        ]
        c.shape(left + middle[::-1], lit)


def grove(
    c: Canvas,
    x0: float,
    x1: float,
    y: float,
    h: float,
    light: Light,
    shade: float = 0.5,
    count: int = 9,
) -> None:
    """Cedars side by side, in uneven heights; `shade` 0 is lit, 1 a silhouette."""
    dark = mix(mix(light.leaf, light.shade, 0.7), light.shade, shade)
    lit = mix(mix(light.leaf, light.shade, 0.35), light.shade, shade)
    for i in range(count):
        x = x0 + (x1 - x0) * (i + c.rng.uniform(0.2, 0.8)) / count
        cedar(c, x, y + c.rng.uniform(-0.04, 0.06) * h, h * c.rng.uniform(0.6, 1.1), dark, lit)


def trunk(
    c: Canvas, x: float, w: float, bottom: float, light: Light, colour: Colour, top: float = -30
) -> None:
    """A great cedar's trunk from the root up and out of the picture."""
    shape = smooth(
        [
            (x - w * 0.85, bottom),
            (x - w * 0.56, bottom - w * 0.7),
            (x - w * 0.5, bottom - w * 2.2),
            (x - w * 0.42, top),
        ]
    )
    other = smooth(
        [
            (x + w * 0.42, top),
            (x + w * 0.5, bottom - w * 2.2),
            (x + w * 0.58, bottom - w * 0.6),
            (x + w * 0.95, bottom),
        ]
    )
    lit, dark = mix(colour, light.haze, 0.28), mix(colour, light.shade, 0.6)
    c.shape(shape + other, Wash((lit, colour, dark), across=True))
    for _ in range(int(7 + w / 14)):
        bx = x + c.rng.uniform(-0.42, 0.42) * w
        y0 = c.rng.uniform(top, bottom - w)
        y1 = min(bottom - w * 0.3, y0 + c.rng.uniform(120, 420))
        c.stroke(
            [(bx, y0), (bx + c.rng.uniform(-5, 5), (y0 + y1) / 2), (bx, y1)],
            (0.6, w * 0.022 + 1, 0.6),
            mix(colour, light.shade, 0.75),
            0.7,
        )


def pine(
    c: Canvas, x: float, y: float, h: float, light: Light, *, flip: bool = False, shade: float = 0.0
) -> None:
    """A coastal pine: a leaning trunk that carries flat clouds of needles."""
    bark = mix(light.seen(BARK), light.shade, shade)
    dark = mix(mix(light.leaf, light.shade, 0.75), light.shade, shade)
    lit = mix(mix(light.leaf, light.shade, 0.4), light.shade, shade)
    with c.at(x, y, h / 100, flip=flip):
        c.stroke([(0, 2), (4, -22), (-3, -45), (10, -68), (22, -90)], (10, 7.5, 6, 4, 2), bark)
        c.stroke([(-1, -42), (-16, -50), (-28, -49)], (4, 3, 1.5), bark)
        c.stroke([(8, -64), (26, -64), (40, -60)], (4, 3, 1.5), bark)
        for px, py, pw in ((-29, -52, 36), (40, -62, 42), (8, -80, 40), (24, -93, 46)):
            needle_cloud(c, px, py, pw, dark, lit)


def needle_cloud(c: Canvas, x: float, y: float, w: float, dark: Colour, lit: Colour) -> None:
    """One flat-footed pad of pine needles, its top in the light."""
    points: list[Point] = [(x - w / 2, y)]
    bumps = 5
    for i in range(bumps):
        t = (i + 0.5) / bumps
        lift = w * 0.2 * (1 - abs(2 * t - 1) ** 2)
        points += oval(x - w / 2 + w * t, y - lift * 0.8, w * 0.13, w * 0.12, 180, 360)
    points += [(x + w / 2, y), (x + w * 0.2, y + w * 0.05), (x - w * 0.2, y + w * 0.05)]
    c.shape(points, dark)
    c.shape(
        [
            (px, y - (y - py) * 0.86 - w * 0.045 if py < y - w * 0.03 else y - w * 0.06)
            for px, py in points
        ],
        lit,
    )


def crown(
    c: Canvas, x: float, y: float, r: float, dark: Colour, lit: Colour, lobes: int = 9
) -> None:
    """A round tree's crown: scalloped, with a lit cap of the same scallops."""
    for scale, dx, dy, colour in ((1.0, 0.0, 0.0, dark), (0.74, -0.13, -0.16, lit)):
        points: list[Point] = []
        for i in range(lobes):
            a = 2 * math.pi * i / lobes + c.rng.uniform(-0.1, 0.1)
            rr = r * scale * c.rng.uniform(0.82, 1.0)
            cx, cy = x + dx * r + rr * 0.72 * math.cos(a), y + dy * r + rr * 0.6 * math.sin(a)
            deg = math.degrees(a)
            points += oval(cx, cy, rr * 0.36, rr * 0.34, deg - 85, deg + 85)
        c.shape(points, colour)


def round_tree(
    c: Canvas, x: float, y: float, h: float, dark: Colour, lit: Colour, bark: Colour
) -> None:
    """A broadleaf tree standing on y."""
    c.stroke(
        [(x, y), (x - h * 0.02, y - h * 0.3), (x, y - h * 0.55)],
        (h * 0.07, h * 0.05, h * 0.03),
        bark,
    )
    c.stroke([(x, y - h * 0.32), (x + h * 0.13, y - h * 0.55)], (h * 0.035, h * 0.02), bark)
    crown(c, x, y - h * 0.64, h * 0.36, dark, lit)


def bough(c: Canvas, points: Sequence[Point], width: float, bark: Colour) -> list[Point]:
    """A branch with twigs; gives the places where leaves and blossoms sit."""
    c.stroke(points, (width, width * 0.6, width * 0.25), bark)
    line = smooth(points, steps=7)
    seats: list[Point] = []
    for i, (x, y) in enumerate(line[3:], 3):
        if i % 2:
            continue
        side = -1 if i % 4 else 1
        length = width * c.rng.uniform(1.8, 4.2)
        a = math.atan2(
            line[i][1] - line[i - 1][1], line[i][0] - line[i - 1][0]
        ) + side * c.rng.uniform(0.5, 1.1)
        tip = (x + length * math.cos(a), y + length * math.sin(a))
        c.stroke(
            [(x, y), ((x + tip[0]) / 2, (y + tip[1]) / 2 + 3), tip],
            (width * 0.3, width * 0.2, width * 0.1),
            bark,
        )
        seats += [(x, y), ((x + tip[0]) / 2, (y + tip[1]) / 2), tip]
    return seats


def blossoms(
    c: Canvas, seats: list[Point], size: float, light: Light, colour: Colour = ROSE
) -> None:
    """Clusters of cherry blossom on a branch."""
    pale = light.seen(mix(colour, WHITE, 0.65), 0.4)
    deep = light.seen(mix(colour, WHITE, 0.25), 0.4)
    for tone, spread, count in ((deep, 1.0, 3), (mix(deep, pale, 0.55), 0.9, 3), (pale, 0.7, 3)):
        for x, y in seats:
            for _ in range(count):
                r = size * c.rng.uniform(0.35, 0.7)
                c.disc(
                    x + c.rng.uniform(-1, 1) * size * spread,
                    y + c.rng.uniform(-1, 0.7) * size * spread,
                    r,
                    tone,
                )


def maple_leaves(
    c: Canvas, seats: list[Point], size: float, colours: list[Colour], each: int = 3
) -> None:
    """Five-pointed leaves around the seats."""
    for x, y in seats:
        for _ in range(each):
            px, py = x + c.rng.uniform(-1.6, 1.6) * size, y + c.rng.uniform(-1.2, 1.8) * size
            maple_leaf(c, px, py, size * c.rng.uniform(0.6, 1.1), c.rng.choice(colours))


def maple_leaf(c: Canvas, x: float, y: float, r: float, fill: Fill) -> None:
    """One maple leaf."""
    start = c.rng.uniform(0, 6.28)
    points = []
    for i in range(14):
        a = start + 2 * math.pi * i / 14
        long = 1.0 if i % 2 == 0 else 0.36
        if i == 6:
            long = 0.5
        points.append((x + r * long * math.cos(a), y + r * long * math.sin(a)))
    c.shape(points, fill)


def bamboo(
    c: Canvas, x: float, w: float, top: float, bottom: float, light: Light, tone: float = 0.3
) -> None:
    """One bamboo culm with its knots."""
    green = mix(light.seen((126, 160, 92)), light.shade, tone)
    y = bottom
    joint = w * 5.5
    while y > top:
        c.rect(
            x - w / 2,
            y - joint + 3,
            w,
            joint - 4,
            Wash((mix(green, light.haze, 0.35), green, mix(green, light.shade, 0.5)), across=True),
            r=2,
        )
        y -= joint


def tuft(c: Canvas, x: float, y: float, r: float, dark: Colour, lit: Colour) -> None:
    """A clipped shrub, as in tea rows and gardens: half a ball with a lit cap."""
    c.shape(oval(x, y, r, r * 0.75, 180, 360), dark)
    c.shape(oval(x - r * 0.1, y - r * 0.16, r * 0.78, r * 0.5, 180, 360), lit)


def hanging_leaves(
    c: Canvas, light: Light, x0: float, x1: float, depth: float, colour: Colour
) -> None:
    """A canopy's edge across the top corner: overlapping sprays, nearest darkest."""
    for row in range(3):
        tone = mix(colour, light.shade, 0.15 + 0.3 * row)
        x = x0
        while x < x1:
            r = depth * c.rng.uniform(0.25, 0.5)
            fade = 1 - abs((x - x0) / (x1 - x0) - (0.0 if x0 < 400 else 1.0)) * 0.75
            y = depth * (0.55 - 0.25 * row) * fade * c.rng.uniform(0.5, 1.2)
            crown(c, x, y - r * 0.2, r, tone, mix(tone, light.leaf, 0.25), 8)
            x += r * 1.1
