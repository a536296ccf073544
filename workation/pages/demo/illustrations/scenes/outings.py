"""Time off: bicycles, boards, rods, yoga, races, trains, ferries, family at the beach."""

from __future__ import annotations

from .. import boats, land, people, sea, sky, trees, views
from .. import interiors as room
from ..canvas import WIDTH, Canvas, Wash, oval, smooth
from ..catalogue import scene
from ..palette import (
    BARK,
    BRICK,
    CEDAR,
    CREAM,
    DEEP,
    GOLD,
    INDIGO,
    PAPER,
    SLATE,
    TEAL,
    UMBER,
    VERMILION,
    WHITE,
    WOOD,
    Colour,
    Light,
    ink,
    mix,
)


def bicycle(
    c: Canvas,
    light: Light,
    x: float,
    y: float,
    h: float,
    colour: Colour,
    rider: people.Outfit | None = None,
    *,
    flip: bool = False,
) -> None:
    """A bicycle, with a rider of height h when one is given."""
    frame, tyre = light.seen(colour), mix(light.shade, light.seen(UMBER), 0.5)
    with c.at(x, y, h / 100, flip=flip):
        c.disc(4, 1, 44, tyre, 3, 0.3)
        for wx in (-22, 30):
            ring = oval(wx, -17, 17, 17)
            c.stroke([*ring, ring[0]], 2.2, tyre, curved=False)
            c.disc(wx, -17, 2, frame)
        for line in (
            [(-22, -17), (4, -17), (20, -44), (-10, -44), (4, -17)],
            [(-10, -44), (-22, -17)],
            [(30, -17), (21, -50), (28, -52)],
            [(-12, -50), (-9, -42)],
        ):
            c.stroke(line, 2.4, frame, curved=False)
        c.rect(-18, -52, 14, 3, tyre, r=1.5)
    if rider:
        people.figure(c, x, y, h, "cycle", rider, flip=flip)


@scene("cycling-coast", "day", "dawn", "dusk")
def cycling_coast(c: Canvas, light: Light) -> None:
    """Two cyclists on a road above the sea, bays beyond."""
    sky.sky(c, light, 440)
    sky.sun(c, light, c.rng.uniform(1080, 1320), 220, 64)
    sky.cumulus(c, 480, 420, 560, light)
    sea.far_shore(c, light, 450, 90)
    sea.sea(c, light, 440, waves=110)
    sea.glitter(c, light, 1200, 440, 260, 90)
    sea.headland(c, light, "left", 480, 620, 150, 0.3)
    sea.headland(c, light, "left", 560, 420, 210, 0.55)
    sea.island(c, light, 900, 540, 180, 56, 0.45)
    boats.ferry(c, light, 1090, 500, 130)
    grass = mix(light.leaf, light.shade, 0.25)
    land.hill(
        c,
        [(-40, 720), (400, 760), (900, 770), (1300, 740), (1640, 660)],
        Wash((mix(grass, light.haze, 0.2), grass, mix(grass, light.shade, 0.4))),
    )
    road = mix(light.stone, light.haze, 0.2)
    c.shape(
        smooth([(-40, 840), (500, 850), (1000, 830), (1660, 740)])
        + smooth([(1660, 960), (1000, 1010), (500, 1020), (-40, 1000)]),
        Wash((mix(road, light.haze, 0.2), mix(road, light.shade, 0.2))),
    )
    line = smooth([(-40, 916), (500, 930), (1000, 916), (1660, 846)], steps=12)
    for i in range(0, len(line) - 3, 6):
        c.stroke(line[i : i + 4], 7, light.seen(WHITE, 0.6), curved=False)
    rail = smooth([(-40, 830), (500, 838), (1000, 818), (1660, 726)])
    for x, y in rail[::3]:
        c.rect(x - 4, y - 48, 8, 54, light.seen(WHITE, 0.6))
    for dy in (-42, -20):
        c.stroke([(x, y + dy) for x, y in rail], 7, light.seen(WHITE, 0.6), curved=False)
    bicycle(
        c,
        light,
        560,
        950,
        350,
        VERMILION,
        people.Outfit(TEAL, INDIGO, style="helmet", accent=VERMILION).under(light),
    )
    bicycle(
        c,
        light,
        1000,
        920,
        330,
        TEAL,
        people.Outfit(GOLD, DEEP, style="helmet", accent=PAPER, hair=people.HAIRS[1]).under(light),
    )
    for x in range(-30, 1640, 70):
        land.grass(
            c,
            x,
            1090,
            80,
            c.rng.uniform(50, 110),
            mix(light.leaf, light.shade, c.rng.uniform(0.2, 0.6)),
            7,
        )
    trees.pine(c, 1530, 760, 430, light, shade=0.2, flip=True)
    sky.birds(c, 700, 280, mix(light.shade, light.haze, 0.2))


