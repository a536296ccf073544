"""The sea and its edge: villages, bays, rafts, boats, harbours, beaches."""

from __future__ import annotations

from .. import boats, buildings, land, people, sea, sky, trees
from ..canvas import Canvas, Wash, smooth
from ..catalogue import scene
from ..palette import BRICK, GOLD, PAPER, TEAL, VERMILION, WHITE, WOOD, Light, ink, mix

# a diving woman above water: white cotton, as the trade has long worn it
AMA = people.Outfit(WHITE, ink("d9dcd2"), style="scarf", accent=ink("efeee2"), extra="skirt")


@scene("sea-village", "day", "dawn", "dusk", "mist", "night")
def sea_village(c: Canvas, light: Light) -> None:
    """Tiled roofs stepping down a wooded hill to a small harbour."""
    sky.sky(c, light, 470)
    sky.sun(c, light, c.rng.uniform(330, 480), 250, 62)
    sky.clouds(c, light, 110, 300, 3)
    sea.far_shore(c, light, 476, 90, 0.1)
    sea.sea(c, light, 470)
    sea.glitter(c, light, 420, 470, 260)
    sea.headland(c, light, "left", 500, 430, 110, 0.25)
    hill = smooth([(700, 640), (820, 500), (980, 370), (1180, 280), (1400, 250), (1660, 200)])
    green = mix(light.leaf, light.shade, 0.62)
    land.tree_line(
        c,
        hill,
        Wash((mix(green, light.leaf, 0.25), mix(green, light.haze, 0.25)), (250, 760)),
        58,
        30,
        742,
    )
    trees.grove(c, 1050, 1640, 430, 170, light, 0.2, 12)
    buildings.village(c, light, 860, 1680, 690, 200, 4, 0.42)
    c.shape(
        [(660, 722), (760, 676), (1700, 676), (1700, 760), (640, 742)],
        Wash((mix(light.stone, light.haze, 0.2), mix(light.stone, light.shade, 0.5))),
    )
    sea.ripples(c, light, 740, 830, 20, 700, 1600)
    boats.fishing_boat(c, light, 930, 790, 230, TEAL)
    boats.fishing_boat(c, light, 1240, 830, 280, VERMILION, flip=True)
    boats.fishing_boat(c, light, 330, 600, 110, BRICK)
    sky.birds(c, 560, 330, mix(light.shade, light.haze, 0.2))
    c.blob(
        [(-80, 1120), (-60, 905), (150, 900), (380, 985), (560, 1120)],
        Wash((mix(light.leaf, light.shade, 0.5), light.shade)),
    )
    trees.pine(c, 150, 985, 640, light, shade=0.25)
    trees.pine(c, 20, 1010, 420, light, shade=0.45, flip=True)


@scene("ria-bay", "day", "dawn", "dusk", "mist")
def ria_bay(c: Canvas, light: Light) -> None:
    """The drowned valleys seen from a viewpoint: cape behind cape, islands between."""
    sky.sky(c, light, 330)
    sky.sun(c, light, c.rng.uniform(700, 980), 190, 56)
    sky.clouds(c, light, 70, 200, 3)
    land.ridges(c, light, 350, 380, 2, 90)
    sea.sea(c, light, 372, waves=150)
    sea.glitter(c, light, 830, 372, 420, 80)
    for side, y, reach, h, depth in (
        ("right", 402, 760, 60, 0.1),
        ("left", 424, 620, 66, 0.2),
        ("right", 476, 560, 100, 0.36),
        ("left", 536, 700, 120, 0.5),
        ("right", 642, 780, 150, 0.68),
    ):
        sea.headland(c, light, side, y, reach, h, depth, 14 + 12 * depth)
        if light.name == "mist":
            sky.mist(c, y + 4, 70, light.haze, 0.6)
    for x, y, w, h, depth in (
        (980, 450, 120, 34, 0.3),
        (860, 530, 190, 48, 0.5),
        (620, 640, 230, 66, 0.66),
        (430, 596, 90, 26, 0.6),
    ):
        sea.island(c, light, x, y, w, h, depth)
    for i in range(5):
        boats.pearl_raft(c, light, 500 + i * 120, 730 + (i % 2) * 34, 84, 2)
    boats.fishing_boat(c, light, 760, 850, 90, TEAL)
    c.stroke([(716, 858), (600, 876), (430, 912)], (5, 3, 1), mix(light.haze, light.sea[1], 0.3))
    near = smooth(
        [
            (-40, 800),
            (130, 830),
            (330, 920),
            (520, 990),
            (760, 1030),
            (1050, 1015),
            (1290, 930),
            (1640, 850),
        ]
    )
    land.round_tree_line(
        c, near, Wash((mix(light.leaf, light.shade, 0.5), light.shade), (800, 1067)), 44
    )
    trees.pine(c, 1420, 1010, 640, light, shade=0.35, flip=True)
    sky.birds(c, 480, 250, mix(light.shade, light.haze, 0.25))


@scene("pearl-rafts", "dawn", "day", "dusk", "mist")
def pearl_rafts(c: Canvas, light: Light) -> None:
    """Pearl rafts in calm water, a boat alongside, misty hills behind."""
    sky.sky(c, light, 400)
    sky.sun(c, light, c.rng.uniform(1000, 1250), 230, 70)
    land.ridges(c, light, 400, 440, 3, 190)
    sky.mist(c, 430, 120, light.haze, 0.75)
    sea.sea(c, light, 440, waves=90)
    sea.glitter(c, light, 1120, 440, 500, 90)
    sea.headland(c, light, "left", 478, 640, 150, 0.42)
    for row, (y, w) in enumerate(((520, 150), (590, 220), (690, 330), (840, 520))):
        for i in range(4):
            x = -60 + row * 70 + i * w * 1.42 + c.rng.uniform(-14, 14)
            boats.pearl_raft(c, light, x + 300, y, w, 3)
    boats.rowing_boat(c, light, 1290, 800, 330)
    worker = people.Outfit(PAPER, TEAL, style="straw", extra="vest", accent=VERMILION).under(light)
    people.figure(c, 1262, 782, 215, "bend", worker, flip=True)
    people.figure(
        c,
        1350,
        782,
        215,
        "stand",
        people.Outfit(TEAL, ink("3b3f4a"), style="cap", accent=GOLD).under(light),
    )
    sky.birds(c, 720, 320, mix(light.shade, light.haze, 0.3))
    land.grass(c, -20, 1080, 360, 210, light.shade, 34)


