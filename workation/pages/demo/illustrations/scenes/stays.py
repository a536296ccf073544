"""Where one sleeps and bathes: inns, hot springs, guesthouses, tents."""

from __future__ import annotations

from .. import buildings, furniture, land, people, sky, trees, views
from .. import interiors as room
from ..canvas import WIDTH, Canvas, Wash, smooth
from ..catalogue import scene
from ..palette import (
    BARK,
    BRICK,
    CREAM,
    DEEP,
    GOLD,
    INDIGO,
    PAPER,
    TEAL,
    VERMILION,
    WHITE,
    WOOD,
    Light,
    ink,
    mix,
)


@scene("ryokan-room", "day", "dusk", "dawn", "mist")
def ryokan_room(c: Canvas, light: Light) -> None:
    """Straw mats, a low table with tea, shoji open to a garden and the bay."""
    room.wall(c, light, ink("d3bd92"), ink("c9c088"), 740)
    room.window(c, light, 420, 130, 760, 560, views.bay, BARK, 2)
    room.shoji(c, light, 150, 110, 310, 630)
    room.shoji(c, light, 1140, 110, 310, 630)
    c.rect(-10, 70, WIDTH + 20, 34, room.indoors(light, BARK))
    for x in (90, 1480):
        c.rect(x, 0, 36, 745, room.indoors(light, BARK))
    room.tatami(c, light, 740)
    room.light_pool(c, light, 470, 746, 660, -160)
    table = room.indoors(light, ink("6d3b2a"))
    c.shape(
        [(480, 880), (1120, 880), (1220, 990), (380, 990)],
        Wash((mix(table, light.haze, 0.3), table)),
    )
    c.rect(380, 990, 840, 24, mix(table, light.shade, 0.4))
    for x in (410, 1150):
        c.rect(x, 1014, 40, 60, mix(table, light.shade, 0.5))
    pot = room.indoors(light, DEEP)
    c.disc(760, 912, 56, pot, 42)
    c.stroke([(708, 902), (676, 890), (664, 872)], (18, 12, 9), pot)
    c.stroke([(726, 880), (760, 836), (796, 880)], 9, room.indoors(light, WOOD))
    c.disc(760, 872, 20, mix(pot, light.haze, 0.2), 8)
    for x in (880, 950):
        c.rect(x - 22, 916, 44, 40, room.indoors(light, ink("8fb0a0")), r=8)
        c.disc(x, 917, 22, mix(room.indoors(light, ink("8fb0a0")), light.shade, 0.4), 6)
    c.rect(560, 938, 110, 12, room.indoors(light, VERMILION), r=6)
    for x in (586, 618, 648):
        c.disc(
            x,
            932,
            15,
            room.indoors(light, (CREAM, ink("e3a39a"), ink("a9b870"))[(x - 586) // 30 % 3]),
            11,
        )
    for x, flip in ((250, False), (1340, True)):
        cushion = room.indoors(light, BRICK if flip else INDIGO)
        c.blob(
            [
                (x - 130, 970),
                (x - 110, 936),
                (x + 110, 936),
                (x + 130, 970),
                (x + 110, 992),
                (x - 110, 992),
            ],
            Wash((mix(cushion, light.haze, 0.2), cushion)),
        )
    guest = people.Outfit(
        INDIGO, INDIGO, hair=people.HAIRS[0], style="bun", extra="yukata", accent=VERMILION
    ).under(light, 0.4)
    people.figure(c, 250, 985, 560, "floor", guest)
    furniture.paper_lamp(c, light, 1500, 930, 250)
    sky.steam(c, 880, 900, 150, WHITE, 0.5)


@scene("guesthouse", "dusk", "day", "dawn", "night")
def guesthouse(c: Canvas, light: Light) -> None:
    """A restored farmhouse with a thatched roof and people on its veranda."""
    sky.sky(c, light, 520)
    sky.sun(c, light, c.rng.uniform(180, 320), 250, 70)
    sky.clouds(c, light, 80, 260, 3)
    land.ridges(c, light, 460, 560, 3, 220)
    trees.grove(c, 950, 1660, 660, 420, light, 0.3, 9)
    trees.grove(c, -60, 260, 660, 300, light, 0.2, 5)
    grass = mix(light.leaf, light.shade, 0.22)
    c.rect(
        -10,
        640,
        WIDTH + 20,
        440,
        Wash((mix(grass, light.haze, 0.35), grass, mix(grass, light.shade, 0.3))),
    )
    plaster, wood = light.wall, mix(light.seen(BARK), light.shade, 0.15)
    glow = light.window if light.dark else mix(light.window, light.shade, 0.55)
    c.rect(400, 560, 880, 250, Wash((mix(wood, light.haze, 0.15), wood)))
    for x, w in ((430, 150), (600, 330), (950, 150), (1120, 130)):
        c.rect(x, 590, w, 190, glow if w != 130 else plaster)
        for k in range(int(w / 38) + 1):
            c.rect(x + k * 37, 590, 6, 190, wood)
        c.rect(x, 650, w, 5, wood)
    straw = light.seen(ink("9a7f56"))
    c.shape(
        smooth([(300, 600), (380, 500), (520, 300), (600, 240)])
        + smooth([(1080, 240), (1160, 300), (1300, 500), (1380, 600)]),
        Wash((mix(straw, light.haze, 0.3), straw, mix(straw, light.shade, 0.35))),
    )
    for i in range(7):
        y = 300 + i * 44
        half = 260 + 440 * ((y - 240) / 360) ** 1.05 * 0.94
        c.stroke(
            [(840 - half, y + 8), (840, y), (840 + half, y + 8)],
            3,
            mix(straw, light.shade, 0.35),
            0.6,
        )
    c.stroke([(580, 236), (840, 226), (1100, 236)], 34, mix(straw, light.shade, 0.5))
    for i in range(5):
        c.stroke([(640 + i * 100, 212), (655 + i * 100, 258)], 15, mix(straw, light.haze, 0.1))
    deck = light.seen(ink("b98a5e"))
    c.rect(370, 800, 940, 26, Wash((mix(deck, light.haze, 0.25), deck)))
    c.rect(380, 826, 920, 46, mix(light.shade, wood, 0.3))
    for x, tone, style, flip in (
        (620, VERMILION, "tail", False),
        (760, TEAL, "short", True),
        (1010, PAPER, "bob", False),
    ):
        people.figure(
            c, x, 880, 270, "sit", people.Outfit(tone, INDIGO, style=style).under(light), flip=flip
        )
    furniture.laptop(c, light, 1065, 758, 60)
    c.stroke(
        [(840, 872), (830, 940), (700, 1010), (620, 1090)],
        (130, 140, 190, 280),
        mix(light.ground, light.haze, 0.2),
    )
    for x, y, w in ((560, 940, 120), (980, 930, 130), (470, 1030, 150), (900, 1040, 180)):
        land.rock(c, light, x, y, w, 44)
    buildings.lantern(c, light, 420, 600, 30, PAPER if not light.dark else GOLD)
    for x, y, r in ((180, 960, 110), (330, 1000, 80), (1400, 930, 110), (1540, 980, 130)):
        trees.tuft(c, x, y, r, mix(light.leaf, light.shade, 0.8), mix(light.leaf, light.shade, 0.5))
    sky.birds(c, 420, 320, mix(light.shade, light.haze, 0.2), 4)
