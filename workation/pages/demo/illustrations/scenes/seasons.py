"""The year: blossom, maple, snow; festivals and fireworks; the night side of towns."""

from __future__ import annotations

import math

from .. import boats, buildings, land, people, sea, sky, trees
from ..canvas import HEIGHT, WIDTH, Canvas, Wash, smooth
from ..catalogue import scene
from ..palette import (
    BARK,
    BRICK,
    CEDAR,
    DEEP,
    GOLD,
    INDIGO,
    PAPER,
    ROSE,
    TEAL,
    UMBER,
    VERMILION,
    WHITE,
    WOOD,
    Light,
    ink,
    mix,
)


@scene("cherry-trees", "day", "dawn", "dusk", "night")
def cherry_trees(c: Canvas, light: Light) -> None:
    """Cherry trees along a river, petals on the water, people on the path."""
    sky.sky(c, light, 520)
    sky.sun(c, light, c.rng.uniform(720, 900), 250, 66)
    land.ridges(c, light, 470, 540, 3, 200)
    pink, deep = light.seen(mix(ROSE, WHITE, 0.55), 0.6), light.seen(mix(ROSE, WHITE, 0.15), 0.6)
    bark = light.seen(BARK)
    grass = mix(light.leaf, light.shade, 0.15)
    c.rect(-10, 560, WIDTH + 20, 520, Wash((mix(grass, light.haze, 0.3), grass)))
    water = [
        *smooth([(760, 560), (690, 650), (760, 800), (560, 1100)]),
        *smooth([(1240, 1100), (1010, 800), (860, 650), (840, 560)]),
    ]
    c.shape(
        water,
        Wash((mix(light.sky[-1], light.sea[0], 0.4), light.sea[0], light.sea[1]), (560, 1067)),
    )
    for side in (False, True):
        with c.at(WIDTH if side else 0, 0, 1, flip=side):
            for x, y, h in ((650, 590, 130), (590, 640, 190), (480, 710, 300), (300, 810, 460)):
                c.stroke(
                    [(x, y), (x + h * 0.04, y - h * 0.3), (x + h * 0.16, y - h * 0.6)],
                    (h * 0.09, h * 0.06, h * 0.03),
                    bark,
                )
                c.stroke(
                    [(x, y - h * 0.26), (x - h * 0.2, y - h * 0.6)], (h * 0.05, h * 0.02), bark
                )
                for dx, dy, r in (
                    (-0.26, -0.62, 0.3),
                    (0.22, -0.6, 0.3),
                    (0.0, -0.8, 0.36),
                    (0.36, -0.42, 0.2),
                ):
                    trees.crown(
                        c, x + dx * h, y + dy * h, r * h, mix(deep, light.ridge[1], 0.12), pink, 10
                    )
    path = mix(light.ground, light.haze, 0.35)
    c.shape(
        smooth([(630, 580), (520, 690), (360, 860), (60, 1100)])
        + smooth([(470, 1100), (560, 860), (620, 690), (664, 580)]),
        path,
    )
    for x, y, h, extra in (
        (560, 760, 130, ""),
        (500, 770, 136, "skirt"),
        (380, 980, 240, "pack"),
        (300, 990, 150, ""),
    ):
        people.figure(c, x, y, h, "hike", people.someone(c, extra=extra).under(light))
    for _ in range(120):
        t = c.rng.random()
        sea.lens(
            c,
            800 + c.rng.uniform(-1, 1) * (60 + 220 * t) + 60 * t,
            590 + 470 * t,
            8 + 22 * t,
            3 + 5 * t,
            pink,
        )
    for points in (
        [(-40, 60), (220, 110), (470, 90), (700, 170)],
        [(-40, 250), (150, 260), (320, 330)],
        [(1640, 40), (1400, 110), (1200, 90), (1010, 150)],
    ):
        trees.blossoms(c, trees.bough(c, points, 26, mix(bark, light.shade, 0.4)), 27, light)
    for _ in range(60):
        x, y = c.rng.uniform(0, WIDTH), c.rng.uniform(150, 1040)
        with c.at(x, y, 1, turn=c.rng.uniform(0, 180)):
            c.disc(0, 0, 8, pink, 4.5)


