"""Forests, paths, gorges, ridges: the inland of the peninsula."""

from __future__ import annotations

import math

from .. import land, people, sky, trees
from ..canvas import HEIGHT, WIDTH, Canvas, Wash, oval, smooth
from ..catalogue import scene
from ..palette import (
    CREAM,
    DEEP,
    GOLD,
    INDIGO,
    PAPER,
    TEAL,
    UMBER,
    VERMILION,
    WHITE,
    Light,
    ink,
    mix,
)


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


@scene("snow-ridge", "day", "dawn", "dusk")
def snow_ridge(c: Canvas, light: Light) -> None:
    """A range under snow, rimed trees, two walkers on snowshoes."""
    sky.sky(c, light, 560)
    sky.sun(c, light, c.rng.uniform(220, 380), 240, 62)
    sky.clouds(c, light, 90, 240, 3)
    for x, y, w, h, depth in (
        (350.0, 640.0, 900, 300.0, 0.15),
        (1330, 660, 1000, 360, 0.25),
        (830, 720, 1200, 470, 0.5),
    ):
        land.mountain(c, light, x, y, w, h, mix(light.ridge[0], light.ridge[1], depth), 0.62)
    sky.mist(c, 700, 170, mix(light.haze, WHITE, 0.4), 0.85)
    snow = light.seen(ink("f7f6ee"), 0.8)
    shade = mix(snow, light.sea[0], 0.45)
    land.hill(
        c, [(-40, 760), (300, 720), (700, 770), (1100, 740), (1640, 690)], Wash((snow, shade))
    )
    for x0, x1, y in ((-20, 520, 800), (1000, 1640, 790)):
        for i in range(9):
            x = x0 + (x1 - x0) * (i + c.rng.uniform(0.2, 0.8)) / 9
            h = c.rng.uniform(120, 220)
            trees.cedar(
                c,
                x,
                y + c.rng.uniform(-10, 20),
                h,
                mix(light.ridge[1], light.shade, 0.3),
                mix(snow, light.ridge[0], 0.15),
            )
    land.hill(
        c,
        [(-40, 920), (360, 850), (800, 880), (1200, 850), (1640, 930)],
        Wash((snow, mix(snow, shade, 0.5), shade)),
    )
    for i in range(26):
        t = i / 26
        x, y = 800 - 60 * math.sin(t * 4) - 260 * t * t, 884 + 200 * t
        c.disc(
            x + (9 + 20 * t) * (1 if i % 2 else -1),
            y,
            8 + 14 * t,
            mix(shade, light.ridge[1], 0.25),
            3 + 4 * t,
        )
    people.figure(
        c,
        812,
        890,
        160,
        "hike",
        people.Outfit(VERMILION, INDIGO, style="cap", accent=GOLD, extra="pack").under(light),
    )
    people.figure(
        c,
        880,
        876,
        146,
        "hike",
        people.Outfit(TEAL, DEEP, style="cap", accent=PAPER, extra="pack").under(light),
    )
    for x, h in ((80, 560), (230, 380), (1500, 620), (1360, 400)):
        dark = mix(light.shade, light.ridge[1], 0.25)
        trees.cedar(c, x, 1090, h, dark, mix(snow, light.ridge[0], 0.2))
    for _ in range(70):
        c.disc(
            c.rng.uniform(0, WIDTH),
            c.rng.uniform(0, HEIGHT),
            c.rng.uniform(1.5, 4),
            WHITE,
            alpha=0.8,
        )
