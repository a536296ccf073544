"""Food and where it is shared: cafe, breakfast, dinner, grill, kitchen, maps on a table."""

from __future__ import annotations

from .. import furniture, people, sky, views
from .. import interiors as room
from ..canvas import Canvas, Wash, oval
from ..catalogue import scene
from ..dishes import GRILLED, bowl, chopsticks, fish, lobster, plate, table_top
from ..palette import (
    BARK,
    BRICK,
    CEDAR,
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
    Light,
    ink,
    mix,
)


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
    furniture.mug(c, light, 180, 740, 110, ink("5f7a6a"))
    sky.steam(c, 430, 850, 170, WHITE, 0.6)
    sky.steam(c, 1160, 860, 170, WHITE, 0.6)


@scene("dinner-table", "dusk", "night")
def dinner_table(c: Canvas, light: Light) -> None:
    """Friends at a long table under lamps: lobster, sashimi, a pot."""
    room.wall(c, light, ink("b98a5e"), UMBER, 700)
    room.window(c, light, 480, 70, 640, 360, views.bay, BARK, 3)
    furniture.shelf(c, light, 60, 120, 300, 400, 3, BARK)
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
        furniture.pendant(c, light, x, 190, 70, VERMILION)
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
