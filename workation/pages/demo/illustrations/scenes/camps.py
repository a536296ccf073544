"""Tents, domes and fires."""

from __future__ import annotations

from .. import interiors as room
from .. import land, people, sea, sky, trees
from ..canvas import Canvas, Wash, oval, smooth
from ..catalogue import scene
from ..palette import (
    BARK,
    BRICK,
    CEDAR,
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


def tent(
    c: Canvas, light: Light, x: float, y: float, w: float, colour: tuple[int, int, int]
) -> None:
    """A ridge tent, lit from inside after dark."""
    cloth = light.seen(colour)
    if light.dark:
        cloth = mix(cloth, ink("ffb95a"), 0.5)
        c.glow(x, y - w * 0.3, w * 0.9, GOLD, 0.45)
    c.shape(
        [(x, y - w * 0.62), (x + w * 0.62, y - w * 0.5), (x + w * 0.86, y), (x + w * 0.42, y)],
        mix(cloth, light.shade, 0.3),
    )
    c.shape(
        [(x - w * 0.5, y), (x, y - w * 0.62), (x + w * 0.42, y)],
        Wash((mix(cloth, light.shade, 0.12), cloth)),
    )
    c.shape(
        [(x - w * 0.14, y), (x, y - w * 0.5), (x + w * 0.12, y)],
        mix(ink("ffdf9a"), WHITE, 0.2) if light.dark else mix(cloth, light.shade, 0.55),
    )
    c.stroke([(x, y - w * 0.62), (x - w * 0.72, y + w * 0.04)], 2, mix(light.haze, cloth, 0.4))


@scene("campsite-stars", "night")
def campsite_stars(c: Canvas, light: Light) -> None:
    """Tents under the milky way beside a lake-like bay."""
    sky.sky(c, light, 640)
    lean = c.rng.uniform(-80, 80)
    for i in range(7):
        c.stroke(
            [(300 + lean + i * 26, -40), (700 + i * 22, 260), (1050 + i * 14, 640)],
            (190 - i * 24, 150 - i * 18, 70 - i * 8),
            Wash((ink("9fb6d8"), ink("9fb6d8"))),
            (0.03, 0.045, 0.0),
        )
    for _ in range(420):
        t = c.rng.random()
        x = 380 + lean + 720 * t + c.rng.gauss(0, 80 * (1.2 - t * 0.7))
        c.disc(
            x,
            -20 + 650 * t,
            c.rng.choice((1.1, 1.3, 1.6, 2.4)),
            mix(WHITE, ink("a9c6ee"), c.rng.random()),
            alpha=1.0,
        )
    sky.stars(c, 220, 560)
    c.stroke([(1180, 120), (1330, 200)], (0.6, 4), WHITE)
    land.ridges(c, light, 620, 700, 3, 200)
    sea.sea(c, light, 690, 830, 40)
    shore = smooth([(-40, 820), (400, 800), (900, 812), (1640, 790)])
    c.shape(land.under(shore), Wash((mix(light.leaf, light.shade, 0.35), light.shade), (800, 1067)))
    trees.grove(c, 1180, 1660, 900, 470, light, 0.8, 7)
    trees.grove(c, -80, 210, 920, 560, light, 0.8, 4)
    tent(c, light, 960, 940, 330, ink("d98a3a"))
    tent(c, light, 420, 910, 240, ink("4f8f88"))
    c.glow(690, 960, 300, ink("ff9a3c"), 0.6)
    for dx, h in ((-16, 50), (0, 78), (15, 46)):
        c.shape(
            smooth(
                [
                    (690 + dx - 16, 985),
                    (690 + dx - 10, 985 - h * 0.5),
                    (690 + dx, 985 - h),
                    (690 + dx + 12, 985 - h * 0.5),
                    (690 + dx + 16, 985),
                ],
                closed=True,
            ),
            ink("ffb545") if dx else ink("ffe49a"),
        )
    for a in (-24, 24, 0):
        with c.at(690, 990, 1, turn=a):
            c.rect(-50, -6, 100, 13, ink("3a2520"), r=6)
    warm = 0.5
    people.figure(
        c,
        590,
        1000,
        230,
        "floor",
        people.Outfit(VERMILION, INDIGO, style="tail").under(light, warm),
    )
    people.figure(
        c,
        800,
        1004,
        240,
        "floor",
        people.Outfit(TEAL, SLATE, style="short").under(light, warm),
        flip=True,
    )


@scene("glamping", "dusk", "night", "day")
def glamping(c: Canvas, light: Light) -> None:
    """A dome tent on a deck above the sea, string lights, two deck chairs."""
    sky.sky(c, light, 560)
    sky.sun(c, light, c.rng.uniform(250, 420), 400, 84)
    sky.clouds(c, light, 90, 300, 3)
    sea.far_shore(c, light, 566, 80)
    sea.sea(c, light, 560, 860, 70)
    sea.glitter(c, light, 340, 560, 260, 90)
    sea.headland(c, light, "left", 600, 330, 110, 0.4)
    trees.grove(c, 1240, 1680, 860, 560, light, 0.55, 6)
    grass = mix(light.leaf, light.shade, 0.4)
    land.hill(
        c,
        [(-40, 840), (400, 820), (900, 790), (1640, 760)],
        Wash((mix(grass, light.haze, 0.15), mix(grass, light.shade, 0.5))),
    )
    cloth = light.seen(ink("f3ead6"), 0.6)
    if light.dark:
        cloth = mix(cloth, ink("ffc873"), 0.35)
        c.glow(980, 700, 460, GOLD, 0.4)
    dome = oval(980, 870, 300, 400, 180, 360)
    c.shape(dome, Wash((mix(cloth, light.shade, 0.18), cloth)))
    with c.within(dome):
        for k in (-0.72, -0.36, 0.36, 0.72):
            c.stroke(
                [(980, 470), (980 + k * 290, 640), (980 + k * 330, 880)],
                4,
                mix(cloth, light.shade, 0.3),
            )
        for y in (600.0, 730.0):
            c.stroke([(680, y + 30), (980, y), (1280, y + 30)], 4, mix(cloth, light.shade, 0.3))
        c.shape(
            oval(930, 870, 150, 260, 180, 360),
            light.window if light.dark else mix(light.sea[1], light.haze, 0.35),
        )
        c.rect(826, 790, 210, 60, room.indoors(light, PAPER), r=16)
        c.rect(826, 816, 210, 60, room.indoors(light, TEAL), r=10)
        for k in (0, 1):
            c.shape(
                [
                    (930 + (k * 2 - 1) * 150, 880),
                    (930 + (k * 2 - 1) * 152, 640),
                    (930 + (k * 2 - 1) * 20, 612),
                    (930 + (k * 2 - 1) * 96, 880),
                ],
                mix(cloth, WHITE, 0.3),
            )
    deck = light.seen(ink("b58657"))
    c.shape(
        [(480, 866), (1420, 866), (1560, 1000), (330, 1000)],
        Wash((mix(deck, light.haze, 0.25), deck)),
    )
    for i in range(13):
        t = i / 12
        c.stroke(
            [(480 + 940 * t, 866), (330 + 1230 * t, 1000)],
            2.5,
            mix(deck, light.shade, 0.35),
            curved=False,
        )
    c.rect(330, 1000, 1230, 26, mix(deck, light.shade, 0.45))
    for x, tone in ((500.0, VERMILION), (650.0, TEAL)):
        with c.at(x, 985, 1.0):
            c.stroke([(-70, 0), (50, -70)], 8, light.shade)
            c.stroke([(70, 0), (-60, -70)], 8, light.shade)
            c.shape(
                [(-78, -140), (-62, -146), (-10, -52), (60, -66), (64, -50), (-14, -30)],
                light.seen(tone),
            )
    people.figure(
        c, 620, 985, 290, "sit", people.Outfit(PAPER, INDIGO, style="bob").under(light), flip=True
    )
    wire = smooth([(120, 470), (420, 560), (760, 520), (980, 440), (1250, 540), (1600, 460)])
    c.stroke(wire, 3, light.shade, curved=False)
    for x, y in wire[2::3]:
        if light.dark:
            c.glow(x, y + 14, 46, GOLD, 0.7)
        c.disc(x, y + 14, 9, mix(GOLD, WHITE, 0.45))
    c.rect(114, 464, 12, 420, light.seen(BARK))


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
