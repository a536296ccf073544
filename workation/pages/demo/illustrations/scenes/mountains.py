"""Forests, paths, gorges, ridges: the inland of the peninsula."""

from __future__ import annotations

from .. import land, people, sea, sky, trees
from ..canvas import HEIGHT, WIDTH, Canvas, Wash, oval, smooth
from ..catalogue import scene
from ..palette import BARK, CREAM, GOLD, MOSS, PAPER, TEAL, UMBER, VERMILION, WHITE, Light, ink, mix


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


@scene("waterfall", "day", "mist", "dawn")
def waterfall(c: Canvas, light: Light) -> None:
    """A tall fall into a green basin, maples in front."""
    sky.sky(c, light, 320)
    line = land.profile(c.rng, 260, 150)
    wood = mix(light.leaf, light.shade, 0.45)
    land.tree_line(c, line, Wash((mix(wood, light.haze, 0.3), wood), (120, 560)), 60, 26)
    for row, (y, h) in enumerate(((420, 150), (560, 190), (720, 230))):
        for x0, x1 in ((-40, 470 - row * 60), (1130 + row * 60, 1640)):
            trees.grove(c, x0, x1, y, h, light, 0.1 + 0.2 * row, 9)
    cliff = mix(light.stone, light.shade, 0.5)
    c.shape(
        smooth(
            [
                (330, 1000),
                (390, 560),
                (470, 330),
                (620, 250),
                (760, 286),
                (860, 286),
                (1010, 240),
                (1150, 330),
                (1240, 580),
                (1300, 1000),
            ]
        ),
        Wash((mix(cliff, light.haze, 0.15), mix(cliff, light.shade, 0.5)), (240, 900)),
    )
    for _ in range(34):
        x, y = (
            c.rng.choice((c.rng.uniform(400, 690), c.rng.uniform(900, 1160))),
            c.rng.uniform(330, 760),
        )
        c.shape(
            [(x, y), (x + 50, y - 36), (x + 80, y - 10), (x + 44, y + 96), (x + 4, y + 70)],
            mix(
                cliff,
                c.rng.choice((light.shade, light.shade, light.haze)),
                c.rng.uniform(0.06, 0.22),
            ),
        )
    white = light.seen(WHITE, 0.4)
    fall = [
        *smooth([(748, 284), (738, 420), (722, 600), (706, 800)]),
        *smooth([(926, 800), (900, 600), (878, 420), (862, 284)]),
    ]
    c.shape(fall, Wash((white, mix(white, light.sea[0], 0.3), white)))
    for _ in range(26):
        x0 = c.rng.uniform(752, 858)
        y0 = c.rng.uniform(290, 620)
        x1 = 808 + (x0 - 805) * 1.5
        c.stroke(
            [
                (x0, y0),
                (x0 + (x1 - x0) * 0.2, y0 + 80),
                (x0 + (x1 - x0) * 0.45, y0 + c.rng.uniform(120, 190)),
            ],
            (1, c.rng.uniform(4, 9), 1),
            mix(light.sea[0], light.sea[1], c.rng.uniform(0.1, 0.5)),
            0.7,
        )
    pool = mix(light.sea[1], light.leaf, 0.2)
    c.shape(
        smooth(
            [
                (-40, 830),
                (300, 800),
                (800, 786),
                (1300, 800),
                (1640, 830),
                (1640, 1100),
                (-40, 1100),
            ]
        ),
        Wash((mix(pool, light.haze, 0.4), pool), (790, 1000)),
    )
    sea.ripples(c, light, 830, 1067, 50)
    for i in range(9):
        sea.lens(c, 815 + c.rng.uniform(-60, 60), 815 + i * 20, 420 - i * 20, 8, white, 0.5)
    sky.mist(c, 800, 150, white, 0.8, 520, 590)
    for x, y, w, h in (
        (420, 850, 240, 110),
        (1210, 850, 260, 130),
        (250, 900, 260, 130),
        (1420, 940, 340, 190),
        (60, 1000, 380, 200),
        (1100, 900, 120, 60),
    ):
        land.rock(c, light, x, y, w, h)
        c.disc(x, y + 2, w * 0.55, white, 5, 0.5)
    bark = light.seen(BARK)
    leaves = [light.seen(v, 0.6) for v in (MOSS, ink("98ad5c"), ink("6d8b4c"), ink("c9a84a"))]
    for points in (
        [(-30, 130), (150, 190), (330, 170), (470, 230)],
        [(1640, 60), (1460, 150), (1290, 150), (1150, 220)],
        [(1640, 320), (1520, 360), (1420, 340)],
    ):
        trees.maple_leaves(c, trees.bough(c, points, 24, bark), 34, leaves, 4)