@scene("sup-bay", "day", "dawn", "dusk")
def sup_bay(c: Canvas, light: Light) -> None:
    """People standing on paddle boards in a calm inlet."""
    sky.sky(c, light, 380)
    sky.sun(c, light, c.rng.uniform(700, 940), 200, 66)
    sky.clouds(c, light, 70, 220, 3)
    land.ridges(c, light, 380, 420, 2, 150)
    sea.sea(c, light, 420, waves=150)
    sea.glitter(c, light, 820, 420, 560, 110)
    sea.headland(c, light, "right", 470, 620, 180, 0.4)
    sea.headland(c, light, "left", 520, 500, 200, 0.6)
    for x, y, h, tone, board, style in (
        (1080, 640, 190, GOLD, VERMILION, "tail"),
        (420, 720, 250, VERMILION, PAPER, "short"),
        (830, 910, 400, ink("e8dcc2"), GOLD, "bun"),
    ):
        boats.paddle_board(c, light, x, y, h * 1.15, board)
        c.shape(
            [
                (x - h * 0.2, y + 10),
                (x + h * 0.2, y + 10),
                (x + h * 0.08, y + h * 0.5),
                (x - h * 0.08, y + h * 0.5),
            ],
            Wash((light.sea[1], light.shade)),
            (0.4, 0.0),
        )
        c.stroke(
            [
                (x + h * 0.0, y - h * 0.82),
                (x + h * 0.24, y - h * 0.12),
                (x + h * 0.28, y + h * 0.06),
            ],
            h * 0.016,
            light.seen(BARK),
        )
        c.blob(
            [
                (x + h * 0.24, y - h * 0.04),
                (x + h * 0.3, y - h * 0.04),
                (x + h * 0.32, y + h * 0.08),
                (x + h * 0.27, y + h * 0.1),
            ],
            light.seen(BRICK),
        )
        people.figure(
            c,
            x,
            y,
            h,
            "paddle",
            people.Outfit(
                tone, DEEP, hair=people.HAIRS[int(h) % 3], style=style, extra="vest", accent=tone
            ).under(light),
        )
    sea.ripples(c, light, 930, 1067, 40)
    for x, y, w, h in ((80, 1060, 340, 150), (1530, 1070, 330, 190), (300, 1090, 200, 80)):
        land.rock(c, light, x, y, w, h)


