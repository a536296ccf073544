"""What stands behind the people of the portraits."""

from __future__ import annotations

from .. import boats, buildings, furniture, land, sea, sky, trees, views
from .. import interiors as room
from ..canvas import WIDTH, Canvas, Wash, smooth
from ..palette import (
    BARK,
    BRICK,
    CREAM,
    GOLD,
    INDIGO,
    PAPER,
    SLATE,
    TEAL,
    VERMILION,
    Light,
    ink,
    mix,
)
from .crafts import cask, jar
from .forests import forest_air


def by_the_window(c: Canvas, light: Light) -> None:
    """A guesthouse room with the bay outside."""
    room.wall(c, light, ink("e6d5b0"), ink("9b6a43"), 960)
    room.window(c, light, 880, 120, 620, 560, views.bay, BARK, 2, 2)
    furniture.pendant(c, light, 320, 240, 80, VERMILION)
    c.rect(60, 620, 420, 18, room.indoors(light, BARK))
    for i, h in enumerate((120, 90, 140)):
        jar(c, light, 130 + i * 130, 620, h, (TEAL, CREAM, BRICK)[i])
    furniture.plant(c, light, 1440, 1010, 420, BRICK)


def open_sea(c: Canvas, light: Light) -> None:
    """Sea, capes and a boat."""
    sky.sky(c, light, 520)
    sky.sun(c, light, 1220, 300, 84)
    sky.clouds(c, light, 90, 280, 3)
    sea.far_shore(c, light, 526, 100)
    sea.sea(c, light, 520, waves=130)
    sea.glitter(c, light, 1220, 520, 420, 100)
    sea.headland(c, light, "left", 570, 520, 170, 0.4)
    boats.rowing_boat(c, light, 1290, 760, 330)
    sky.birds(c, 420, 280, mix(light.shade, light.haze, 0.25))


def tea_rows(c: Canvas, light: Light) -> None:
    """Rows of tea under a mountain."""
    sky.sky(c, light, 480)
    sky.sun(c, light, 330, 230, 70)
    sky.clouds(c, light, 90, 240, 3)
    land.mountain(c, light, 1180, 560, 900, 270, mix(light.ridge[0], light.ridge[1], 0.3))
    land.ridges(c, light, 500, 550, 2, 130)
    lit = mix(light.leaf, ink("a6bf5a"), 0.35)
    for i in range(8):
        t = (i / 8) ** 1.4
        y = 560 + 500 * t
        line = smooth([(-40, y + 30), (300, y - 6), (700, y + 18), (1100, y - 10), (1640, y + 24)])
        c.shape(
            land.under(line),
            Wash(
                (mix(lit, light.haze, 0.4 * (1 - t)), mix(lit, light.shade, 0.55)),
                (y - 10, y + 40 + 90 * t),
            ),
        )


def bookish(c: Canvas, light: Light) -> None:
    """Shelves and a lamp in a shared workplace."""
    room.wall(c, light, ink("dccaa4"), ink("9b6a43"), 960)
    furniture.shelf(c, light, 40, 90, 560, 780, 5)
    room.window(c, light, 1040, 120, 500, 560, views.forest, BARK, 2, 2)
    furniture.pendant(c, light, 1290, 200, 74, TEAL)
    furniture.plant(c, light, 1450, 1030, 380, BRICK)


def tatami_room(c: Canvas, light: Light) -> None:
    """Paper screens of an inn."""
    room.wall(c, light, ink("d3bd92"), ink("c9c088"), 900)
    for x in (40, 330, 980, 1270):
        room.shoji(c, light, x, 120, 290, 780)
    room.window(c, light, 620, 160, 360, 700, views.forest, BARK, 1)
    c.rect(-10, 80, WIDTH + 20, 40, room.indoors(light, BARK))
    furniture.paper_lamp(c, light, 1400, 1000, 340)


def deep_wood(c: Canvas, light: Light) -> None:
    """Cedars in haze."""
    forest_air(c, light, 14, 860)
    for x, w in ((170, 150), (1420, 170), (430, 70), (1200, 80)):
        trees.trunk(c, x, w, 1100, light, light.seen(ink("76503c")))
    trees.hanging_leaves(c, light, -60, 1680, 150, mix(light.leaf, light.shade, 0.4))


