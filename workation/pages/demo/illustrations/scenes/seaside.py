"""Time off by the sea: bicycles, boards, rods, sand castles."""

from __future__ import annotations

from .. import boats, land, people, sea, sky, trees
from ..canvas import Canvas, Wash, oval, smooth
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
    UMBER,
    VERMILION,
    WHITE,
    Colour,
    Light,
    ink,
    mix,
)


def bicycle(
    c: Canvas,
    light: Light,
    x: float,
    y: float,
    h: float,
    colour: Colour,
    rider: people.Outfit | None = None,
    *,
    flip: bool = False,
) -> None:
    """A bicycle, with a rider of height h when one is given."""
    frame, tyre = light.seen(colour), mix(light.shade, light.seen(UMBER), 0.5)
    with c.at(x, y, h / 100, flip=flip):
        c.disc(4, 1, 44, tyre, 3, 0.3)
        for wx in (-22, 30):
            ring = oval(wx, -17, 17, 17)
            c.stroke([*ring, ring[0]], 2.2, tyre, curved=False)
            c.disc(wx, -17, 2, frame)
        for line in (
            [(-22, -17), (4, -17), (20, -44), (-10, -44), (4, -17)],
            [(-10, -44), (-22, -17)],
            [(30, -17), (21, -50), (28, -52)],
            [(-12, -50), (-9, -42)],
        ):
            c.stroke(line, 2.4, frame, curved=False)
        c.rect(-18, -52, 14, 3, tyre, r=1.5)
    if rider:
        people.figure(c, x, y, h, "cycle", rider, flip=flip)


@scene("cycling-coast", "day", "dawn", "dusk")
def cycling_coast(c: Canvas, light: Light) -> None:
    """Two cyclists on a road above the sea, bays beyond."""
    sky.sky(c, light, 440)
    sky.sun(c, light, c.rng.uniform(1080, 1320), 220, 64)
    sky.cumulus(c, 480, 420, 560, light)
    sea.far_shore(c, light, 450, 90)
    sea.sea(c, light, 440, waves=110)
    sea.glitter(c, light, 1200, 440, 260, 90)
    sea.headland(c, light, "left", 480, 620, 150, 0.3)
    sea.headland(c, light, "left", 560, 420, 210, 0.55)
    sea.island(c, light, 900, 540, 180, 56, 0.45)
    boats.ferry(c, light, 1090, 500, 130)
    grass = mix(light.leaf, light.shade, 0.25)
    land.hill(
        c,
        [(-40, 720), (400, 760), (900, 770), (1300, 740), (1640, 660)],
        Wash((mix(grass, light.haze, 0.2), grass, mix(grass, light.shade, 0.4))),
    )
    road = mix(light.stone, light.haze, 0.2)
    c.shape(
        smooth([(-40, 840), (500, 850), (1000, 830), (1660, 740)])
        + smooth([(1660, 960), (1000, 1010), (500, 1020), (-40, 1000)]),
        Wash((mix(road, light.haze, 0.2), mix(road, light.shade, 0.2))),
    )
    line = smooth([(-40, 916), (500, 930), (1000, 916), (1660, 846)], steps=12)
    for i in range(0, len(line) - 3, 6):
        c.stroke(line[i : i + 4], 7, light.seen(WHITE, 0.6), curved=False)
    rail = smooth([(-40, 830), (500, 838), (1000, 818), (1660, 726)])
    for x, y in rail[::3]:
        c.rect(x - 4, y - 48, 8, 54, light.seen(WHITE, 0.6))
    for dy in (-42, -20):
        c.stroke([(x, y + dy) for x, y in rail], 7, light.seen(WHITE, 0.6), curved=False)
    bicycle(
        c,
        light,
        560,
        950,
        350,
        VERMILION,
        people.Outfit(TEAL, INDIGO, style="helmet", accent=VERMILION).under(light),
    )
    bicycle(
        c,
        light,
        1000,
        920,
        330,
        TEAL,
        people.Outfit(GOLD, DEEP, style="helmet", accent=PAPER, hair=people.HAIRS[1]).under(light),
    )
    for x in range(-30, 1640, 70):
        land.grass(
            c,
            x,
            1090,
            80,
            c.rng.uniform(50, 110),
            mix(light.leaf, light.shade, c.rng.uniform(0.2, 0.6)),
            7,
        )
    trees.pine(c, 1530, 760, 430, light, shade=0.2, flip=True)
    sky.birds(c, 700, 280, mix(light.shade, light.haze, 0.2))


