"""Harbours, lighthouse, bridge and ferry: where land and boats meet."""

from __future__ import annotations

from .. import boats, buildings, land, landmarks, people, sea, sky, trees
from ..canvas import HEIGHT, WIDTH, Canvas, Wash, smooth
from ..catalogue import scene
from ..palette import (
    BRICK,
    CREAM,
    GOLD,
    PAPER,
    SLATE,
    TEAL,
    VERMILION,
    WHITE,
    Light,
    ink,
    mix,
)


def quay(c: Canvas, light: Light, y: float, top: float) -> None:
    """A concrete quay across the foreground."""
    stone = mix(light.stone, light.haze, 0.15)
    c.rect(
        -10,
        y,
        WIDTH + 20,
        HEIGHT - y,
        Wash((mix(stone, light.shade, 0.35), mix(stone, light.shade, 0.6))),
    )
    c.rect(-10, y - top, WIDTH + 20, top, Wash((stone, mix(stone, light.shade, 0.12))))


@scene("fishing-harbour", "dawn", "day", "dusk", "night")
def fishing_harbour(c: Canvas, light: Light) -> None:
    """Boats moored at the quay below the hill, nets and crates in front."""
    sky.sky(c, light, 430)
    sky.sun(c, light, c.rng.uniform(1180, 1380), 200, 58)
    sky.clouds(c, light, 90, 220, 3)
    land.ridges(c, light, 430, 470, 2, 200)
    hill = smooth([(-40, 300), (180, 330), (420, 400), (700, 470), (900, 520)])
    land.tree_line(
        c,
        hill,
        Wash((mix(light.leaf, light.shade, 0.5), mix(light.leaf, light.haze, 0.3)), (300, 640)),
        40,
        24,
        560,
    )
    sea.sea(c, light, 520, waves=60)
    buildings.village(c, light, -60, 820, 560, 150, 3)
    c.rect(-10, 556, 900, 34, Wash((light.stone, mix(light.stone, light.shade, 0.5))))
    c.shape(
        [(1000, 548), (1700, 530), (1700, 566), (1000, 560)],
        Wash((light.stone, mix(light.stone, light.shade, 0.4))),
    )
    landmarks.lighthouse(c, light, 1040, 548, 120)
    for i, (x, y, w) in enumerate(
        ((180, 640, 230), (470, 660, 260), (820, 650, 240), (1230, 690, 330))
    ):
        boats.fishing_boat(c, light, x, y, w, (TEAL, VERMILION, BRICK, TEAL)[i], flip=i % 2 == 1)
    boats.fishing_boat(c, light, 640, 830, 520, VERMILION)
    quay(c, light, 930, 60)
    for x in (120, 860, 1500):
        c.rect(x - 22, 855, 44, 40, light.shade, r=8)
        c.rect(x - 30, 846, 60, 18, mix(light.shade, light.haze, 0.2), r=9)
    net = light.seen(ink("3f7f7a"))
    c.blob(
        [(980, 938), (1010, 872), (1120, 838), (1260, 850), (1350, 900), (1370, 940)],
        Wash((mix(net, light.haze, 0.25), net)),
    )
    for i in range(9):
        c.disc(
            1020 + i * 38,
            900 - 34 * (1 - abs(i - 4) / 4) + c.rng.uniform(0, 26),
            13,
            light.seen(VERMILION if i % 3 else GOLD),
        )
    for i, (x, y) in enumerate(((250, 900), (360, 900), (305, 850))):
        c.rect(x, y - 10, 104, 50, light.seen((TEAL, GOLD, CREAM)[i]), r=4)
        c.rect(x + 12, y + 2, 80, 8, mix(light.shade, light.seen(TEAL), 0.5), r=4)
    people.figure(
        c,
        520,
        935,
        250,
        "carry",
        people.Outfit(ink("2f5a72"), ink("d28a3a"), style="cap", accent=VERMILION).under(light),
    )
    sky.birds(c, 980, 330, mix(light.shade, light.haze, 0.2), 6)


