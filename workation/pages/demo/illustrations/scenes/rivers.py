"""Waterfall and gorge."""

from __future__ import annotations

from .. import land, people, sea, sky, trees
from ..canvas import WIDTH, Canvas, Wash, smooth
from ..catalogue import scene
from ..palette import BARK, MOSS, UMBER, VERMILION, WHITE, Light, ink, mix


@scene("waterfall", "day", "mist", "dawn")
def waterfall(c: Canvas, light: Light) -> None:
    """A tall fall into a green basin, maples in front."""
    sky.sky(c, light, 320)
    line = land.profile(c.rng, 260, 150)
    wood = mix(light.leaf, light.shade, 0.45)
    land.tree_line(c, line, Wash((mix(wood, light.haze, 0.3), wood), (120, 560)), 60, 26)
    for row, (y, h) in enumerate(((420.0, 150), (560, 190), (720, 230))):
        for x0, x1 in ((-40.0, 470.0 - row * 60), (1130 + row * 60, 1640)):
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
