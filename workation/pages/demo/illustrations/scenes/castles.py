"""The keep above the town, by day and in a ninja night."""

from __future__ import annotations

from .. import buildings, land, landmarks, people, sea, sky, trees
from ..canvas import WIDTH, Canvas, Wash, smooth
from ..catalogue import scene
from ..palette import (
    VERMILION,
    WHITE,
    Light,
    ink,
    mix,
)


@scene("castle-town", "day", "dawn", "dusk", "night")
def castle_town(c: Canvas, light: Light) -> None:
    """A white keep above its moat and stone walls, pines and roofs around."""
    sky.sky(c, light, 620)
    sky.sun(c, light, c.rng.uniform(300, 460), 250, 74)
    sky.clouds(c, light, 90, 330, 4)
    land.ridges(c, light, 560, 620, 3, 180)
    buildings.village(c, light, -60, 640, 700, 150, 3)
    land.round_tree_line(
        c,
        smooth([(560, 720), (800, 600), (1080, 560), (1350, 590), (1660, 640)]),
        Wash((mix(light.leaf, light.shade, 0.4), mix(light.leaf, light.shade, 0.65))),
        46,
    )
    landmarks.keep(c, light, 1090, 610, 430)
    trees.grove(c, 1380, 1640, 690, 250, light, 0.3, 5)
    stone = mix(light.stone, light.shade, 0.25)
    c.shape(
        [(500, 700), (1660, 660), (1660, 860), (420, 860)],
        Wash((mix(stone, light.haze, 0.15), mix(stone, light.shade, 0.5))),
    )
    for _ in range(150):
        y = c.rng.uniform(700, 850)
        x = c.rng.uniform(505 - (y - 700) * 0.4, 1600)
        c.rect(
            x,
            y,
            c.rng.uniform(26, 66),
            c.rng.uniform(16, 30),
            mix(stone, c.rng.choice((light.shade, light.haze)), c.rng.uniform(0.08, 0.35)),
            r=7,
        )
    c.rect(490, 668, 1180, 44, light.seen(WHITE, 0.6))
    buildings.tiles(c, [(496, 646), (1660, 646), (1660, 676), (480, 676)], light, light.roof, 2)
    c.rect(
        -10,
        852,
        WIDTH + 20,
        230,
        Wash((mix(light.sea[0], light.leaf, 0.15), mix(light.sea[1], light.leaf, 0.1))),
    )
    c.shape([(900, 856), (1280, 856), (1180, 1067), (1000, 1067)], light.seen(WHITE, 0.6), 0.16)
    sea.ripples(c, light, 866, 1067, 60)
    trees.pine(c, 640, 690, 210, light)
    bridge = light.seen(VERMILION)
    arc = smooth([(-40, 850), (120, 800), (300, 790), (480, 830), (560, 850)])
    c.stroke(arc, 20, mix(bridge, light.shade, 0.35), curved=False)
    c.stroke([(x, y - 62) for x, y in arc], 10, bridge, curved=False)
    for x, y in arc[::5]:
        c.stroke([(x, y), (x, y - 70)], 9, bridge)
    for x in (120, 300, 460):
        c.rect(x, 800, 16, 110, mix(bridge, light.shade, 0.4))
    people.figure(c, 250, 792, 110, "walk", people.someone(c).under(light))
    people.figure(c, 310, 792, 104, "walk", people.someone(c, extra="yukata").under(light))
    trees.pine(c, 120, 1090, 520, light, shade=0.4)
    sky.birds(c, 640, 320, mix(light.shade, light.haze, 0.2))


@scene("ninja-night", "night")
def ninja_night(c: Canvas, light: Light) -> None:
    """A ninja on a tiled ridge before a huge moon, the castle behind."""
    sky.sky(c, light, 700)
    x = c.rng.uniform(950, 1080)
    sky.sun(c, light, x, 390, 250)
    for dx, dy, r in ((-80, -40, 46), (70, 60, 62), (40, -110, 28), (-110, 80, 30)):
        c.disc(x + dx, 390 + dy, r, mix(light.sun, light.haze, 0.18), r * 0.8)
    sky.cloud_band(c, x - 420, 470, 520, light.haze, 0.55)
    sky.cloud_band(c, x + 60, 330, 420, light.haze, 0.5)
    land.ridges(c, light, 700, 780, 3, 160)
    landmarks.keep(c, light, 360, 820, 330)
    land.tree_line(
        c,
        smooth([(-40, 800), (300, 820), (700, 860), (1640, 840)]),
        mix(light.shade, light.leaf, 0.2),
        60,
        30,
    )
    buildings.village(c, light, 560, 1700, 950, 190, 2)
    roof = mix(light.roof, light.haze, 0.12)
    buildings.tiles(c, [(-60, 900), (1240, 850), (1500, 1090), (-60, 1090)], light, roof, 5)
    c.stroke([(-60, 890), (600, 868), (1250, 842)], 44, mix(roof, light.shade, 0.35))
    c.blob(
        [(1225, 860), (1235, 800), (1275, 770), (1290, 800), (1275, 850)],
        mix(roof, light.shade, 0.35),
    )
    ninja(c, light, x - 20, 832, 360)
    for bx, by, s in ((560, 330, 1.0), (690, 260, 0.7), (480, 430, 0.6)):
        with c.at(bx, by, s):
            c.blob(
                [
                    (0, 6),
                    (-26, -14),
                    (-62, -6),
                    (-40, 6),
                    (-26, 4),
                    (-10, 20),
                    (10, 20),
                    (26, 4),
                    (40, 6),
                    (62, -6),
                    (26, -14),
                ],
                light.shade,
            )


def ninja(c: Canvas, light: Light, x: float, y: float, h: float) -> None:
    """A crouching figure in dark indigo, scarf in the wind."""
    cloth, dark = ink("141a33"), ink("0a0f22")
    with c.at(x, y, h / 100):
        c.stroke([(-8, -62), (-26, -66), (-40, -60), (-58, -68)], (5, 6, 5, 1), ink("8f2f28"))
        c.stroke([(-8, -60), (-24, -56), (-38, -50), (-50, -54)], (4, 5, 4, 1), ink("7a2622"))
        c.stroke([(18, -78), (-22, -30)], 3, dark)
        c.stroke([(22, -83), (16, -75)], 3.6, ink("6b4a2a"))
        c.stroke([(-6, -30), (-28, -22), (-34, 0)], (15, 12, 8), cloth, curved=False)
        c.stroke(
            [(-4, -30), (16, -26), (20, 0)], (15, 12, 8), mix(cloth, light.haze, 0.1), curved=False
        )
        c.disc(-31, 0, 7, dark, 3)
        c.disc(24, 0, 7, dark, 3)
        c.stroke([(-4, -28), (0, -46), (4, -60)], (19, 21, 19), cloth)
        c.stroke([(-3, -30), (8, -36)], 5, ink("8f2f28"))
        c.stroke(
            [(8, -56), (20, -44), (30, -52)], (9, 7, 5), mix(cloth, light.haze, 0.12), curved=False
        )
        c.stroke([(-2, -56), (-16, -44), (-8, -34)], (9, 7, 5), dark, curved=False)
        c.disc(8, -72, 10.5, cloth, 11)
        c.shape([(3, -76), (18, -76), (18, -71), (4, -70)], people.SKINS[1])
        c.disc(13.5, -73.2, 1.3, dark)