@scene("river-gorge", "day", "dawn", "mist")
def river_gorge(c: Canvas, light: Light) -> None:
    """A clear river between rock walls, a suspension bridge above."""
    sky.sky(c, light, 420)
    sky.sun(c, light, c.rng.uniform(740, 900), 180, 50)
    land.ridges(c, light, 430, 500, 3, 230)
    sky.mist(c, 500, 130, light.haze, 0.7)
    wood = mix(light.leaf, light.shade, 0.45)
    for flip in (False, True):
        with c.at(WIDTH if flip else 0, 0, 1, flip=flip):
            slope = smooth([(-40, 180), (180, 260), (380, 400), (560, 540), (660, 620)])
            land.tree_line(
                c,
                slope,
                Wash((mix(wood, light.haze, 0.25), mix(wood, light.shade, 0.3)), (180, 720)),
                62,
                26,
                700,
            )
            rock = mix(light.stone, light.shade, 0.25)
            wall = [
                (-40, 520),
                (200, 560),
                (420, 600),
                (600, 640),
                (672, 700),
                (560, 760),
                (470, 820),
                (380, 920),
                (300, 1100),
                (-40, 1100),
            ]
            c.shape(
                wall, Wash((mix(rock, light.haze, 0.25), mix(rock, light.shade, 0.45)), (540, 1000))
            )
            with c.within([(max(-2.0, x), y) for x, y in wall]):
                for _ in range(18):
                    x, y = c.rng.uniform(-20, 540), c.rng.uniform(600, 1000)
                    c.shape(
                        [
                            (x, y),
                            (x + 46, y - 30),
                            (x + 70, y - 6),
                            (x + 40, y + 110),
                            (x + 6, y + 150),
                        ],
                        mix(rock, light.shade, c.rng.uniform(0.12, 0.3)),
                    )
    water = mix(light.sea[1], ink("3f9a8b"), 0.35)
    c.shape(
        smooth([(676, 702), (560, 764), (470, 824), (380, 920), (300, 1100)])
        + smooth([(1300, 1100), (1220, 920), (1130, 824), (1040, 764), (924, 702)]),
        Wash((mix(water, light.haze, 0.55), water), (700, 1000)),
    )
    for _ in range(46):
        t = c.rng.random()
        sea.lens(
            c,
            800 + c.rng.uniform(-1, 1) * (110 + 330 * t),
            720 + 340 * t,
            40 + 110 * t,
            3 + 6 * t,
            mix(water, WHITE, c.rng.uniform(0.15, 0.6)),
            0.8,
        )
    for x, y, w, h in (
        (720, 800, 90, 44),
        (930, 860, 140, 70),
        (640, 960, 190, 90),
        (1010, 1040, 260, 110),
    ):
        land.rock(c, light, x, y, w, h, mix(light.stone, light.haze, 0.15))
        sea.lens(c, x, y + 4, w * 1.2, 9, light.seen(WHITE, 0.4))
    wire = mix(light.seen(UMBER), light.shade, 0.3)
    deck = smooth([(150, 470), (500, 510), (800, 522), (1100, 510), (1450, 470)])
    rail = smooth([(150, 400), (500, 466), (800, 486), (1100, 466), (1450, 400)])
    for a, b in zip(deck[::2], rail[::2], strict=True):
        c.stroke([a, b], 3, wire)
    c.stroke(rail, 5, wire, curved=False)
    c.stroke(deck, 11, mix(wire, light.seen(VERMILION), 0.5), curved=False)
    for x in (150, 1450):
        c.rect(x - 13, 330, 26, 160, light.seen(VERMILION))
    people.figure(c, 640, 514, 84, "walk", people.someone(c, extra="pack").under(light))
    people.figure(c, 700, 518, 80, "walk", people.someone(c).under(light))
    sky.birds(c, 900, 330, mix(light.shade, light.haze, 0.2), 4)


