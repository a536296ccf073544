"""After dark and in between: factory lights, port, bar street, bridge."""

from __future__ import annotations

from .. import boats, buildings, land, landmarks, people, sea, sky
from ..canvas import WIDTH, Canvas, Wash
from ..catalogue import scene
from ..palette import (
    GOLD,
    TEAL,
    VERMILION,
    WHITE,
    Light,
    ink,
    mix,
)


def lamps(c: Canvas, light: Light, points: list[tuple[float, float]], r: float = 4) -> None:
    """Small lights with halos."""
    for x, y in points:
        c.glow(x, y, r * 7, light.window, 0.5)
        c.disc(x, y, r, mix(light.window, WHITE, 0.6))


@scene("factory-night", "night", "dusk")
def factory_night(c: Canvas, light: Light) -> None:
    """A petrochemical works across the water: towers, tanks, chimneys, a thousand lamps."""
    sky.sky(c, light, 620)
    sky.sun(c, light, c.rng.uniform(220, 380), 170, 52)
    land.ridges(c, light, 600, 640, 2, 130)
    c.glow(880, 600, 780, ink("e58a4a"), 0.35)
    steel = mix(light.ridge[1], light.haze, 0.25)
    dark = mix(light.shade, light.ridge[1], 0.5)
    points: list[tuple[float, float]] = []
    for x, h in ((560.0, 470.0), (690, 380), (1180, 520), (1330, 400)):
        landmarks.chimney_stack(c, x, 690, 32, h, light)
        points += [(x, 690 - h), (x, 690 - h * 0.6)]
        sky.steam(c, x + 8, 690 - h, 190, mix(light.haze, ink("e5a070"), 0.4), 0.5)
    for i in range(17):
        x, w, h = (
            120 + i * 84 + c.rng.uniform(-20, 20),
            c.rng.uniform(26, 62),
            c.rng.uniform(120, 340),
        )
        c.rect(
            x,
            690 - h,
            w,
            h,
            Wash((mix(steel, light.window, 0.25), steel, dark), across=True),
            r=w * 0.25,
        )
        for k in range(int(h / 46)):
            y = 690 - h + 20 + k * 46
            c.rect(x - 10, y, w + 20, 5, dark)
            points += [(x - 6, y - 5), (x + w + 6, y - 5)]
    for x, r in ((210, 74), (370, 62), (1460, 84), (1010, 58)):
        c.disc(x, 690 - r * 0.86, r, Wash((mix(steel, light.haze, 0.4), steel, dark)))
        for a in (-0.7, 0, 0.7):
            c.rect(x + r * a - 4, 690 - r * 0.6, 8, r * 0.6, dark)
        points.append((x, 690 - r * 1.9))
    for y in (560, 610, 650):
        c.stroke([(60, y), (700, y - 10), (1560, y + 4)], 7, mix(steel, dark, 0.5))
        points += [(x, y - 8.0) for x in range(90, 1560, 110)]
    c.stroke([(870, 690), (870, 300)], 12, steel)
    c.blob([(860, 300), (850, 262), (866, 214), (880, 250), (890, 280), (880, 300)], ink("ffb24a"))
    c.glow(868, 250, 150, ink("ff9a3c"), 0.7)
    lamps(c, light, points)
    c.rect(-10, 688, WIDTH + 20, 26, light.shade)
    sea.sea(c, light, 712, waves=60)
    for x, _ in points[::2]:
        sea.reflection(c, x, 726, 22, c.rng.uniform(110, 270), light.window, 0.55)
    boats.container_ship(c, light, 1240, 860, 330)
    c.shape([(-20, 990), (1640, 960), (1640, 1090), (-20, 1090)], light.shade)
    for x in range(20, 1600, 120):
        c.stroke([(x, 990 - x * 0.018), (x, 930 - x * 0.018)], 6, light.shade)
    c.stroke([(-20, 936), (1640, 908)], 7, light.shade)
    people.figure(
        c,
        420,
        1010,
        250,
        "back",
        people.Outfit(mix(TEAL, light.shade, 0.3), light.shade, style="short").under(light),
    )
    people.figure(
        c,
        510,
        1012,
        236,
        "back",
        people.Outfit(mix(VERMILION, light.shade, 0.3), light.shade, style="bob").under(light),
    )


@scene("port-night", "night", "dusk")
def port_night(c: Canvas, light: Light) -> None:
    """A port with cranes, a ship alongside, the harbour tower and its lights."""
    sky.sky(c, light, 600)
    sky.sun(c, light, c.rng.uniform(240, 420), 200, 66)
    sky.clouds(c, light, 90, 260, 3)
    land.ridges(c, light, 580, 620, 2, 140)
    for i in range(26):
        w, h = c.rng.uniform(40, 90), c.rng.uniform(40, 150)
        x = i * 64 + c.rng.uniform(-10, 10)
        c.rect(x, 650 - h, w, h, mix(light.ridge[1], light.shade, 0.25))
        for k in range(int(h / 20)):
            for j in range(int(w / 16)):
                if c.rng.random() < 0.4:
                    c.rect(x + 6 + j * 15, 650 - h + 8 + k * 20, 7, 9, light.window)
    tower = mix(light.ridge[1], light.haze, 0.35)
    c.shape(
        [(452, 220), (508, 220), (520, 650), (440, 650)],
        Wash((tower, mix(tower, light.shade, 0.5)), across=True),
    )
    c.rect(420, 220, 120, 62, mix(tower, light.shade, 0.25), r=8)
    for k in range(6):
        c.rect(428 + k * 18, 236, 13, 28, light.window)
    lamps(c, light, [(480, 210)], 6)
    sea.sea(c, light, 650, waves=80)
    for x in range(20, 1600, 46):
        sea.reflection(c, x, 660, 18, c.rng.uniform(60, 190), light.window, 0.5)
    boats.container_ship(c, light, 980, 790, 860)
    crane = light.seen(VERMILION, 0.7)
    for x in (760, 1140, 1460):
        for dx in (-56, 56):
            c.rect(x + dx - 8, 330, 16, 520, crane)
        c.rect(x - 70, 470, 140, 16, crane)
        c.stroke([(x - 56, 486), (x + 56, 650)], 8, crane)
        c.shape([(x - 330, 318), (x + 150, 318), (x + 150, 338), (x - 330, 338)], crane)
        c.stroke([(x - 20, 320), (x + 10, 210), (x + 60, 320)], 12, crane, curved=False)
        c.stroke([(x + 8, 214), (x - 320, 318)], 4, crane)
        c.stroke([(x - 190, 338), (x - 190, 520)], 3, light.shade)
        c.rect(x - 226, 520, 72, 30, light.seen(TEAL))
        lamps(c, light, [(x - 330, 316), (x + 10, 208), (x + 150, 316)], 5)
    stone = mix(light.stone, light.shade, 0.3)
    c.rect(-10, 850, WIDTH + 20, 240, Wash((stone, mix(stone, light.shade, 0.5))))
    c.rect(-10, 850, WIDTH + 20, 12, light.seen(GOLD))
    for x in (160, 560, 1330):
        buildings.street_lamp(c, light, x, 960, 300)
    people.figure(c, 330, 1010, 260, "walk", people.someone(c).under(light))
    people.figure(c, 420, 1012, 250, "walk", people.someone(c).under(light))
