"""Old towns, castle, shrines, crafts: what people built over centuries."""

from __future__ import annotations

from .. import buildings, land, people, sea, sky, trees
from ..canvas import WIDTH, Canvas, Wash
from ..catalogue import scene
from ..palette import (
    BARK,
    BRICK,
    CEDAR,
    GOLD,
    INDIGO,
    PAPER,
    TEAL,
    UMBER,
    VERMILION,
    Light,
    ink,
    mix,
)


def street(c: Canvas, light: Light, horizon: float = 560, vanish: float = 800) -> None:
    """Two rows of townhouses in perspective with a paved lane between them."""
    stone = mix(light.ground, light.stone, 0.5)
    c.shape(
        [(vanish - 58, horizon), (vanish + 58, horizon), (1560, 1090), (40, 1090)],
        Wash((mix(stone, light.haze, 0.4), mix(stone, light.shade, 0.15))),
    )
    for i in range(1, 12):
        t = (i / 12) ** 2
        y = horizon + 520 * t
        half = 58 + 600 * t
        c.stroke(
            [(vanish - half, y), (vanish + half, y)],
            1.5 + 4 * t,
            mix(stone, light.shade, 0.25),
            0.6,
        )
    facades = 6
    for side in (False, True):
        with c.at(vanish * 2 if side else 0, 0, 1, flip=side):
            for i in range(facades - 1, -1, -1):
                near, far = 1.4 * (1 - i / facades) ** 1.8, 1.4 * (1 - (i + 1) / facades) ** 1.8
                facade(c, light, vanish, horizon, near, far)


def facade(c: Canvas, light: Light, vanish: float, horizon: float, near: float, far: float) -> None:
    """One house front of the left row, between two depths (1 is at our side)."""

    def spot(depth: float, height: float) -> tuple[float, float]:
        ground = horizon + 500 * depth
        return vanish - 56 - 560 * depth, ground - height * (40 + 620 * depth)

    wood = mix(
        light.seen(c.rng.choice((BARK, ink("6d4a33"), ink("4a332b"), ink("7a5a3e")))),
        light.shade,
        0.15,
    )
    glow = light.window if light.dark else mix(light.shade, wood, 0.4)
    plaster = mix(light.wall, light.shade, 0.12)
    c.shape(
        [spot(near, 0), spot(near, 1), spot(far, 1), spot(far, 0)],
        Wash((mix(wood, light.shade, 0.2), wood), across=True),
    )
    c.shape([spot(near, 0.62), spot(near, 0.92), spot(far, 0.92), spot(far, 0.62)], plaster)
    n = 13
    for low, high, tone in ((0.06, 0.44, glow), (0.68, 0.86, mix(glow, plaster, 0.2))):
        a, b = near - (near - far) * 0.1, near - (near - far) * 0.9
        c.shape([spot(a, low), spot(a, high), spot(b, high), spot(b, low)], tone)
        for k in range(n):
            d = a + (b - a) * k / n
            e = d + (b - a) * 0.35 / n
            c.shape(
                [spot(d, low), spot(d, high), spot(e, high), spot(e, low)],
                mix(wood, light.shade, 0.3),
            )
    roof = mix(light.roof, light.shade, 0.08)
    for low, high, out in ((0.46, 0.6, 0.05), (0.95, 1.22, 0.06)):
        x, y = spot(near, low)
        x2, y2 = spot(far, low)
        c.shape(
            [
                (x + 900 * out * near, y),
                spot(near, high),
                spot(far, high),
                (x2 + 900 * out * far, y2),
            ],
            Wash((mix(roof, light.haze, 0.2), roof)),
        )
        c.stroke(
            [(x + 900 * out * near, y), (x2 + 900 * out * far, y2)],
            (10 * near + 1, 10 * far + 1),
            mix(roof, light.shade, 0.5),
            curved=False,
        )


