"""Rooms: walls, windows with a view, desks, chairs, lamps, shelves, plants, mats."""

from __future__ import annotations

from collections.abc import Callable

from .canvas import HEIGHT, WIDTH, Canvas, Wash, oval, smooth
from .palette import (
    BARK,
    BRICK,
    CEDAR,
    GOLD,
    PAPER,
    SLATE,
    TEAL,
    VERMILION,
    WHITE,
    WOOD,
    Colour,
    Light,
    ink,
    mix,
)

View = Callable[[Canvas, Light], None]
BOOKS = (TEAL, VERMILION, GOLD, PAPER, ink("34526a"), BRICK, CEDAR, ink("8f7a5c"))


def indoors(light: Light, colour: Colour) -> Colour:
    """An indoor colour: lamps keep rooms warmer than the world outside."""
    if light.name == "night":
        return mix(mix(colour, ink("f0a860"), 0.18), ink("2a2138"), 0.3)
    return mix(light.seen(colour, 0.5), GOLD, 0.05)


def wall(c: Canvas, light: Light, colour: Colour, floor: Colour, y: float) -> None:
    """A back wall and a floor that meets it at y."""
    tone = indoors(light, colour)
    ground = indoors(light, floor)
    c.rect(-10, -10, WIDTH + 20, y + 20, Wash((mix(tone, light.shade, 0.12), tone)))
    c.rect(-10, y, WIDTH + 20, HEIGHT - y + 20, Wash((mix(ground, light.shade, 0.14), ground)))


def boards(c: Canvas, light: Light, y: float, colour: Colour, count: int = 15) -> None:
    """Floor boards running towards us from the wall at y."""
    seam = mix(indoors(light, colour), light.shade, 0.2)
    for i in range(count + 1):
        t = i / count * 2 - 1
        c.stroke([(800 + t * 900, y), (800 + t * 1900, HEIGHT + 10)], (1.5, 4), seam, curved=False)


def window(
    c: Canvas,
    light: Light,
    x: float,
    y: float,
    w: float,
    h: float,
    view: View,
    frame: Colour = BARK,
    columns: int = 2,
    rows: int = 1,
) -> None:
    """A window; `view` paints the world outside in the sheet's own units, scaled into the frame."""
    outline = [(x, y), (x + w, y), (x + w, y + h), (x, y + h)]
    with c.within(outline):
        scale = max(w / WIDTH, h / HEIGHT)
        with c.at(x + (w - WIDTH * scale) / 2, y + (h - HEIGHT * scale) / 2, scale):
            view(c, light)
    tone = indoors(light, frame)
    bar = min(w, h) * 0.018 + 5
    for i in range(columns + 1):
        c.rect(x + w * i / columns - bar / 2, y, bar, h, tone)
    for j in range(rows + 1):
        c.rect(x - bar / 2, y + h * j / rows - bar / 2, w + bar, bar, tone)
    c.rect(x - bar * 1.6, y + h + bar * 0.2, w + bar * 3.2, bar * 1.3, mix(tone, light.haze, 0.25))


def light_pool(
    c: Canvas, light: Light, x: float, y: float, w: float, skew: float = -160, h: float = 260
) -> None:
    """A slab of window light on the floor."""
    if not light.dark:
        c.shape(
            [(x, y), (x + w, y), (x + w + skew, y + h), (x + skew, y + h)],
            Wash((light.sun, light.sun)),
            (0.4, 0.05),
        )


def desk(
    c: Canvas,
    light: Light,
    x: float,
    y: float,
    w: float,
    colour: Colour = WOOD,
    legs: float = 250,
    thick: float = 26,
) -> None:
    """A plain wooden desk, its top's edge at y."""
    tone = indoors(light, colour)
    for lx in (x + w * 0.04, x + w * 0.93):
        c.shape(
            [(lx, y), (lx + w * 0.03 + 10, y), (lx + w * 0.03, y + legs), (lx + 8, y + legs)],
            mix(tone, light.shade, 0.45),
        )
    c.rect(x, y, w, thick, Wash((mix(tone, light.haze, 0.22), tone)))
    c.rect(x, y + thick, w, 8, mix(tone, light.shade, 0.45))