@scene("fishing-pier", "dawn", "dusk", "day", "mist")
def fishing_pier(c: Canvas, light: Light) -> None:
    """A child and a grown-up with rods at a pier's end."""
    sky.sky(c, light, 470)
    sky.sun(c, light, c.rng.uniform(1060, 1260), 360, 90)
    sky.clouds(c, light, 90, 280, 3)
    sea.far_shore(c, light, 476, 110, 0.15)
    sea.sea(c, light, 470, waves=130)
    sea.glitter(c, light, 1160, 470, 400, 100)
    sea.headland(c, light, "left", 510, 480, 130, 0.4)
    boats.fishing_boat(c, light, 560, 580, 120, TEAL)
    stone = mix(light.stone, light.haze, 0.1)
    for i in range(6):
        x = 40 + i * 150
        c.rect(x, 850, 34, 240, Wash((mix(light.shade, stone, 0.3), light.shade)))
        sea.lens(c, x + 17, 1010, 130, 10, mix(light.sea[0], light.haze, 0.4), 0.7)
    c.shape(
        [(-20, 780), (930, 780), (1010, 840), (-20, 850)],
        Wash((mix(stone, light.haze, 0.3), stone)),
    )
    c.shape([(-20, 850), (1010, 840), (1010, 884), (-20, 900)], mix(stone, light.shade, 0.5))
    for x, y, h, pose, tone, style in (
        (800, 806, 340, "fish", TEAL, "cap"),
        (610, 812, 230, "fish", VERMILION, "straw"),
    ):
        people.figure(
            c,
            x,
            y,
            h,
            pose,
            people.Outfit(
                tone, INDIGO, style=style, accent=GOLD, extra="vest" if style == "cap" else ""
            ).under(light),
        )
        tip = (x + h * 0.95, y - h * 1.12)
        c.stroke(
            [(x + h * 0.12, y - h * 0.58), (x + h * 0.55, y - h * 0.95), tip],
            (6, 4, 1.5),
            light.seen(UMBER),
        )
        c.stroke(
            [tip, (tip[0] + 40, y - h * 0.4), (tip[0] + 46, 930)], 1.6, mix(light.haze, WHITE, 0.4)
        )
        c.disc(tip[0] + 46, 932, 9, light.seen(VERMILION))
        sea.lens(c, tip[0] + 46, 942, 80, 6, mix(light.sea[0], light.haze, 0.6))
    c.rect(400, 762, 80, 62, light.seen(TEAL), r=6)
    c.rect(392, 752, 96, 16, light.seen(PAPER), r=5)
    c.shape([(300, 772), (360, 772), (352, 826), (308, 826)], light.seen(GOLD))
    cat = light.seen(ink("d9a066"))
    c.blob([(176, 826), (172, 780), (196, 752), (222, 780), (228, 826)], cat)
    c.disc(197, 744, 24, cat, 21)
    for dx in (-18, 8):
        c.shape([(190 + dx, 734), (196 + dx, 708), (208 + dx, 730)], cat)
    c.stroke([(224, 820), (262, 812), (262, 774)], (13, 11, 7), cat)
    sky.birds(c, 700, 250, mix(light.shade, light.haze, 0.25), 6)


@scene("yoga-forest", "dawn", "day", "mist")
def yoga_forest(c: Canvas, light: Light) -> None:
    """Morning yoga on a deck among tall trees."""
    from .mountains import forest_air, sunbeams

    forest_air(c, light, 16, 680)
    sunbeams(c, light, 640)
    grass = mix(light.leaf, light.shade, 0.3)
    land.hill(
        c,
        [(-40, 700), (500, 680), (1100, 690), (1640, 670)],
        Wash((mix(grass, light.haze, 0.35), mix(grass, light.shade, 0.3))),
    )
    for x, w, base in ((180, 110, 800), (1440, 120, 800), (480, 66, 730), (1130, 60, 726)):
        trees.trunk(c, x, w, base, light, light.seen(ink("76503c")))
    deck = light.seen(ink("c2925f"))
    c.shape(
        [(260, 790), (1340, 790), (1540, 1020), (60, 1020)],
        Wash((mix(deck, light.haze, 0.3), deck)),
    )
    for i in range(15):
        t = i / 14
        c.stroke(
            [(260 + 1080 * t, 790), (60 + 1480 * t, 1020)],
            3,
            mix(deck, light.shade, 0.3),
            curved=False,
        )
    c.rect(60, 1020, 1480, 30, mix(deck, light.shade, 0.5))
    for x, y, h, pose, mat, tone, style in (
        (420, 890, 330, "warrior", TEAL, VERMILION, "tail"),
        (800, 880, 330, "tree", VERMILION, TEAL, "bun"),
        (1170, 890, 330, "lotus", GOLD, PAPER, "bob"),
        (620, 1000, 390, "lotus", INDIGO, GOLD, "short"),
        (1000, 1000, 400, "tree", CEDAR, ink("7a86a8"), "short"),
    ):
        c.shape(
            [
                (x - h * 0.42, y - 18),
                (x + h * 0.42, y - 18),
                (x + h * 0.48, y + 16),
                (x - h * 0.48, y + 16),
            ],
            light.seen(mat),
        )
        people.figure(
            c,
            x,
            y,
            h,
            pose,
            people.Outfit(
                tone,
                ink("3b4250"),
                hair=people.HAIRS[int(x) % 3],
                style=style,
                skin=people.SKINS[int(x / 10) % 3],
            ).under(light, 0.6),
        )
    trees.hanging_leaves(c, light, -60, 1680, 140, mix(light.leaf, light.shade, 0.35))