@scene("sup-bay", "day", "dawn", "dusk")
def sup_bay(c: Canvas, light: Light) -> None:
    """People standing on paddle boards in a calm inlet."""
    sky.sky(c, light, 380)
    sky.sun(c, light, c.rng.uniform(700, 940), 200, 66)
    sky.clouds(c, light, 70, 220, 3)
    land.ridges(c, light, 380, 420, 2, 150)
    sea.sea(c, light, 420, waves=150)
    sea.glitter(c, light, 820, 420, 560, 110)
    sea.headland(c, light, "right", 470, 620, 180, 0.4)
    sea.headland(c, light, "left", 520, 500, 200, 0.6)
    for x, y, h, tone, board, style in (
        (1080, 640, 190, GOLD, VERMILION, "tail"),
        (420, 720, 250, VERMILION, PAPER, "short"),
        (830, 910, 400, ink("e8dcc2"), GOLD, "bun"),
    ):
        boats.paddle_board(c, light, x, y, h * 1.15, board)
        c.shape(
            [
                (x - h * 0.2, y + 10),
                (x + h * 0.2, y + 10),
                (x + h * 0.08, y + h * 0.5),
                (x - h * 0.08, y + h * 0.5),
            ],
            Wash((light.sea[1], light.shade)),
            (0.4, 0.0),
        )
        c.stroke(
            [
                (x + h * 0.0, y - h * 0.82),
                (x + h * 0.24, y - h * 0.12),
                (x + h * 0.28, y + h * 0.06),
            ],
            h * 0.016,
            light.seen(BARK),
        )
        c.blob(
            [
                (x + h * 0.24, y - h * 0.04),
                (x + h * 0.3, y - h * 0.04),
                (x + h * 0.32, y + h * 0.08),
                (x + h * 0.27, y + h * 0.1),
            ],
            light.seen(BRICK),
        )
        people.figure(
            c,
            x,
            y,
            h,
            "paddle",
            people.Outfit(
                tone, DEEP, hair=people.HAIRS[int(h) % 3], style=style, extra="vest", accent=tone
            ).under(light),
        )
    sea.ripples(c, light, 930, 1067, 40)
    for x, y, w, h in ((80, 1060, 340, 150), (1530, 1070, 330, 190), (300, 1090, 200, 80)):
        land.rock(c, light, x, y, w, h)


@scene("fishing-pier", "dawn", "dusk", "day", "mist")
def fishing_pier(c: Canvas, light: Light) -> None:
    """A child and a grown-up with rods at a pier's end."""
    sky.sky(c, light, 470)
    sky.sun(c, light, c.rng.uniform(1060, 1260), 360, 90)
    sky.clouds(c, light, 90, 280, 3)
    sea.far_shore(c, light, 476, 110, 0.15)
    sea.sea(c, light, 470, waves=130)
    sea.glitter(c, light, 1160, 470, 400, 100)
    sea.headland(c, light, "left", 510, 480, 130, 0.4)
    boats.fishing_boat(c, light, 560, 580, 120, TEAL)
    stone = mix(light.stone, light.haze, 0.1)
    for i in range(6):
        x = 40 + i * 150
        c.rect(x, 850, 34, 240, Wash((mix(light.shade, stone, 0.3), light.shade)))
        sea.lens(c, x + 17, 1010, 130, 10, mix(light.sea[0], light.haze, 0.4), 0.7)
    c.shape(
        [(-20, 780), (930, 780), (1010, 840), (-20, 850)],
        Wash((mix(stone, light.haze, 0.3), stone)),
    )
    c.shape([(-20, 850), (1010, 840), (1010, 884), (-20, 900)], mix(stone, light.shade, 0.5))
    for x, y, h, pose, tone, style in (
        (800, 806, 340, "fish", TEAL, "cap"),
        (610, 812, 230, "fish", VERMILION, "straw"),
    ):
        people.figure(
            c,
            x,
            y,
            h,
            pose,
            people.Outfit(
                tone, INDIGO, style=style, accent=GOLD, extra="vest" if style == "cap" else ""
            ).under(light),
        )
        tip = (x + h * 0.95, y - h * 1.12)
        c.stroke(
            [(x + h * 0.12, y - h * 0.58), (x + h * 0.55, y - h * 0.95), tip],
            (6, 4, 1.5),
            light.seen(UMBER),
        )
        c.stroke(
            [tip, (tip[0] + 40, y - h * 0.4), (tip[0] + 46, 930)], 1.6, mix(light.haze, WHITE, 0.4)
        )
        c.disc(tip[0] + 46, 932, 9, light.seen(VERMILION))
        sea.lens(c, tip[0] + 46, 942, 80, 6, mix(light.sea[0], light.haze, 0.6))
    c.rect(400, 762, 80, 62, light.seen(TEAL), r=6)
    c.rect(392, 752, 96, 16, light.seen(PAPER), r=5)
    c.shape([(300, 772), (360, 772), (352, 826), (308, 826)], light.seen(GOLD))
    cat = light.seen(ink("d9a066"))
    c.blob([(176, 826), (172, 780), (196, 752), (222, 780), (228, 826)], cat)
    c.disc(197, 744, 24, cat, 21)
    for dx in (-18, 8):
        c.shape([(190 + dx, 734), (196 + dx, 708), (208 + dx, 730)], cat)
    c.stroke([(224, 820), (262, 812), (262, 774)], (13, 11, 7), cat)
    sky.birds(c, 700, 250, mix(light.shade, light.haze, 0.25), 6)


