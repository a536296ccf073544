"""Time off: bicycles, boards, rods, yoga, races, trains, ferries, family at the beach."""

from __future__ import annotations

from .. import furniture, land, people, sky, views
from .. import interiors as room
from ..canvas import WIDTH, Canvas, Wash, oval, smooth
from ..catalogue import scene
from ..palette import (
    BRICK,
    CEDAR,
    DEEP,
    GOLD,
    INDIGO,
    PAPER,
    SLATE,
    TEAL,
    VERMILION,
    WHITE,
    WOOD,
    Colour,
    Light,
    ink,
    mix,
)


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
    furniture.laptop(c, light, 1150, 850, 150, back=True)