@scene("old-town-street", "dusk", "day", "dawn", "mist")
def old_town_street(c: Canvas, light: Light) -> None:
    """A lane of merchants' houses with shop curtains, strollers, a hill at its end."""
    sky.sky(c, light, 520)
    sky.sun(c, light, c.rng.uniform(700, 900), 300, 70)
    sky.clouds(c, light, 60, 200, 2)
    land.ridges(c, light, 500, 560, 3, 170)
    street(c, light)
    for x, y, h, tone in ((505, 650, 120, INDIGO), (965, 640, 120, VERMILION)):
        for i in range(3):
            c.rect(
                x + i * h * 0.34,
                y,
                h * 0.31,
                h * 0.62,
                Wash((light.seen(tone), mix(light.seen(tone), light.shade, 0.3))),
            )
    for x, y, r in ((400, 480, 32), (600, 520, 19), (1210, 480, 32), (1010, 524, 18)):
        buildings.lantern(c, light, x, y, r, PAPER if not light.dark else GOLD)
    for x, y, h, pose, extra in (
        (770, 720, 150, "hike", ""),
        (850, 730, 158, "hike", "yukata"),
        (640, 900, 290, "back", "yukata"),
        (760, 905, 300, "hike", "pack"),
    ):
        people.figure(c, x, y, h, pose, people.someone(c, extra=extra).under(light))
    for x, y in ((190, 1030), (1420, 1030)):
        c.rect(x - 60, y - 30, 120, 70, light.seen(BARK), r=6)
        trees.tuft(
            c, x, y - 20, 74, mix(light.leaf, light.shade, 0.6), mix(light.leaf, light.shade, 0.2)
        )


@scene("post-town", "dawn", "dusk", "mist", "day")
def post_town(c: Canvas, light: Light) -> None:
    """A post town on the old highway: fronts in a row, a great pine, travellers."""
    sky.sky(c, light, 560)
    sky.sun(c, light, c.rng.uniform(250, 420), 240, 70)
    sky.clouds(c, light, 70, 220, 3)
    land.mountain(c, light, 1150, 640, 1100, 380, mix(light.ridge[0], light.ridge[1], 0.4))
    land.ridges(c, light, 600, 640, 2, 150)
    sky.mist(c, 600, 130, light.haze, 0.6)
    x = -120.0
    curtains = (INDIGO, None, VERMILION, None, CEDAR, None, INDIGO)
    for i in range(7):
        w = c.rng.uniform(230, 300)
        buildings.townhouse(c, light, x, 850, w, c.rng.uniform(300, 350), curtain=curtains[i])
        x += w + c.rng.uniform(4, 30)
    road = mix(light.ground, light.haze, 0.15)
    c.rect(
        -10,
        850,
        WIDTH + 20,
        230,
        Wash((mix(road, light.shade, 0.2), road, mix(road, light.shade, 0.15))),
    )
    c.rect(-10, 850, WIDTH + 20, 12, mix(light.stone, light.shade, 0.4))
    for i, (x, flip) in enumerate(((420, False), (530, False), (1010, True), (1120, True))):
        people.figure(
            c,
            x,
            985,
            235 + 10 * (i % 2),
            "walk",
            people.someone(c, "straw" if i == 0 else None, "pack" if i % 2 == 0 else "").under(
                light
            ),
            flip=flip,
        )
    for x in (250, 860, 1300):
        buildings.lantern(c, light, x, 560, 30, VERMILION)
    trees.pine(c, 1440, 1090, 880, light, shade=0.3, flip=True)
    land.rock(c, light, 1330, 1080, 150, 130)