@scene("circuit", "day", "dusk", "dawn")
def circuit(c: Canvas, light: Light) -> None:
    """A race circuit: cars through a curve, grandstand, a ferris wheel."""
    sky.sky(c, light, 460)
    sky.sun(c, light, c.rng.uniform(500, 680), 190, 58)
    sky.clouds(c, light, 70, 220, 3)
    land.ridges(c, light, 450, 510, 3, 170)
    wheel = light.seen(PAPER, 0.7)
    ring = oval(280, 330, 170, 170)
    for i in range(12):
        with c.at(280, 330, 1, turn=i * 30):
            c.stroke([(0, 0), (170, 0)], 3, wheel)
            c.disc(170, 0, 17, light.seen((VERMILION, TEAL, GOLD)[i % 3]))
    c.stroke([*ring, ring[0]], 6, wheel, curved=False)
    for dx in (-80, 80):
        c.stroke([(280, 330), (280 + dx, 560)], 10, wheel)
    land.round_tree_line(
        c,
        [(-40.0, 560.0), (700.0, 548.0), (1640.0, 540.0)],
        Wash((mix(light.leaf, light.shade, 0.5), mix(light.leaf, light.shade, 0.3)), (500, 640)),
        34,
    )
    c.shape(
        [(880, 420), (1660, 350), (1660, 590), (860, 590)],
        Wash((mix(light.wall, light.shade, 0.2), mix(light.wall, light.shade, 0.4))),
    )
    for row in range(7):
        for i in range(46):
            x = 892 + i * 17
            y = 450 + row * 21 - (x - 880) * 0.06
            if c.rng.random() < 0.86:
                c.disc(x, y, 6, light.seen(c.rng.choice(people.TOPS)), 7)
    c.shape([(850, 416), (1680, 330), (1680, 370), (850, 436)], light.seen(VERMILION))
    for x in (900, 1120, 1340, 1560):
        c.stroke([(x, 590), (x, 412 - (x - 900) * 0.08)], 9, mix(light.wall, light.shade, 0.5))
    grass = mix(light.leaf, light.shade, 0.12)
    c.rect(
        -10,
        590,
        WIDTH + 20,
        490,
        Wash((mix(grass, light.haze, 0.2), grass, mix(grass, light.shade, 0.3))),
    )
    outer = smooth(
        [(1660, 636), (1200, 640), (700, 690), (330, 790), (120, 930), (60, 1100)], steps=10
    )
    inner = smooth([(1660, 720), (1260, 740), (900, 810), (720, 900), (680, 1100)], steps=12)
    asphalt = mix(light.seen(ink("5a5f66")), light.shade, 0.1)
    c.shape(outer + inner[::-1], Wash((mix(asphalt, light.haze, 0.25), asphalt)))
    for edge, width in ((outer, 16), (inner, 22)):
        for i in range(0, len(edge) - 1):
            c.stroke(
                edge[i : i + 2],
                width * (0.5 + (edge[i][1] - 630) / 420),
                light.seen(VERMILION if i % 2 else WHITE, 0.6),
                curved=False,
            )
    for x, y, s, turn, tone in (
        (1330, 688, 0.5, -4, TEAL),
        (980, 730, 0.72, -12, GOLD),
        (420, 930, 1.5, -34, VERMILION),
    ):
        race_car(c, light, x, y, s, turn, tone)


def race_car(
    c: Canvas, light: Light, x: float, y: float, s: float, turn: float, colour: Colour
) -> None:
    """An open-wheel racing car from the side, nose to the left."""
    body, tyre = light.seen(colour), ink("1f2227")
    with c.at(x, y, s, turn=turn):
        c.disc(0, 30, 170, light.shade, 10, 0.4)
        for wx in (-96, 92):
            c.disc(wx - 12, 2, 30, mix(tyre, SLATE, 0.3), 30)
        c.rect(96, -62, 62, 12, body, r=3)
        c.rect(118, -52, 10, 40, tyre)
        c.blob(
            [
                (-170, 18),
                (-110, -6),
                (-50, -20),
                (-10, -30),
                (40, -52),
                (90, -24),
                (140, -10),
                (146, 20),
                (60, 26),
                (-100, 26),
            ],
            Wash((mix(body, WHITE, 0.3), body, mix(body, light.shade, 0.35))),
        )
        c.rect(-196, 14, 62, 11, body, r=3)
        c.blob([(-30, -22), (-6, -34), (26, -32), (22, -20)], tyre)
        c.disc(2, -38, 17, light.seen(PAPER), 17)
        c.rect(-15, -42, 20, 9, DEEP, r=4)
        c.stroke([(-140, 12), (-20, 2), (120, 6)], 7, light.seen(WHITE))
        for wx in (-100, 96):
            c.disc(wx, 10, 34, tyre, 34)
            c.disc(wx, 10, 16, mix(SLATE, PAPER, 0.4))
            c.disc(wx, 10, 6, tyre)


