"""Food and where it is shared: cafe, breakfast, dinner, grill, kitchen, maps on a table."""

from __future__ import annotations

from .. import interiors as room
from .. import people, sky, views
from ..canvas import HEIGHT, WIDTH, Canvas, Wash, oval, smooth
from ..catalogue import scene
from ..palette import (
    BARK,
    BRICK,
    CEDAR,
    CREAM,
    GOLD,
    INDIGO,
    MOSS,
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

PRAWN = ink("e2694a")
GRILLED = ink("c98a58")


def plate(
    c: Canvas, light: Light, x: float, y: float, r: float, colour: Colour, tilt: float = 0.5
) -> None:
    """A plate or bowl seen at a slant."""
    tone = room.indoors(light, colour)
    c.disc(x + 6, y + r * tilt * 0.24, r * 1.02, mix(light.shade, tone, 0.35), r * tilt, alpha=0.4)
    c.disc(x, y, r, mix(tone, light.shade, 0.25), r * tilt)
    c.disc(x, y - 4, r, tone, r * tilt * 0.97)
    c.disc(x, y - 2, r * 0.74, mix(tone, light.shade, 0.12), r * tilt * 0.7)


def bowl(
    c: Canvas, light: Light, x: float, y: float, r: float, colour: Colour, content: Colour
) -> None:
    """A deep bowl with something in it."""
    tone = room.indoors(light, colour)
    c.shape(
        oval(x, y, r, r * 0.86, 0, 180),
        Wash((mix(tone, WHITE, 0.25), tone, mix(tone, light.shade, 0.4)), across=True),
    )
    c.disc(x, y, r, mix(tone, WHITE, 0.15), r * 0.34)
    c.disc(x, y + 2, r * 0.88, room.indoors(light, content), r * 0.27)


def fish(c: Canvas, light: Light, x: float, y: float, w: float, colour: Colour) -> None:
    """A whole fish on a plate."""
    tone = room.indoors(light, colour)
    with c.at(x, y, w / 100):
        c.blob(
            [
                (-50, 0),
                (-34, -12),
                (0, -15),
                (28, -5),
                (46, -15),
                (44, 14),
                (28, 5),
                (0, 14),
                (-34, 11),
            ],
            Wash((mix(tone, light.shade, 0.25), tone, mix(tone, WHITE, 0.4))),
        )
        c.disc(-36, -3, 2.6, light.shade)
        for i in range(4):
            c.stroke([(-20 + i * 11, -9), (-14 + i * 11, 5)], 2, mix(tone, UMBER, 0.5))


def lobster(c: Canvas, light: Light, x: float, y: float, s: float) -> None:
    """A spiny lobster, feelers high."""
    tone = room.indoors(light, VERMILION)
    dark = mix(tone, UMBER, 0.35)
    with c.at(x, y, s):
        for side in (-1, 1):
            c.stroke(
                [(-30, side * 6), (-86, side * 46 - 30), (-120, side * 30 - 90)], (6, 4, 1), dark
            )
            for i in range(4):
                c.stroke(
                    [(-6 + i * 12, side * 10), (4 + i * 12, side * 40), (18 + i * 12, side * 46)],
                    (5, 4, 2),
                    dark,
                )
        c.blob(
            [(-48, 0), (-30, -22), (10, -26), (34, -18), (34, 18), (10, 26), (-30, 22)],
            Wash((mix(tone, WHITE, 0.25), tone)),
        )
        for i in range(5):
            c.disc(44 + i * 17, 0, 15, mix(tone, dark, 0.5 * (i % 2)), 20 - i * 2.2)
        for a in (-26, 0, 26):
            with c.at(124, 0, 1, turn=a):
                c.blob([(0, -7), (26, -11), (34, 0), (26, 11), (0, 7)], tone)
        c.disc(-36, -9, 4, light.shade)


def chopsticks(c: Canvas, light: Light, x: float, y: float, w: float) -> None:
    """Chopsticks on their rest."""
    for dy in (0, 11):
        c.stroke(
            [(x - w / 2, y + dy), (x + w / 2, y + dy * 0.4 + 3)], (6, 4), room.indoors(light, BRICK)
        )
    c.rect(x - w * 0.42, y - 4, 26, 24, room.indoors(light, PAPER), r=6)


def table_top(c: Canvas, light: Light, y: float, colour: Colour) -> Colour:
    """A table that fills the foreground; gives its colour."""
    tone = room.indoors(light, colour)
    c.shape(
        [(90, y), (1510, y), (1700, 1090), (-100, 1090)],
        Wash((mix(tone, light.haze, 0.28), tone, mix(tone, light.shade, 0.12))),
    )
    for i in range(1, 7):
        t = (i / 7) ** 1.3
        c.stroke(
            [(90 - 190 * t, y + (1080 - y) * t), (1510 + 190 * t, y + (1080 - y) * t)],
            2.5,
            mix(tone, light.shade, 0.2),
            0.7,
        )
    return tone


@scene("breakfast", "dawn", "day", "mist")
def breakfast(c: Canvas, light: Light) -> None:
    """A tray with rice, soup, grilled fish and small dishes before a bright window."""
    room.wall(c, light, ink("e6d5b0"), WOOD, 560)
    room.window(c, light, 200, 40, 1200, 430, views.bay, BARK, 3)
    table_top(c, light, 540, ink("b98250"))
    room.light_pool(c, light, 420, 545, 700, -200, 420)
    tray = room.indoors(light, ink("7a2f24"))
    c.shape(
        [(330, 650), (1270, 650), (1370, 1010), (230, 1010)],
        Wash((mix(tray, light.haze, 0.2), tray)),
    )
    c.shape(
        [(352, 666), (1248, 666), (1340, 992), (260, 992)],
        Wash((mix(tray, light.shade, 0.35), mix(tray, light.shade, 0.2))),
    )
    bowl(c, light, 430, 880, 110, ink("e9e2d0"), WHITE)
    c.shape(oval(430, 880, 92, 52, 180, 360), room.indoors(light, WHITE))
    bowl(c, light, 1160, 880, 110, UMBER, ink("c08a4a"))
    for dx, dy in ((-30, -6), (10, 6), (36, -8)):
        c.rect(1160 + dx, 872 + dy, 26, 16, room.indoors(light, PAPER), r=4)
    c.stroke([(1120, 886), (1150, 880), (1186, 888)], 7, room.indoors(light, MOSS))
    c.rect(610, 780, 380, 112, room.indoors(light, ink("5f7f86")), r=20)
    c.rect(622, 786, 356, 92, mix(room.indoors(light, ink("5f7f86")), light.haze, 0.2), r=16)
    fish(c, light, 800, 830, 290, GRILLED)
    c.shape([(914, 850), (950, 818), (966, 860)], room.indoors(light, ink("e8cf5a")))
    for x, y, tone in (
        (560, 712, ink("e5c455")),
        (740, 706, MOSS),
        (900, 706, ink("d7a0a0")),
        (1060, 712, ink("6d4a35")),
    ):
        plate(c, light, x, y, 68, ink("efe6d2"))
        for k in range(6):
            c.disc(
                x + c.rng.uniform(-28, 28),
                y - 8 + c.rng.uniform(-10, 6),
                13,
                mix(room.indoors(light, tone), light.shade, 0.12 * (k % 2)),
                10,
            )
    chopsticks(c, light, 800, 960, 380)
    room.mug(c, light, 180, 740, 110, ink("5f7a6a"))
    sky.steam(c, 430, 850, 170, WHITE, 0.6)
    sky.steam(c, 1160, 860, 170, WHITE, 0.6)


@scene("dinner-table", "dusk", "night")
def dinner_table(c: Canvas, light: Light) -> None:
    """Friends at a long table under lamps: lobster, sashimi, a pot."""
    room.wall(c, light, ink("b98a5e"), UMBER, 700)
    room.window(c, light, 480, 70, 640, 360, views.bay, BARK, 3)
    room.shelf(c, light, 60, 120, 300, 400, 3, BARK)
    c.rect(1240, 130, 300, 16, room.indoors(light, BARK))
    c.rect(1240, 290, 300, 16, room.indoors(light, BARK))
    for i in range(6):
        c.rect(
            1256 + i * 48,
            130 - 90,
            30,
            90,
            room.indoors(light, (CEDAR, UMBER, PAPER, TEAL, BRICK, GOLD)[i]),
            r=6,
        )
        c.rect(
            1264 + i * 48,
            130 - 112,
            14,
            30,
            room.indoors(light, (CEDAR, UMBER, PAPER, TEAL, BRICK, GOLD)[i]),
        )
        c.rect(1256 + i * 48, 250, 34, 40, room.indoors(light, (PAPER, TEAL)[i % 2]), r=8)
    for x in (440, 800, 1160):
        room.pendant(c, light, x, 190, 70, VERMILION)
    for i, (x, tone, style) in enumerate(
        (
            (290, TEAL, "short"),
            (560, PAPER, "bob"),
            (820, INDIGO, "short"),
            (1070, GOLD, "long"),
            (1320, CEDAR, "bun"),
        )
    ):
        people.figure(
            c,
            x,
            1010,
            620,
            "cook" if i % 2 else "stand",
            people.Outfit(
                tone,
                UMBER,
                hair=people.HAIRS[(0, 1, 4, 2, 3)[i]],
                style=style,
                skin=people.SKINS[i % 3],
            ).under(light, 0.3),
        )
    table_top(c, light, 730, ink("a86f42"))
    plate(c, light, 520, 880, 190, ink("e9e2d0"))
    lobster(c, light, 500, 870, 1.15)
    plate(c, light, 1110, 860, 170, ink("40606a"))
    for i in range(10):
        c.rect(
            1000 + (i % 5) * 46,
            820 + (i // 5) * 40,
            40,
            26,
            room.indoors(light, (ink("d9564a"), ink("f0c9b4"))[i // 5]),
            r=9,
        )
    c.disc(820, 930, 120, room.indoors(light, UMBER), 62)
    c.disc(820, 920, 104, room.indoors(light, ink("c99a5a")), 46)
    for i in range(9):
        c.disc(
            820 + c.rng.uniform(-70, 70),
            918 + c.rng.uniform(-26, 26),
            20,
            room.indoors(light, (PAPER, MOSS, ink("e07a33"))[i % 3]),
            12,
        )
    for x, y in ((300, 820), (730, 790), (980, 770), (1330, 800), (250, 990), (1260, 1000)):
        plate(c, light, x, y, 56, PAPER)
    for x, y in ((410, 790), (860, 800), (1230, 780), (640, 1010), (1040, 1020)):
        c.rect(x - 17, y - 44, 34, 46, mix(room.indoors(light, GOLD), WHITE, 0.2), r=6)
        c.rect(x - 17, y - 48, 34, 14, WHITE, r=6)
    sky.steam(c, 820, 900, 230, WHITE, 0.5)


@scene("seafood-grill", "day", "dusk", "dawn")
def seafood_grill(c: Canvas, light: Light) -> None:
    """Shells, prawns and fish over charcoal in a hut by the sea."""
    room.wall(c, light, ink("a9764a"), UMBER, 560)
    room.window(c, light, 120, 60, 1360, 420, views.bay, UMBER, 3)
    host = people.Outfit(PAPER, INDIGO, style="scarf", accent=WHITE, extra="apron").under(
        light, 0.4
    )
    people.figure(c, 430, 1000, 720, "cook", host)
    people.figure(
        c,
        1150,
        1010,
        690,
        "point",
        people.Outfit(ink("3f7f8a"), INDIGO, style="short").under(light, 0.4),
        flip=True,
    )
    table_top(c, light, 640, ink("8a5a3c"))
    c.shape(
        [(300, 700), (1300, 700), (1400, 1030), (200, 1030)], room.indoors(light, ink("33302f"))
    )
    c.shape([(340, 724), (1260, 724), (1346, 1004), (254, 1004)], ink("2a1a18"))
    for _ in range(90):
        x, y = c.rng.uniform(320, 1280), c.rng.uniform(736, 990)
        c.disc(
            x,
            y,
            c.rng.uniform(9, 24),
            c.rng.choice((ink("c8401f"), ink("7a2a1c"), ink("ef7d2f"), ink("4a2a26"))),
            c.rng.uniform(6, 13),
        )
    c.glow(800, 860, 620, ink("ff8a3a"), 0.35)
    wire = mix(SLATE, PAPER, 0.35)
    for i in range(25):
        t = i / 24
        c.stroke([(340 + 920 * t, 722), (254 + 1092 * t, 1004)], 2.5, wire, curved=False)
    for i in range(9):
        t = i / 8
        c.stroke(
            [(340 - 86 * t, 724 + 280 * t), (1260 + 86 * t, 724 + 280 * t)], 2.5, wire, curved=False
        )
    lobster(c, light, 560, 820, 1.35)
    fish(c, light, 990, 810, 300, ink("b98f78"))
    for x, y, r in (
        (800, 930, 76),
        (990, 930, 84),
        (1180, 920, 76),
        (440, 950, 70),
        (620, 960, 66),
        (830, 780, 54),
    ):
        shell = room.indoors(light, ink("d9b79a"))
        c.disc(x, y, r, mix(shell, UMBER, 0.35), r * 0.56)
        for k in range(7):
            c.stroke(
                [(x, y + r * 0.5), (x + (k - 3) * r * 0.28, y - r * 0.42)],
                3,
                mix(shell, UMBER, 0.5),
            )
        c.disc(x, y - 2, r * 0.62, room.indoors(light, ink("f1d9b0")), r * 0.34)
        c.disc(x + 4, y - 4, r * 0.3, room.indoors(light, ink("e79a5a")), r * 0.17)
    for x in (470, 800, 1110):
        sky.steam(c, x, 760, 380, WHITE, 0.45)


@scene("cafe", "day", "dawn", "dusk")
def cafe(c: Canvas, light: Light) -> None:
    """A counter cafe in an old storehouse: machine, cups, cake, a guest at a laptop."""
    room.wall(c, light, ink("e4d3ae"), ink("9b6a43"), 800)
    room.boards(c, light, 800, ink("9b6a43"))
    room.window(c, light, 900, 130, 610, 470, views.town, BARK, 2, 2)
    for y in (230, 400):
        c.rect(90, y, 640, 16, room.indoors(light, BARK))
    for i in range(9):
        tone = room.indoors(light, (PAPER, TEAL, VERMILION, CREAM, INDIGO)[i % 5])
        c.rect(110 + i * 68, 180, 46, 50, tone, r=8)
        c.rect(110 + i * 68, 400 - c.rng.choice((70, 96, 84)), 44, 96, mix(tone, UMBER, 0.3), r=4)
    for x in (240, 480, 720):
        room.pendant(c, light, x, 160, 48, GOLD)
    barista = people.Outfit(
        PAPER, INDIGO, hair=people.HAIRS[1], style="bun", extra="apron", accent=CEDAR
    ).under(light, 0.4)
    people.figure(c, 520, 900, 560, "cook", barista)
    counter = room.indoors(light, ink("7a4f34"))
    c.rect(
        40, 650, 770, 420, Wash((mix(counter, light.haze, 0.15), mix(counter, light.shade, 0.25)))
    )
    for i in range(13):
        c.rect(40 + i * 60, 690, 4, 380, mix(counter, light.shade, 0.35))
    c.rect(
        20,
        626,
        810,
        44,
        Wash((mix(room.indoors(light, WOOD), light.haze, 0.3), room.indoors(light, WOOD))),
    )
    steel = room.indoors(light, ink("c4c8c4"))
    c.rect(
        110,
        480,
        230,
        150,
        Wash((mix(steel, WHITE, 0.4), steel, mix(steel, light.shade, 0.4)), across=True),
        r=14,
    )
    c.rect(130, 540, 190, 62, light.shade, r=6)
    for x in (170, 260):
        c.rect(x, 536, 26, 26, steel)
        room.mug(c, light, x + 12, 602, 34, PAPER)
    c.shape(oval(700, 622, 74, 92, 180, 360), Wash((WHITE, WHITE)), 0.35)
    c.shape([(650, 618), (700, 566), (752, 618)], room.indoors(light, ink("e9c98a")))
    c.shape([(650, 618), (700, 566), (706, 580), (664, 622)], room.indoors(light, VERMILION))
    c.disc(700, 624, 84, room.indoors(light, PAPER), 9)
    guest = people.Outfit(VERMILION, INDIGO, hair=people.HAIRS[0], style="bob").under(light, 0.4)
    room.light_pool(c, light, 930, 806, 540, -160)
    people.figure(c, 1010, 1040, 480, "type", guest)
    c.rect(1110, 820, 400, 22, room.indoors(light, WOOD), r=10)
    c.rect(1296, 842, 22, 210, room.indoors(light, UMBER))
    c.disc(1307, 1056, 96, room.indoors(light, UMBER), 14)
    room.laptop(c, light, 1220, 820, 150, back=True)
    room.mug(c, light, 1400, 820, 56, TEAL)
    sky.steam(c, 1400, 760, 120, WHITE, 0.6)
    room.plant(c, light, 1530, 1050, 330, BRICK)


@scene("kitchen", "day", "dusk", "dawn")
def kitchen(c: Canvas, light: Light) -> None:
    """A shared farmhouse kitchen: people cutting and stirring at the island."""
    room.wall(c, light, ink("dcc9a0"), ink("9b6a43"), 780)
    room.window(c, light, 560, 120, 480, 330, views.forest, BARK, 2, 2)
    for x in (90, 1120):
        c.rect(x, 330, 390, 18, room.indoors(light, BARK))
        for i in range(5):
            c.rect(
                x + 14 + i * 74,
                330 - (70, 92, 60, 84, 70)[i],
                54,
                (70, 92, 60, 84, 70)[i],
                room.indoors(light, (TEAL, PAPER, BRICK, CREAM, CEDAR)[i]),
                r=9,
            )
    c.rect(1120, 160, 390, 10, room.indoors(light, SLATE))
    for i in range(5):
        x = 1160 + i * 76
        c.stroke([(x, 166), (x, 212)], 4, room.indoors(light, SLATE))
        c.disc(x, 232, 27, room.indoors(light, (SLATE, BRICK)[i % 2]), 25)
    c.rect(-10, 560, WIDTH + 20, 230, room.indoors(light, ink("b98a5e")))
    c.rect(-10, 548, WIDTH + 20, 24, room.indoors(light, CREAM))
    for i, (x, tone, style, accent) in enumerate(
        ((360, TEAL, "bun", PAPER), (790, VERMILION, "scarf", CREAM), (1210, INDIGO, "short", GOLD))
    ):
        people.figure(
            c,
            x,
            1010,
            640,
            "cook",
            people.Outfit(
                tone,
                UMBER,
                hair=people.HAIRS[(1, 4, 0)[i]],
                style=style,
                extra="apron",
                accent=accent,
                skin=people.SKINS[i % 3],
            ).under(light, 0.3),
        )
    table_top(c, light, 760, ink("b27a49"))
    c.shape([(250, 850), (520, 850), (540, 930), (220, 930)], room.indoors(light, CREAM))
    for i in range(9):
        c.disc(270 + i * 20, 890, 14, room.indoors(light, (ink("e07a33"), MOSS)[i > 4]), 20)
    c.disc(800, 880, 150, room.indoors(light, SLATE), 50)
    c.rect(650, 880, 300, 74, room.indoors(light, SLATE), r=30)
    c.disc(800, 876, 132, room.indoors(light, ink("d9a45a")), 40)
    for i in range(8):
        c.disc(
            800 + c.rng.uniform(-90, 90),
            876 + c.rng.uniform(-20, 20),
            20,
            room.indoors(light, (PAPER, MOSS, PRAWN)[i % 3]),
            11,
        )
    plate(c, light, 1200, 890, 150, ink("e9e2d0"))
    fish(c, light, 1200, 884, 230, ink("9fb4b8"))
    for x, tone in (
        (120, ink("d8492b")),
        (180, ink("7d9450")),
        (1430, ink("e8cf5a")),
        (1480, ink("d8492b")),
    ):
        c.disc(x, 960, 42, room.indoors(light, tone), 38)
        c.disc(x - 12, 946, 11, mix(room.indoors(light, tone), WHITE, 0.4))
        c.stroke([(x, 926), (x + 8, 908)], 6, room.indoors(light, CEDAR))
    sky.steam(c, 800, 850, 260, WHITE, 0.55)


@scene("map-table", "day", "dusk", "dawn")
def map_table(c: Canvas, light: Light) -> None:
    """A map of the coast spread on a table; hands point, cups hold the corners."""
    table = room.indoors(light, ink("8a5a3c"))
    c.rect(-10, -10, WIDTH + 20, HEIGHT + 20, Wash((mix(table, light.haze, 0.15), table)))
    for i in range(9):
        c.rect(-10, i * 128, WIDTH + 20, 4, mix(table, light.shade, 0.3))
    c.shape([(240, 140), (1380, 110), (1410, 930), (210, 960)], mix(light.shade, table, 0.4))
    sheet = [(230, 124), (1370, 96), (1400, 916), (200, 944)]
    sea_tone = mix(ink("9cc9c0"), light.sea[0], 0.25)
    c.shape(sheet, sea_tone)
    with c.within(sheet):
        coast = smooth(
            [
                (180, 980),
                (520, 900),
                (560, 820),
                (700, 860),
                (690, 740),
                (830, 790),
                (860, 680),
                (960, 740),
                (1010, 640),
                (930, 560),
                (1060, 520),
                (980, 420),
                (1050, 330),
                (960, 260),
                (1010, 80),
                (180, 80),
            ]
        )
        c.shape(
            coast, Wash((room.indoors(light, ink("d9cf9e")), room.indoors(light, ink("b9c07f"))))
        )
        c.stroke(coast[:-40], 6, room.indoors(light, PAPER), curved=False)
        for i in range(16):
            x, y = c.rng.uniform(290, 800), c.rng.uniform(190, 720)
            s = c.rng.uniform(0.7, 1.3)
            c.shape([(x - 46 * s, y), (x, y - 66 * s), (x + 46 * s, y)], room.indoors(light, CEDAR))
            c.shape(
                [(x, y - 66 * s), (x + 46 * s, y), (x + 6, y)],
                mix(room.indoors(light, CEDAR), light.shade, 0.35),
            )
        for x, y, r in ((1100, 700, 40), (1160, 590, 26), (820, 870, 24), (1190, 420, 34)):
            c.blob(
                [
                    (x - r, y),
                    (x - r * 0.3, y - r * 0.7),
                    (x + r, y - r * 0.2),
                    (x + r * 0.5, y + r * 0.6),
                ],
                room.indoors(light, ink("c9c88f")),
            )
        route = [(330, 220), (470, 330), (640, 360), (720, 500), (860, 560), (900, 660)]
        line = smooth(route, steps=10)
        for i in range(0, len(line) - 1, 2):
            c.stroke([line[i], line[i + 1]], 9, VERMILION)
        for _k in range(18):
            x, y = c.rng.uniform(1080, 1360), c.rng.uniform(160, 860)
            c.stroke(
                [(x, y), (x + 18, y - 8), (x + 36, y), (x + 54, y - 8)], 3, mix(sea_tone, TEAL, 0.5)
            )
        for x in (585, 970):
            c.rect(x, 80, 5, 900, mix(sea_tone, light.shade, 0.25), 0.4)
    for x, y, tone in ((330, 220, TEAL), (640, 360, GOLD), (900, 660, VERMILION)):
        c.shape([(x - 30, y - 62), (x + 30, y - 62), (x, y)], tone)
        c.disc(x, y - 66, 32, tone)
        c.disc(x, y - 66, 13, PAPER)
    hand(c, light, 1180, 1080, TEAL, people.SKINS[0], -34)
    hand(c, light, 60, 700, INDIGO, people.SKINS[2], 72)
    hand(c, light, 1560, 330, VERMILION, people.SKINS[1], -82)
    for x, y, tone in ((1490, 780, PAPER), (130, 190, CEDAR)):
        c.disc(x + 8, y + 10, 86, mix(light.shade, table, 0.3))
        c.disc(x, y, 84, room.indoors(light, tone))
        c.disc(x, y, 68, ink("4a2b1c"))
        c.disc(x - 16, y - 14, 24, ink("7a4f34"), 12)
    c.stroke([(420, 1040), (640, 1000)], 15, GOLD)
    c.stroke([(640, 1000), (664, 996)], (15, 2), UMBER)


def hand(
    c: Canvas, light: Light, x: float, y: float, sleeve: Colour, skin: Colour, turn: float
) -> None:
    """A forearm with a pointing finger reaching in from the edge."""
    tone = room.indoors(light, skin)
    with c.at(x, y, 1, turn=turn):
        c.shape([(-74, 220), (-56, -40), (56, -40), (74, 220)], room.indoors(light, sleeve))
        c.rect(-60, -66, 120, 36, mix(room.indoors(light, sleeve), WHITE, 0.25), r=8)
        c.blob([(-44, -60), (-54, -130), (-36, -176), (30, -180), (50, -140), (44, -60)], tone)
        c.stroke([(-22, -160), (-28, -240), (-26, -268)], (30, 25, 20), tone)
        for i in range(3):
            c.stroke(
                [(2 + i * 19, -168), (6 + i * 19, -196 + i * 8), (4 + i * 17, -160)],
                (24, 22, 18),
                mix(tone, UMBER, 0.06 * (i + 1)),
            )
        c.stroke([(-46, -110), (-70, -160), (-62, -186)], (28, 24, 18), mix(tone, UMBER, 0.05))