@scene("family-beach", "day", "dawn", "dusk")
def family_beach(c: Canvas, light: Light) -> None:
    """A family building sand castles by the water, parasol and bucket."""
    sky.sky(c, light, 420)
    sky.sun(c, light, c.rng.uniform(300, 520), 220, 66)
    sky.cumulus(c, 1130, 400, 620, light)
    sea.sea(c, light, 420, waves=80)
    sea.headland(c, light, "right", 450, 560, 150, 0.4)
    sea.island(c, light, 560, 450, 180, 56, 0.3)
    for y, width in ((540, 4), (600, 7)):
        sea.surf(c, y, light.seen(WHITE, 0.5), 8, width, 0.8)
    sea.beach(c, light, 690, 40)
    pole = light.seen(PAPER)
    c.disc(1180, 985, 220, mix(light.ground, light.shade, 0.4), 34, 0.5)
    c.stroke([(1220, 980), (1180, 480)], 11, pole)
    for i in range(6):
        a0, a1 = 180 + i * 30, 210 + i * 30
        tone = light.seen(VERMILION if i % 2 == 0 else PAPER)
        c.shape(
            [*oval(1180, 600, 250, 170, a0, a1), (1180, 600)], Wash((mix(tone, WHITE, 0.15), tone))
        )
    for i in range(6):
        c.shape(
            oval(1180 - 208 + i * 83.3, 600, 42, 18, 0, 180),
            light.seen(VERMILION if i % 2 == 0 else PAPER),
        )
    c.shape([(1040, 960), (1330, 960), (1390, 1010), (1010, 1010)], light.seen(TEAL))
    people.figure(
        c,
        1130,
        990,
        330,
        "floor",
        people.Outfit(PAPER, INDIGO, style="straw", hair=people.HAIRS[1]).under(light, 0.6),
        flip=True,
    )
    people.figure(
        c, 560, 960, 350, "crouch", people.Outfit(TEAL, CREAM, style="short").under(light, 0.6)
    )
    people.figure(
        c,
        800,
        970,
        220,
        "crouch",
        people.Outfit(GOLD, VERMILION, style="tail").under(light, 0.6),
        flip=True,
    )
    people.figure(
        c,
        330,
        820,
        190,
        "run",
        people.Outfit(VERMILION, INDIGO, style="cap", accent=TEAL).under(light, 0.6),
    )
    sand = mix(light.ground, light.shade, 0.14)
    for x, h in ((650, 90), (690, 130), (730, 84)):
        c.rect(x - 26, 970 - h, 52, h, Wash((mix(sand, light.haze, 0.3), sand)))
        for k in range(3):
            c.rect(x - 26 + k * 20, 960 - h, 12, 12, sand)
    c.stroke([(690, 842), (690, 800)], 3, light.seen(BARK))
    c.shape([(690, 800), (726, 812), (690, 824)], light.seen(VERMILION))
    c.shape([(610, 1018), (666, 1018), (656, 1066), (620, 1066)], light.seen(VERMILION))
    sky.birds(c, 760, 250, mix(light.shade, light.haze, 0.25), 5)