@scene("train-window", "day", "dusk", "dawn", "mist")
def train_window(c: Canvas, light: Light) -> None:
    """A box seat in a local train, the coast going past, lunch on the sill."""
    room.wall(c, light, ink("dfd6bf"), ink("6d6a60"), 980)
    view = views.bay if c.rng.random() < 0.5 else views.station_hills
    room.window(c, light, 130, 110, 1340, 560, view, ink("7d868a"), 2)
    c.rect(110, 330, 1380, 10, room.indoors(light, ink("7d868a")), 0.8)
    metal = room.indoors(light, ink("c9c4b4"))
    c.rect(-10, 40, WIDTH + 20, 22, metal)
    for x in range(120, 1600, 190):
        c.stroke([(x, 50), (x, 110)], 7, metal)
        rim = oval(x, 140, 30, 30)
        c.stroke([*rim, rim[0]], 9, room.indoors(light, PAPER), curved=False)
    c.rect(560, 720, 480, 26, room.indoors(light, WOOD), r=8)
    c.rect(640, 690, 150, 34, room.indoors(light, BRICK), r=4)
    c.rect(650, 682, 130, 14, room.indoors(light, WHITE), r=4)
    for i, tone in enumerate((VERMILION, CEDAR, GOLD, ink("e3a39a"))):
        c.disc(668 + i * 30, 682, 12, room.indoors(light, tone), 8)
    c.rect(880, 640, 44, 82, room.indoors(light, ink("5f8a6a")), r=8)
    c.rect(888, 626, 28, 18, room.indoors(light, PAPER), r=3)
    for flip in (False, True):
        with c.at(WIDTH if flip else 0, 0, 1, flip=flip):
            seat = room.indoors(light, ink("2f6a6c"))
            c.rect(
                -60, 430, 270, 700, Wash((mix(seat, light.shade, 0.35), seat), across=True), r=50
            )
            c.rect(-60, 420, 280, 120, room.indoors(light, PAPER), r=40)
            c.rect(
                120,
                850,
                420,
                120,
                Wash((mix(seat, light.haze, 0.2), mix(seat, light.shade, 0.3))),
                r=36,
            )
            c.rect(140, 960, 380, 130, mix(seat, light.shade, 0.6))
    people.figure(
        c,
        330,
        1110,
        640,
        "sit",
        people.Outfit(VERMILION, INDIGO, hair=people.HAIRS[1], style="bob").under(light, 0.4),
    )
    people.figure(
        c,
        1270,
        1110,
        660,
        "type",
        people.Outfit(ink("dcd0b4"), SLATE, hair=people.HAIRS[0], style="short").under(light, 0.4),
        flip=True,
    )
    room.laptop(c, light, 1150, 850, 150, back=True)


@scene("ferry", "day", "dusk", "dawn")
def ferry(c: Canvas, light: Light) -> None:
    """A ferry crossing the bay mouth, gulls along, an island ahead."""
    sky.sky(c, light, 500)
    sky.sun(c, light, c.rng.uniform(1160, 1360), 300, 84)
    sky.cumulus(c, 320, 440, 460, light)
    sky.clouds(c, light, 90, 260, 3)
    sea.far_shore(c, light, 506, 130, 0.15)
    sea.sea(c, light, 500, waves=170)
    sea.glitter(c, light, 1260, 500, 460, 110)
    sea.island(c, light, 1330, 540, 340, 120, 0.4)
    sea.headland(c, light, "left", 540, 300, 110, 0.35)
    boats.ferry(c, light, 690, 770, 820)
    white = light.seen(WHITE, 0.4)
    c.blob([(1060, 776), (1110, 730), (1150, 770), (1240, 782), (1120, 800)], white, 0.9)
    for i in range(8):
        sea.lens(c, 240 - i * 40, 790 + i * 16, 360 - i * 20, 12, white, 0.6)
    sea.ripples(c, light, 830, 1067, 60)
    for x, y, s in ((1180, 330, 2.6), (980, 240, 1.9), (1330, 430, 1.6), (420, 300, 1.4)):
        gull(c, light, x, y, s)


