"""Desks, laptops, chairs, lamps, shelves, plants."""

from __future__ import annotations

from .canvas import Canvas, Wash, oval, smooth
from .interiors import indoors
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

BOOKS = (TEAL, VERMILION, GOLD, PAPER, ink("34526a"), BRICK, CEDAR, ink("8f7a5c"))


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
