"""People together: talks, walks, fires."""

from __future__ import annotations

from .. import buildings, land, people, sea, sky, trees
from .. import interiors as room
from ..canvas import WIDTH, Canvas, Wash, smooth
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
    room.mug(c, light, 720, 950, 52, TEAL)
    room.mug(c, light, 890, 946, 52, VERMILION)
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


def fire(c: Canvas, x: float, y: float, s: float) -> None:
    """Logs and flames."""
    c.glow(x, y - 60 * s, 420 * s, ink("ff9238"), 0.75)
    for a in (-22, 22, 0):
        with c.at(x, y, s, turn=a):
            c.rect(-110, -14, 220, 28, ink("3a2520"), r=13)
    for dx, w, h, tone in (
        (-44, 34, 130, ink("e8632a")),
        (42, 36, 150, ink("e8632a")),
        (0, 56, 230, ink("f28a32")),
        (-12, 36, 160, ink("ffbe4f")),
        (6, 20, 92, ink("ffe9a8")),
    ):
        with c.at(x + dx * s, y, s):
            c.shape(
                smooth(
                    [
                        (-w, -6),
                        (-w * 0.9, -h * 0.35),
                        (-w * 0.3, -h * 0.6),
                        (0, -h),
                        (w * 0.25, -h * 0.62),
                        (w * 0.9, -h * 0.38),
                        (w, -6),
                        (0, 8),
                    ],
                    closed=True,
                ),
                tone,
            )
    for _ in range(22):
        c.disc(
            x + c.rng.uniform(-140, 140) * s,
            y - c.rng.uniform(160, 520) * s,
            c.rng.uniform(1.5, 4),
            ink("ffb85a"),
        )


@scene("campfire", "night", "dusk")
def campfire(c: Canvas, light: Light) -> None:
    """A fire on the beach, people around it, stars over the headlands."""
    sky.sky(c, light, 560)
    sky.sun(c, light, c.rng.uniform(1160, 1340), 190, 56)
    sky.clouds(c, light, 90, 240, 2)
    land.ridges(c, light, 540, 590, 2, 150)
    sea.sea(c, light, 580, waves=80)
    sea.glitter(c, light, 1250, 580, 200, 80)
    sea.headland(c, light, "left", 630, 480, 190, 0.7)
    sea.surf(c, 742, light.seen(WHITE, 0.7), 8, 7, 0.7)
    sand = mix(light.ground, light.shade, 0.25)
    c.shape(
        land.under(smooth([(-40, 770), (400, 748), (900, 760), (1640, 740)])),
        Wash((mix(sand, light.window, 0.12), sand, mix(sand, light.shade, 0.5))),
    )
    c.glow(800, 930, 700, ink("ff9c45"), 0.4)
    for x, y, w in ((420, 960, 300), (1170, 960, 300)):
        c.rect(
            x - w / 2,
            y - 40,
            w,
            50,
            Wash((light.seen(ink("9a6a44"), 0.5), light.seen(UMBER, 0.5))),
            r=24,
        )
        c.disc(
            x + (w / 2 - 8) * (1 if x < 800 else -1), y - 15, 20, light.seen(ink("c99a66"), 0.5), 24
        )
    for x, y, h, flip, tone, style, hair in (
        (370, 985, 330, False, VERMILION, "tail", 1),
        (490, 990, 350, False, TEAL, "short", 0),
        (1110, 990, 345, True, GOLD, "bob", 0),
        (1230, 985, 330, True, PAPER, "cap", 4),
    ):
        people.figure(
            c,
            x,
            y,
            h,
            "sit",
            people.Outfit(
                tone,
                INDIGO,
                hair=people.HAIRS[hair],
                style=style,
                accent=BRICK,
                skin=people.SKINS[hair % 3],
            ).under(light, 0.4),
            flip=flip,
        )
    people.figure(
        c, 690, 850, 240, "stand", people.Outfit(CEDAR, SLATE, style="bun").under(light, 0.5)
    )
    people.figure(
        c, 900, 852, 250, "wave", people.Outfit(INDIGO, UMBER, style="short").under(light, 0.5)
    )
    fire(c, 800, 985, 1.0)
    trees.pine(c, 1530, 1000, 700, light, shade=0.6, flip=True)
