"""Where one sleeps and bathes: inns, hot springs, guesthouses, tents."""

from __future__ import annotations

from .. import buildings, land, people, sea, sky, trees, views
from .. import interiors as room
from ..canvas import WIDTH, Canvas, Wash, oval, smooth
from ..catalogue import scene
from ..palette import (
    BARK,
    BRICK,
    CREAM,
    DEEP,
    GOLD,
    INDIGO,
    PAPER,
    SLATE,
    TEAL,
    VERMILION,
    WHITE,
    WOOD,
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
    buildings.stone_lantern(c, light, 1420, 860, 230)
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


@scene("ryokan-room", "day", "dusk", "dawn", "mist")
def ryokan_room(c: Canvas, light: Light) -> None:
    """Straw mats, a low table with tea, shoji open to a garden and the bay."""
    room.wall(c, light, ink("d3bd92"), ink("c9c088"), 740)
    room.window(c, light, 420, 130, 760, 560, views.bay, BARK, 2)
    room.shoji(c, light, 150, 110, 310, 630)
    room.shoji(c, light, 1140, 110, 310, 630)
    c.rect(-10, 70, WIDTH + 20, 34, room.indoors(light, BARK))
    for x in (90, 1480):
        c.rect(x, 0, 36, 745, room.indoors(light, BARK))
    room.tatami(c, light, 740)
    room.light_pool(c, light, 470, 746, 660, -160)
    table = room.indoors(light, ink("6d3b2a"))
    c.shape(
        [(480, 880), (1120, 880), (1220, 990), (380, 990)],
        Wash((mix(table, light.haze, 0.3), table)),
    )
    c.rect(380, 990, 840, 24, mix(table, light.shade, 0.4))
    for x in (410, 1150):
        c.rect(x, 1014, 40, 60, mix(table, light.shade, 0.5))
    pot = room.indoors(light, DEEP)
    c.disc(760, 912, 56, pot, 42)
    c.stroke([(708, 902), (676, 890), (664, 872)], (18, 12, 9), pot)
    c.stroke([(726, 880), (760, 836), (796, 880)], 9, room.indoors(light, WOOD))
    c.disc(760, 872, 20, mix(pot, light.haze, 0.2), 8)
    for x in (880, 950):
        c.rect(x - 22, 916, 44, 40, room.indoors(light, ink("8fb0a0")), r=8)
        c.disc(x, 917, 22, mix(room.indoors(light, ink("8fb0a0")), light.shade, 0.4), 6)
    c.rect(560, 938, 110, 12, room.indoors(light, VERMILION), r=6)
    for x in (586, 618, 648):
        c.disc(
            x,
            932,
            15,
            room.indoors(light, (CREAM, ink("e3a39a"), ink("a9b870"))[(x - 586) // 30 % 3]),
            11,
        )
    for x, flip in ((250, False), (1340, True)):
        cushion = room.indoors(light, BRICK if flip else INDIGO)
        c.blob(
            [
                (x - 130, 970),
                (x - 110, 936),
                (x + 110, 936),
                (x + 130, 970),
                (x + 110, 992),
                (x - 110, 992),
            ],
            Wash((mix(cushion, light.haze, 0.2), cushion)),
        )
    guest = people.Outfit(
        INDIGO, INDIGO, hair=people.HAIRS[0], style="bun", extra="yukata", accent=VERMILION
    ).under(light, 0.4)
    people.figure(c, 250, 985, 560, "floor", guest)
    room.paper_lamp(c, light, 1500, 930, 250)
    sky.steam(c, 880, 900, 150, WHITE, 0.5)


@scene("guesthouse", "dusk", "day", "dawn", "night")
def guesthouse(c: Canvas, light: Light) -> None:
    """A restored farmhouse with a thatched roof and people on its veranda."""
    sky.sky(c, light, 520)
    sky.sun(c, light, c.rng.uniform(180, 320), 250, 70)
    sky.clouds(c, light, 80, 260, 3)
    land.ridges(c, light, 460, 560, 3, 220)
    trees.grove(c, 950, 1660, 660, 420, light, 0.3, 9)
    trees.grove(c, -60, 260, 660, 300, light, 0.2, 5)
    grass = mix(light.leaf, light.shade, 0.22)
    c.rect(
        -10,
        640,
        WIDTH + 20,
        440,
        Wash((mix(grass, light.haze, 0.35), grass, mix(grass, light.shade, 0.3))),
    )
    plaster, wood = light.wall, mix(light.seen(BARK), light.shade, 0.15)
    glow = light.window if light.dark else mix(light.window, light.shade, 0.55)
    c.rect(400, 560, 880, 250, Wash((mix(wood, light.haze, 0.15), wood)))
    for x, w in ((430, 150), (600, 330), (950, 150), (1120, 130)):
        c.rect(x, 590, w, 190, glow if w != 130 else plaster)
        for k in range(int(w / 38) + 1):
            c.rect(x + k * 37, 590, 6, 190, wood)
        c.rect(x, 650, w, 5, wood)
    straw = light.seen(ink("9a7f56"))
    c.shape(
        smooth([(300, 600), (380, 500), (520, 300), (600, 240)])
        + smooth([(1080, 240), (1160, 300), (1300, 500), (1380, 600)]),
        Wash((mix(straw, light.haze, 0.3), straw, mix(straw, light.shade, 0.35))),
    )
    for i in range(7):
        y = 300 + i * 44
        half = 260 + 440 * ((y - 240) / 360) ** 1.05 * 0.94
        c.stroke(
            [(840 - half, y + 8), (840, y), (840 + half, y + 8)],
            3,
            mix(straw, light.shade, 0.35),
            0.6,
        )
    c.stroke([(580, 236), (840, 226), (1100, 236)], 34, mix(straw, light.shade, 0.5))
    for i in range(5):
        c.stroke([(640 + i * 100, 212), (655 + i * 100, 258)], 15, mix(straw, light.haze, 0.1))
    deck = light.seen(ink("b98a5e"))
    c.rect(370, 800, 940, 26, Wash((mix(deck, light.haze, 0.25), deck)))
    c.rect(380, 826, 920, 46, mix(light.shade, wood, 0.3))
    for x, tone, style, flip in (
        (620, VERMILION, "tail", False),
        (760, TEAL, "short", True),
        (1010, PAPER, "bob", False),
    ):
        people.figure(
            c, x, 880, 270, "sit", people.Outfit(tone, INDIGO, style=style).under(light), flip=flip
        )
    room.laptop(c, light, 1065, 758, 60)
    c.stroke(
        [(840, 872), (830, 940), (700, 1010), (620, 1090)],
        (130, 140, 190, 280),
        mix(light.ground, light.haze, 0.2),
    )
    for x, y, w in ((560, 940, 120), (980, 930, 130), (470, 1030, 150), (900, 1040, 180)):
        land.rock(c, light, x, y, w, 44)
    buildings.lantern(c, light, 420, 600, 30, PAPER if not light.dark else GOLD)
    for x, y, r in ((180, 960, 110), (330, 1000, 80), (1400, 930, 110), (1540, 980, 130)):
        trees.tuft(
            c, x, y, r, mix(light.leaf, light.shade, 0.6), mix(light.leaf, light.shade, 0.25)
        )
    sky.birds(c, 420, 320, mix(light.shade, light.haze, 0.2), 4)


def tent(
    c: Canvas, light: Light, x: float, y: float, w: float, colour: tuple[int, int, int]
) -> None:
    """A ridge tent, lit from inside after dark."""
    cloth = light.seen(colour)
    if light.dark:
        cloth = mix(cloth, ink("ffb95a"), 0.5)
        c.glow(x, y - w * 0.3, w * 0.9, GOLD, 0.45)
    c.shape(
        [(x, y - w * 0.62), (x + w * 0.62, y - w * 0.5), (x + w * 0.86, y), (x + w * 0.42, y)],
        mix(cloth, light.shade, 0.3),
    )
    c.shape(
        [(x - w * 0.5, y), (x, y - w * 0.62), (x + w * 0.42, y)],
        Wash((mix(cloth, light.shade, 0.12), cloth)),
    )
    c.shape(
        [(x - w * 0.14, y), (x, y - w * 0.5), (x + w * 0.12, y)],
        mix(ink("ffdf9a"), WHITE, 0.2) if light.dark else mix(cloth, light.shade, 0.55),
    )
    c.stroke([(x, y - w * 0.62), (x - w * 0.72, y + w * 0.04)], 2, mix(light.haze, cloth, 0.4))


@scene("campsite-stars", "night")
def campsite_stars(c: Canvas, light: Light) -> None:
    """Tents under the milky way beside a lake-like bay."""
    sky.sky(c, light, 640)
    lean = c.rng.uniform(-80, 80)
    for i in range(7):
        c.stroke(
            [(300 + lean + i * 26, -40), (700 + i * 22, 260), (1050 + i * 14, 640)],
            (190 - i * 24, 150 - i * 18, 70 - i * 8),
            Wash((ink("9fb6d8"), ink("9fb6d8"))),
            (0.03, 0.045, 0.0),
        )
    for _ in range(420):
        t = c.rng.random()
        x = 380 + lean + 720 * t + c.rng.gauss(0, 80 * (1.2 - t * 0.7))
        c.disc(
            x,
            -20 + 650 * t,
            c.rng.choice((1.1, 1.3, 1.6, 2.4)),
            mix(WHITE, ink("a9c6ee"), c.rng.random()),
            alpha=1.0,
        )
    sky.stars(c, 220, 560)
    c.stroke([(1180, 120), (1330, 200)], (0.6, 4), WHITE)
    land.ridges(c, light, 620, 700, 3, 200)
    sea.sea(c, light, 690, 830, 40)
    shore = smooth([(-40, 820), (400, 800), (900, 812), (1640, 790)])
    c.shape(land.under(shore), Wash((mix(light.leaf, light.shade, 0.35), light.shade), (800, 1067)))
    trees.grove(c, 1180, 1660, 900, 470, light, 0.8, 7)
    trees.grove(c, -80, 210, 920, 560, light, 0.8, 4)
    tent(c, light, 960, 940, 330, ink("d98a3a"))
    tent(c, light, 420, 910, 240, ink("4f8f88"))
    c.glow(690, 960, 300, ink("ff9a3c"), 0.6)
    for dx, h in ((-16, 50), (0, 78), (15, 46)):
        c.shape(
            smooth(
                [
                    (690 + dx - 16, 985),
                    (690 + dx - 10, 985 - h * 0.5),
                    (690 + dx, 985 - h),
                    (690 + dx + 12, 985 - h * 0.5),
                    (690 + dx + 16, 985),
                ],
                closed=True,
            ),
            ink("ffb545") if dx else ink("ffe49a"),
        )
    for a in (-24, 24, 0):
        with c.at(690, 990, 1, turn=a):
            c.rect(-50, -6, 100, 13, ink("3a2520"), r=6)
    warm = 0.5
    people.figure(
        c,
        590,
        1000,
        230,
        "floor",
        people.Outfit(VERMILION, INDIGO, style="tail").under(light, warm),
    )
    people.figure(
        c,
        800,
        1004,
        240,
        "floor",
        people.Outfit(TEAL, SLATE, style="short").under(light, warm),
        flip=True,
    )


@scene("glamping", "dusk", "night", "day")
def glamping(c: Canvas, light: Light) -> None:
    """A dome tent on a deck above the sea, string lights, two deck chairs."""
    sky.sky(c, light, 560)
    sky.sun(c, light, c.rng.uniform(250, 420), 400, 84)
    sky.clouds(c, light, 90, 300, 3)
    sea.far_shore(c, light, 566, 80)
    sea.sea(c, light, 560, 860, 70)
    sea.glitter(c, light, 340, 560, 260, 90)
    sea.headland(c, light, "left", 600, 330, 110, 0.4)
    trees.grove(c, 1240, 1680, 860, 560, light, 0.55, 6)
    grass = mix(light.leaf, light.shade, 0.4)
    land.hill(
        c,
        [(-40, 840), (400, 820), (900, 790), (1640, 760)],
        Wash((mix(grass, light.haze, 0.15), mix(grass, light.shade, 0.5))),
    )
    cloth = light.seen(ink("f3ead6"), 0.6)
    if light.dark:
        cloth = mix(cloth, ink("ffc873"), 0.35)
        c.glow(980, 700, 460, GOLD, 0.4)
    dome = oval(980, 870, 300, 400, 180, 360)
    c.shape(dome, Wash((mix(cloth, light.shade, 0.18), cloth)))
    with c.within(dome):
        for k in (-0.72, -0.36, 0.36, 0.72):
            c.stroke(
                [(980, 470), (980 + k * 290, 640), (980 + k * 330, 880)],
                4,
                mix(cloth, light.shade, 0.3),
            )
        for y in (600, 730):
            c.stroke([(680, y + 30), (980, y), (1280, y + 30)], 4, mix(cloth, light.shade, 0.3))
        c.shape(
            oval(930, 870, 150, 260, 180, 360),
            light.window if light.dark else mix(light.sea[1], light.haze, 0.35),
        )
        c.rect(826, 790, 210, 60, room.indoors(light, PAPER), r=16)
        c.rect(826, 816, 210, 60, room.indoors(light, TEAL), r=10)
        for k in (0, 1):
            c.shape(
                [
                    (930 + (k * 2 - 1) * 150, 880),
                    (930 + (k * 2 - 1) * 152, 640),
                    (930 + (k * 2 - 1) * 20, 612),
                    (930 + (k * 2 - 1) * 96, 880),
                ],
                mix(cloth, WHITE, 0.3),
            )
    deck = light.seen(ink("b58657"))
    c.shape(
        [(480, 866), (1420, 866), (1560, 1000), (330, 1000)],
        Wash((mix(deck, light.haze, 0.25), deck)),
    )
    for i in range(13):
        t = i / 12
        c.stroke(
            [(480 + 940 * t, 866), (330 + 1230 * t, 1000)],
            2.5,
            mix(deck, light.shade, 0.35),
            curved=False,
        )
    c.rect(330, 1000, 1230, 26, mix(deck, light.shade, 0.45))
    for x, tone in ((500, VERMILION), (650, TEAL)):
        with c.at(x, 985, 1.0):
            c.stroke([(-70, 0), (50, -70)], 8, light.shade)
            c.stroke([(70, 0), (-60, -70)], 8, light.shade)
            c.shape(
                [(-78, -140), (-62, -146), (-10, -52), (60, -66), (64, -50), (-14, -30)],
                light.seen(tone),
            )
    people.figure(
        c, 620, 985, 290, "sit", people.Outfit(PAPER, INDIGO, style="bob").under(light), flip=True
    )
    wire = smooth([(120, 470), (420, 560), (760, 520), (980, 440), (1250, 540), (1600, 460)])
    c.stroke(wire, 3, light.shade, curved=False)
    for x, y in wire[2::3]:
        if light.dark:
            c.glow(x, y + 14, 46, GOLD, 0.7)
        c.disc(x, y + 14, 9, mix(GOLD, WHITE, 0.45))
    c.rect(114, 464, 12, 420, light.seen(BARK))
