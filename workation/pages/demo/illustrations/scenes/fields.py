"""Cultivated land: rice terraces, tea, orchards, field paths."""

from __future__ import annotations

import math

from .. import buildings, land, people, sky, trees
from ..canvas import HEIGHT, WIDTH, Canvas, Wash, smooth
from ..catalogue import scene
from ..palette import GOLD, INDIGO, PAPER, RICE, TEAL, VERMILION, Light, ink, mix


@scene("rice-terraces", "dawn", "day", "dusk", "mist")
def rice_terraces(c: Canvas, light: Light) -> None:
    """Curved terraces stepping down a valley, some still mirrors of the sky."""
    sky.sky(c, light, 420)
    sky.sun(c, light, c.rng.uniform(980, 1200), 190, 62)
    sky.clouds(c, light, 80, 200, 2)
    land.ridges(c, light, 380, 450, 3, 250)
    sky.mist(c, 440, 130, light.haze, 0.8)
    wood = mix(light.leaf, light.shade, 0.55)
    land.tree_line(
        c,
        smooth([(-40, 400), (260, 440), (520, 480), (800, 470), (1100, 430), (1640, 350)]),
        Wash((mix(wood, light.haze, 0.2), wood), (380, 560)),
        60,
        28,
        620,
    )
    buildings.village(c, light, 1130, 1500, 486, 120, 2)
    levels = 13
    rice, bank = light.seen(RICE, 0.8), mix(light.leaf, light.shade, 0.35)
    for i in range(levels):
        t = (i / levels) ** 1.5
        y, sway = 476 + 620 * t, 26 + 90 * t
        line = [
            (
                x,
                y
                + sway * math.sin(x / 290 + i * 0.55)
                + sway * 0.5 * math.sin(x / 131 + i * 1.3)
                - (x - 800) ** 2 / 640000 * 70 * (1 - t),
            )
            for x in range(-40, WIDTH + 60, 40)
        ]
        edge = smooth(line, steps=3)
        rise = 8 + 34 * t
        flooded = i % 3 == 1 or (i % 5 == 2)
        surface = (
            Wash(
                (mix(light.sky[1], light.haze, 0.3), light.sky[-1], light.sky[1]),
                (0, WIDTH),
                across=True,
            )
            if flooded
            else Wash(
                (mix(rice, light.haze, 0.35 * (1 - t)), mix(rice, light.shade, 0.12 * (i % 2))),
                (y - 30, y + 120),
            )
        )
        c.shape(land.under([(x, py - rise) for x, py in edge]), surface)
        c.stroke(
            [(x, py - rise) for x, py in edge], 3 + 5 * t, mix(bank, light.leaf, 0.4), curved=False
        )
        _seedlings(
            c,
            light,
            edge,
            rise,
            t,
            mix(rice, light.shade, 0.32) if not flooded else mix(light.leaf, light.shade, 0.3),
            12 if flooded else 34,
        )
        if i < levels - 1:
            gap = 620 * (((i + 1) / levels) ** 1.5 - t) * 0.52
            low = [(x, py + gap) for x, py in edge]
            c.shape(
                land.under(low),
                Wash((mix(bank, light.leaf, 0.3), mix(bank, light.shade, 0.35)), (y, y + gap + 80)),
            )
    farmer = people.Outfit(PAPER, INDIGO, style="straw", accent=VERMILION).under(light)
    people.figure(c, 500, 782, 130, "bend", farmer)
    people.figure(
        c,
        1080,
        668,
        88,
        "stand",
        people.Outfit(TEAL, INDIGO, style="straw", accent=VERMILION).under(light),
    )
    trees.cedar(c, 60, 1080, 560, light.shade, mix(light.shade, light.leaf, 0.2))
    trees.cedar(c, 190, 1100, 400, light.shade, mix(light.shade, light.leaf, 0.25))


def _seedlings(
    c: Canvas,
    light: Light,
    edge: list[tuple[float, float]],
    rise: float,
    t: float,
    tone: tuple[int, int, int],
    count: int,
) -> None:
    for _ in range(count):
        x, y = c.rng.choice(edge)
        py = y - rise + (8 + 60 * t) * c.rng.uniform(0.4, 1.2)
        c.stroke([(x, py), (x + c.rng.uniform(-2, 2), py - 6 - 14 * t)], (1.5 + 2 * t, 0.8), tone)


