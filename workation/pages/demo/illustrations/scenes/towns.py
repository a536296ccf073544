"""Old towns, castle, shrines, crafts: what people built over centuries."""

from __future__ import annotations

from .. import buildings, land, people, sea, sky, trees
from ..canvas import WIDTH, Canvas, Wash, smooth
from ..catalogue import scene
from ..palette import (
    BARK,
    CEDAR,
    CREAM,
    GOLD,
    INDIGO,
    PAPER,
    SLATE,
    TEAL,
    VERMILION,
    WHITE,
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


@scene("castle-town", "day", "dawn", "dusk", "night")
def castle_town(c: Canvas, light: Light) -> None:
    """A white keep above its moat and stone walls, pines and roofs around."""
    sky.sky(c, light, 620)
    sky.sun(c, light, c.rng.uniform(300, 460), 250, 74)
    sky.clouds(c, light, 90, 330, 4)
    land.ridges(c, light, 560, 620, 3, 180)
    buildings.village(c, light, -60, 640, 700, 150, 3)
    land.round_tree_line(
        c,
        smooth([(560, 720), (800, 600), (1080, 560), (1350, 590), (1660, 640)]),
        Wash((mix(light.leaf, light.shade, 0.4), mix(light.leaf, light.shade, 0.65))),
        46,
    )
    buildings.keep(c, light, 1090, 610, 430)
    trees.grove(c, 1380, 1640, 690, 250, light, 0.3, 5)
    stone = mix(light.stone, light.shade, 0.25)
    c.shape(
        [(500, 700), (1660, 660), (1660, 860), (420, 860)],
        Wash((mix(stone, light.haze, 0.15), mix(stone, light.shade, 0.5))),
    )
    for _ in range(150):
        y = c.rng.uniform(700, 850)
        x = c.rng.uniform(505 - (y - 700) * 0.4, 1600)
        c.rect(
            x,
            y,
            c.rng.uniform(26, 66),
            c.rng.uniform(16, 30),
            mix(stone, c.rng.choice((light.shade, light.haze)), c.rng.uniform(0.08, 0.35)),
            r=7,
        )
    c.rect(490, 668, 1180, 44, light.seen(WHITE, 0.6))
    buildings.tiles(c, [(496, 646), (1660, 646), (1660, 676), (480, 676)], light, light.roof, 2)
    c.rect(
        -10,
        852,
        WIDTH + 20,
        230,
        Wash((mix(light.sea[0], light.leaf, 0.15), mix(light.sea[1], light.leaf, 0.1))),
    )
    c.shape([(900, 856), (1280, 856), (1180, 1067), (1000, 1067)], light.seen(WHITE, 0.6), 0.16)
    sea.ripples(c, light, 866, 1067, 60)
    trees.pine(c, 640, 690, 210, light)
    bridge = light.seen(VERMILION)
    arc = smooth([(-40, 850), (120, 800), (300, 790), (480, 830), (560, 850)])
    c.stroke(arc, 20, mix(bridge, light.shade, 0.35), curved=False)
    c.stroke([(x, y - 62) for x, y in arc], 10, bridge, curved=False)
    for x, y in arc[::5]:
        c.stroke([(x, y), (x, y - 70)], 9, bridge)
    for x in (120, 300, 460):
        c.rect(x, 800, 16, 110, mix(bridge, light.shade, 0.4))
    people.figure(c, 250, 792, 110, "walk", people.someone(c).under(light))
    people.figure(c, 310, 792, 104, "walk", people.someone(c, extra="yukata").under(light))
    trees.pine(c, 120, 1090, 520, light, shade=0.4)
    sky.birds(c, 640, 320, mix(light.shade, light.haze, 0.2))


@scene("ninja-night", "night")
def ninja_night(c: Canvas, light: Light) -> None:
    """A ninja on a tiled ridge before a huge moon, the castle behind."""
    sky.sky(c, light, 700)
    x = c.rng.uniform(950, 1080)
    sky.sun(c, light, x, 390, 250)
    for dx, dy, r in ((-80, -40, 46), (70, 60, 62), (40, -110, 28), (-110, 80, 30)):
        c.disc(x + dx, 390 + dy, r, mix(light.sun, light.haze, 0.18), r * 0.8)
    sky.cloud_band(c, x - 420, 470, 520, light.haze, 0.55)
    sky.cloud_band(c, x + 60, 330, 420, light.haze, 0.5)
    land.ridges(c, light, 700, 780, 3, 160)
    buildings.keep(c, light, 360, 820, 330)
    land.tree_line(
        c,
        smooth([(-40, 800), (300, 820), (700, 860), (1640, 840)]),
        mix(light.shade, light.leaf, 0.2),
        60,
        30,
    )
    buildings.village(c, light, 560, 1700, 950, 190, 2)
    roof = mix(light.roof, light.haze, 0.12)
    buildings.tiles(c, [(-60, 900), (1240, 850), (1500, 1090), (-60, 1090)], light, roof, 5)
    c.stroke([(-60, 890), (600, 868), (1250, 842)], 44, mix(roof, light.shade, 0.35))
    c.blob(
        [(1225, 860), (1235, 800), (1275, 770), (1290, 800), (1275, 850)],
        mix(roof, light.shade, 0.35),
    )
    ninja(c, light, x - 20, 832, 360)
    for bx, by, s in ((560, 330, 1.0), (690, 260, 0.7), (480, 430, 0.6)):
        with c.at(bx, by, s):
            c.blob(
                [
                    (0, 6),
                    (-26, -14),
                    (-62, -6),
                    (-40, 6),
                    (-26, 4),
                    (-10, 20),
                    (10, 20),
                    (26, 4),
                    (40, 6),
                    (62, -6),
                    (26, -14),
                ],
                light.shade,
            )


def ninja(c: Canvas, light: Light, x: float, y: float, h: float) -> None:
    """A crouching figure in dark indigo, scarf in the wind."""
    cloth, dark = ink("141a33"), ink("0a0f22")
    with c.at(x, y, h / 100):
        c.stroke([(-8, -62), (-26, -66), (-40, -60), (-58, -68)], (5, 6, 5, 1), ink("8f2f28"))
        c.stroke([(-8, -60), (-24, -56), (-38, -50), (-50, -54)], (4, 5, 4, 1), ink("7a2622"))
        c.stroke([(18, -78), (-22, -30)], 3, dark)
        c.stroke([(22, -83), (16, -75)], 3.6, ink("6b4a2a"))
        c.stroke([(-6, -30), (-28, -22), (-34, 0)], (15, 12, 8), cloth, curved=False)
        c.stroke(
            [(-4, -30), (16, -26), (20, 0)], (15, 12, 8), mix(cloth, light.haze, 0.1), curved=False
        )
        c.disc(-31, 0, 7, dark, 3)
        c.disc(24, 0, 7, dark, 3)
        c.stroke([(-4, -28), (0, -46), (4, -60)], (19, 21, 19), cloth)
        c.stroke([(-3, -30), (8, -36)], 5, ink("8f2f28"))
        c.stroke(
            [(8, -56), (20, -44), (30, -52)], (9, 7, 5), mix(cloth, light.haze, 0.12), curved=False
        )
        c.stroke([(-2, -56), (-16, -44), (-8, -34)], (9, 7, 5), dark, curved=False)
        c.disc(8, -72, 10.5, cloth, 11)
        c.shape([(3, -76), (18, -76), (18, -71), (4, -70)], people.SKINS[1])
        c.disc(13.5, -73.2, 1.3, dark)


@scene("shrine-gate", "dawn", "mist", "day", "dusk")
def shrine_gate(c: Canvas, light: Light) -> None:
    """A vermilion gate over an approach between cedars, light beyond."""
    sky.sky(c, light, 620)
    sky.sun(c, light, 800, 430, 130)
    land.ridges(c, light, 560, 620, 3, 200)
    sky.mist(c, 600, 170, light.haze, 0.8)
    for x0, x1, y, h, shade in (
        (-60, 560, 730, 420, 0.1),
        (1040, 1660, 730, 420, 0.1),
        (-90, 430, 860, 680, 0.45),
        (1170, 1690, 860, 680, 0.45),
    ):
        trees.grove(c, x0, x1, y, h, light, shade, 6)
        sky.mist(c, y - 60, 130, light.haze, 0.3)
    ground = mix(light.leaf, light.shade, 0.35)
    land.hill(
        c,
        [(-40, 760), (500, 730), (800, 716), (1100, 730), (1640, 760)],
        Wash((mix(ground, light.haze, 0.35), mix(ground, light.shade, 0.4))),
    )
    gravel = mix(light.ground, light.haze, 0.45)
    c.shape(
        [(730, 716), (870, 716), (1290, 1090), (310, 1090)],
        Wash((mix(gravel, light.haze, 0.4), gravel, mix(gravel, light.shade, 0.12))),
    )
    stone = mix(light.stone, light.shade, 0.1)
    for i in range(6):
        t = (i / 6) ** 1.4
        y, half = 742 + 330 * t, 62 + 260 * t
        c.rect(800 - half, y, half * 2, 10 + 22 * t, mix(stone, light.haze, 0.3))
        c.rect(800 - half, y + 10 + 22 * t, half * 2, 5 + 10 * t, mix(stone, light.shade, 0.4))
    for side in (-1, 1):
        for y, h in ((790, 130), (900, 220)):
            buildings.stone_lantern(c, light, 800 + side * (y - 500) * 0.86, y, h)
    buildings.torii(c, light, 800, 905, 690)
    rope = light.seen(ink("d8c07a"))
    c.stroke(
        [(560, 470), (680, 500), (800, 508), (920, 500), (1040, 470)], (12, 22, 26, 22, 12), rope
    )
    for x in (640, 745, 855, 960):
        c.shape(
            [
                (x - 8, 500),
                (x + 12, 500),
                (x + 2, 530),
                (x + 18, 530),
                (x + 6, 572),
                (x - 12, 545),
                (x - 2, 543),
            ],
            light.seen(WHITE, 0.4),
        )
    people.figure(
        c, 770, 860, 150, "back", people.Outfit(INDIGO, SLATE, style="short").under(light)
    )
    people.figure(
        c,
        836,
        864,
        146,
        "back",
        people.Outfit(CREAM, VERMILION, style="bun", extra="yukata", accent=TEAL).under(light),
    )


@scene("shrine-bridge", "dawn", "mist", "day", "dusk")
def shrine_bridge(c: Canvas, light: Light) -> None:
    """A long wooden bridge over a clear river to a plain, unpainted gate."""
    sky.sky(c, light, 520)
    sky.sun(c, light, c.rng.uniform(780, 860), 330, 96)
    land.ridges(c, light, 480, 560, 4, 230)
    sky.mist(c, 540, 150, light.haze, 0.85)
    for x0, x1 in ((-40, 640), (960, 1640)):
        trees.grove(c, x0, x1, 660, 260, light, 0.15, 12)
    bank = mix(light.leaf, light.shade, 0.3)
    c.rect(-10, 640, WIDTH + 20, 60, Wash((mix(bank, light.haze, 0.3), bank)))
    c.rect(-10, 690, WIDTH + 20, 400, Wash((mix(light.sea[0], light.haze, 0.2), light.sea[1])))
    sea.ripples(c, light, 700, 1067, 90)
    wood = light.seen(ink("c79a63"), 0.8)
    dark = mix(wood, light.shade, 0.45)
    for i in range(5):
        t = (i / 5) ** 1.4
        y, half = 676 + 260 * t, 110 + 330 * t
        for side in (-1, 1):
            c.rect(
                800 + side * half - 7 - 12 * t,
                y,
                14 + 24 * t,
                60 + 150 * t,
                Wash((dark, light.shade)),
            )
    deck = [
        *smooth([(700, 640), (640, 720), (480, 850), (120, 1090)]),
        *smooth([(1480, 1090), (1120, 850), (960, 720), (900, 640)]),
    ]
    c.shape(deck, Wash((mix(wood, light.haze, 0.35), wood, mix(wood, light.shade, 0.12))))
    for i in range(22):
        t = (i / 22) ** 2
        y = 644 + 430 * t
        half = 104 + 590 * t**0.92
        c.stroke([(800 - half, y), (800 + half, y)], 1.5 + 4 * t, mix(wood, light.shade, 0.3), 0.7)
    buildings.torii(c, light, 800, 662, 330, ink("c79a63"), plain=True)
    for side in (-1, 1):
        rail = smooth(
            [(800 + side * x, y) for x, y in ((98, 600), (160, 650), (322, 748), (690, 960))]
        )
        low = smooth(
            [(800 + side * x, y) for x, y in ((98, 622), (160, 690), (322, 806), (690, 1050))]
        )
        c.stroke(rail, (9, 15, 24, 40), mix(wood, light.shade, 0.12), curved=False)
        c.stroke(low, (5, 8, 13, 22), dark, curved=False)
        for k, (x, y) in enumerate(
            (
                (800 + side * 112, 650),
                (800 + side * 160, 712),
                (800 + side * 240, 776),
                (800 + side * 370, 876),
                (800 + side * 560, 1020),
            )
        ):
            s = 1 + k * 0.8
            c.rect(
                x - 6 * s,
                y - 64 * s,
                12 * s,
                66 * s,
                Wash((mix(wood, light.haze, 0.2), dark), across=True),
            )
            c.blob(
                [
                    (x - 7 * s, y - 62 * s),
                    (x - 6 * s, y - 72 * s),
                    (x, y - 84 * s),
                    (x + 6 * s, y - 72 * s),
                    (x + 7 * s, y - 62 * s),
                ],
                light.seen(ink("8f8a5a")),
            )
    for x, y, h in ((760, 760, 150), (830, 768, 142), (900, 880, 210)):
        people.figure(c, x, y, h, "hike", people.someone(c).under(light))