@scene("mountain-ridge", "dawn", "day", "dusk", "mist", "night")
def mountain_ridge(c: Canvas, light: Light) -> None:
    """Ridges upon ridges above a sea of cloud, a walker on the near one."""
    sky.sky(c, light, 520)
    sky.sun(c, light, c.rng.uniform(950, 1240), 300, 80)
    sky.clouds(c, light, 90, 240, 3)
    land.mountain(c, light, 560, 640, 1200, 360, mix(light.ridge[0], light.ridge[1], 0.3))
    land.ridges(c, light, 610, 760, 4, 220, 0.55)
    sky.mist(c, 760, 190, light.haze, 0.85)
    near = smooth(
        [
            (-40, 960),
            (200, 880),
            (420, 770),
            (560, 720),
            (700, 760),
            (900, 860),
            (1180, 920),
            (1640, 980),
        ]
    )
    c.shape(land.under(near), Wash((mix(light.leaf, light.shade, 0.35), light.shade), (720, 1000)))
    c.stroke(
        [(556, 722), (600, 790), (520, 860), (640, 950), (560, 1080)],
        (5, 12, 22, 40, 70),
        mix(light.ground, light.leaf, 0.3),
    )
    people.figure(
        c,
        556,
        730,
        120,
        "back",
        people.Outfit(VERMILION, ink("3a3f4a"), style="cap", accent=GOLD, extra="pack").under(
            light
        ),
    )
    people.figure(
        c,
        500,
        752,
        116,
        "hike",
        people.Outfit(TEAL, ink("5a4a3a"), style="bob", accent=CREAM, extra="pack").under(light),
    )
    trees.grove(c, -20, 330, 990, 250, light, 0.75, 7)
    trees.grove(c, 1080, 1640, 1010, 230, light, 0.75, 10)
    for _ in range(40):
        x = c.rng.uniform(150, 1300)
        land.grass(
            c,
            x,
            land.height_at(near, x) + c.rng.uniform(10, 120),
            30,
            34,
            mix(light.leaf, light.shade, c.rng.uniform(0.2, 0.7)),
            4,
        )


@scene("ropeway", "day", "dawn", "dusk")
def ropeway(c: Canvas, light: Light) -> None:
    """Red gondolas gliding up over the wooded ridges of a high range."""
    sky.sky(c, light, 520)
    sky.sun(c, light, c.rng.uniform(180, 330), 210, 58)
    sky.cumulus(c, 560, 420, 480, light)
    sky.clouds(c, light, 80, 190, 2)
    land.mountain(c, light, 1120, 720, 1500, 480, mix(light.ridge[0], light.ridge[1], 0.45))
    land.ridges(c, light, 700, 800, 3, 190)
    sky.mist(c, 790, 140, light.haze, 0.7)
    slope = smooth([(-40, 1000), (300, 940), (700, 880), (1100, 790), (1640, 640)])
    wood = mix(light.leaf, light.shade, 0.5)
    land.tree_line(c, slope, Wash((mix(wood, light.leaf, 0.25), light.shade), (640, 1067)), 76, 34)
    for _ in range(26):
        x = c.rng.uniform(0, 1600)
        trees.cedar(
            c,
            x,
            land.height_at(slope, x) + c.rng.uniform(120, 330),
            c.rng.uniform(110, 170),
            mix(light.shade, wood, 0.35),
            mix(wood, light.leaf, 0.18),
        )
    wire = mix(light.seen(ink("39434c")), light.shade, 0.3)
    for dy in (0, 36):
        c.stroke([(-20, 640 + dy), (800, 420 + dy), (1640, 150 + dy)], 4, wire)
    tower = light.seen(ink("e6e1d2"))
    c.shape(
        [(1190, 300), (1214, 300), (1250, 800), (1154, 800)],
        Wash((tower, mix(tower, light.shade, 0.4)), across=True),
    )
    c.rect(1150, 292, 104, 16, mix(tower, light.shade, 0.3))
    for x, scale in ((210, 0.72), (640, 1.7), (1460, 0.62)):
        gondola(c, light, x, 640 - 0.268 * (x + 20) - 6 * (x > 1000) * 3, scale)


def gondola(c: Canvas, light: Light, x: float, y: float, s: float) -> None:
    """A cabin hanging from the cable at (x, y)."""
    red, glass = light.seen(VERMILION), mix(light.sky[1], light.sea[1], 0.35)
    with c.at(x, y, s):
        c.stroke([(0, 0), (0, 40)], 7, light.shade)
        c.rect(-26, -8, 52, 12, light.shade, r=5)
        c.rect(
            -68,
            38,
            136,
            112,
            Wash((mix(red, light.haze, 0.2), red, mix(red, light.shade, 0.3))),
            r=20,
        )
        c.rect(-58, 56, 116, 54, Wash((glass, mix(glass, light.haze, 0.6)), across=True), r=8)
        for px in (-22, 18):
            c.shape(oval(px, 110, 14, 22, 180, 360), light.seen(UMBER))
            c.disc(px, 82, 8, light.seen(people.SKINS[0]), 9)
            c.shape(oval(px, 81, 9, 9, 180, 360), light.seen(people.HAIRS[0]))
        c.rect(-3, 54, 6, 60, red)
        c.rect(-66, 122, 132, 6, light.seen(PAPER))
