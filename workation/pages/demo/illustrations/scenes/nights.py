"""After dark and in between: factory lights, port, bar street, bridge."""

from __future__ import annotations

from .. import boats, buildings, land, people, sea, sky, trees
from ..canvas import WIDTH, Canvas, Wash, smooth
from ..catalogue import scene
from ..palette import (
    BARK,
    BRICK,
    GOLD,
    INDIGO,
    PAPER,
    TEAL,
    UMBER,
    VERMILION,
    WHITE,
    Light,
    ink,
    mix,
)


def lamps(c: Canvas, light: Light, points: list[tuple[float, float]], r: float = 4) -> None:
    """Small lights with halos."""
    for x, y in points:
        c.glow(x, y, r * 7, light.window, 0.5)
        c.disc(x, y, r, mix(light.window, WHITE, 0.6))


@scene("factory-night", "night", "dusk")
def factory_night(c: Canvas, light: Light) -> None:
    """A petrochemical works across the water: towers, tanks, chimneys, a thousand lamps."""
    sky.sky(c, light, 620)
    sky.sun(c, light, c.rng.uniform(220, 380), 170, 52)
    land.ridges(c, light, 600, 640, 2, 130)
    c.glow(880, 600, 780, ink("e58a4a"), 0.35)
    steel = mix(light.ridge[1], light.haze, 0.25)
    dark = mix(light.shade, light.ridge[1], 0.5)
    points: list[tuple[float, float]] = []
    for x, h in ((560, 470), (690, 380), (1180, 520), (1330, 400)):
        buildings.chimney_stack(c, x, 690, 32, h, light)
        points += [(x, 690 - h), (x, 690 - h * 0.6)]
        sky.steam(c, x + 8, 690 - h, 190, mix(light.haze, ink("e5a070"), 0.4), 0.5)
    for i in range(17):
        x, w, h = (
            120 + i * 84 + c.rng.uniform(-20, 20),
            c.rng.uniform(26, 62),
            c.rng.uniform(120, 340),
        )
        c.rect(
            x,
            690 - h,
            w,
            h,
            Wash((mix(steel, light.window, 0.25), steel, dark), across=True),
            r=w * 0.25,
        )
        for k in range(int(h / 46)):
            y = 690 - h + 20 + k * 46
            c.rect(x - 10, y, w + 20, 5, dark)
            points += [(x - 6, y - 5), (x + w + 6, y - 5)]
    for x, r in ((210, 74), (370, 62), (1460, 84), (1010, 58)):
        c.disc(x, 690 - r * 0.86, r, Wash((mix(steel, light.haze, 0.4), steel, dark)))
        for a in (-0.7, 0, 0.7):
            c.rect(x + r * a - 4, 690 - r * 0.6, 8, r * 0.6, dark)
        points.append((x, 690 - r * 1.9))
    for y in (560, 610, 650):
        c.stroke([(60, y), (700, y - 10), (1560, y + 4)], 7, mix(steel, dark, 0.5))
        points += [(x, y - 8.0) for x in range(90, 1560, 70)]
    c.stroke([(870, 690), (870, 300)], 12, steel)
    c.blob([(860, 300), (850, 262), (866, 214), (880, 250), (890, 280), (880, 300)], ink("ffb24a"))
    c.glow(868, 250, 150, ink("ff9a3c"), 0.7)
    lamps(c, light, points)
    c.rect(-10, 688, WIDTH + 20, 26, light.shade)
    sea.sea(c, light, 712, waves=60)
    for x, _ in points[::2]:
        sea.reflection(c, x, 726, 22, c.rng.uniform(110, 270), light.window, 0.55)
    boats.container_ship(c, light, 1240, 860, 330)
    c.shape([(-20, 990), (1640, 960), (1640, 1090), (-20, 1090)], light.shade)
    for x in range(20, 1600, 120):
        c.stroke([(x, 990 - x * 0.018), (x, 930 - x * 0.018)], 6, light.shade)
    c.stroke([(-20, 936), (1640, 908)], 7, light.shade)
    people.figure(
        c,
        420,
        1010,
        250,
        "back",
        people.Outfit(mix(TEAL, light.shade, 0.3), light.shade, style="short").under(light),
    )
    people.figure(
        c,
        510,
        1012,
        236,
        "back",
        people.Outfit(mix(VERMILION, light.shade, 0.3), light.shade, style="bob").under(light),
    )


