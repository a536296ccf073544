"""Workshops, breweries, markets, farm and boat work: hands at something."""

from __future__ import annotations

import math

from .. import buildings, land, people, sky, views
from .. import interiors as room
from ..canvas import WIDTH, Canvas, Wash, oval, smooth
from ..catalogue import scene
from ..palette import (
    BARK,
    BRICK,
    CEDAR,
    CREAM,
    DEEP,
    INDIGO,
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


def jar(c: Canvas, light: Light, x: float, y: float, h: float, colour: Colour) -> None:
    """A glazed vessel standing on y; its shape varies."""
    tone = room.indoors(light, colour)
    belly, neck = h * c.rng.uniform(0.3, 0.5), h * c.rng.uniform(0.14, 0.3)
    side = [
        (x - belly * 0.55, y),
        (x - belly, y - h * 0.5),
        (x - neck, y - h * 0.84),
        (x - neck * 1.15, y - h),
    ]
    c.shape(
        smooth(side) + smooth([(2 * x - px, py) for px, py in reversed(side)]),
        Wash((mix(tone, WHITE, 0.3), tone, mix(tone, light.shade, 0.4)), across=True),
    )
    c.disc(x, y - h, neck * 1.15, mix(tone, light.shade, 0.55), h * 0.04)
    c.stroke(
        [(x - belly * 0.96, y - h * 0.58), (x, y - h * 0.54), (x + belly * 0.96, y - h * 0.58)],
        h * 0.05,
        mix(tone, PAPER, 0.4),
    )


@scene("pottery-workshop", "day", "dusk", "dawn")
def pottery_workshop(c: Canvas, light: Light) -> None:
    """A potter at the wheel, shelves of pots, a kiln's glow."""
    room.wall(c, light, ink("d9c19a"), ink("8a6a4c"), 790)
    room.boards(c, light, 790, ink("8a6a4c"), 11)
    room.window(c, light, 620, 130, 460, 380, views.forest, BARK, 2, 2)
    glazes = (ink("6c8f86"), BRICK, ink("d8c8a2"), ink("3f5f70"), ink("8d5a3c"), ink("a9a06a"))
    for row in range(3):
        y = 230 + row * 190
        c.rect(60, y, 480, 16, room.indoors(light, BARK))
        c.rect(1150, y, 410, 16, room.indoors(light, BARK))
        for i in range(5):
            jar(c, light, 116 + i * 92, y, c.rng.uniform(70, 140), c.rng.choice(glazes))
        for i in range(4):
            jar(c, light, 1206 + i * 100, y, c.rng.uniform(60, 135), c.rng.choice(glazes))
    room.light_pool(c, light, 640, 800, 420, -220)
    c.shape(
        [(600, 1000), (640, 800), (960, 800), (1000, 1000)],
        Wash((room.indoors(light, WOOD), room.indoors(light, BARK))),
    )
    c.disc(800, 806, 190, room.indoors(light, SLATE), 34)
    c.disc(800, 796, 176, room.indoors(light, ink("8f938f")), 30)
    clay = room.indoors(light, ink("b98a66"))
    c.shape(
        smooth([(748, 796), (716, 730), (730, 680), (722, 648)])
        + smooth([(878, 648), (870, 680), (884, 730), (852, 796)]),
        Wash((mix(clay, WHITE, 0.25), clay, mix(clay, light.shade, 0.35)), across=True),
    )
    c.disc(800, 648, 78, mix(clay, light.shade, 0.5), 17)
    for i in range(4):
        c.stroke(
            [(724 + i, 680 + i * 26), (800, 690 + i * 26), (876 - i, 680 + i * 26)],
            3,
            mix(clay, light.shade, 0.3),
            0.6,
        )
    potter = people.Outfit(
        INDIGO, UMBER, hair=people.HAIRS[4], style="bun", extra="apron", accent=ink("d8c8a2")
    ).under(light, 0.4)
    people.figure(c, 580, 1040, 640, "type", potter)
    for x, y, h in ((1180, 1010, 150), (1310, 1030, 210), (1450, 1010, 130)):
        jar(c, light, x, y, h, c.rng.choice(glazes))


@scene("sake-brewery", "dusk", "day", "mist")
def sake_brewery(c: Canvas, light: Light) -> None:
    """White storehouse walls, a ball of cedar leaves under the eaves, casks."""
    sky.sky(c, light, 420)
    sky.sun(c, light, c.rng.uniform(1180, 1350), 170, 52)
    land.ridges(c, light, 420, 520, 3, 200)
    stack = light.seen(BRICK)
    c.shape(
        [(1230, 90), (1290, 90), (1310, 600), (1210, 600)],
        Wash((mix(stack, light.haze, 0.25), mix(stack, light.shade, 0.4)), across=True),
    )
    c.rect(1224, 84, 72, 16, mix(stack, light.shade, 0.4))
    wall = light.seen(WHITE, 0.6)
    c.rect(-10, 400, 1130, 480, Wash((wall, mix(wall, light.shade, 0.15))))
    c.rect(1080, 520, 540, 360, Wash((mix(wall, light.shade, 0.1), mix(wall, light.shade, 0.25))))
    boards = mix(light.seen(BARK), light.shade, 0.2)
    for x, w, y in ((-10, 1130, 690), (1120, 500, 720)):
        c.rect(x, y, w, 890 - y, boards)
        for k in range(int(w / 34)):
            c.rect(x + k * 34, y, 4, 890 - y, mix(boards, light.shade, 0.45))
    buildings.tiles(c, [(1080, 420), (1660, 420), (1660, 530), (1060, 530)], light, light.roof, 5)
    buildings.tiles(c, [(-40, 220), (1090, 220), (1180, 420), (-40, 420)], light, light.roof, 8)
    c.rect(-20, 204, 1130, 30, mix(light.roof, light.shade, 0.4), r=12)
    for x in (90, 860):
        c.rect(x, 480, 110, 130, mix(wall, light.shade, 0.3))
        c.rect(
            x + 10, 490, 90, 110, light.window if light.dark else mix(light.roof, light.shade, 0.4)
        )
        for k in range(5):
            c.rect(x + 12 + k * 19, 490, 8, 110, boards)
    c.rect(360, 560, 340, 330, light.window if light.dark else mix(boards, light.shade, 0.5))
    for i in range(5):
        c.rect(
            352 + i * 72,
            556,
            66,
            130,
            Wash((light.seen(INDIGO), mix(light.seen(INDIGO), light.shade, 0.3))),
        )
        c.disc(385 + i * 72, 620, 20, light.seen(PAPER))
        c.disc(385 + i * 72, 620, 11, light.seen(INDIGO))
    c.stroke([(530, 420), (530, 440)], 5, light.shade)
    c.disc(530, 490, 62, mix(light.seen(ink("8a7a45")), light.shade, 0.15))
    for _ in range(150):
        a, r = c.rng.uniform(0, 6.28), 62 * c.rng.random() ** 0.5
        px, py = 530 + r * 0.95 * math.cos(a), 490 + r * 0.95 * math.sin(a)
        c.stroke(
            [(px, py), (px + c.rng.uniform(-5, 5), py + 11)],
            2.4,
            mix(
                light.seen(ink("8a7a45")), c.rng.choice((light.leaf, light.haze, light.shade)), 0.3
            ),
        )
    c.rect(-10, 884, WIDTH + 20, 200, Wash((mix(light.ground, light.shade, 0.2), light.ground)))
    for row, y in enumerate((1010, 900, 790)):
        for i in range(3 - row):
            cask(c, light, 1140 + i * 150 + row * 75, y + 30, 72)
    people.figure(
        c,
        800,
        985,
        330,
        "carry",
        people.Outfit(INDIGO, DEEP, style="scarf", accent=PAPER, extra="apron").under(light),
    )
    people.figure(
        c,
        250,
        980,
        320,
        "stand",
        people.Outfit(PAPER, INDIGO, style="short", extra="vest", accent=INDIGO).under(light),
    )
    sky.steam(c, 1260, 90, 90, light.haze, 0.6)


def cask(c: Canvas, light: Light, x: float, y: float, r: float) -> None:
    """A straw-wrapped cask with rope."""
    straw = light.seen(ink("e0cb98"))
    c.rect(
        x - r,
        y - r * 1.5,
        r * 2,
        r * 1.5,
        Wash((mix(straw, WHITE, 0.3), straw, mix(straw, light.shade, 0.35)), across=True),
        r=12,
    )
    for t in (0.18, 0.78):
        c.rect(x - r, y - r * 1.5 + r * 1.5 * t, r * 2, 8, mix(straw, light.shade, 0.45))
    c.disc(x, y - r * 0.72, r * 0.4, light.seen(VERMILION))
    c.disc(x, y - r * 0.72, r * 0.2, straw)


@scene("market-stall", "dawn", "day")
def market_stall(c: Canvas, light: Light) -> None:
    """A morning market under striped awnings: fruit, fish, a chat."""
    sky.sky(c, light, 480)
    sky.sun(c, light, c.rng.uniform(720, 880), 230, 60)
    land.ridges(c, light, 460, 520, 2, 140)
    buildings.village(c, light, -40, 1660, 640, 190, 2)
    c.rect(
        -10,
        640,
        WIDTH + 20,
        440,
        Wash((mix(light.ground, light.haze, 0.3), mix(light.ground, light.shade, 0.12))),
    )
    for x, h in ((800, 170), (880, 160), (730, 150)):
        people.figure(
            c, x, 770, h * 1.3, "hike" if x < 850 else "walk", people.someone(c).under(light)
        )
    goods = (
        (ink("f09a2e"), ink("d8492b"), ink("7d9450")),
        (ink("9fb4b8"), ink("c9785f"), ink("d9c690")),
    )
    for k, (x0, stripe) in enumerate(((60, VERMILION), (900, TEAL))):
        seller = people.Outfit(
            (PAPER, CEDAR)[k],
            INDIGO,
            style=("scarf", "cap")[k],
            accent=(ink("e7d9b9"), VERMILION)[k],
            extra="apron",
        ).under(light)
        people.figure(c, x0 + 330, 960, 430, "cook", seller)
        for px in (x0 + 10, x0 + 630):
            c.rect(px, 400, 14, 600, light.seen(BARK))
        for i in range(9):
            tone = light.seen(stripe if i % 2 == 0 else PAPER)
            xa, xb = x0 - 20 + i * 76, x0 + 56 + i * 76
            c.shape(
                [(x0 + 20 + i * 66, 330), (x0 + 86 + i * 66, 330), (xb, 450), (xa, 450)],
                Wash((mix(tone, light.haze, 0.2), mix(tone, light.shade, 0.12))),
            )
            c.shape(oval((xa + xb) / 2, 450, 38, 26, 0, 180), mix(tone, light.shade, 0.18))
        c.shape(
            [(x0 - 10, 800), (x0 + 660, 800), (x0 + 690, 890), (x0 - 40, 890)], light.seen(WOOD)
        )
        c.rect(x0 - 40, 890, 730, 120, Wash((light.seen(BARK), light.shade)))
        for j in range(3):
            bx = x0 + 6 + j * 222
            c.shape(
                [(bx, 812), (bx + 196, 812), (bx + 208, 880), (bx - 12, 880)],
                mix(light.seen(CREAM), light.shade, 0.1),
            )
            for n in range(14):
                px, py = bx + 16 + (n % 7) * 27, 832 + (n // 7) * 28
                if k == 1 and j == 0:
                    c.blob(
                        [
                            (px - 18, py),
                            (px, py - 9),
                            (px + 16, py - 2),
                            (px + 26, py - 9),
                            (px + 25, py + 9),
                            (px + 16, py + 3),
                            (px, py + 9),
                        ],
                        light.seen(goods[k][j]),
                    )
                else:
                    c.disc(px, py, 15, light.seen(goods[k][j]))
                    c.disc(px - 4, py - 5, 4, mix(light.seen(goods[k][j]), WHITE, 0.4))
    people.figure(
        c,
        640,
        1060,
        450,
        "point",
        people.Outfit(ink("8fb0b4"), INDIGO, style="tail", extra="pack", accent=TEAL).under(light),
        flip=True,
    )
    people.figure(
        c, 820, 1060, 430, "carry", people.Outfit(INDIGO, SLATE, style="short").under(light)
    )