@scene("lighthouse", "dusk", "day", "dawn", "night")
def lighthouse(c: Canvas, light: Light) -> None:
    """A white lighthouse on a cliff above breaking waves."""
    sky.sky(c, light, 560)
    sky.sun(c, light, c.rng.uniform(280, 460), 400, 84)
    sky.clouds(c, light, 120, 360, 4)
    sea.far_shore(c, light, 566, 60, 0.1)
    sea.sea(c, light, 560, waves=120)
    sea.glitter(c, light, 370, 560, 420, 80)
    cliff = [
        (1660, 430),
        (1480, 420),
        (1330, 436),
        (1150, 452),
        (1030, 478),
        (968, 530),
        (990, 610),
        (925, 690),
        (940, 780),
        (850, 880),
        (800, 1090),
        (1660, 1090),
    ]
    stone = mix(light.stone, light.shade, 0.25)
    c.shape(cliff, Wash((mix(stone, light.haze, 0.2), mix(stone, light.shade, 0.6)), (430, 1000)))
    with c.within(cliff):
        for _ in range(26):
            x, y = c.rng.uniform(820, 1560), c.rng.uniform(560, 1000)
            c.shape(
                [(x, y), (x + 60, y - 50), (x + 90, y - 30), (x + 50, y + 90), (x + 8, y + 130)],
                mix(stone, light.shade, c.rng.uniform(0.3, 0.55)),
            )
    turf = smooth([(960, 530), (1030, 480), (1150, 450), (1330, 432), (1480, 414), (1660, 424)])
    c.shape(
        [*turf, (1660, 520), (1500, 498), (1380, 540), (1230, 505), (1100, 560), (1020, 528)],
        Wash((light.leaf, mix(light.leaf, light.shade, 0.5))),
    )
    landmarks.lighthouse(c, light, 1240, 452, 360)
    buildings.house(c, light, 1440, 440, 150, roof=light.seen(BRICK), wall=light.seen(WHITE, 0.6))
    trees.pine(c, 1560, 470, 210, light, flip=True)
    for x, y, w, h in (
        (760, 950, 190, 130),
        (620, 1000, 130, 70),
        (890, 1020, 240, 150),
        (480, 1045, 110, 50),
    ):
        land.rock(c, light, x, y, w, h)
        c.blob(
            [
                (x - w * 0.7, y + 12),
                (x - w * 0.3, y - 16),
                (x + w * 0.2, y - 10),
                (x + w * 0.7, y + 10),
                (x, y + 26),
            ],
            light.seen(WHITE, 0.4),
            0.85,
        )
    sea.surf(c, 1040, light.seen(WHITE, 0.4), 12, 8, 0.8)
    boats.ferry(c, light, 250, 590, 120)
    sky.birds(c, 760, 330, mix(light.shade, light.haze, 0.2), 6)


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


@scene("ferry", "day", "dusk", "dawn")
def ferry(c: Canvas, light: Light) -> None:
    """A ferry crossing the bay mouth, gulls along, an island ahead."""
    sky.sky(c, light, 500)
    sky.sun(c, light, c.rng.uniform(1160, 1360), 300, 84)
    sky.cumulus(c, 320, 440, 460, light)
    sky.clouds(c, light, 90, 260, 3)
    sea.far_shore(c, light, 506, 130, 0.15)
    sea.sea(c, light, 500, waves=170)
    sea.glitter(c, light, 1260, 500, 460, 110)
    sea.island(c, light, 1330, 540, 340, 120, 0.4)
    sea.headland(c, light, "left", 540, 300, 110, 0.35)
    boats.ferry(c, light, 690, 770, 820)
    white = light.seen(WHITE, 0.4)
    c.blob([(1060, 776), (1110, 730), (1150, 770), (1240, 782), (1120, 800)], white, 0.9)
    for i in range(8):
        sea.lens(c, 240 - i * 40, 790 + i * 16, 360 - i * 20, 12, white, 0.6)
    sea.ripples(c, light, 830, 1067, 60)
    for x, y, s in ((1180, 330, 2.6), (980, 240, 1.9), (1330, 430, 1.6), (420, 300, 1.4)):
        gull(c, light, x, y, s)


def gull(c: Canvas, light: Light, x: float, y: float, s: float) -> None:
    """A gull gliding."""
    white, tip = light.seen(WHITE, 0.5), mix(light.seen(SLATE), light.shade, 0.3)
    with c.at(x, y, s, turn=c.rng.uniform(-14, 8)):
        c.shape(
            smooth([(-4, 0), (-26, -16), (-56, -10), (-28, -6), (2, 8)], closed=True),
            mix(white, light.haze, 0.25),
        )
        c.shape([(-56, -10), (-38, -14), (-36, -8)], tip)
        c.blob([(-16, 8), (0, 0), (18, 2), (26, 8), (10, 14), (-10, 13)], white)
        c.shape(smooth([(6, 2), (28, -22), (58, -22), (34, -6), (12, 9)], closed=True), white)
        c.shape([(58, -22), (40, -22), (40, -12)], tip)
        c.shape([(25, 6), (35, 9), (25, 11)], light.seen(GOLD))