@scene("port-night", "night", "dusk")
def port_night(c: Canvas, light: Light) -> None:
    """A port with cranes, a ship alongside, the harbour tower and its lights."""
    sky.sky(c, light, 600)
    sky.sun(c, light, c.rng.uniform(240, 420), 200, 66)
    sky.clouds(c, light, 90, 260, 3)
    land.ridges(c, light, 580, 620, 2, 140)
    for i in range(26):
        w, h = c.rng.uniform(40, 90), c.rng.uniform(40, 150)
        x = i * 64 + c.rng.uniform(-10, 10)
        c.rect(x, 650 - h, w, h, mix(light.ridge[1], light.shade, 0.25))
        for k in range(int(h / 20)):
            for j in range(int(w / 16)):
                if c.rng.random() < 0.4:
                    c.rect(x + 6 + j * 15, 650 - h + 8 + k * 20, 7, 9, light.window)
    tower = mix(light.ridge[1], light.haze, 0.35)
    c.shape(
        [(452, 220), (508, 220), (520, 650), (440, 650)],
        Wash((tower, mix(tower, light.shade, 0.5)), across=True),
    )
    c.rect(420, 220, 120, 62, mix(tower, light.shade, 0.25), r=8)
    for k in range(6):
        c.rect(428 + k * 18, 236, 13, 28, light.window)
    lamps(c, light, [(480, 210)], 6)
    sea.sea(c, light, 650, waves=80)
    for x in range(20, 1600, 46):
        sea.reflection(c, x, 660, 18, c.rng.uniform(60, 190), light.window, 0.5)
    boats.container_ship(c, light, 980, 790, 860)
    crane = light.seen(VERMILION, 0.7)
    for x in (760, 1140, 1460):
        for dx in (-56, 56):
            c.rect(x + dx - 8, 330, 16, 520, crane)
        c.rect(x - 70, 470, 140, 16, crane)
        c.stroke([(x - 56, 486), (x + 56, 650)], 8, crane)
        c.shape([(x - 330, 318), (x + 150, 318), (x + 150, 338), (x - 330, 338)], crane)
        c.stroke([(x - 20, 320), (x + 10, 210), (x + 60, 320)], 12, crane, curved=False)
        c.stroke([(x + 8, 214), (x - 320, 318)], 4, crane)
        c.stroke([(x - 190, 338), (x - 190, 520)], 3, light.shade)
        c.rect(x - 226, 520, 72, 30, light.seen(TEAL))
        lamps(c, light, [(x - 330, 316), (x + 10, 208), (x + 150, 316)], 5)
    stone = mix(light.stone, light.shade, 0.3)
    c.rect(-10, 850, WIDTH + 20, 240, Wash((stone, mix(stone, light.shade, 0.5))))
    c.rect(-10, 850, WIDTH + 20, 12, light.seen(GOLD))
    for x in (160, 560, 1330):
        buildings.street_lamp(c, light, x, 960, 300)
    people.figure(c, 330, 1010, 260, "walk", people.someone(c).under(light))
    people.figure(c, 420, 1012, 250, "walk", people.someone(c).under(light))


@scene("night-street", "night", "dusk")
def night_street(c: Canvas, light: Light) -> None:
    """A narrow lane of small restaurants, lanterns and curtains, wet stones."""
    sky.sky(c, light, 420)
    sky.sun(c, light, c.rng.uniform(760, 840), 150, 54)
    stone = mix(light.ground, light.shade, 0.45)
    c.shape(
        [(740, 600), (860, 600), (1700, 1090), (-100, 1090)],
        Wash((mix(stone, light.window, 0.35), stone)),
    )
    for side in (False, True):
        with c.at(WIDTH if side else 0, 0, 1, flip=side):
            for i, (x0, x1) in enumerate(
                ((690, 755), (590, 690), (420, 590), (120, 420), (-400, 120))
            ):
                near, far = 800 - x0, 800 - x1
                wood = mix(
                    light.seen(c.rng.choice((BARK, ink("6a4533"), UMBER)), 0.7), light.shade, 0.2
                )
                top, base = 600 - near * 1.0, 600 + near * 0.55
                top2, base2 = 600 - far * 1.0, 600 + far * 0.55
                c.shape(
                    [(x0, base), (x0, top), (x1, top2), (x1, base2)],
                    Wash((wood, mix(wood, light.shade, 0.4))),
                )
                a, b = x0 + (x1 - x0) * 0.12, x0 + (x1 - x0) * 0.88
                for low, high, tone in (
                    (-0.5, 0.36, light.window),
                    (-0.86, -0.64, mix(light.window, wood, 0.3)),
                ):
                    c.shape(
                        [
                            (a, 600 + (800 - a) * high),
                            (a, 600 + (800 - a) * low),
                            (b, 600 + (800 - b) * low),
                            (b, 600 + (800 - b) * high),
                        ],
                        tone,
                    )
                    for k in range(5):
                        m = a + (b - a) * k / 4
                        c.stroke(
                            [(m, 600 + (800 - m) * high), (m, 600 + (800 - m) * low)],
                            (800 - m) * 0.012,
                            wood,
                        )
                cloth = light.seen((VERMILION, INDIGO, TEAL, BRICK, INDIGO)[i], 0.6)
                for k in range(4):
                    m, n = a + (b - a) * k / 4, a + (b - a) * (k + 0.9) / 4
                    c.shape(
                        [
                            (m, 600 - (800 - m) * 0.5),
                            (n, 600 - (800 - n) * 0.5),
                            (n, 600 - (800 - n) * 0.2),
                            (m, 600 - (800 - m) * 0.2),
                        ],
                        cloth,
                    )
                c.shape(
                    [
                        (x0 + near * 0.1, 600 - near * 0.56),
                        (x0, 600 - near * 0.66),
                        (x1, 600 - far * 0.66),
                        (x1 + far * 0.1, 600 - far * 0.56),
                    ],
                    light.roof,
                )
                c.shape(
                    [
                        (x0 + near * 0.16, 600 - near * 0.92),
                        (x0, 600 - near * 1.14),
                        (x1, 600 - far * 1.14),
                        (x1 + far * 0.16, 600 - far * 0.92),
                    ],
                    mix(light.roof, light.shade, 0.2),
                )
            for x, r in ((652, 11), (560, 18), (390, 32), (130, 58)):
                buildings.lantern(
                    c,
                    light,
                    x + (800 - x) * 0.18,
                    600 - (800 - x) * 0.52,
                    r,
                    VERMILION if r in (18, 58) else PAPER,
                )
    for _ in range(90):
        t = c.rng.random()
        sea.lens(
            c,
            800 + c.rng.uniform(-1, 1) * (60 + 760 * t),
            620 + 440 * t,
            20 + 100 * t,
            2 + 6 * t,
            mix(light.window, stone, 0.45),
            0.5,
        )
    for x, y, h, pose, extra in (
        (780, 700, 130, "hike", ""),
        (830, 704, 124, "back", "yukata"),
        (660, 880, 310, "back", ""),
        (790, 890, 300, "hike", "skirt"),
        (1010, 960, 350, "stand", "apron"),
    ):
        people.figure(c, x, y, h, pose, people.someone(c, extra=extra).under(light, 0.6))


