"""Gates, approaches and the bridge before them."""

from __future__ import annotations

from .. import land, landmarks, people, sea, sky, trees
from ..canvas import WIDTH, Canvas, Wash, smooth
from ..catalogue import scene
from ..palette import (
    CREAM,
    INDIGO,
    SLATE,
    TEAL,
    VERMILION,
    WHITE,
    Light,
    ink,
    mix,
)


@scene("shrine-gate", "dawn", "mist", "day", "dusk")
def shrine_gate(c: Canvas, light: Light) -> None:
    """A vermilion gate over an approach between cedars, light beyond."""
    sky.sky(c, light, 620)
    sky.sun(c, light, 800, 430, 130)
    land.ridges(c, light, 560, 620, 3, 200)
    sky.mist(c, 600, 170, light.haze, 0.8)
    for x0, x1, y, h, shade in (
        (-60, 560, 730, 420, 0.1),
        (1040, 1660, 730, 420, 0.1),
        (-90, 430, 860, 680, 0.45),
        (1170, 1690, 860, 680, 0.45),
    ):
        trees.grove(c, x0, x1, y, h, light, shade, 6)
        sky.mist(c, y - 60, 130, light.haze, 0.3)
    ground = mix(light.leaf, light.shade, 0.35)
    land.hill(
        c,
        [(-40, 760), (500, 730), (800, 716), (1100, 730), (1640, 760)],
        Wash((mix(ground, light.haze, 0.35), mix(ground, light.shade, 0.4))),
    )
    gravel = mix(light.ground, light.haze, 0.45)
    c.shape(
        [(730, 716), (870, 716), (1290, 1090), (310, 1090)],
        Wash((mix(gravel, light.haze, 0.4), gravel, mix(gravel, light.shade, 0.12))),
    )
    stone = mix(light.stone, light.shade, 0.1)
    for i in range(6):
        t = (i / 6) ** 1.4
        y, half = 742 + 330 * t, 62 + 260 * t
        c.rect(800 - half, y, half * 2, 10 + 22 * t, mix(stone, light.haze, 0.3))
        c.rect(800 - half, y + 10 + 22 * t, half * 2, 5 + 10 * t, mix(stone, light.shade, 0.4))
    for side in (-1, 1):
        for y, h in ((790, 130), (900, 220)):
            landmarks.stone_lantern(c, light, 800 + side * (y - 500) * 0.86, y, h)
    landmarks.torii(c, light, 800, 905, 690)
    rope = light.seen(ink("d8c07a"))
    c.stroke(
        [(560, 470), (680, 500), (800, 508), (920, 500), (1040, 470)], (12, 22, 26, 22, 12), rope
    )
    for x in (640, 745, 855, 960):
        c.shape(
            [
                (x - 8, 500),
                (x + 12, 500),
                (x + 2, 530),
                (x + 18, 530),
                (x + 6, 572),
                (x - 12, 545),
                (x - 2, 543),
            ],
            light.seen(WHITE, 0.4),
        )
    people.figure(
        c, 770, 860, 150, "back", people.Outfit(INDIGO, SLATE, style="short").under(light)
    )
    people.figure(
        c,
        836,
        864,
        146,
        "back",
        people.Outfit(CREAM, VERMILION, style="bun", extra="yukata", accent=TEAL).under(light),
    )


@scene("shrine-bridge", "dawn", "mist", "day", "dusk")
def shrine_bridge(c: Canvas, light: Light) -> None:
    """A long wooden bridge over a clear river to a plain, unpainted gate."""
    sky.sky(c, light, 520)
    sky.sun(c, light, c.rng.uniform(780, 860), 330, 96)
    land.ridges(c, light, 480, 560, 4, 230)
    sky.mist(c, 540, 150, light.haze, 0.85)
    for x0, x1 in ((-40, 640), (960, 1640)):
        trees.grove(c, x0, x1, 660, 260, light, 0.15, 12)
    bank = mix(light.leaf, light.shade, 0.3)
    c.rect(-10, 640, WIDTH + 20, 60, Wash((mix(bank, light.haze, 0.3), bank)))
    c.rect(-10, 690, WIDTH + 20, 400, Wash((mix(light.sea[0], light.haze, 0.2), light.sea[1])))
    sea.ripples(c, light, 700, 1067, 90)
    wood = light.seen(ink("c79a63"), 0.8)
    dark = mix(wood, light.shade, 0.45)
    for i in range(5):
        t = (i / 5) ** 1.4
        y, half = 676 + 260 * t, 110 + 330 * t
        for side in (-1, 1):
            c.rect(
                800 + side * half - 7 - 12 * t,
                y,
                14 + 24 * t,
                60 + 150 * t,
                Wash((dark, light.shade)),
            )
    deck = [
        *smooth([(700, 640), (640, 720), (480, 850), (120, 1090)]),
        *smooth([(1480, 1090), (1120, 850), (960, 720), (900, 640)]),
    ]
    c.shape(deck, Wash((mix(wood, light.haze, 0.35), wood, mix(wood, light.shade, 0.12))))
    for i in range(22):
        t = (i / 22) ** 2
        y = 644 + 430 * t
        half = 104 + 590 * t**0.92
        c.stroke([(800 - half, y), (800 + half, y)], 1.5 + 4 * t, mix(wood, light.shade, 0.3), 0.7)
    landmarks.torii(c, light, 800, 662, 330, ink("c79a63"), plain=True)
    for side in (-1, 1):
        rail = smooth(
            [(800 + side * x, y) for x, y in ((98, 600), (160, 650), (322, 748), (690, 960))]
        )
        low = smooth(
            [(800 + side * x, y) for x, y in ((98, 622), (160, 690), (322, 806), (690, 1050))]
        )
        c.stroke(rail, (9, 15, 24, 40), mix(wood, light.shade, 0.12), curved=False)
        c.stroke(low, (5, 8, 13, 22), dark, curved=False)
        for k, (x, y) in enumerate(
            (
                (800 + side * 112, 650),
                (800 + side * 160, 712),
                (800 + side * 240, 776),
                (800 + side * 370, 876),
                (800 + side * 560, 1020),
            )
        ):
            s = 1 + k * 0.8
            c.rect(
                x - 6 * s,
                y - 64 * s,
                12 * s,
                66 * s,
                Wash((mix(wood, light.haze, 0.2), dark), across=True),
            )
            c.blob(
                [
                    (x - 7 * s, y - 62 * s),
                    (x - 6 * s, y - 72 * s),
                    (x, y - 84 * s),
                    (x + 6 * s, y - 72 * s),
                    (x + 7 * s, y - 62 * s),
                ],
                light.seen(ink("8f8a5a")),
            )
    for x, y, h in ((760, 760, 150), (830, 768, 142), (900, 880, 210)):
        people.figure(c, x, y, h, "hike", people.someone(c).under(light))