@scene("night-street", "night", "dusk")
def night_street(c: Canvas, light: Light) -> None:
    """A narrow lane of small restaurants, lanterns and curtains, wet stones."""
    sky.sky(c, light, 420)
    sky.sun(c, light, c.rng.uniform(760, 840), 150, 54)
    stone = mix(light.ground, light.shade, 0.45)
    c.shape(
        [(740, 600), (860, 600), (1700, 1090), (-100, 1090)],
        Wash((mix(stone, light.window, 0.35), stone)),
    )
    for side in (False, True):
        with c.at(WIDTH if side else 0, 0, 1, flip=side):
            for i, (x0, x1) in enumerate(
                ((690, 755), (590, 690), (420, 590), (120, 420), (-400, 120))
            ):
                near, far = 800 - x0, 800 - x1
                wood = mix(
                    light.seen(c.rng.choice((BARK, ink("6a4533"), UMBER)), 0.7), light.shade, 0.2
                )
                top, base = 600 - near * 1.0, 600 + near * 0.55
                top2, base2 = 600 - far * 1.0, 600 + far * 0.55
                c.shape(
                    [(x0, base), (x0, top), (x1, top2), (x1, base2)],
                    Wash((wood, mix(wood, light.shade, 0.4))),
                )
                a, b = x0 + (x1 - x0) * 0.12, x0 + (x1 - x0) * 0.88
                for low, high, tone in (
                    (-0.5, 0.36, light.window),
                    (-0.86, -0.64, mix(light.window, wood, 0.3)),
                ):
                    c.shape(
                        [
                            (a, 600 + (800 - a) * high),
                            (a, 600 + (800 - a) * low),
                            (b, 600 + (800 - b) * low),
                            (b, 600 + (800 - b) * high),
                        ],
                        tone,
                    )
                    for k in range(5):
                        m = a + (b - a) * k / 4
                        c.stroke(
                            [(m, 600 + (800 - m) * high), (m, 600 + (800 - m) * low)],
                            (800 - m) * 0.012,
                            wood,
                        )
                cloth = light.seen((VERMILION, INDIGO, TEAL, BRICK, INDIGO)[i], 0.6)
                for k in range(4):
                    m, n = a + (b - a) * k / 4, a + (b - a) * (k + 0.9) / 4
                    c.shape(
                        [
                            (m, 600 - (800 - m) * 0.5),
                            (n, 600 - (800 - n) * 0.5),
                            (n, 600 - (800 - n) * 0.2),
                            (m, 600 - (800 - m) * 0.2),
                        ],
                        cloth,
                    )
                c.shape(
                    [
                        (x0 + near * 0.1, 600 - near * 0.56),
                        (x0, 600 - near * 0.66),
                        (x1, 600 - far * 0.66),
                        (x1 + far * 0.1, 600 - far * 0.56),
                    ],
                    light.roof,
                )
                c.shape(
                    [
                        (x0 + near * 0.16, 600 - near * 0.92),
                        (x0, 600 - near * 1.14),
                        (x1, 600 - far * 1.14),
                        (x1 + far * 0.16, 600 - far * 0.92),
                    ],
                    mix(light.roof, light.shade, 0.2),
                )
            for x, r in ((652, 11), (560, 18), (390, 32), (130, 58)):
                buildings.lantern(
                    c,
                    light,
                    x + (800 - x) * 0.18,
                    600 - (800 - x) * 0.52,
                    r,
                    VERMILION if r in (18, 58) else PAPER,
                )
    for _ in range(90):
        t = c.rng.random()
        sea.lens(
            c,
            800 + c.rng.uniform(-1, 1) * (60 + 760 * t),
            620 + 440 * t,
            20 + 100 * t,
            2 + 6 * t,
            mix(light.window, stone, 0.45),
            0.5,
        )
    for x, y, h, pose, extra in (
        (780, 700, 130, "hike", ""),
        (830, 704, 124, "back", "yukata"),
        (660, 880, 310, "back", ""),
        (790, 890, 300, "hike", "skirt"),
        (1010, 960, 350, "stand", "apron"),
    ):
        people.figure(c, x, y, h, pose, people.someone(c, extra=extra).under(light, 0.6))