def gull(c: Canvas, light: Light, x: float, y: float, s: float) -> None:
    """A gull gliding."""
    white, tip = light.seen(WHITE, 0.5), mix(light.seen(SLATE), light.shade, 0.3)
    with c.at(x, y, s, turn=c.rng.uniform(-14, 8)):
        c.shape(
            smooth([(-4, 0), (-26, -16), (-56, -10), (-28, -6), (2, 8)], closed=True),
            mix(white, light.haze, 0.25),
        )
        c.shape([(-56, -10), (-38, -14), (-36, -8)], tip)
        c.blob([(-16, 8), (0, 0), (18, 2), (26, 8), (10, 14), (-10, 13)], white)
        c.shape(smooth([(6, 2), (28, -22), (58, -22), (34, -6), (12, 9)], closed=True), white)
        c.shape([(58, -22), (40, -22), (40, -12)], tip)
        c.shape([(25, 6), (35, 9), (25, 11)], light.seen(GOLD))


@scene("family-beach", "day", "dawn", "dusk")
def family_beach(c: Canvas, light: Light) -> None:
    """A family building sand castles by the water, parasol and bucket."""
    sky.sky(c, light, 420)
    sky.sun(c, light, c.rng.uniform(300, 520), 220, 66)
    sky.cumulus(c, 1130, 400, 620, light)
    sea.sea(c, light, 420, waves=80)
    sea.headland(c, light, "right", 450, 560, 150, 0.4)
    sea.island(c, light, 560, 450, 180, 56, 0.3)
    for y, width in ((540, 4), (600, 7)):
        sea.surf(c, y, light.seen(WHITE, 0.5), 8, width, 0.8)
    sea.beach(c, light, 690, 40)
    pole = light.seen(PAPER)
    c.disc(1180, 985, 220, mix(light.ground, light.shade, 0.4), 34, 0.5)
    c.stroke([(1220, 980), (1180, 480)], 11, pole)
    for i in range(6):
        a0, a1 = 180 + i * 30, 210 + i * 30
        tone = light.seen(VERMILION if i % 2 == 0 else PAPER)
        c.shape(
            [*oval(1180, 600, 250, 170, a0, a1), (1180, 600)], Wash((mix(tone, WHITE, 0.15), tone))
        )
    for i in range(6):
        c.shape(
            oval(1180 - 208 + i * 83.3, 600, 42, 18, 0, 180),
            light.seen(VERMILION if i % 2 == 0 else PAPER),
        )
    c.shape([(1040, 960), (1330, 960), (1390, 1010), (1010, 1010)], light.seen(TEAL))
    people.figure(
        c,
        1130,
        990,
        330,
        "floor",
        people.Outfit(PAPER, INDIGO, style="straw", hair=people.HAIRS[1]).under(light, 0.6),
        flip=True,
    )
    people.figure(
        c, 560, 960, 350, "crouch", people.Outfit(TEAL, CREAM, style="short").under(light, 0.6)
    )
    people.figure(
        c,
        800,
        970,
        220,
        "crouch",
        people.Outfit(GOLD, VERMILION, style="tail").under(light, 0.6),
        flip=True,
    )
    people.figure(
        c,
        330,
        820,
        190,
        "run",
        people.Outfit(VERMILION, INDIGO, style="cap", accent=TEAL).under(light, 0.6),
    )
    sand = mix(light.ground, light.shade, 0.14)
    for x, h in ((650, 90), (690, 130), (730, 84)):
        c.rect(x - 26, 970 - h, 52, h, Wash((mix(sand, light.haze, 0.3), sand)))
        for k in range(3):
            c.rect(x - 26 + k * 20, 960 - h, 12, 12, sand)
    c.stroke([(690, 842), (690, 800)], 3, light.seen(BARK))
    c.shape([(690, 800), (726, 812), (690, 824)], light.seen(VERMILION))
    c.shape([(610, 1018), (666, 1018), (656, 1066), (620, 1066)], light.seen(VERMILION))
    sky.birds(c, 760, 250, mix(light.shade, light.haze, 0.25), 5)
