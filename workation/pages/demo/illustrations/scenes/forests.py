"""Cedar woods and the old steps through them."""

from __future__ import annotations

from .. import land, people, sky, trees
from ..canvas import HEIGHT, WIDTH, Canvas, Wash
from ..catalogue import scene
from ..palette import (
    BARK,
    CEDAR,
    GOLD,
    INDIGO,
    PAPER,
    TEAL,
    VERMILION,
    Light,
    ink,
    mix,
)


def forest_air(c: Canvas, light: Light, trunks: int = 16, floor: float = 760) -> None:
    """The depth of a cedar wood: pale trunks far away, haze between."""
    back = mix(light.haze, light.leaf, 0.35)
    c.rect(
        -10,
        -10,
        WIDTH + 20,
        HEIGHT + 20,
        Wash((mix(back, light.shade, 0.3), mix(light.haze, light.sky[-1], 0.5), back), (0, floor)),
    )
    for layer, (tone, w, count) in enumerate(
        ((0.2, 20, trunks), (0.42, 34, trunks * 2 // 3), (0.66, 56, trunks // 2))
    ):
        colour = mix(light.haze, mix(light.shade, light.seen(BARK), 0.25), tone)
        for i in range(count):
            x = (i + c.rng.uniform(0.1, 0.9)) * WIDTH / count
            ww = w * c.rng.uniform(0.7, 1.25)
            base = floor + layer * 20
            c.shape(
                [
                    (x - ww * 0.36, -20),
                    (x + ww * 0.36, -20),
                    (x + ww * 0.6, base),
                    (x - ww * 0.6, base),
                ],
                Wash(
                    (mix(colour, light.haze, 0.25), colour, mix(colour, light.haze, 0.3)), (0, base)
                ),
            )
        sky.mist(c, floor - 60 + layer * 30, 300, light.haze, 0.5)


def sunbeams(c: Canvas, light: Light, x: float) -> None:
    """Slanting light through a canopy."""
    for i in range(5):
        bx = x + i * 150 + c.rng.uniform(-30, 30)
        c.shape(
            [(bx, -20), (bx + 60, -20), (bx - 260, 900), (bx - 420, 900)],
            Wash((light.sun, light.sun)),
            (0.26, 0.0),
        )


def fern(c: Canvas, x: float, y: float, r: float, light: Light, tone: float = 0.4) -> None:
    """A clump of ferns."""
    colour = mix(light.leaf, light.shade, tone)
    for i in range(7):
        a = -2.75 + i * 0.39 + c.rng.uniform(-0.1, 0.1)
        tip = (x + r * 1.25 * (a + 1.57), y - r * (1.05 - abs(a + 1.57) * 0.45))
        mid = (x + (tip[0] - x) * 0.45, y - r * 0.75)
        c.stroke(
            [(x, y), mid, tip],
            (r * 0.07, r * 0.2, r * 0.02),
            mix(colour, light.leaf, 0.25 * (i % 2)),
        )


@scene("cedar-forest", "day", "mist", "dawn")
def cedar_forest(c: Canvas, light: Light) -> None:
    """Great cedars, haze between the trunks, ferns and a soft path."""
    forest_air(c, light)
    sunbeams(c, light, 560)
    ground = mix(light.leaf, light.shade, 0.35)
    land.hill(
        c,
        [(-40, 790), (300, 760), (800, 776), (1250, 752), (1640, 790)],
        Wash((mix(ground, light.haze, 0.35), ground), (750, 900)),
    )
    land.path(
        c,
        [(860, 766), (820, 830), (930, 920), (800, 1080)],
        (26, 70, 150, 300),
        mix(light.ground, light.haze, 0.15),
        mix(ground, light.shade, 0.2),
    )
    people.figure(
        c,
        838,
        860,
        190,
        "hike",
        people.Outfit(TEAL, ink("4a4436"), style="bob", extra="pack", accent=VERMILION).under(
            light
        ),
    )
    bark = light.seen(ink("7a4f3a"))
    for x, w, base in (
        (1110, 80, 860),
        (520, 92, 880),
        (1300, 120, 960),
        (230, 150, 1000),
        (1545, 190, 1080),
        (-6, 210, 1100),
    ):
        trees.trunk(c, x, w, base, light, mix(bark, light.shade, 0.2))
        for dx in (-0.8, 0.9):
            fern(c, x + dx * w, base + 8, w * 0.55, light, 0.3)
    for x, y, r in ((640, 1010, 90), (420, 1050, 120), (1150, 1040, 110), (1010, 960, 60)):
        fern(c, x, y, r, light, c.rng.uniform(0.25, 0.6))
    trees.hanging_leaves(c, light, -60, 1680, 130, mix(light.leaf, light.shade, 0.5))


@scene("kumano-kodo-steps", "mist", "day", "dawn")
def kumano_kodo_steps(c: Canvas, light: Light) -> None:
    """Mossy stone steps that climb between cedars into the mist."""
    forest_air(c, light, 14, 620)
    c.glow(800, 330, 420, light.sun, 0.6)
    moss = mix(light.leaf, light.shade, 0.35)
    land.hill(
        c,
        [(-40, 560), (300, 600), (640, 480), (800, 440), (960, 480), (1300, 590), (1640, 540)],
        Wash((mix(moss, light.haze, 0.55), moss), (440, 860)),
    )
    stone = mix(light.stone, light.shade, 0.12)
    steps = 15
    for i in range(steps):
        t = (i / steps) ** 1.55
        y, half = 452 + 640 * t, 52 + 400 * t
        x = 800 + 26 * (1 - t) * (1 if i % 2 else -1) + 130 * t * (1 - t)
        h = 16 + 56 * t
        edge = x - half
        while edge < x + half:
            w = half * c.rng.uniform(0.32, 0.6)
            w = min(w, x + half - edge + 8)
            tone = mix(mix(stone, light.haze, 0.5 * (1 - t)), light.shade, c.rng.uniform(0, 0.12))
            c.blob(
                [
                    (edge + 2, y + h),
                    (edge, y + h * 0.35),
                    (edge + w * 0.1, y),
                    (edge + w * 0.9, y),
                    (edge + w - 3, y + h * 0.35),
                    (edge + w - 4, y + h),
                ],
                mix(tone, light.shade, 0.38),
            )
            c.blob(
                [
                    (edge, y + h * 0.3),
                    (edge + w * 0.1, y - h * 0.12),
                    (edge + w * 0.9, y - h * 0.14),
                    (edge + w - 3, y + h * 0.28),
                    (edge + w * 0.5, y + h * 0.38),
                ],
                tone,
            )
            if c.rng.random() < 0.55:
                c.disc(
                    edge + w * c.rng.uniform(0.1, 0.9),
                    y + h * 0.16,
                    w * 0.2,
                    mix(moss, light.leaf, 0.5),
                    h * 0.14,
                )
            edge += w
    people.figure(
        c,
        822,
        640,
        190,
        "hike",
        people.Outfit(PAPER, ink("4a5b52"), style="straw", extra="pack", accent=VERMILION).under(
            light
        ),
    )
    bark = mix(light.seen(ink("75503f")), light.shade, 0.2)
    for x, w, base in (
        (610, 62, 640),
        (1010, 70, 660),
        (430, 110, 800),
        (1200, 124, 830),
        (210, 170, 960),
        (1440, 190, 1000),
        (-10, 190, 1090),
    ):
        trees.trunk(c, x, w, base, light, bark)
        fern(c, x + w * 0.7 * (1 if x < 800 else -1), base + 12, w * 0.6, light, 0.35)
    for x, y, r in ((330, 1060, 130), (1300, 1070, 130), (1560, 1080, 120), (90, 1090, 110)):
        fern(c, x, y, r, light, 0.5)
    trees.hanging_leaves(c, light, -60, 1680, 110, mix(light.leaf, light.shade, 0.55))


@scene("yoga-forest", "dawn", "day", "mist")
def yoga_forest(c: Canvas, light: Light) -> None:
    """Morning yoga on a deck among tall trees."""
    forest_air(c, light, 16, 680)
    sunbeams(c, light, 640)
    grass = mix(light.leaf, light.shade, 0.3)
    land.hill(
        c,
        [(-40, 700), (500, 680), (1100, 690), (1640, 670)],
        Wash((mix(grass, light.haze, 0.35), mix(grass, light.shade, 0.3))),
    )
    for x, w, base in ((180, 110, 800), (1440, 120, 800), (480, 66, 730), (1130, 60, 726)):
        trees.trunk(c, x, w, base, light, light.seen(ink("76503c")))
    deck = light.seen(ink("c2925f"))
    c.shape(
        [(260, 790), (1340, 790), (1540, 1020), (60, 1020)],
        Wash((mix(deck, light.haze, 0.3), deck)),
    )
    for i in range(15):
        t = i / 14
        c.stroke(
            [(260 + 1080 * t, 790), (60 + 1480 * t, 1020)],
            3,
            mix(deck, light.shade, 0.3),
            curved=False,
        )
    c.rect(60, 1020, 1480, 30, mix(deck, light.shade, 0.5))
    for x, y, h, pose, mat, tone, style in (
        (420, 890, 330, "warrior", TEAL, VERMILION, "tail"),
        (800, 880, 330, "tree", VERMILION, TEAL, "bun"),
        (1170, 890, 330, "lotus", GOLD, PAPER, "bob"),
        (620, 1000, 390, "lotus", INDIGO, GOLD, "short"),
        (1000, 1000, 400, "tree", CEDAR, ink("7a86a8"), "short"),
    ):
        c.shape(
            [
                (x - h * 0.42, y - 18),
                (x + h * 0.42, y - 18),
                (x + h * 0.48, y + 16),
                (x - h * 0.48, y + 16),
            ],
            light.seen(mat),
        )
        people.figure(
            c,
            x,
            y,
            h,
            pose,
            people.Outfit(
                tone,
                ink("3b4250"),
                hair=people.HAIRS[int(x) % 3],
                style=style,
                skin=people.SKINS[int(x / 10) % 3],
            ).under(light, 0.6),
        )
    trees.hanging_leaves(c, light, -60, 1680, 140, mix(light.leaf, light.shade, 0.35))
