"""What is seen through a window: short versions of the landscapes, composed on a full sheet."""

from __future__ import annotations

from . import boats, buildings, land, landmarks, sea, sky, trees
from .canvas import HEIGHT, WIDTH, Canvas, Wash, smooth
from .palette import TEAL, VERMILION, Light, mix


def bay(c: Canvas, light: Light) -> None:
    """Capes, islands, a boat."""
    sky.sky(c, light, 460)
    sky.sun(c, light, c.rng.uniform(500, 1100), 250, 80)
    sky.clouds(c, light, 110, 320, 3)
    land.ridges(c, light, 470, 510, 2, 120)
    sea.sea(c, light, 500, waves=80)
    sea.glitter(c, light, 800, 500, 420, 110)
    sea.headland(c, light, "right", 540, 640, 120, 0.3)
    sea.headland(c, light, "left", 620, 560, 170, 0.55)
    sea.island(c, light, 930, 600, 260, 80, 0.5)
    boats.fishing_boat(c, light, 1090, 780, 260, TEAL)
    land.round_tree_line(
        c,
        smooth([(-40, 960), (400, 1010), (900, 1030), (1640, 940)]),
        mix(light.leaf, light.shade, 0.55),
        60,
    )


def forest(c: Canvas, light: Light) -> None:
    """Cedars in haze below a ridge."""
    sky.sky(c, light, 480)
    sky.sun(c, light, c.rng.uniform(600, 1000), 220, 70)
    land.ridges(c, light, 440, 600, 3, 280)
    sky.mist(c, 610, 240, light.haze, 0.8)
    for y, h, shade, count in ((800, 330, 0.0, 15), (930, 430, 0.25, 11), (1090, 560, 0.55, 8)):
        trees.grove(c, -60, 1660, y, h, light, shade, count)
        sky.mist(c, y - 40, 120, light.haze, 0.35)


def town(c: Canvas, light: Light) -> None:
    """Tiled roofs to the foot of a hill with a castle."""
    sky.sky(c, light, 520)
    sky.sun(c, light, c.rng.uniform(300, 500), 240, 70)
    sky.clouds(c, light, 110, 280, 3)
    land.ridges(c, light, 500, 560, 3, 170)
    land.round_tree_line(
        c,
        smooth([(700, 640), (950, 520), (1180, 470), (1400, 520), (1640, 640)]),
        mix(light.leaf, light.shade, 0.5),
        40,
    )
    landmarks.keep(c, light, 1180, 510, 230)
    buildings.village(c, light, -80, 1700, 1000, 270, 5, 0.36)


def station_hills(c: Canvas, light: Light) -> None:
    """Fields and hills passing by."""
    sky.sky(c, light, 480)
    sky.sun(c, light, c.rng.uniform(900, 1300), 260, 70)
    sky.clouds(c, light, 110, 260, 3)
    land.ridges(c, light, 500, 560, 3, 220)
    buildings.village(c, light, 200, 900, 650, 170, 2)
    land.hill(
        c,
        [(-40, 650), (700, 640), (1640, 660)],
        Wash((mix(light.leaf, light.haze, 0.25), mix(light.leaf, light.shade, 0.3)), (640, HEIGHT)),
    )
    for i in range(6):
        c.stroke(
            [(-20, 700 + i * 66), (WIDTH + 20, 690 + i * 70)],
            5 + i,
            mix(light.leaf, light.shade, 0.4),
            0.7,
        )
    landmarks.torii(c, light, 1160, 690, 130, VERMILION)
