"""People together: talks, walks, fires."""

from __future__ import annotations

from .. import buildings, furniture, land, people, sea, sky, trees
from .. import interiors as room
from ..canvas import HEIGHT, WIDTH, Canvas, Wash, smooth
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
    UMBER,
    VERMILION,
    WHITE,
    Colour,
    Light,
    ink,
    mix,
)


@scene("group-talk", "day", "dusk", "dawn")
def group_talk(c: Canvas, light: Light) -> None:
    """Locals and visitors in a half circle on a wooden terrace, tea in hand."""
    sky.sky(c, light, 460)
    sky.sun(c, light, c.rng.uniform(340, 520), 230, 66)
    sky.clouds(c, light, 80, 240, 3)
    sea.far_shore(c, light, 470, 90)
    sea.sea(c, light, 464, waves=80)
    sea.headland(c, light, "right", 510, 600, 170, 0.4)
    sea.headland(c, light, "left", 560, 380, 160, 0.55)
    grass = mix(light.leaf, light.shade, 0.2)
    land.hill(
        c,
        [(-40, 690), (500, 670), (1100, 680), (1640, 650)],
        Wash((mix(grass, light.haze, 0.25), mix(grass, light.shade, 0.3))),
    )
    deck = light.seen(ink("bf9160"))
    c.shape(
        [(180, 740), (1420, 740), (1680, 1090), (-80, 1090)],
        Wash((mix(deck, light.haze, 0.3), deck)),
    )
    for i in range(17):
        t = i / 16
        c.stroke(
            [(180 + 1240 * t, 740), (-80 + 1760 * t, 1090)],
            3,
            mix(deck, light.shade, 0.28),
            curved=False,
        )
    post = light.seen(ink("6a4836"))
    for x in (60, 1510):
        c.rect(x, -10, 34, 900, post)
    c.rect(-10, -10, WIDTH + 20, 70, mix(post, light.shade, 0.2))
    for i, x in enumerate(range(180, 1500, 170)):
        buildings.lantern(c, light, x, 58, 24, (PAPER, VERMILION)[i % 2])
    circle = (
        (290, 900, False, TEAL, "short", 0, ""),
        (470, 860, False, VERMILION, "bob", 1, ""),
        (1120, 860, True, GOLD, "long", 0, ""),
        (1310, 900, True, INDIGO, "short", 4, "vest"),
    )
    for x, y, flip, tone, style, hair, extra in circle:
        c.rect(x - 62, y - 100, 124, 18, light.seen(ink("8a5a3c")), r=5)
        for dx in (-48, 40):
            c.rect(x + dx, y - 84, 12, 86, light.seen(UMBER))
        people.figure(
            c,
            x,
            y,
            350,
            "sit",
            people.Outfit(
                tone,
                (INDIGO, SLATE)[flip],
                hair=people.HAIRS[hair],
                style=style,
                extra=extra,
                accent=DEEP,
                skin=people.SKINS[hair % 3],
            ).under(light, 0.6),
            flip=flip,
        )
    people.figure(
        c,
        800,
        850,
        370,
        "wave",
        people.Outfit(
            PAPER, INDIGO, hair=people.HAIRS[4], style="bun", extra="apron", accent=CEDAR
        ).under(light, 0.6),
    )
    c.disc(800, 960, 190, mix(light.seen(ink("8a5a3c")), light.shade, 0.5), 46)
    c.disc(800, 948, 190, Wash((light.seen(ink("b27a49")), light.seen(ink("9a6540")))), 44)
    furniture.mug(c, light, 720, 950, 52, TEAL)
    furniture.mug(c, light, 890, 946, 52, VERMILION)
    c.disc(806, 940, 34, light.seen(DEEP), 26)
    c.stroke([(836, 936), (858, 924)], (12, 7), light.seen(DEEP))


