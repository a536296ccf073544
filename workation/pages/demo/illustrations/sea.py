"""Water: sea, bays, rivers, waves, reflections, islands, beaches."""

from __future__ import annotations

import math

from .canvas import HEIGHT, WIDTH, Canvas, Point, Wash, smooth
from .land import profile, under
from .palette import WHITE, Colour, Light, mix


def lens(
    c: Canvas, x: float, y: float, w: float, h: float, colour: Colour, alpha: float = 1.0
) -> None:
    """A pointed sliver: one wave's back or one glint."""
    c.shape(
        [
            (x - w / 2, y),
            (x - w * 0.2, y - h / 2),
            (x + w * 0.2, y - h / 2),
            (x + w / 2, y),
            (x + w * 0.15, y + h / 2),
            (x - w * 0.2, y + h / 2),
        ],
        colour,
        alpha,
    )


def sea(
    c: Canvas, light: Light, horizon: float, bottom: float = HEIGHT + 10, waves: int = 110
) -> None:
    """Open water from the horizon to `bottom`, with waves that grow towards us."""
    far, near = light.sea
    c.rect(
        -10,
        horizon,
        WIDTH + 20,
        bottom - horizon,
        Wash((far, mix(far, near, 0.55), near), (horizon, HEIGHT)),
    )
    ripples(c, light, horizon + 6, bottom, waves)


def ripples(
    c: Canvas, light: Light, y0: float, y1: float, count: int, x0: float = 0, x1: float = WIDTH
) -> None:
    """Slivers of lighter and darker water in perspective between two heights."""
    far, near = light.sea
    for _ in range(count):
        t = c.rng.random() ** 1.5
        y = y0 + (y1 - y0) * t
        w = (18 + 150 * t) * c.rng.uniform(0.5, 1.3)
        tone = mix(mix(far, near, t), light.haze if c.rng.random() < 0.6 else light.shade, 0.26)
        lens(c, c.rng.uniform(x0, x1), y, w, 1.6 + 7 * t, tone)


def glitter(
    c: Canvas, light: Light, x: float, horizon: float, depth: float = 300, w: float = 60
) -> None:
    """The sun's or moon's road on the water."""
    for i in range(46):
        t = (i / 46) ** 1.4
        y = horizon + 4 + depth * t
        width = w * (0.5 + 1.6 * t) * c.rng.uniform(0.3, 1.0)
        lens(
            c,
            x + c.rng.uniform(-0.6, 0.6) * w * (0.4 + 1.4 * t),
            y,
            width,
            2.4 + 5 * t,
            mix(light.sun, light.sea[0], 0.15 + 0.4 * t),
        )


def headland(
    c: Canvas,
    light: Light,
    side: str,
    y: float,
    reach: float,
    h: float,
    depth: float,
    trees: float = 16,
) -> None:
    """A wooded cape coming in from one side; `depth` 0 is far and hazy, 1 near and dark."""
    colour = mix(
        mix(light.ridge[0], light.ridge[1], depth), mix(light.leaf, light.shade, 0.75), depth * 0.75
    )
    count = int(reach / 24)
    top: list[Point] = []
    for i in range(count + 1):
        t = i / count
        lift = h * ((1 - t) ** 0.62) * (1 + 0.16 * math.sin(t * 9 + depth * 5) * (1 - t))
        top.append((t * reach, y - max(lift, 3)))
    bumpy: list[Point] = []
    for px, py in smooth(top, steps=3):
        bumpy += [
            (px, py - c.rng.uniform(0, trees * 0.35)),
            (px + 5, py - c.rng.uniform(trees * 0.25, trees)),
        ]
    bumpy = [(max(0.0, min(px, reach)), py) for px, py in bumpy]
    outline = [(-40, y), (-40, y - h), *bumpy, (reach + 14, y)]
    flip = side == "right"
    with c.at(WIDTH if flip else 0, 0, 1, flip=flip):
        c.shape(
            outline,
            Wash(
                (
                    mix(colour, light.leaf, 0.28),
                    colour,
                    mix(colour, light.haze, 0.35 * (1 - depth) + 0.1),
                ),
                (y - h, y),
            ),
        )
        shore = mix(light.stone, light.shade, 0.2 + 0.3 * depth)
        c.shape(
            [
                (-40, y - 4 - 6 * depth),
                (reach * 0.6, y - 3 - 5 * depth),
                (reach + 18, y),
                (reach * 0.7, y + 3 + 4 * depth),
                (-40, y + 4 + 5 * depth),
            ],
            shore,
        )
        c.shape(
            [(-40, y + 3), (reach * 0.95, y + 2), (reach * 0.7, y + h * 0.3), (-40, y + h * 0.42)],
            Wash((colour, colour), (y, y + h * 0.42)),
            (0.42, 0.0),
        )


