"""The year: blossom, maple, snow; festivals and fireworks; the night side of towns."""

from __future__ import annotations

from .. import land, people, sea, sky, trees
from ..canvas import WIDTH, Canvas, Wash, smooth
from ..catalogue import scene
from ..palette import (
    BARK,
    BRICK,
    CEDAR,
    GOLD,
    ROSE,
    VERMILION,
    WHITE,
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
    pink, deep = light.seen(mix(ROSE, WHITE, 0.55), 0.4), light.seen(mix(ROSE, WHITE, 0.15), 0.4)
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
            for x, y, h in ((650.0, 590.0, 130), (590, 640, 190), (480, 710, 300), (300, 810, 460)):
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
    for row, (y, r, count) in enumerate(((480.0, 56, 22), (570, 78, 17), (690, 108, 13))):
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
            for x, y, w, h in ((340.0, 850.0, 150, 70), (260, 930, 170, 100)):
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
        trees.maple_leaves(c, trees.bough(c, points, 25, light.seen(BARK)), 36, tones[:4], 3)