def harbour(c: Canvas, light: Light) -> None:
    """Moored boats below a village."""
    sky.sky(c, light, 440)
    sky.sun(c, light, 360, 220, 72)
    land.ridges(c, light, 430, 470, 2, 170)
    hill = smooth([(800, 470), (1050, 390), (1300, 330), (1660, 280)])
    land.tree_line(
        c,
        hill,
        Wash((mix(light.leaf, light.shade, 0.5), mix(light.leaf, light.haze, 0.3))),
        44,
        26,
        620,
    )
    sea.sea(c, light, 500, waves=70)
    buildings.village(c, light, 960, 1700, 600, 180, 3)
    boats.fishing_boat(c, light, 300, 720, 470, TEAL)
    boats.fishing_boat(c, light, 1330, 820, 520, VERMILION, flip=True)
    sky.birds(c, 760, 220, mix(light.shade, light.haze, 0.25))


def town_office(c: Canvas, light: Light) -> None:
    """An upstairs office over the roofs."""
    room.wall(c, light, ink("dfd2b4"), ink("9b6a43"), 1000)
    room.window(c, light, 80, 120, 1440, 620, views.town, BARK, 4)
    furniture.pendant(c, light, 300, 260, 70, GOLD)
    furniture.plant(c, light, 1430, 1040, 400, SLATE)


def pot_shelves(c: Canvas, light: Light) -> None:
    """A potter's shelves."""
    room.wall(c, light, ink("cdb48a"), ink("8a6a4c"), 1000)
    glazes = (ink("6c8f86"), BRICK, ink("d8c8a2"), ink("3f5f70"), ink("8d5a3c"), ink("a9a06a"))
    for row in range(4):
        y = 230 + row * 230
        c.rect(-10, y, WIDTH + 20, 20, room.indoors(light, BARK))
        for i in range(13):
            jar(c, light, 60 + i * 124, y, c.rng.uniform(90, 170), c.rng.choice(glazes))


def orchard(c: Canvas, light: Light) -> None:
    """Mandarin trees above the sea."""
    sky.sky(c, light, 420)
    sky.sun(c, light, 1240, 220, 70)
    sea.sea(c, light, 430, 700, 60)
    sea.headland(c, light, "right", 470, 560, 140, 0.4)
    slope = smooth([(-40, 600), (500, 640), (1000, 660), (1640, 620)])
    c.shape(
        land.under(slope),
        Wash((mix(light.leaf, light.haze, 0.2), mix(light.leaf, light.shade, 0.4))),
    )
    dark, lit = mix(light.leaf, light.shade, 0.72), mix(light.leaf, light.shade, 0.38)
    for x, y, h in (
        (120, 720, 190),
        (420, 690, 150),
        (1160, 700, 160),
        (1480, 730, 200),
        (240, 1010, 420),
        (1380, 1020, 430),
    ):
        trees.round_tree(c, x, y, h, dark, lit, light.seen(BARK))
        for _ in range(22):
            c.disc(
                x + c.rng.uniform(-0.3, 0.3) * h,
                y - h * c.rng.uniform(0.42, 0.9),
                4 + h * 0.026,
                light.seen(ink("f09a2e"), 0.7),
            )


def brewery(c: Canvas, light: Light) -> None:
    """Casks and a shop curtain."""
    room.wall(c, light, ink("b98f5e"), ink("7a5a40"), 960)
    for i in range(15):
        c.rect(i * 115, -10, 4, 970, mix(room.indoors(light, ink("b98f5e")), light.shade, 0.25))
    for i in range(8):
        c.rect(
            i * 204 - 8,
            60,
            192,
            220,
            Wash((room.indoors(light, INDIGO), mix(room.indoors(light, INDIGO), light.shade, 0.3))),
        )
        c.disc(i * 204 + 88, 170, 46, room.indoors(light, PAPER))
        c.disc(i * 204 + 88, 170, 27, room.indoors(light, INDIGO))
    for row, y in enumerate((980, 770)):
        for i in range(3 - row):
            for x in (60 + i * 190 + row * 95, 1180 + i * 190 + row * 95):
                cask(c, light, x, y, 92)


def high_ridge(c: Canvas, light: Light) -> None:
    """Ridges in the clouds."""
    sky.sky(c, light, 620)
    sky.sun(c, light, 330, 300, 90)
    sky.clouds(c, light, 90, 280, 3)
    land.mountain(c, light, 1230, 720, 1000, 380, mix(light.ridge[0], light.ridge[1], 0.35))
    land.ridges(c, light, 640, 860, 4, 230)
    sky.mist(c, 840, 180, light.haze, 0.7)
    trees.grove(c, -40, 420, 1080, 280, light, 0.6, 6)
    trees.grove(c, 1180, 1640, 1080, 260, light, 0.6, 6)
