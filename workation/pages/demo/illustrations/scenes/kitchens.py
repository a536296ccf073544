"""Cafe and shared kitchen."""

from __future__ import annotations

from .. import furniture, people, sky, views
from .. import interiors as room
from ..canvas import WIDTH, Canvas, Wash, oval
from ..catalogue import scene
from ..dishes import PRAWN, fish, plate, table_top
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
    Light,
    ink,
    mix,
)


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
        furniture.pendant(c, light, x, 160, 48, GOLD)
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
        furniture.mug(c, light, x + 12, 602, 34, PAPER)
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
    furniture.laptop(c, light, 1220, 820, 150, back=True)
    furniture.mug(c, light, 1400, 820, 56, TEAL)
    sky.steam(c, 1400, 760, 120, WHITE, 0.6)
    furniture.plant(c, light, 1530, 1050, 330, BRICK)


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
