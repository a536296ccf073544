"""Sky, sun and moon, cloud bands, mist, birds, stars."""

from __future__ import annotations

from .canvas import HEIGHT, WIDTH, Canvas, Wash, oval, smooth
from .palette import INDIGO, WHITE, Colour, Light, mix


def sky(c: Canvas, light: Light, horizon: float = 620) -> None:
    """The sky's wash, with the darker band along the top edge that printers call ichimonji."""
    c.rect(-10, -10, WIDTH + 20, HEIGHT + 20, Wash(light.sky, (0, horizon)))
    top = mix(light.sky[0], INDIGO, 0.35)
    c.rect(-10, -10, WIDTH + 20, 240, Wash((top, top)), (0.75, 0.0))
    if light.name == "night":
        stars(c, 90, horizon * 0.8)


def stars(c: Canvas, count: int, depth: float) -> None:
    """Stars down to `depth`."""
    for _ in range(count):
        x, y = c.rng.uniform(0, WIDTH), c.rng.uniform(0, depth)
        r = c.rng.choice((1.2, 1.5, 1.8, 2.6))
        c.disc(x, y, r, mix(WHITE, c.rng.choice(((255, 214, 150), (170, 210, 240))), 0.3))


def sun(c: Canvas, light: Light, x: float, y: float, r: float = 70) -> None:
    """The sun, or at night the moon, with its halo."""
    c.glow(x, y, r * 4.2, light.sun, 0.5)
    if light.name == "dusk":
        c.disc(x, y, r, Wash(((255, 236, 176), (226, 84, 48))))
    elif light.name == "dawn":
        c.disc(x, y, r, Wash(((226, 82, 50), (247, 160, 98))))
    else:
        c.disc(x, y, r, light.sun)


def cloud_band(c: Canvas, x: float, y: float, w: float, colour: Colour, alpha: float = 0.8) -> None:
    """A stylised drifting cloud: stacked bars with round ends, as on screens and prints."""
    h = max(14.0, w * 0.045)
    bars = ((0.0, 0, 1.0), (0.16, -1, 0.55), (0.34, 1, 0.52))
    for shift, row, share in bars:
        c.rect(
            x + w * shift,
            y + row * h * 0.92,
            w * share,
            h,
            Wash((colour, colour)),
            (alpha, alpha * 0.55),
            h / 2,
        )


def clouds(c: Canvas, light: Light, y0: float, y1: float, count: int = 4) -> None:
    """Cloud bands scattered between two heights."""
    colour = mix(light.haze, light.sky[-1], 0.3) if light.dark else mix(WHITE, light.haze, 0.35)
    for i in range(count):
        w = c.rng.uniform(220, 520)
        x = (i + c.rng.uniform(0.1, 0.7)) * WIDTH / count - w * 0.4
        cloud_band(c, x, c.rng.uniform(y0, y1), w, colour, 0.4 if light.dark else 0.75)


def cumulus(c: Canvas, x: float, y: float, w: float, light: Light) -> None:
    """A heaped summer cloud with a flat foot."""
    top = mix(WHITE, light.sky[-1], 0.35 if light.dark else 0.06)
    line = [(x - w / 2, y)]
    for i in range(7):
        t = (i + 0.5) / 7
        swell = (1 - abs(2 * t - 1) ** 1.6) * c.rng.uniform(0.75, 1.1)
        line += oval(x - w / 2 + w * t, y - w * 0.17 * swell, w * 0.14, w * 0.12, 185, 355)
    line.append((x + w / 2, y))
    c.shape(line, Wash((top, light.haze)), (0.95, 0.75))


def mist(
    c: Canvas,
    y: float,
    h: float,
    colour: Colour,
    alpha: float = 0.8,
    x: float = -10,
    w: float = WIDTH + 20,
) -> None:
    """A bank of mist: clear above and below, thick in the middle."""
    c.rect(
        x, y - h / 2, w, h, Wash((colour, colour)), (0.0, alpha * 0.75, alpha, alpha * 0.75, 0.0)
    )


def birds(
    c: Canvas, x: float, y: float, colour: Colour, count: int = 5, scale: float = 1.0
) -> None:
    """A few gulls or kites as brush ticks."""
    for _ in range(count):
        s = c.rng.uniform(9, 19) * scale
        bx, by = x + c.rng.uniform(-130, 130) * scale, y + c.rng.uniform(-50, 50) * scale
        c.stroke(
            [
                (bx - s, by - s * 0.2),
                (bx - s * 0.4, by - s * 0.5),
                (bx, by),
                (bx + s * 0.4, by - s * 0.55),
                (bx + s, by - s * 0.3),
            ],
            (1.0, 4.5 * scale, 1.0),
            colour,
        )


def steam(c: Canvas, x: float, y: float, h: float, colour: Colour, alpha: float = 0.5) -> None:
    """A curl of steam or smoke rising from (x, y)."""
    for i in range(3):
        sway = c.rng.uniform(0.5, 0.8) * h * 0.13
        dx = (i - 1) * h * 0.2
        line = smooth(
            [
                (x + dx, y),
                (x + dx + sway, y - h * 0.3),
                (x + dx - sway * 0.6, y - h * 0.62),
                (x + dx + sway, y - h),
            ]
        )
        c.stroke(
            line, (h * 0.05, h * 0.11, 1.0), Wash((colour, colour)), (0.0, alpha, alpha * 0.8, 0.0)
        )