def island(
    c: Canvas, light: Light, x: float, y: float, w: float, h: float, depth: float = 0.5
) -> None:
    """A small wooded island with its reflection."""
    colour = mix(
        mix(light.ridge[0], light.ridge[1], depth), mix(light.leaf, light.shade, 0.75), depth * 0.7
    )
    top: list[Point] = []
    for i in range(13):
        t = i / 12
        lift = math.sin(math.pi * t) ** 0.6 * h * (0.85 + 0.25 * math.sin(t * 7 + x))
        top.append((x - w / 2 + w * t, y - lift - c.rng.uniform(0, h * 0.08)))
    body = smooth(top, steps=4)
    c.shape([*body, (x + w / 2, y), (x - w / 2, y)], Wash((mix(colour, light.leaf, 0.3), colour)))
    c.shape(
        [
            (x - w * 0.53, y + 3),
            (x - w * 0.45, y - h * 0.12),
            (x + w * 0.46, y - h * 0.12),
            (x + w * 0.54, y + 3),
        ],
        mix(light.stone, light.shade, 0.35),
    )
    c.shape(
        [
            (x - w / 2, y + 3),
            (x + w / 2, y + 3),
            (x + w * 0.3, y + h * 0.6),
            (x - w * 0.3, y + h * 0.6),
        ],
        Wash((colour, colour)),
        (0.35, 0.0),
    )


def far_shore(c: Canvas, light: Light, y: float, rise: float, depth: float = 0.2) -> None:
    """A low coast along the horizon."""
    line = profile(c.rng, y, rise, 0.45)
    colour = mix(light.ridge[0], light.ridge[1], depth)
    c.shape(under(line, y + 2), Wash((colour, mix(colour, light.haze, 0.6)), (y - rise, y)))


def surf(
    c: Canvas, y: float, colour: Colour, swing: float = 14, width: float = 9, alpha: float = 0.9
) -> list[Point]:
    """A line of foam from edge to edge; gives its points."""
    phase = c.rng.uniform(0, 6)
    line = [
        (x, y + swing * math.sin(x / 170 + phase) + swing * 0.5 * math.sin(x / 61 + phase * 2))
        for x in range(-20, WIDTH + 60, 40)
    ]
    c.stroke(
        line,
        (width, width * 1.7, width * 0.8, width * 1.5, width),
        Wash((colour, colour)),
        (alpha, alpha),
    )
    return smooth(line, steps=4)


def beach(c: Canvas, light: Light, y: float, slope: float = 0) -> None:
    """Wet and dry sand in the foreground, with surf along its edge."""
    sand = mix(light.ground, light.haze, 0.25)
    wet = mix(sand, light.sea[1], 0.35)
    phase = c.rng.uniform(0, 6)

    def edge(dy: float) -> list[Point]:
        return [
            (
                x,
                y
                + dy
                + slope * (x / WIDTH - 0.5)
                + 15 * math.sin(x / 190 + phase)
                + 7 * math.sin(x / 77 + phase),
            )
            for x in range(-20, WIDTH + 60, 30)
        ]

    foam = light.seen(WHITE, 0.5)
    c.shape(under(edge(-26)), Wash((foam, foam)), (0.35, 0.3))
    c.shape(under(edge(-6)), foam)
    c.shape(under(edge(8)), wet)
    c.shape(
        under(edge(64)),
        Wash((mix(wet, sand, 0.7), sand, mix(sand, light.shade, 0.12)), (y + 60, HEIGHT)),
    )


def reflection(
    c: Canvas, x: float, y: float, w: float, h: float, colour: Colour, alpha: float = 0.5
) -> None:
    """A broken column of light or of a thing's colour under it on the water."""
    rows = max(3, int(h / 12))
    for i in range(rows):
        t = i / rows
        width = w * c.rng.uniform(0.45, 1.15)
        lens(c, x + c.rng.uniform(-0.2, 0.2) * w, y + h * t, width, 7, colour, alpha * (1 - t))