@scene("team-walk", "day", "dawn", "mist", "dusk")
def team_walk(c: Canvas, light: Light) -> None:
    """Colleagues walking a ridge path above the coast, talking."""
    sky.sky(c, light, 480)
    sky.sun(c, light, c.rng.uniform(1120, 1340), 240, 72)
    sky.cumulus(c, 380, 430, 520, light)
    sky.clouds(c, light, 80, 240, 2)
    sea.far_shore(c, light, 486, 100)
    sea.sea(c, light, 480, waves=80)
    sea.glitter(c, light, 1230, 480, 220, 90)
    sea.headland(c, light, "left", 540, 620, 170, 0.35)
    sea.island(c, light, 1010, 560, 220, 70, 0.45)
    grass = mix(light.leaf, light.shade, 0.15)
    land.hill(
        c,
        [(-40, 760), (300, 700), (700, 680), (1200, 730), (1640, 690)],
        Wash((mix(grass, light.haze, 0.3), grass)),
    )
    trees.pine(c, 1460, 740, 420, light, flip=True)
    land.hill(
        c,
        [(-40, 900), (400, 850), (900, 840), (1640, 880)],
        Wash((mix(grass, light.haze, 0.1), mix(grass, light.shade, 0.35))),
    )
    path = mix(light.ground, light.haze, 0.25)
    c.stroke([(-60, 985), (400, 945), (900, 935), (1680, 975)], (110, 96, 92, 112), path)
    walkers = (
        (240, TEAL, "short", 0, "pack"),
        (440, VERMILION, "tail", 1, ""),
        (690, GOLD, "cap", 0, "pack"),
        (880, PAPER, "bob", 3, ""),
        (1110, INDIGO, "short", 4, "pack"),
        (1300, CEDAR, "bun", 0, ""),
    )
    for i, (x, tone, style, hair, extra) in enumerate(walkers):
        c.disc(x + 6, 962 + (i % 2) * 16, 62, mix(path, light.shade, 0.35), 9, 0.6)
        people.figure(
            c,
            x,
            960 + (i % 2) * 16,
            310 + (i % 3) * 14,
            "walk" if i != 3 else "point",
            people.Outfit(
                tone,
                (INDIGO, ink("4a4436"), SLATE)[i % 3],
                hair=people.HAIRS[hair],
                style=style,
                extra=extra,
                accent=(BRICK, TEAL, VERMILION)[i % 3],
                skin=people.SKINS[i % 3],
            ).under(light, 0.6),
        )
    for x in range(-20, 1640, 60):
        land.grass(
            c,
            x,
            1090,
            70,
            c.rng.uniform(50, 100),
            mix(light.leaf, light.shade, c.rng.uniform(0.25, 0.6)),
            7,
        )
    sky.birds(c, 740, 290, mix(light.shade, light.haze, 0.25))