@scene("tea-fields", "day", "dawn", "dusk", "mist")
def tea_fields(c: Canvas, light: Light) -> None:
    """Rounded rows of tea running to the hills, pickers among them."""
    sky.sky(c, light, 430)
    sky.sun(c, light, c.rng.uniform(330, 560), 190, 58)
    sky.clouds(c, light, 80, 220, 3)
    land.mountain(c, light, 1150, 500, 1000, 250, mix(light.ridge[0], light.ridge[1], 0.3))
    land.ridges(c, light, 440, 490, 2, 120)
    wood = mix(light.leaf, light.shade, 0.5)
    land.round_tree_line(
        c,
        smooth([(-40, 490), (400, 500), (900, 494), (1640, 480)]),
        Wash((wood, mix(wood, light.haze, 0.3)), (460, 560)),
        26,
    )
    buildings.house(c, light, 1240, 528, 170)
    buildings.house(c, light, 1420, 534, 130, flip=True)
    base = mix(light.leaf, light.shade, 0.62)
    c.rect(-10, 522, WIDTH + 20, HEIGHT, Wash((mix(base, light.haze, 0.25), base)))
    lit = mix(light.leaf, ink("a6bf5a"), 0.35 if not light.dark else 0.05)
    vanish, rows = (980.0, 470.0), 22
    for i in range(rows):
        x0 = -1500 + i * 200
        width = 150
        a, b = (x0, 1110.0), (x0 + width, 1110.0)
        far = 0.90
        top = [(p[0] + (vanish[0] - p[0]) * far, p[1] + (vanish[1] - p[1]) * far) for p in (a, b)]
        bow = 26
        body = smooth([a, ((a[0] + top[0][0]) / 2 - bow, (a[1] + top[0][1]) / 2), top[0]]) + smooth(
            [top[1], ((b[0] + top[1][0]) / 2 + bow, (b[1] + top[1][1]) / 2), b]
        )
        c.shape(
            body, Wash((mix(lit, light.haze, 0.4), lit, mix(lit, light.shade, 0.2)), (520, 1067))
        )
        shade = [
            *smooth([top[1], ((b[0] + top[1][0]) / 2 + bow, (b[1] + top[1][1]) / 2), b]),
            (b[0] - width * 0.42, b[1]),
            top[1],
        ]
        c.shape(shade, Wash((mix(lit, light.shade, 0.4), mix(lit, light.shade, 0.55)), (520, 1067)))
    for x, y, h in ((500, 720, 170), (720, 640, 110)):
        people.figure(
            c,
            x,
            y,
            h,
            "bend",
            people.Outfit(
                ink("d8e3da"), INDIGO, style="straw", extra="pack", accent=VERMILION
            ).under(light),
        )
    for x, h in ((90, 300), (1510, 330)):
        pole = light.seen(ink("c9c4b4"))
        c.stroke([(x, 1010), (x, 1010 - h * 1.7)], 8, pole)
        c.disc(x, 1010 - h * 1.7, 12, pole)
        for k in range(3):
            with c.at(x, 1010 - h * 1.7, 1, turn=k * 120 + 20):
                c.shape([(0, -5), (60, -12), (64, 0), (0, 5)], pole)


@scene("field-path", "dusk", "day", "dawn", "mist")
def field_path(c: Canvas, light: Light) -> None:
    """A path between ripe fields towards a village grove, bicycle at the side."""
    sky.sky(c, light, 500)
    sky.sun(c, light, c.rng.uniform(1040, 1260), 320, 74)
    sky.cumulus(c, 420, 440, 560, light)
    sky.clouds(c, light, 90, 220, 2)
    land.ridges(c, light, 500, 540, 3, 150)
    trees.grove(c, 980, 1330, 580, 150, light, 0.35, 9)
    buildings.village(c, light, 560, 1000, 590, 130, 2, 0.2)
    rice = light.seen(ink("c9b455"), 0.8)
    c.rect(
        -10,
        578,
        WIDTH + 20,
        500,
        Wash((mix(rice, light.haze, 0.4), rice, mix(rice, light.leaf, 0.4))),
    )
    for i in range(9):
        y = 600 + 460 * (i / 9) ** 1.6
        c.rect(-10, y, WIDTH + 20, 3 + 5 * i / 9, mix(light.leaf, light.shade, 0.2), 0.5)
    for _ in range(420):
        t = c.rng.random() ** 0.8
        x, y = c.rng.uniform(0, WIDTH), 600 + 470 * t
        c.stroke(
            [(x, y), (x + 3 + 5 * t, y - 8 - 26 * t)],
            (1.5 + 3 * t, 0.8),
            mix(rice, c.rng.choice((light.shade, light.haze)), 0.28),
        )
    edge = mix(rice, light.leaf, 0.6)
    land.path(
        c,
        [(820, 582), (800, 640), (720, 740), (770, 880), (640, 1100)],
        (10, 40, 100, 190, 360),
        mix(light.ground, light.haze, 0.25),
        edge,
    )
    people.figure(
        c,
        730,
        800,
        200,
        "walk",
        people.Outfit(VERMILION, ink("ece2cc"), style="tail", hair=people.HAIRS[1]).under(light),
        flip=True,
    )
    people.figure(
        c,
        800,
        806,
        126,
        "walk",
        people.Outfit(GOLD, INDIGO, style="cap", accent=TEAL).under(light),
        flip=True,
    )
    pole = light.seen(ink("6d5a4a"))
    for x, y, h in ((1500, 1000, 760), (1180, 720, 340), (1060, 640, 190)):
        c.stroke([(x, y), (x, y - h)], (h * 0.022, h * 0.018), pole)
        c.stroke([(x - h * 0.07, y - h * 0.93), (x + h * 0.07, y - h * 0.93)], h * 0.012, pole)
    for a, b in (
        ((1500, 292), (1180, 404)),
        ((1180, 404), (1060, 463)),
        ((1640, 230), (1500, 292)),
    ):
        c.stroke([a, ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + 26), b], 2.5, pole)
    for x in range(-20, 520, 46):
        land.grass(c, x, 1085, 60, 120, mix(light.leaf, light.shade, 0.45), 6)
        c.stroke([(x + 20, 1080), (x + 26, 985)], 3, mix(light.leaf, light.shade, 0.3))
        for k in range(7):
            c.stroke(
                [(x + 26, 985), (x + 26 + (k - 3) * 10, 962 - 6 * (3 - abs(k - 3)))],
                (2, 5, 1),
                light.seen(VERMILION, 0.8),
            )