def laptop(
    c: Canvas,
    light: Light,
    x: float,
    y: float,
    w: float,
    screen: Colour = PAPER,
    *,
    back: bool = False,
) -> None:
    """An open laptop on y; its screen towards us, or its `back`."""
    body = indoors(light, ink("c9ccc9"))
    h = w * 0.62
    c.shape(
        [
            (x - w / 2, y - h - w * 0.03),
            (x + w / 2, y - h - w * 0.03),
            (x + w * 0.47, y),
            (x - w * 0.47, y),
        ],
        indoors(light, ink("3a4148"))
        if not back
        else Wash((mix(body, WHITE, 0.3), mix(body, light.shade, 0.2))),
    )
    if not back:
        page = mix(screen, WHITE, 0.35)
        c.shape(
            [
                (x - w * 0.46, y - h),
                (x + w * 0.46, y - h),
                (x + w * 0.438, y - w * 0.045),
                (x - w * 0.438, y - w * 0.045),
            ],
            page,
        )
        c.rect(x - w * 0.42, y - h * 0.92, w * 0.84, h * 0.09, mix(TEAL, page, 0.25))
        for i, share in enumerate((0.5, 0.62, 0.42, 0.55)):
            c.rect(
                x - w * 0.40,
                y - h * (0.72 - i * 0.13),
                w * 0.4 * share * 1.7,
                h * 0.05,
                mix(page, SLATE, 0.3),
                r=3,
            )
        for i, share in enumerate((0.2, 0.34, 0.27, 0.46)):
            c.rect(
                x + w * (0.12 + i * 0.075),
                y - h * 0.18 - h * share,
                w * 0.05,
                h * share,
                (VERMILION, TEAL, GOLD, TEAL)[i],
            )
    else:
        c.disc(x, y - h * 0.5, w * 0.035, mix(body, light.shade, 0.35))
    c.shape(
        [
            (x - w * 0.5, y),
            (x + w * 0.5, y),
            (x + w * 0.56, y + w * 0.05),
            (x - w * 0.56, y + w * 0.05),
        ],
        mix(body, light.shade, 0.12),
    )
    c.rect(x - w * 0.56, y + w * 0.05, w * 1.12, w * 0.018, mix(body, light.shade, 0.4))


def mug(c: Canvas, light: Light, x: float, y: float, h: float, colour: Colour = VERMILION) -> None:
    """A cup standing on y."""
    tone = indoors(light, colour)
    ring = mix(tone, light.shade, 0.2)
    c.stroke(
        [
            (x + h * 0.36, y - h * 0.78),
            (x + h * 0.72, y - h * 0.7),
            (x + h * 0.66, y - h * 0.3),
            (x + h * 0.34, y - h * 0.2),
        ],
        h * 0.1,
        ring,
    )
    c.shape(
        [(x - h * 0.42, y - h), (x + h * 0.42, y - h), (x + h * 0.33, y), (x - h * 0.33, y)],
        Wash((mix(tone, WHITE, 0.2), tone, mix(tone, light.shade, 0.3)), across=True),
    )
    c.disc(x, y - h, h * 0.42, mix(tone, light.shade, 0.5), h * 0.09)


def chair(
    c: Canvas,
    light: Light,
    x: float,
    y: float,
    h: float,
    colour: Colour = TEAL,
    *,
    back: bool = True,
) -> None:
    """A shell chair on wooden legs standing on y, seen from behind."""
    tone, leg = indoors(light, colour), indoors(light, BARK)
    for dx in (-0.3, 0.3):
        c.stroke([(x + dx * h * 0.55, y - h * 0.45), (x + dx * h * 0.95, y)], h * 0.035, leg)
    c.rect(x - h * 0.28, y - h * 0.52, h * 0.56, h * 0.1, mix(tone, light.shade, 0.35), r=h * 0.05)
    if back:
        c.blob(
            [
                (x - h * 0.27, y - h * 0.48),
                (x - h * 0.3, y - h * 0.85),
                (x - h * 0.16, y - h),
                (x + h * 0.16, y - h),
                (x + h * 0.3, y - h * 0.85),
                (x + h * 0.27, y - h * 0.48),
            ],
            Wash((mix(tone, light.haze, 0.2), tone)),
        )


def pendant(
    c: Canvas, light: Light, x: float, y: float, r: float, colour: Colour = VERMILION
) -> None:
    """A lamp hanging from the ceiling, its shade's edge at y."""
    c.stroke([(x, -10), (x, y - r)], 3, light.shade)
    if light.dark:
        c.glow(x, y + r * 0.4, r * 3.4, GOLD, 0.5)
    tone = indoors(light, colour)
    c.shape(
        oval(x, y, r, r * 0.95, 180, 360),
        Wash((mix(tone, WHITE, 0.2), tone, mix(tone, light.shade, 0.3)), across=True),
    )
    c.disc(x, y, r, mix(GOLD, WHITE, 0.6) if light.dark else mix(tone, light.shade, 0.4), r * 0.16)


