"""Desks before a window."""

from __future__ import annotations

from .. import furniture, people, views
from .. import interiors as room
from ..canvas import WIDTH, Canvas, Wash, oval
from ..catalogue import scene
from ..palette import (
    BARK,
    BRICK,
    CEDAR,
    DEEP,
    INDIGO,
    PAPER,
    TEAL,
    VERMILION,
    Light,
    ink,
    mix,
)


def view_desk(
    c: Canvas, light: Light, view: room.View, wall: tuple[int, int, int], columns: int
) -> None:
    """A desk before a wide window, with laptop, cup, notebook and plant."""
    room.wall(c, light, wall, ink("b98a5e"), 930)
    room.window(c, light, 150, 90, 1300, 640, view, columns=columns)
    table = room.indoors(light, ink("b27a49"))
    c.shape(
        [(40, 800), (1560, 800), (1700, 1090), (-100, 1090)],
        Wash((mix(table, light.haze, 0.3), table, mix(table, light.shade, 0.15))),
    )
    for i in range(7):
        y = 822 + i * i * 6 + i * 8
        c.stroke(
            [(-80, y), (500, y + c.rng.uniform(-4, 8)), (1000, y - 2), (1680, y + 6)],
            2,
            mix(table, light.shade, 0.22),
            0.5,
        )
    room.light_pool(c, light, 520, 802, 560, -180, 290)
    furniture.laptop(c, light, 800, 950, 470)
    furniture.mug(c, light, 1180, 930, 92, VERMILION)
    c.shape([(270, 900), (470, 890), (500, 1000), (250, 1014)], room.indoors(light, PAPER))
    c.shape([(250, 1014), (500, 1000), (500, 1010), (250, 1026)], room.indoors(light, TEAL))
    for i in range(5):
        c.stroke(
            [(285 - i * 4, 920 + i * 17), (462 + i * 4, 911 + i * 17)],
            2.5,
            mix(room.indoors(light, PAPER), light.shade, 0.3),
        )
    c.stroke([(430, 880), (540, 1010)], 9, room.indoors(light, VERMILION))
    furniture.plant(c, light, 1400, 880, 250, BRICK)


@scene("desk-sea-view", "day", "dawn", "dusk", "mist")
def desk_sea_view(c: Canvas, light: Light) -> None:
    """A desk with a laptop before a window on the bay."""
    view_desk(c, light, views.bay, ink("efe0c2"), 2)
    furniture.pendant(c, light, 1330, 250, 64, TEAL)
    headphones(c, light, 1080, 1010)


def headphones(c: Canvas, light: Light, x: float, y: float) -> None:
    """Headphones lying on the desk."""
    tone = room.indoors(light, DEEP)
    c.stroke(oval(x, y - 4, 62, 44, 180, 360), 11, tone, curved=False)
    for dx in (-60, 60):
        c.disc(x + dx, y + 4, 20, tone, 27)
        c.disc(x + dx, y + 4, 12, mix(tone, light.haze, 0.3), 18)


@scene("desk-forest-view", "day", "mist", "dawn", "dusk")
def desk_forest_view(c: Canvas, light: Light) -> None:
    """A long counter under a timber roof, facing the cedars; somebody at work."""
    room.wall(c, light, ink("c9935f"), ink("9b6a43"), 940)
    room.window(c, light, 60, 130, 1480, 620, views.forest, ink("6a4430"), 3)
    beam = room.indoors(light, ink("6a4430"))
    c.rect(-10, -10, WIDTH + 20, 74, beam)
    for x in range(40, WIDTH, 190):
        c.shape([(x, 64), (x + 44, 64), (x + 34, 104), (x + 10, 104)], mix(beam, light.shade, 0.3))
    furniture.desk(c, light, 60, 800, 1480, ink("b98250"), 290, 34)
    furniture.laptop(c, light, 560, 800, 250, PAPER)
    furniture.mug(c, light, 790, 800, 66, TEAL)
    furniture.paper_lamp(c, light, 1210, 800, 190)
    for i, tone in enumerate((VERMILION, PAPER, TEAL)):
        c.rect(930 + i * 4, 784 - i * 20, 150 - i * 8, 18, room.indoors(light, tone), r=2)
    worker = people.Outfit(ink("dcd2bb"), INDIGO, hair=people.HAIRS[1], style="bun").under(
        light, 0.4
    )
    furniture.chair(c, light, 560, 1085, 330, VERMILION, back=False)
    people.figure(c, 560, 1090, 520, "desk", worker)
    furniture.chair(c, light, 1110, 1080, 420, CEDAR)
    furniture.plant(c, light, 1450, 1070, 300, BRICK)


@scene("desk-town-view", "dusk", "day", "night", "dawn")
def desk_town_view(c: Canvas, light: Light) -> None:
    """An upstairs room of a townhouse: low desk, shoji pushed aside, roofs below."""
    room.wall(c, light, ink("d9c19a"), ink("c9c088"), 800)
    room.window(c, light, 360, 110, 900, 600, views.town, BARK, 2)
    room.shoji(c, light, 120, 80, 290, 720)
    room.shoji(c, light, 1230, 80, 290, 720)
    c.rect(-10, 60, WIDTH + 20, 26, room.indoors(light, BARK))
    room.tatami(c, light, 800)
    room.light_pool(c, light, 520, 806, 560, -120)
    furniture.desk(c, light, 480, 870, 660, ink("6d4630"), 130, 24)
    furniture.laptop(c, light, 800, 870, 280)
    furniture.mug(c, light, 1010, 870, 58, ink("5f7a6a"))
    cushion = room.indoors(light, INDIGO)
    c.blob(
        [(610, 1040), (640, 1004), (960, 1004), (1000, 1040), (960, 1066), (650, 1066)],
        Wash((mix(cushion, light.haze, 0.2), cushion)),
    )
    furniture.paper_lamp(c, light, 300, 1010, 300)
    vase = room.indoors(light, ink("47605d"))
    c.blob(
        [
            (1330, 1010),
            (1300, 950),
            (1335, 900),
            (1330, 870),
            (1362, 870),
            (1358, 900),
            (1390, 950),
            (1364, 1010),
        ],
        Wash((mix(vase, light.haze, 0.3), vase), across=True),
    )
    c.stroke([(1346, 872), (1370, 770), (1340, 690)], (8, 5, 3), room.indoors(light, BARK))
    for x, y in ((1372, 780), (1350, 720), (1338, 690), (1390, 740), (1318, 720)):
        c.disc(x, y, 15, room.indoors(light, ink("e3a39a")))