@scene("bridge", "day", "dawn", "dusk", "mist", "night")
def bridge(c: Canvas, light: Light) -> None:
    """A slender red arch bridge between wooded capes, boats passing below."""
    sky.sky(c, light, 480)
    sky.sun(c, light, c.rng.uniform(720, 900), 300, 84)
    sky.clouds(c, light, 80, 260, 4)
    land.ridges(c, light, 470, 540, 3, 180)
    sea.sea(c, light, 540, waves=150)
    sea.glitter(c, light, 810, 540, 460, 110)
    sea.island(c, light, 1010, 580, 200, 60, 0.4)
    sea.headland(c, light, "left", 700, 480, 290, 0.65, 26)
    sea.headland(c, light, "right", 700, 480, 290, 0.65, 26)
    red = light.seen(VERMILION, 0.8)
    deck = smooth([(-20, 486), (400, 462), (800, 454), (1200, 462), (1620, 486)], steps=12)
    arch = smooth(
        [(250, 640), (420, 440), (620, 310), (800, 272), (980, 310), (1180, 440), (1350, 640)],
        steps=8,
    )
    for x, y in arch[3:-3:2]:
        c.stroke([(x, y), (x, land.height_at(deck, x))], 5, mix(red, light.shade, 0.15))
    c.stroke(
        arch,
        (26, 18, 26),
        Wash((mix(red, light.haze, 0.2), mix(red, light.shade, 0.25))),
        curved=False,
    )
    c.stroke([(x, y + 20) for x, y in deck], 16, mix(red, light.shade, 0.45), curved=False)
    c.stroke(deck, 20, red, curved=False)
    c.stroke([(x, y - 26) for x, y in deck], 5, light.seen(WHITE, 0.6), curved=False)
    for x in range(0, 1640, 40):
        y = land.height_at(deck, x)
        c.rect(x, y - 26, 4, 22, light.seen(WHITE, 0.6))
    for x, tone in ((560, TEAL), (1010, PAPER)):
        y = land.height_at(deck, x) - 14
        c.blob(
            [
                (x - 34, y),
                (x - 30, y - 14),
                (x - 14, y - 17),
                (x - 4, y - 30),
                (x + 18, y - 30),
                (x + 30, y - 15),
                (x + 36, y),
            ],
            light.seen(tone),
        )
        for wx in (-18, 20):
            c.disc(x + wx, y, 7, light.shade)
    for x in (250, 1350):
        c.shape(
            [(x - 40, 610), (x + 40, 610), (x + 54, 720), (x - 54, 720)],
            Wash((light.stone, mix(light.stone, light.shade, 0.5))),
        )
    boats.fishing_boat(c, light, 760, 800, 260, TEAL)
    for i in range(5):
        boats.pearl_raft(c, light, 1060 + i * 120, 860 + (i % 2) * 50, 110, 2)
    near = smooth([(-40, 900), (200, 930), (460, 1010), (700, 1080)])
    land.round_tree_line(c, near, Wash((mix(light.leaf, light.shade, 0.5), light.shade)), 46)
    trees.pine(c, 130, 1000, 430, light, shade=0.35)
    sky.birds(c, 540, 250, mix(light.shade, light.haze, 0.2))