def paper_lamp(c: Canvas, light: Light, x: float, y: float, h: float) -> None:
    """A standing lamp of paper on a wooden frame."""
    if light.dark:
        c.glow(x, y - h * 0.55, h * 1.3, GOLD, 0.55)
    c.rect(
        x - h * 0.24,
        y - h,
        h * 0.48,
        h * 0.86,
        Wash((mix(PAPER, WHITE, 0.4), mix(GOLD, PAPER, 0.55))),
        r=6,
    )
    for i in range(5):
        c.rect(x - h * 0.24, y - h * (0.98 - i * 0.2), h * 0.48, 3, indoors(light, BARK), 0.55)
    c.rect(x - h * 0.26, y - h * 0.15, h * 0.52, h * 0.15, indoors(light, BARK))


def plant(c: Canvas, light: Light, x: float, y: float, h: float, pot: Colour = BRICK) -> None:
    """A potted plant with broad leaves standing on y."""
    leaf = mix(indoors(light, CEDAR), light.leaf, 0.3)
    for i, a in enumerate((-62, -38, -15, 10, 34, 60)):
        with c.at(x, y - h * 0.3, 1, turn=a + c.rng.uniform(-6, 6)):
            size = h * c.rng.uniform(0.5, 0.72)
            c.shape(
                smooth(
                    [(0, 0), (-size * 0.2, -size * 0.55), (0, -size), (size * 0.2, -size * 0.55)],
                    closed=True,
                ),
                leaf if i % 2 else mix(leaf, light.haze, 0.2),
            )
            c.stroke([(0, 0), (0, -size * 0.9)], 2, mix(leaf, light.shade, 0.4))
    tone = indoors(light, pot)
    c.shape(
        [
            (x - h * 0.2, y - h * 0.34),
            (x + h * 0.2, y - h * 0.34),
            (x + h * 0.14, y),
            (x - h * 0.14, y),
        ],
        Wash((mix(tone, WHITE, 0.2), mix(tone, light.shade, 0.3)), across=True),
    )


def shelf(
    c: Canvas,
    light: Light,
    x: float,
    y: float,
    w: float,
    h: float,
    rows: int = 4,
    tone: Colour = WOOD,
) -> None:
    """A bookcase filled with spines and a few gaps."""
    board = indoors(light, tone)
    c.rect(x, y, w, h, mix(board, light.shade, 0.5))
    step = h / rows
    for row in range(rows):
        base = y + step * (row + 1) - 8
        bx = x + 10
        while bx < x + w - 22:
            width = c.rng.uniform(10, 24) * min(1.3, h / 500 + 0.45)
            if c.rng.random() < 0.1:
                bx += width * 2
                continue
            tall = step * c.rng.uniform(0.55, 0.84)
            book = indoors(light, c.rng.choice(BOOKS))
            c.rect(bx, base - tall, min(width, x + w - 8 - bx), tall, mix(book, light.shade, 0.12))
            c.rect(
                bx,
                base - tall * 0.8,
                min(width, x + w - 8 - bx),
                tall * 0.08,
                mix(book, WHITE, 0.4),
            )
            bx += width + 1.5
        c.rect(x, base, w, 10, board)
    for px in (x - 5, x + w - 5):
        c.rect(px, y - 5, 10, h + 8, board)
    c.rect(x - 5, y - 5, w + 10, 10, board)


def tatami(c: Canvas, light: Light, y: float, rows: int = 4) -> None:
    """Straw mats in perspective from the wall at y to the front."""
    straw, edge = indoors(light, ink("c9c088")), indoors(light, ink("3f5a4a"))
    c.rect(-10, y, WIDTH + 20, HEIGHT - y + 10, Wash((mix(straw, light.shade, 0.1), straw)))
    for i in range(1, rows):
        t = (i / rows) ** 1.5
        c.rect(-10, y + (HEIGHT - y) * t, WIDTH + 20, 5 + 7 * t, edge)
    for i in range(-2, 4):
        x0 = 800 + i * 420 - 210
        c.stroke([(x0, y), (800 + (x0 - 800) * 2.0, HEIGHT + 10)], (4, 12), edge, curved=False)


def shoji(
    c: Canvas, light: Light, x: float, y: float, w: float, h: float, columns: int = 3, rows: int = 5
) -> None:
    """A sliding paper screen."""
    paper = mix(WHITE, GOLD, 0.28) if light.dark else mix(WHITE, light.haze, 0.35)
    frame = indoors(light, BARK)
    c.rect(x, y, w, h, Wash((paper, mix(paper, light.haze, 0.4))))
    for i in range(columns + 1):
        c.rect(x + w * i / columns - 2.5, y, 5, h, mix(frame, paper, 0.25))
    for j in range(rows + 1):
        c.rect(x, y + h * j / rows - 2.5, w, 5, mix(frame, paper, 0.25))
    for px in (x, x + w - 12):
        c.rect(px, y, 12, h, frame)
    c.rect(x, y + h - 60, w, 60, frame)
