"""Ridges, hills, fields, rocks, paths."""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Sequence

from .canvas import HEIGHT, WIDTH, Canvas, Fill, Point, Wash, smooth
from .palette import Colour, Light, mix


def profile(
    rng: random.Random, y: float, rise: float, roughness: float = 0.5, step: float = 16
) -> list[Point]:
    """A mountain's outline from edge to edge: noise in five octaves, `rise` units high at most."""
    octaves = []
    for i in range(5):
        cells = 2 * 2**i + 2
        octaves.append([rng.random() for _ in range(cells + 2)])
    line: list[Point] = []
    x = -40.0
    while x <= WIDTH + 40:
        t, total, weight, norm = (x + 40) / (WIDTH + 80), 0.0, 1.0, 0.0
        for values in octaves:
            p = t * (len(values) - 2)
            k = int(p)
            f = p - k
            f = f * f * (3 - 2 * f)
            total += (values[k] * (1 - f) + values[k + 1] * f) * weight
            norm += weight
            weight *= roughness
        line.append((x, y - rise * total / norm))
        x += step
    return line


def under(line: Sequence[Point], bottom: float = HEIGHT + 20) -> list[Point]:
    """The area below a line."""
    return [*line, (line[-1][0], bottom), (line[0][0], bottom)]


def height_at(line: Sequence[Point], x: float) -> float:
    """The line's y at x; its points go from left to right."""
    for (x0, y0), (x1, y1) in itertools.pairwise(line):
        if x0 <= x <= x1:
            return y0 + (y1 - y0) * (x - x0) / ((x1 - x0) or 1)
    return line[0][1] if x < line[0][0] else line[-1][1]


def ridges(
    c: Canvas,
    light: Light,
    top: float,
    bottom: float,
    layers: int = 4,
    rise: float = 190,
    roughness: float = 0.5,
) -> list[Point]:
    """Ridge behind ridge, each paler and mistier the farther; gives the nearest outline."""
    line: list[Point] = []
    for i in range(layers):
        t = i / max(1, layers - 1)
        y = top + (bottom - top) * t
        line = profile(c.rng, y, rise * (1 - 0.35 * t), roughness)
        colour = mix(light.ridge[0], light.ridge[1], t)
        depth = (bottom - top) / layers + rise * 0.8
        crest = min(p[1] for p in line)
        c.shape(under(line), Wash((colour, mix(colour, light.haze, 0.75)), (crest, crest + depth)))
    return line


def mountain(
    c: Canvas, light: Light, x: float, y: float, w: float, h: float, colour: Colour, snow: float = 0
) -> None:
    """One mountain with a lit and a shaded flank; `snow` is the share of its height in white."""
    steps = 14

    def flank(side: int) -> list[Point]:
        points = []
        for i in range(steps + 1):
            t = i / steps
            drop = t**1.25
            wobble = c.rng.uniform(-0.018, 0.018) * h * (0 < i < steps)
            points.append((x + side * w / 2 * t, y - h + h * drop + wobble))
        return points

    left, right = flank(-1), flank(1)
    body = left[::-1] + right[1:]
    c.shape(body, Wash((colour, mix(colour, light.haze, 0.8)), (y - h, y)))
    ragged = [
        (x + w * 0.5 * t * 0.22 + c.rng.uniform(-1, 1) * w * 0.02, y - h + h * t)
        for t in (0, 0.2, 0.4, 0.6, 0.8, 1.0)
    ]
    dark = mix(colour, light.shade, 0.45)
    c.shape(right + ragged[::-1], Wash((dark, dark), (y - h, y)), (0.55, 0.0))
    if snow:
        white = light.seen((250, 250, 244), 0.55)
        cut = max(2, int(steps * snow))
        hem = []
        for i in range(13):
            t = i / 12
            px = left[cut][0] + (right[cut][0] - left[cut][0]) * t
            hem.append((px, left[cut][1] + (h * 0.09 if i % 2 else -h * 0.05) * (0 < i < 12)))
        c.shape(left[: cut + 1][::-1] + right[1 : cut + 1] + hem[::-1], white)
        c.shape(
            right[: cut + 1] + hem[7:][::-1] + [(x + w * 0.015, y - h * 0.8)],
            mix(white, light.ridge[1], 0.3),
        )