@scene("ama-boats", "day", "dawn", "mist")
def ama_boats(c: Canvas, light: Light) -> None:
    """Diving women in white beside their tubs and wooden boats."""
    sky.sky(c, light, 380)
    sky.sun(c, light, c.rng.uniform(260, 420), 190, 60)
    sky.clouds(c, light, 90, 240, 3)
    sea.far_shore(c, light, 386, 70, 0.15)
    sea.sea(c, light, 380, waves=170)
    sea.headland(c, light, "right", 420, 620, 170, 0.4)
    for x, y, w in ((1180, 470, 150), (420, 520, 190)):
        boats.rowing_boat(c, light, x, y, w)
        people.figure(c, x - w * 0.1, y - w * 0.03, w * 0.62, "stand", AMA.under(light, 0.4))
    boats.rowing_boat(c, light, 1060, 730, 560)
    white = AMA.under(light, 0.4)
    people.figure(c, 960, 690, 320, "sit", white)
    people.figure(c, 1130, 690, 330, "point", white, flip=True)
    for x, y, s in ((300, 800, 1.15), (560, 910, 1.5), (160, 650, 0.8)):
        diver(c, light, x, y, s)
    sea.ripples(c, light, 930, 1067, 30)
    sky.birds(c, 760, 240, mix(light.shade, light.haze, 0.3))


def diver(c: Canvas, light: Light, x: float, y: float, s: float) -> None:
    """An ama at the surface, holding on to her float."""
    white = light.seen(WHITE, 0.4)
    with c.at(x, y, s):
        for i in range(3):
            sea.lens(c, 10, 6 + i * 11, 230 - i * 40, 7, mix(light.sea[0], light.haze, 0.6), 0.7)
        c.disc(74, -8, 44, light.seen(WOOD), 26)
        c.disc(74, -16, 42, light.seen(mix(WOOD, PAPER, 0.4)), 20)
        c.disc(74, -15, 33, light.seen(mix(WOOD, light.shade, 0.5)), 14)
        for px in (58, 76, 90):
            c.disc(px, -15, 10, light.seen(ink("5b4a52")), 7)
        c.blob([(-42, 4), (-36, -26), (0, -40), (30, -24), (36, 4)], white)
        c.stroke([(22, -18), (44, -28), (52, -20)], (16, 13, 10), white)
        c.disc(-4, -58, 20, light.seen(people.SKINS[0]), 23)
        c.blob(
            [
                (-26, -44),
                (-26, -72),
                (-4, -86),
                (18, -74),
                (17, -66),
                (-4, -70),
                (-16, -56),
                (-14, -40),
            ],
            white,
        )
        c.rect(-12, -66, 30, 14, light.seen(ink("29404a")), r=7)
        c.rect(-8, -63, 22, 8, mix(light.sea[0], WHITE, 0.4), r=4)


@scene("beach-morning", "dawn", "day", "mist")
def beach_morning(c: Canvas, light: Light) -> None:
    """A wide beach early in the day, one walker, long waves."""
    sky.sky(c, light, 480)
    sky.sun(c, light, c.rng.uniform(700, 1000), 390, 88)
    sky.clouds(c, light, 120, 330, 4)
    sea.sea(c, light, 480, waves=90)
    sea.glitter(c, light, 850, 480, 250, 90)
    sea.headland(c, light, "left", 500, 480, 130, 0.35)
    sea.island(c, light, 1280, 500, 150, 50, 0.3)
    for y, width in ((590, 4), (640, 6), (690, 9)):
        sea.surf(c, y, light.seen(WHITE, 0.5), 9, width, 0.8)
    sea.beach(c, light, 760, -60)
    who = people.Outfit(WHITE, ink("34526a"), hair=people.HAIRS[1], style="tail").under(light, 0.6)
    c.shape(
        [(960, 938), (1010, 938), (1240, 972), (1226, 978)],
        mix(light.ground, light.shade, 0.35),
        0.5,
    )
    people.figure(c, 985, 942, 235, "walk", who, flip=True)
    c.shape(
        [(890, 955), (938, 952), (1010, 966), (1002, 972)],
        mix(light.ground, light.shade, 0.35),
        0.4,
    )
    dog = light.seen(ink("c98f55"))
    c.stroke([(858, 925), (905, 922)], 26, dog)
    for x in (852, 868, 896, 910):
        c.stroke([(x, 930), (x - 2, 956)], (8, 6), dog)
    c.disc(846, 905, 16, dog, 14)
    c.stroke([(842, 912), (826, 912)], 9, dog)
    c.stroke([(918, 915), (934, 896)], (7, 4), dog)
    c.shape([(846, 894), (856, 884), (858, 898)], mix(dog, light.shade, 0.4))
    for x, s in ((-40, 1.0), (90, 0.7), (1500, 0.9)):
        land.grass(c, x, 1090, 200, 190 * s, mix(light.leaf, light.shade, 0.55), 26)
    sky.birds(c, 380, 330, mix(light.shade, light.haze, 0.3))
