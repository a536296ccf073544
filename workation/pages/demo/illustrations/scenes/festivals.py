"""Festival nights: lanterns, dancers, fireworks."""

from __future__ import annotations

import math

from .. import boats, buildings, land, people, sea, sky
from ..canvas import WIDTH, Canvas, Wash, smooth
from ..catalogue import scene
from ..palette import (
    BRICK,
    GOLD,
    INDIGO,
    PAPER,
    TEAL,
    UMBER,
    VERMILION,
    WHITE,
    WOOD,
    Light,
    ink,
    mix,
)


def crowd(c: Canvas, light: Light, y: float, h: float, count: int) -> None:
    """People seen from behind, side by side."""
    for i in range(count):
        x = (i + c.rng.uniform(0.15, 0.85)) * WIDTH / count
        extra = c.rng.choice(("yukata", "yukata", ""))
        people.figure(
            c,
            x,
            y + c.rng.uniform(0, h * 0.1),
            h * c.rng.uniform(0.75, 1.08),
            "back",
            people.someone(c, extra=extra).under(light),
        )


@scene("festival-lanterns", "night", "dusk")
def festival_lanterns(c: Canvas, light: Light) -> None:
    """A float hung with lanterns in a street of lantern strings, dancers in front."""
    sky.sky(c, light, 640)
    land.ridges(c, light, 560, 640, 2, 160)
    x = -60.0
    while x < WIDTH:
        w = c.rng.uniform(190, 250)
        buildings.townhouse(
            c,
            light,
            x,
            760,
            w,
            c.rng.uniform(230, 280),
            lit=True,
            curtain=c.rng.choice((INDIGO, VERMILION)),
        )
        x += w + 10
    c.rect(
        -10,
        760,
        WIDTH + 20,
        320,
        Wash(
            (
                mix(light.ground, light.window, 0.25),
                light.ground,
                mix(light.ground, light.shade, 0.5),
            )
        ),
    )
    c.glow(800, 560, 620, ink("ffb04a"), 0.45)
    for rows, wx in ((5, 800),):
        c.rect(wx - 230, 640, 460, 130, Wash((light.seen(VERMILION, 0.4), light.seen(BRICK, 0.4))))
        c.rect(wx - 250, 630, 500, 22, light.seen(GOLD, 0.4))
        for dx in (-200, 200):
            c.rect(wx + dx - 8, 260, 16, 380, light.seen(UMBER, 0.4))
            c.disc(wx + dx * 0.7, 790, 56, light.seen(UMBER, 0.4))
            c.disc(wx + dx * 0.7, 790, 26, light.seen(WOOD, 0.4))
        for r in range(rows):
            for k in range(6 - (r == 0) * 2):
                count = 6 - (r == 0) * 2
                buildings.lantern(
                    c,
                    light,
                    wx + (k - (count - 1) / 2) * 76,
                    250 + r * 74,
                    27,
                    PAPER if (k + r) % 3 else VERMILION,
                )
        c.shape(
            smooth([(wx - 290, 262), (wx - 150, 210), (wx, 140), (wx + 150, 210), (wx + 290, 262)]),
            Wash((mix(light.roof, light.haze, 0.25), light.roof)),
        )
    for y0, sag in ((90, 90), (190, 80)):
        wire = smooth([(-40, y0), (300, y0 + sag), (760, y0 - 30)], steps=6)
        for flip in (False, True):
            with c.at(WIDTH if flip else 0, 0, 1, flip=flip):
                c.stroke(wire, 3, light.shade, curved=False)
                for px, py in wire[1:-3:2]:
                    buildings.lantern(c, light, px, py, 24, VERMILION if (px // 60) % 2 else PAPER)
    for i, px in enumerate((180, 390, 620, 990, 1220, 1430)):
        outfit = people.Outfit(
            (INDIGO, PAPER, TEAL)[i % 3],
            INDIGO,
            style=("bun", "scarf", "bun")[i % 3],
            extra="yukata",
            accent=VERMILION,
            skin=people.SKINS[i % 2],
        ).under(light, 0.45)
        people.figure(c, px, 960 + (i % 2) * 70, 320, "dance", outfit, flip=i % 2 == 0)


@scene("fireworks", "night")
def fireworks(c: Canvas, light: Light) -> None:
    """Fireworks over a bay, mirrored in the water, people watching."""
    sky.sky(c, light, 640)
    land.ridges(c, light, 610, 660, 2, 130)
    sea.sea(c, light, 660, waves=90)
    for i in range(40):
        x = c.rng.uniform(0, WIDTH)
        c.disc(x, c.rng.uniform(640, 658), 3, light.window)
        if i % 3 == 0:
            sea.reflection(c, x, 668, 12, 70, light.window, 0.6)
    bursts = (
        (800.0, 270.0, 250, (GOLD, VERMILION)),
        (380, 220, 170, (ink("8fd3c8"), PAPER)),
        (1220, 200, 180, (ink("f08a7a"), GOLD)),
        (1060, 440, 110, (ink("b7a6e0"), PAPER)),
        (560, 450, 100, (VERMILION, GOLD)),
    )
    for bx, by, r, tones in bursts:
        bx += c.rng.uniform(-50, 50)
        by += c.rng.uniform(-24, 24)
        c.glow(bx, by, r * 1.3, tones[0], 0.4)
        c.stroke(
            [(bx, 650), (bx - 4, (650 + by) / 2), (bx, by + r * 0.5)],
            (3, 2, 0.5),
            mix(tones[0], light.sky[1], 0.5),
        )
        for ring, share in ((0, 1.0), (1, 0.68), (2, 0.38)):
            count = 26 - ring * 6
            for k in range(count):
                a = 2 * math.pi * k / count + ring * 0.1
                rr = r * share * c.rng.uniform(0.94, 1.04)
                start = rr * 0.5
                p = (bx + start * math.cos(a), by + start * math.sin(a))
                q = (bx + rr * math.cos(a), by + rr * math.sin(a) + rr * 0.06)
                tone = tones[ring % 2]
                c.stroke([p, ((p[0] + q[0]) / 2, (p[1] + q[1]) / 2), q], (0.8, 2.5, 5), tone)
                c.disc(q[0], q[1], 4.5, mix(tone, WHITE, 0.5))
        sea.reflection(c, bx, 676, r * 0.6, 240, tones[0], 0.55)
    boats.fishing_boat(c, light, 1270, 780, 170, TEAL)
    boats.rowing_boat(c, light, 330, 800, 150)
    c.shape(
        smooth([(-40, 930), (400, 915), (900, 920), (1640, 900), (1640, 1100), (-40, 1100)]),
        light.shade,
    )
    dim = mix(light.shade, light.haze, 0.0)
    c.rect(-10, 920, WIDTH + 20, 160, dim)
    crowd(c, light, 1040, 200, 13)
    crowd(c, light, 1120, 260, 9)
