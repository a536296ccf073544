"""Orchard, vegetables, nets: bringing things in."""

from __future__ import annotations

from .. import boats, buildings, land, people, sea, sky, trees
from ..canvas import WIDTH, Canvas, Wash, smooth
from ..catalogue import scene
from ..palette import (
    BARK,
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


@scene("farm-orchard", "day", "dawn", "dusk")
def farm_orchard(c: Canvas, light: Light) -> None:
    """A mandarin orchard on terraces above the sea."""
    sky.sky(c, light, 360)
    sky.sun(c, light, c.rng.uniform(300, 500), 180, 58)
    sky.clouds(c, light, 80, 200, 3)
    sea.far_shore(c, light, 376, 60)
    sea.sea(c, light, 370, 620, 50)
    sea.headland(c, light, "right", 410, 520, 130, 0.4)
    slope = smooth([(-40, 470), (300, 520), (700, 600), (1100, 640), (1640, 620)])
    c.shape(
        land.under(slope),
        Wash((mix(light.leaf, light.haze, 0.25), mix(light.leaf, light.shade, 0.35)), (470, 1067)),
    )
    dark, lit, bark = (
        mix(light.leaf, light.shade, 0.72),
        mix(light.leaf, light.shade, 0.38),
        light.seen(BARK),
    )
    wall = mix(light.stone, light.shade, 0.2)
    for row, (y, size, gap) in enumerate(((590, 110, 150), (700, 170, 230), (860, 270, 340))):
        line = smooth([(-40, y - 50), (500, y), (1100, y + 40), (1640, y + 20)])
        c.shape(
            line + [(x, py + 14 + 16 * row) for x, py in reversed(line)],
            Wash((wall, mix(wall, light.shade, 0.4)), (y - 50, y + 80)),
        )
        x = -40 + row * 60.0
        while x < WIDTH + 60:
            ty = land.height_at(line, x) + 6
            trees.round_tree(c, x, ty, size * c.rng.uniform(0.9, 1.15), dark, lit, bark)
            for _ in range(12 + row * 4):
                c.disc(
                    x + c.rng.uniform(-0.32, 0.32) * size,
                    ty - size * c.rng.uniform(0.4, 0.9),
                    3 + size * 0.022,
                    light.seen(ink("f09a2e"), 0.7),
                )
            x += gap * c.rng.uniform(0.9, 1.1)
    people.figure(
        c,
        620,
        1010,
        290,
        "carry",
        people.Outfit(ink("e6d8b8"), INDIGO, style="straw", accent=VERMILION).under(light),
    )
    people.figure(
        c,
        930,
        1020,
        280,
        "point",
        people.Outfit(TEAL, ink("6b5340"), style="tail").under(light),
        flip=True,
    )
    for x, y in ((690, 836), (1120, 985), (1250, 1000)):
        c.rect(x - 48, y, 96, 48, light.seen(WOOD), r=4)
        for i in range(6):
            c.disc(x - 36 + i * 14.5, y - 2 - 6 * (i % 2), 12, light.seen(ink("f09a2e"), 0.7))
        c.rect(x - 48, y + 10, 96, 38, Wash((light.seen(GOLD, 0.8), light.seen(WOOD))), r=4)
        c.rect(x - 48, y + 24, 96, 4, light.seen(WOOD))


@scene("farm-work", "day", "dawn", "dusk")
def farm_work(c: Canvas, light: Light) -> None:
    """Vegetable rows, people digging and carrying, a small white truck."""
    sky.sky(c, light, 460)
    sky.sun(c, light, c.rng.uniform(980, 1240), 200, 60)
    sky.cumulus(c, 420, 400, 480, light)
    land.ridges(c, light, 440, 500, 3, 200)
    trees.grove(c, -40, 420, 560, 170, light, 0.2, 8)
    buildings.house(c, light, 660, 570, 240)
    soil = light.seen(ink("8a6246"))
    c.rect(
        -10,
        560,
        WIDTH + 20,
        520,
        Wash((mix(soil, light.haze, 0.4), soil, mix(soil, light.shade, 0.2))),
    )
    c.rect(-10, 556, WIDTH + 20, 22, mix(light.leaf, light.haze, 0.1))
    green, dark = mix(light.leaf, ink("8fb04e"), 0.3), mix(light.leaf, light.shade, 0.5)
    for row in range(6):
        t = (row / 6) ** 1.5
        y = 610 + 470 * t
        size = 16 + 42 * t
        c.shape(
            [(-10, y), (WIDTH + 10, y), (WIDTH + 10, y + size * 0.7), (-10, y + size * 0.7)],
            mix(soil, light.shade, 0.25),
        )
        x = -20 + (row % 2) * size
        while x < WIDTH + 40:
            tone = green if row % 2 == 0 else mix(green, TEAL, 0.25)
            for a in (-50, -18, 18, 50):
                with c.at(x, y + 4, 1, turn=a):
                    c.shape(
                        smooth(
                            [
                                (0, 0),
                                (-size * 0.26, -size * 0.6),
                                (0, -size),
                                (size * 0.26, -size * 0.6),
                            ],
                            closed=True,
                        ),
                        tone if a in (-50, 18) else mix(tone, dark, 0.35),
                    )
            x += size * 2
        if row == 3:
            people.figure(
                c,
                560,
                y + 50,
                270,
                "bend",
                people.Outfit(ink("e0d3b4"), INDIGO, style="straw").under(light),
            )
            people.figure(
                c,
                980,
                y + 60,
                280,
                "carry",
                people.Outfit(VERMILION, ink("5c4a3a"), style="cap", accent=TEAL).under(light),
                flip=True,
            )
            c.rect(890, y - 118, 84, 46, light.seen(GOLD), r=4)
            for k in range(4):
                c.disc(902 + k * 20, y - 122, 13, green)
    white = light.seen(WHITE, 0.7)
    with c.at(1320, 622, 1.0):
        c.rect(-150, -66, 190, 44, Wash((white, mix(white, light.shade, 0.25))))
        c.shape([(40, -22), (40, -112), (96, -112), (122, -70), (126, -22)], white)
        c.shape(
            [(54, -102), (92, -102), (110, -70), (54, -70)], mix(light.sea[0], light.shade, 0.25)
        )
        for wx in (-100, 84):
            c.disc(wx, -18, 26, light.shade)
            c.disc(wx, -18, 11, mix(white, light.shade, 0.3))
    people.figure(
        c, 300, 1080, 400, "crouch", people.Outfit(TEAL, ink("6b5340"), style="tail").under(light)
    )


@scene("boat-work", "dawn", "day", "dusk", "mist")
def boat_work(c: Canvas, light: Light) -> None:
    """On deck: two people haul a net over the side, gulls above."""
    sky.sky(c, light, 470)
    sky.sun(c, light, c.rng.uniform(1050, 1280), 340, 84)
    sky.clouds(c, light, 90, 260, 3)
    sea.far_shore(c, light, 486, 100, 0.2)
    sea.sea(c, light, 480, waves=120)
    sea.glitter(c, light, 1150, 480, 320, 90)
    sea.headland(c, light, "left", 500, 430, 120, 0.35)
    boats.fishing_boat(c, light, 420, 560, 150, VERMILION)
    white, wood = light.seen(WHITE, 0.7), light.seen(ink("b98a5e"))
    cabin = [(-20, 360), (330, 360), (350, 820), (-20, 820)]
    c.shape(cabin, Wash((white, mix(white, light.shade, 0.25)), across=True))
    c.rect(-20, 330, 390, 40, light.seen(TEAL), r=8)
    for x in (40, 190):
        c.rect(
            x,
            430,
            110,
            130,
            light.window if light.dark else mix(light.sea[1], light.shade, 0.2),
            r=10,
        )
    crew = ((720, GOLD, "cap"), (980, ink("d9682f"), "scarf"))
    for x, tone, style in crew:
        people.figure(
            c,
            x,
            1000,
            560,
            "bend",
            people.Outfit(
                tone,
                ink("2f5a72"),
                style=style,
                accent=PAPER if style == "scarf" else TEAL,
                extra="vest",
            ).under(light),
        )
    net = light.seen(ink("3f8a80"))
    c.blob(
        [(850, 870), (900, 760), (1080, 700), (1300, 740), (1420, 860), (1380, 960), (1000, 960)],
        Wash((mix(net, light.haze, 0.3), net)),
        0.92,
    )
    for i in range(11):
        c.stroke(
            [(880 + i * 48, 950), (930 + i * 42, 800 - 50 * (1 - abs(i - 5) / 5))],
            2.5,
            mix(net, light.shade, 0.45),
        )
        c.stroke(
            [(870, 770 + i * 18), (1120, 740 + i * 19), (1400, 800 + i * 14)],
            2.5,
            mix(net, light.shade, 0.45),
        )
    for i in range(6):
        x, y = 1000 + i * 62, 850 + (i % 3) * 30
        c.blob(
            [
                (x - 26, y),
                (x, y - 12),
                (x + 24, y - 2),
                (x + 40, y - 14),
                (x + 38, y + 13),
                (x + 24, y + 4),
                (x, y + 12),
            ],
            light.seen(ink("c9d6d6")),
        )
    c.shape(
        [(-20, 960), (700, 950), (1660, 880), (1660, 1090), (-20, 1090)],
        Wash((white, mix(white, light.sea[1], 0.35)), (900, 1067)),
    )
    c.shape([(-20, 940), (700, 930), (1660, 858), (1660, 900), (700, 972), (-20, 984)], wood)
    c.shape(
        [(-20, 1040), (700, 1024), (1660, 960), (1660, 1000), (700, 1060), (-20, 1080)],
        light.seen(TEAL),
    )
    sky.birds(c, 800, 250, mix(light.shade, light.haze, 0.3), 8, 1.8)
