"""Hot springs, indoors and under the sky."""

from __future__ import annotations

from .. import interiors as room
from .. import land, landmarks, people, sea, sky, trees, views
from ..canvas import WIDTH, Canvas, Wash, smooth
from ..catalogue import scene
from ..palette import (
    BARK,
    BRICK,
    DEEP,
    GOLD,
    SLATE,
    VERMILION,
    WHITE,
    Light,
    ink,
    mix,
)


def bather(
    c: Canvas, light: Light, x: float, y: float, s: float, hair: int, *, towel: bool = False
) -> None:
    """Somebody in hot water up to the shoulders, seen from behind."""
    skin = light.seen(people.SKINS[hair % 3], 0.5)
    with c.at(x, y, s):
        c.blob(
            [(-44, 6), (-40, -20), (-14, -34), (14, -34), (40, -20), (44, 6)],
            Wash((skin, mix(skin, light.shade, 0.2))),
        )
        c.rect(-11, -54, 22, 26, mix(skin, light.shade, 0.15))
        c.disc(0, -70, 24, light.seen(people.HAIRS[hair], 0.6), 27)
        if hair % 2:
            c.disc(0, -102, 13, light.seen(people.HAIRS[hair], 0.6), 11)
        if towel:
            c.rect(-20, -104, 40, 13, light.seen(WHITE, 0.4), r=5)
        for i in range(3):
            c.stroke(
                [(-70 + i * 12, 8 + i * 8), (0, 12 + i * 8), (70 - i * 12, 8 + i * 8)],
                (1, 4, 1),
                mix(light.sea[0], WHITE, 0.4),
                0.7,
            )


@scene("onsen-bath", "day", "dusk", "mist")
def onsen_bath(c: Canvas, light: Light) -> None:
    """An indoor bath of cypress, steam, a low window on the forest."""
    room.wall(c, light, ink("c99a66"), ink("8f8f80"), 720)
    for i in range(14):
        c.rect(i * 122, -10, 4, 730, mix(room.indoors(light, ink("c99a66")), light.shade, 0.2))
    room.window(c, light, 260, 150, 1080, 430, views.forest, BARK, 3)
    floor = room.indoors(light, SLATE)
    c.rect(-10, 700, WIDTH + 20, 380, Wash((mix(floor, light.haze, 0.25), floor)))
    wood = room.indoors(light, ink("d9ab6c"))
    c.shape(
        [(170, 690), (1430, 690), (1620, 1000), (-20, 1000)],
        Wash((mix(wood, light.haze, 0.2), wood)),
    )
    c.rect(-20, 1000, 1640, 90, Wash((mix(wood, light.shade, 0.25), mix(wood, light.shade, 0.5))))
    for i in range(6):
        c.rect(i * 280 - 20, 1000, 4, 90, mix(wood, light.shade, 0.6))
    water = mix(ink("7fbfb0"), light.sea[1], 0.15)
    c.shape(
        [(226, 720), (1374, 720), (1520, 950), (80, 950)],
        Wash((mix(water, WHITE, 0.45), mix(water, DEEP, 0.15))),
    )
    for _ in range(26):
        x, y = c.rng.uniform(260, 1340), c.rng.uniform(735, 935)
        sea.lens(c, x, y, c.rng.uniform(60, 170), 6, mix(water, WHITE, 0.55), 0.7)
    bather(c, light, 560, 830, 1.5, 0, towel=True)
    bather(c, light, 960, 800, 1.3, 1)
    c.rect(1250, 560, 190, 30, wood)
    c.shape(
        [(1270, 590), (1310, 590), (1330, 760), (1280, 760)], Wash((WHITE, WHITE)), (0.85, 0.35)
    )
    for x, y, s in ((250, 1010, 1.0), (390, 1016, 0.8)):
        with c.at(x, y, s):
            c.shape(
                [(-62, -78), (62, -78), (50, 8), (-50, 8)],
                Wash((wood, mix(wood, light.shade, 0.35)), across=True),
            )
            c.disc(0, -78, 62, mix(wood, light.shade, 0.45), 14)
            c.rect(-58, -46, 116, 8, light.seen(BRICK))
    for x in (430, 760, 1120):
        sky.steam(c, x, 760, 420, WHITE, 0.4)
    sky.mist(c, 690, 200, WHITE, 0.4)


@scene("open-air-bath", "dusk", "dawn", "night", "mist", "day")
def open_air_bath(c: Canvas, light: Light) -> None:
    """A rock bath above the sea at the end of the day, steam and a maple."""
    views_horizon = 400
    sky.sky(c, light, views_horizon)
    sky.sun(c, light, c.rng.uniform(700, 940), 270, 84)
    sky.clouds(c, light, 80, 220, 3)
    sea.far_shore(c, light, 408, 80)
    sea.sea(c, light, 400, 700, 60)
    sea.glitter(c, light, 820, 400, 220, 90)
    sea.headland(c, light, "right", 440, 540, 130, 0.35)
    sea.headland(c, light, "left", 480, 380, 120, 0.5)
    water = mix(mix(ink("7fb7ae"), light.sea[1], 0.35), light.shade, 0.25 if light.dark else 0.0)
    for x in range(-40, 1680, 118):
        land.rock(
            c,
            light,
            x,
            690 + c.rng.uniform(-12, 24),
            c.rng.uniform(140, 210),
            c.rng.uniform(50, 95),
        )
    c.shape(
        smooth(
            [
                (-60, 720),
                (400, 670),
                (800, 662),
                (1200, 670),
                (1660, 720),
                (1660, 1100),
                (-60, 1100),
            ],
            closed=False,
        ),
        Wash((mix(water, light.haze, 0.5), water, mix(water, DEEP, 0.3)), (670, 1067)),
    )
    for _ in range(40):
        t = c.rng.random()
        sea.lens(
            c,
            c.rng.uniform(60, 1540),
            700 + 320 * t,
            60 + 120 * t,
            3 + 6 * t,
            mix(water, light.haze, 0.5),
            0.7,
        )
    bather(c, light, 620, 850, 1.7, 0, towel=True)
    bather(c, light, 900, 820, 1.5, 3)
    for x, y, w, h in (
        (60, 1010, 420, 210),
        (330, 1090, 360, 130),
        (1560, 1000, 420, 230),
        (1260, 1095, 380, 150),
        (800, 1110, 420, 90),
    ):
        land.rock(c, light, x, y, w, h)
    landmarks.stone_lantern(c, light, 1420, 860, 230)
    c.glow(1420, 710, 150, light.window, 0.5 if light.dark else 0.0)
    leaves = [light.seen(v, 0.6) for v in (VERMILION, ink("e07a33"), BRICK, GOLD)]
    for points in (
        [(-40, 180), (130, 200), (300, 150), (430, 190)],
        [(-40, 360), (90, 350), (200, 390)],
    ):
        trees.maple_leaves(c, trees.bough(c, points, 24, light.seen(BARK)), 30, leaves, 4)
    for x in (420, 760, 1080):
        sky.steam(c, x, 760, 400, light.haze, 0.5)
    sky.mist(c, 690, 190, light.haze, 0.5)