@scene("autumn-leaves", "day", "dusk", "dawn", "mist")
def autumn_leaves(c: Canvas, light: Light) -> None:
    """A red bridge in a valley of maples, leaves in front."""
    sky.sky(c, light, 420)
    sky.sun(c, light, c.rng.uniform(680, 940), 200, 60)
    land.ridges(c, light, 360, 430, 3, 210)
    tones = [
        light.seen(v, 0.7) for v in (VERMILION, ink("e07a33"), GOLD, BRICK, ink("c9a13e"), CEDAR)
    ]
    for row, (y, r, count) in enumerate(((480, 56, 22), (570, 78, 17), (690, 108, 13))):
        for i in range(count):
            x = (i + c.rng.uniform(0.1, 0.9)) * WIDTH / count
            dip = 1 - abs(x - 800) / 800
            tone = mix(c.rng.choice(tones), light.haze, 0.38 - 0.16 * row)
            trees.crown(
                c,
                x,
                y - (1 - dip) * 140 + 60 * dip,
                r * c.rng.uniform(0.8, 1.2),
                mix(tone, light.shade, 0.25),
                tone,
            )
        sky.mist(c, y + 20, 120, light.haze, 0.4)
    bank = mix(light.seen(ink("8a5a34")), light.shade, 0.2)
    c.rect(-10, 760, WIDTH + 20, 320, Wash((mix(light.sea[0], light.haze, 0.3), light.sea[1])))
    sea.ripples(c, light, 780, 1067, 70)
    for side in (False, True):
        with c.at(WIDTH if side else 0, 0, 1, flip=side):
            c.shape(
                smooth(
                    [
                        (-40, 700),
                        (160, 720),
                        (330, 780),
                        (380, 830),
                        (300, 900),
                        (200, 1100),
                        (-40, 1100),
                    ]
                ),
                Wash((mix(bank, tones[1], 0.35), mix(bank, light.shade, 0.4))),
            )
            for x, y, w, h in ((340, 850, 150, 70), (260, 930, 170, 100)):
                land.rock(c, light, x, y, w, h)
    red = light.seen(VERMILION, 0.8)
    arc = smooth([(230, 770), (420, 690), (800, 640), (1180, 690), (1370, 770)])
    c.stroke(arc, 34, mix(red, light.shade, 0.35), curved=False)
    for x, y in arc[::3]:
        c.rect(x - 8, y - 92, 16, 96, red)
        c.blob([(x - 9, y - 90), (x, y - 110), (x + 9, y - 90)], light.seen(GOLD))
    for dy in (-78, -44):
        c.stroke([(x, y + dy) for x, y in arc], 11, red, curved=False)
    for x, y, h in ((720, 650, 150), (800, 642, 146)):
        people.figure(
            c, x, y, h, "walk", people.someone(c, extra="yukata" if x == 800 else "").under(light)
        )
    c.stroke([(x, y - 60) for x, y in arc], 11, mix(red, light.shade, 0.12), curved=False)
    for x, y in ((560, 940), (900, 860), (1040, 980), (760, 1000), (640, 860), (1180, 930)):
        for k in range(6):
            trees.maple_leaf(
                c,
                x + c.rng.uniform(-60, 60),
                y + c.rng.uniform(-16, 16),
                c.rng.uniform(8, 15),
                tones[k % 4],
            )
    for points in (
        [(-40, 110), (180, 170), (390, 150), (560, 220)],
        [(-40, 330), (120, 360), (260, 420)],
        [(1640, 90), (1430, 170), (1230, 150), (1080, 210)],
        [(1640, 360), (1500, 400), (1400, 470)],
    ):
        trees.maple_leaves(c, trees.bough(c, points, 25, light.seen(BARK)), 32, tones[:4], 4)