@scene("map-table", "day", "dusk", "dawn")
def map_table(c: Canvas, light: Light) -> None:
    """A map of the coast spread on a table; hands point, cups hold the corners."""
    table = room.indoors(light, ink("8a5a3c"))
    c.rect(-10, -10, WIDTH + 20, HEIGHT + 20, Wash((mix(table, light.haze, 0.15), table)))
    for i in range(9):
        c.rect(-10, i * 128, WIDTH + 20, 4, mix(table, light.shade, 0.3))
    c.shape([(240, 140), (1380, 110), (1410, 930), (210, 960)], mix(light.shade, table, 0.4))
    sheet = [(230, 124), (1370, 96), (1400, 916), (200, 944)]
    sea_tone = mix(ink("9cc9c0"), light.sea[0], 0.25)
    c.shape(sheet, sea_tone)
    with c.within(sheet):
        coast = smooth(
            [
                (180, 980),
                (520, 900),
                (560, 820),
                (700, 860),
                (690, 740),
                (830, 790),
                (860, 680),
                (960, 740),
                (1010, 640),
                (930, 560),
                (1060, 520),
                (980, 420),
                (1050, 330),
                (960, 260),
                (1010, 80),
                (180, 80),
            ]
        )
        c.shape(
            coast, Wash((room.indoors(light, ink("d9cf9e")), room.indoors(light, ink("b9c07f"))))
        )
        c.stroke(coast[:-40], 6, room.indoors(light, PAPER), curved=False)
        for _ in range(16):
            x, y = c.rng.uniform(290, 800), c.rng.uniform(190, 720)
            s = c.rng.uniform(0.7, 1.3)
            c.shape([(x - 46 * s, y), (x, y - 66 * s), (x + 46 * s, y)], room.indoors(light, CEDAR))
            c.shape(
                [(x, y - 66 * s), (x + 46 * s, y), (x + 6, y)],
                mix(room.indoors(light, CEDAR), light.shade, 0.35),
            )
        for x, y, r in ((1100, 700, 40), (1160, 590, 26), (820, 870, 24), (1190, 420, 34)):
            c.blob(
                [
                    (x - r, y),
                    (x - r * 0.3, y - r * 0.7),
                    (x + r, y - r * 0.2),
                    (x + r * 0.5, y + r * 0.6),
                ],
                room.indoors(light, ink("c9c88f")),
            )
        route = [(330, 220), (470, 330), (640, 360), (720, 500), (860, 560), (900, 660)]
        line = smooth(route, steps=10)
        for i in range(0, len(line) - 1, 2):
            c.stroke([line[i], line[i + 1]], 9, VERMILION)
        for _k in range(18):
            x, y = c.rng.uniform(1080, 1360), c.rng.uniform(160, 860)
            c.stroke(
                [(x, y), (x + 18, y - 8), (x + 36, y), (x + 54, y - 8)], 3, mix(sea_tone, TEAL, 0.5)
            )
        for x in (585, 970):
            c.rect(x, 80, 5, 900, mix(sea_tone, light.shade, 0.25), 0.4)
    for x, y, tone in ((330, 220, TEAL), (640, 360, GOLD), (900, 660, VERMILION)):
        c.shape([(x - 30, y - 62), (x + 30, y - 62), (x, y)], tone)
        c.disc(x, y - 66, 32, tone)
        c.disc(x, y - 66, 13, PAPER)
    hand(c, light, 1180, 1080, TEAL, people.SKINS[0], -34)
    hand(c, light, 60, 700, INDIGO, people.SKINS[2], 72)
    hand(c, light, 1560, 330, VERMILION, people.SKINS[1], -82)
    for x, y, tone in ((1490, 780, PAPER), (130, 190, CEDAR)):
        c.disc(x + 8, y + 10, 86, mix(light.shade, table, 0.3))
        c.disc(x, y, 84, room.indoors(light, tone))
        c.disc(x, y, 68, ink("4a2b1c"))
        c.disc(x - 16, y - 14, 24, ink("7a4f34"), 12)
    c.stroke([(420, 1040), (640, 1000)], 15, GOLD)
    c.stroke([(640, 1000), (664, 996)], (15, 2), UMBER)


def hand(
    c: Canvas, light: Light, x: float, y: float, sleeve: Colour, skin: Colour, turn: float
) -> None:
    """A forearm with a pointing finger reaching in from the edge."""
    tone = room.indoors(light, skin)
    with c.at(x, y, 1, turn=turn):
        c.shape([(-74, 220), (-56, -40), (56, -40), (74, 220)], room.indoors(light, sleeve))
        c.rect(-60, -66, 120, 36, mix(room.indoors(light, sleeve), WHITE, 0.25), r=8)
        c.blob([(-44, -60), (-54, -130), (-36, -176), (30, -180), (50, -140), (44, -60)], tone)
        c.stroke([(-22, -160), (-28, -240), (-26, -268)], (30, 25, 20), tone)
        for i in range(3):
            c.stroke(
                [(2 + i * 19, -168), (6 + i * 19, -196 + i * 8), (4 + i * 17, -160)],
                (24, 22, 18),
                mix(tone, UMBER, 0.06 * (i + 1)),
            )
        c.stroke([(-46, -110), (-70, -160), (-62, -186)], (28, 24, 18), mix(tone, UMBER, 0.05))