def hill(c: Canvas, points: Sequence[Point], fill: Fill) -> None:
    """A soft slope through the points, filled to the bottom of the sheet."""
    c.shape(under(smooth(points)), fill)


def tree_line(
    c: Canvas,
    line: Sequence[Point],
    fill: Fill,
    h: float = 30,
    gap: float = 13,
    bottom: float = HEIGHT + 20,
) -> None:
    """Conifer tips along an outline, filled down to `bottom`."""
    points: list[Point] = []
    x = line[0][0]
    while x < line[-1][0]:
        y = height_at(line, x)
        tip = h * c.rng.uniform(0.45, 1.15)
        points += [
            (x, y),
            (x + gap * 0.32, y - tip * 0.55),
            (x + gap * 0.5, y - tip),
            (x + gap * 0.68, y - tip * 0.55),
        ]
        x += gap * c.rng.uniform(0.75, 1.2)
    points.append(line[-1])
    c.shape(under(points, bottom), fill)


def round_tree_line(c: Canvas, line: Sequence[Point], fill: Fill, r: float = 30) -> None:
    """Broadleaf crowns along an outline: scallops, filled to the bottom."""
    points: list[Point] = []
    x = line[0][0]
    while x < line[-1][0]:
        size = r * c.rng.uniform(0.6, 1.2)
        y = height_at(line, x)
        points += [
            (x + size + size * math.cos(a), y - size * 0.9 * math.sin(a))
            for a in (2.9, 2.3, 1.7, 1.2, 0.7, 0.2)
        ]
        x += size * 1.5
    c.shape(under(points), fill)


def rock(
    c: Canvas, light: Light, x: float, y: float, w: float, h: float, colour: Colour | None = None
) -> None:
    """A boulder standing on y: two planes, light and shade."""
    base = colour or mix(light.stone, light.shade, 0.55)
    r = c.rng
    top = [
        (x - w * 0.5, y),
        (x - w * r.uniform(0.42, 0.48), y - h * r.uniform(0.35, 0.55)),
        (x - w * r.uniform(0.15, 0.28), y - h * r.uniform(0.85, 1.0)),
        (x + w * r.uniform(0.0, 0.12), y - h * r.uniform(0.8, 1.0)),
        (x + w * r.uniform(0.28, 0.38), y - h * r.uniform(0.5, 0.7)),
        (x + w * 0.5, y),
    ]
    c.shape(top, Wash((mix(base, light.haze, 0.22), base)))
    c.shape(
        [top[2], top[3], top[4], top[5], (x + w * 0.08, y), (x - w * 0.02, y - h * 0.45)],
        mix(base, light.shade, 0.4),
    )


def path(
    c: Canvas, points: Sequence[Point], widths: tuple[float, ...], colour: Colour, edge: Colour
) -> None:
    """A path that widens towards us."""
    c.stroke(points, tuple(w * 1.12 for w in widths), edge)
    c.stroke(points, widths, colour)


def grass(
    c: Canvas, x: float, y: float, w: float, h: float, colour: Colour, count: int = 20
) -> None:
    """Blades of grass or reed rising from y over the width."""
    for _ in range(count):
        bx = x + c.rng.uniform(0, w)
        lean, tall = c.rng.uniform(-0.5, 0.5) * h, h * c.rng.uniform(0.5, 1.1)
        c.stroke(
            [(bx, y), (bx + lean * 0.3, y - tall * 0.6), (bx + lean, y - tall)],
            (h * 0.09 + 1, h * 0.06 + 1, 0.5),
            colour,
        )