@scene("snow-ridge", "day", "dawn", "dusk")
def snow_ridge(c: Canvas, light: Light) -> None:
    """A range under snow, rimed trees, two walkers on snowshoes."""
    sky.sky(c, light, 560)
    sky.sun(c, light, c.rng.uniform(220, 380), 240, 62)
    sky.clouds(c, light, 90, 240, 3)
    for x, y, w, h, depth in (
        (350, 640, 900, 300, 0.15),
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


def crowd(c: Canvas, light: Light, y: float, h: float, count: int) -> None:
    """People seen from behind, side by side."""
    for i in range(count):
        x = (i + c.rng.uniform(0.15, 0.85)) * WIDTH / count
        extra = c.rng.choice(("yukata", "yukata", ""))
        people.figure(
            c,
            x,
            y + c.rng.uniform(0, h * 0.1),
            h * c.rng.uniform(0.75, 1.08),
            "back",
            people.someone(c, extra=extra).under(light),
        )


@scene("festival-lanterns", "night", "dusk")
def festival_lanterns(c: Canvas, light: Light) -> None:
    """A float hung with lanterns in a street of lantern strings, dancers in front."""
    sky.sky(c, light, 640)
    land.ridges(c, light, 560, 640, 2, 160)
    x = -60.0
    while x < WIDTH:
        w = c.rng.uniform(190, 250)
        buildings.townhouse(
            c,
            light,
            x,
            760,
            w,
            c.rng.uniform(230, 280),
            lit=True,
            curtain=c.rng.choice((INDIGO, VERMILION)),
        )
        x += w + 10
    c.rect(
        -10,
        760,
        WIDTH + 20,
        320,
        Wash(
            (
                mix(light.ground, light.window, 0.25),
                light.ground,
                mix(light.ground, light.shade, 0.5),
            )
        ),
    )
    c.glow(800, 560, 620, ink("ffb04a"), 0.45)
    for rows, wx in ((5, 800),):
        c.rect(wx - 230, 640, 460, 130, Wash((light.seen(VERMILION, 0.4), light.seen(BRICK, 0.4))))
        c.rect(wx - 250, 630, 500, 22, light.seen(GOLD, 0.4))
        for dx in (-200, 200):
            c.rect(wx + dx - 8, 260, 16, 380, light.seen(UMBER, 0.4))
            c.disc(wx + dx * 0.7, 790, 56, light.seen(UMBER, 0.4))
            c.disc(wx + dx * 0.7, 790, 26, light.seen(WOOD, 0.4))
        for r in range(rows):
            for k in range(6 - (r == 0) * 2):
                count = 6 - (r == 0) * 2
                buildings.lantern(
                    c,
                    light,
                    wx + (k - (count - 1) / 2) * 76,
                    250 + r * 74,
                    27,
                    PAPER if (k + r) % 3 else VERMILION,
                )
        c.shape(
            smooth([(wx - 290, 262), (wx - 150, 210), (wx, 140), (wx + 150, 210), (wx + 290, 262)]),
            Wash((mix(light.roof, light.haze, 0.25), light.roof)),
        )
    for y0, sag in ((90, 90), (190, 80)):
        wire = smooth([(-40, y0), (300, y0 + sag), (760, y0 - 30)], steps=6)
        for flip in (False, True):
            with c.at(WIDTH if flip else 0, 0, 1, flip=flip):
                c.stroke(wire, 3, light.shade, curved=False)
                for px, py in wire[1:-3:2]:
                    buildings.lantern(c, light, px, py, 24, VERMILION if (px // 60) % 2 else PAPER)
    for i, px in enumerate((180, 390, 620, 990, 1220, 1430)):
        outfit = people.Outfit(
            (INDIGO, PAPER, TEAL)[i % 3],
            INDIGO,
            style=("bun", "scarf", "bun")[i % 3],
            extra="yukata",
            accent=VERMILION,
            skin=people.SKINS[i % 2],
        ).under(light, 0.45)
        people.figure(c, px, 960 + (i % 2) * 70, 320, "dance", outfit, flip=i % 2 == 0)


@scene("fireworks", "night")
def fireworks(c: Canvas, light: Light) -> None:
    """Fireworks over a bay, mirrored in the water, people watching."""
    sky.sky(c, light, 640)
    land.ridges(c, light, 610, 660, 2, 130)
    sea.sea(c, light, 660, waves=90)
    for i in range(40):
        x = c.rng.uniform(0, WIDTH)
        c.disc(x, c.rng.uniform(640, 658), 3, light.window)
        if i % 3 == 0:
            sea.reflection(c, x, 668, 12, 70, light.window, 0.6)
    bursts = (
        (800, 270, 250, (GOLD, VERMILION)),
        (380, 220, 170, (ink("8fd3c8"), PAPER)),
        (1220, 200, 180, (ink("f08a7a"), GOLD)),
        (1060, 440, 110, (ink("b7a6e0"), PAPER)),
        (560, 450, 100, (VERMILION, GOLD)),
    )
    for bx, by, r, tones in bursts:
        bx += c.rng.uniform(-50, 50)
        by += c.rng.uniform(-24, 24)
        c.glow(bx, by, r * 1.3, tones[0], 0.4)
        c.stroke(
            [(bx, 650), (bx - 4, (650 + by) / 2), (bx, by + r * 0.5)],
            (3, 2, 0.5),
            mix(tones[0], light.sky[1], 0.5),
        )
        for ring, share in ((0, 1.0), (1, 0.68), (2, 0.38)):
            count = 34 - ring * 8
            for k in range(count):
                a = 2 * math.pi * k / count + ring * 0.1
                rr = r * share * c.rng.uniform(0.94, 1.04)
                start = rr * 0.5
                p = (bx + start * math.cos(a), by + start * math.sin(a))
                q = (bx + rr * math.cos(a), by + rr * math.sin(a) + rr * 0.06)
                tone = tones[ring % 2]
                c.stroke([p, ((p[0] + q[0]) / 2, (p[1] + q[1]) / 2), q], (0.8, 2.5, 5), tone)
                c.disc(q[0], q[1], 4.5, mix(tone, WHITE, 0.5))
        sea.reflection(c, bx, 676, r * 0.6, 240, tones[0], 0.55)
    boats.fishing_boat(c, light, 1270, 780, 170, TEAL)
    boats.rowing_boat(c, light, 330, 800, 150)
    c.shape(
        smooth([(-40, 930), (400, 915), (900, 920), (1640, 900), (1640, 1100), (-40, 1100)]),
        light.shade,
    )
    dim = mix(light.shade, light.haze, 0.0)
    c.rect(-10, 920, WIDTH + 20, 160, dim)
    crowd(c, light, 1040, 200, 13)
    crowd(c, light, 1120, 260, 9)
