"""Places to work in: desks with a view, halls, booths, rooms for talks, a library."""

from __future__ import annotations

from .. import furniture, people, views
from .. import interiors as room
from ..canvas import WIDTH, Canvas, Wash, oval
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
    WOOD,
    Light,
    ink,
    mix,
)


@scene("coworking-hall", "day", "dusk", "dawn")
def coworking_hall(c: Canvas, light: Light) -> None:
    """A converted wooden hall: trusses, big windows, people at long tables."""
    room.wall(c, light, ink("ead9b8"), ink("b98a5e"), 660)
    room.boards(c, light, 660, ink("b98a5e"))
    for i in range(4):
        room.window(
            c,
            light,
            90 + i * 375,
            250,
            295,
            330,
            views.forest if i % 2 else views.station_hills,
            ink("4a3328"),
            2,
            2,
        )
    beam = room.indoors(light, ink("5f3f2d"))
    for x in (-10, 527, 1064, 1601):
        c.stroke([(x, 190), (x + 268, 30), (x + 537, 190)], 26, beam, curved=False)
        c.stroke([(x + 268, 30), (x + 268, 190)], 18, beam)
        c.stroke([(x + 120, 190), (x + 200, 75)], 12, beam)
        c.stroke([(x + 416, 190), (x + 336, 75)], 12, beam)
    c.rect(-10, 178, WIDTH + 20, 30, mix(beam, light.shade, 0.2))
    for x in (300, 800, 1300):
        furniture.pendant(c, light, x, 330, 54, VERMILION)
    for i, x in enumerate((200, 470, 1000, 1270)):
        worker = people.someone(c).under(light, 0.4)
        people.figure(c, x, 800, 300, "type", worker, flip=i % 2 == 1)
    for x0 in (150, 950):
        furniture.desk(c, light, x0 + 60, 690, 400, ink("c8925c"), 120, 18)
    for i, x in enumerate((290, 400, 1090, 1190)):
        furniture.laptop(c, light, x, 690, 96, back=i % 2 == 0)
    furniture.desk(c, light, 260, 880, 1080, ink("b97f4c"), 220, 32)
    for i, (x, tone) in enumerate(((450, TEAL), (800, GOLD), (1130, INDIGO))):
        furniture.laptop(c, light, x, 880, 180)
        if i != 1:
            worker = people.Outfit(
                tone, UMBER, hair=people.HAIRS[i], style=("short", "bob", "tail")[i]
            ).under(light, 0.4)
            people.figure(c, x, 1120, 440, "desk", worker)
        furniture.chair(c, light, x, 1100, 300, (CEDAR, VERMILION, SLATE)[i], back=i == 1)
    furniture.mug(c, light, 620, 880, 58, VERMILION)
    furniture.plant(c, light, 80, 1060, 330, BRICK)
    furniture.plant(c, light, 1520, 1060, 380, SLATE)


@scene("meeting-room", "day", "dusk", "dawn")
def meeting_room(c: Canvas, light: Light) -> None:
    """A round of colleagues at a table in front of a screen with a chart."""
    room.wall(c, light, ink("e6dcc6"), ink("8d8a78"), 700)
    room.window(c, light, 1060, 120, 480, 460, views.bay, SLATE, 2)
    c.rect(190, 110, 700, 420, room.indoors(light, DEEP), r=10)
    c.rect(206, 126, 668, 388, mix(PAPER, WHITE, 0.4))
    for i, share in enumerate((0.35, 0.5, 0.42, 0.68, 0.8)):
        c.rect(
            280 + i * 84,
            470 - 270 * share,
            50,
            270 * share,
            (TEAL, TEAL, TEAL, VERMILION, VERMILION)[i],
            r=4,
        )
    c.stroke([(270, 400), (420, 330), (560, 340), (730, 200)], 6, INDIGO)
    for i in range(3):
        c.rect(740, 330 + i * 44, 90, 12, mix(PAPER, SLATE, 0.35), r=5)
    speaker = people.Outfit(VERMILION, INDIGO, hair=people.HAIRS[0], style="bob").under(light, 0.4)
    people.figure(c, 980, 850, 520, "point", speaker, flip=True)
    for i, (x, tone, style) in enumerate(
        ((330, CEDAR, "short"), (560, GOLD, "long"), (770, INDIGO, "short"))
    ):
        worker = people.Outfit(
            tone, UMBER, hair=people.HAIRS[(i * 2) % 5], style=style, skin=people.SKINS[i % 3]
        ).under(light, 0.4)
        furniture.chair(c, light, x, 930, 330, SLATE)
        people.figure(c, x, 960, 480, "cook" if i == 1 else "stand", worker)
    table = room.indoors(light, ink("b98250"))
    c.disc(680, 900, 640, mix(table, light.shade, 0.5), 120)
    c.disc(680, 880, 640, Wash((mix(table, light.haze, 0.3), table)), 118)
    for x, y, w in ((380, 870, 170), (690, 935, 200), (940, 860, 150)):
        furniture.laptop(c, light, x, y, w, back=True)
    furniture.mug(c, light, 520, 900, 58, TEAL)
    furniture.mug(c, light, 1080, 910, 62, VERMILION)
    c.rect(300, 990, 760, 90, Wash((mix(table, light.shade, 0.5), light.shade)), (0.25, 0.0))
    furniture.plant(c, light, 1450, 1050, 400, BRICK)


@scene("private-booth", "day", "dusk", "night")
def private_booth(c: Canvas, light: Light) -> None:
    """Felt-lined booths in a row; in one, somebody in a video call."""
    room.wall(c, light, ink("d8cdb4"), ink("a57b54"), 880)
    room.boards(c, light, 880, ink("a57b54"), 11)
    shell, felt = room.indoors(light, ink("b98250")), room.indoors(light, ink("2f5f63"))
    for i, x in enumerate((-170, 380, 1170)):
        w, h = (500, 800, 560)[i], (760, 860, 760)[i]
        y = (130, 90, 130)[i]
        c.rect(
            x - 20,
            y - 20,
            w + 40,
            h + 24,
            Wash((mix(shell, light.haze, 0.2), shell), across=True),
            r=30,
        )
        tone = felt if i == 1 else room.indoors(light, (BRICK, SLATE, INDIGO)[i])
        c.rect(x, y, w, h, Wash((mix(tone, light.shade, 0.3), tone)), r=20)
        for k in range(1, 6):
            c.rect(x + w * k / 6, y, 3, h * 0.62, mix(tone, light.shade, 0.35))
        c.rect(x + 40, y + 34, w - 80, 12, mix(GOLD, WHITE, 0.5), r=6)
        c.shape(
            [
                (x + 40, y + 46),
                (x + w - 40, y + 46),
                (x + w - 10, y + h * 0.6),
                (x + 10, y + h * 0.6),
            ],
            Wash((GOLD, GOLD)),
            (0.36, 0.0),
        )
        furniture.desk(c, light, x + 10, y + h * 0.62, w - 20, ink("d0a069"), h * 0.36, 26)
    furniture.laptop(c, light, 780, 622, 300)
    c.rect(684, 452, 192, 138, mix(TEAL, PAPER, 0.55))
    c.shape(oval(780, 592, 62, 66, 180, 360), VERMILION)
    c.disc(780, 505, 30, people.SKINS[1], 35)
    c.shape(oval(780, 500, 32, 34, 170, 370), people.HAIRS[0])
    furniture.mug(c, light, 1010, 622, 62, PAPER)
    worker = people.Outfit(ink("e2a53f"), INDIGO, hair=people.HAIRS[0], style="bob").under(
        light, 0.3
    )
    furniture.chair(c, light, 780, 1060, 340, SLATE, back=False)
    people.figure(c, 780, 1060, 590, "desk", worker)
    furniture.laptop(c, light, 1450, 600, 200)
    furniture.plant(c, light, 60, 1060, 300, PAPER)


@scene("library", "day", "dusk", "dawn")
def library(c: Canvas, light: Light) -> None:
    """High bookcases, a ladder, a reading table by the window."""
    room.wall(c, light, ink("d9c8a4"), ink("8a5a3c"), 800)
    room.boards(c, light, 800, ink("8a5a3c"))
    furniture.shelf(c, light, 40, 60, 470, 740, 6)
    furniture.shelf(c, light, 1090, 60, 470, 740, 6)
    room.window(c, light, 560, 90, 480, 560, views.forest, ink("4a3328"), 2, 2)
    rail = room.indoors(light, ink("4a3328"))
    for dx in (0, 74):
        c.stroke([(1180 + dx, 80), (1110 + dx, 860)], 12, rail)
    for i in range(9):
        c.stroke([(1172 - i * 7.7, 170 + i * 80), (1246 - i * 7.7, 170 + i * 80)], 9, rail)
    room.light_pool(c, light, 580, 806, 440, -160)
    people.figure(
        c,
        330,
        960,
        480,
        "carry",
        people.Outfit(CEDAR, UMBER, hair=people.HAIRS[4], style="bun", extra="skirt").under(
            light, 0.4
        ),
        flip=True,
    )
    c.rect(210, 650, 62, 86, room.indoors(light, VERMILION), r=4)
    people.figure(
        c, 690, 1010, 440, "type", people.Outfit(INDIGO, SLATE, style="short").under(light, 0.4)
    )
    furniture.desk(c, light, 640, 860, 700, ink("a86f42"), 230, 28)
    furniture.laptop(c, light, 850, 860, 170, back=True)
    for i, tone in enumerate((TEAL, PAPER, BRICK, GOLD)):
        c.rect(1010 + (i % 2) * 9, 842 - i * 19, 150, 18, room.indoors(light, tone), r=2)
    c.stroke([(1250, 860), (1250, 770)], 8, rail)
    c.shape([(1196, 772), (1304, 772), (1280, 710), (1220, 710)], room.indoors(light, CEDAR))
    c.glow(1250, 800, 150, GOLD, 0.5)
    furniture.plant(c, light, 1500, 1050, 280, BRICK)


@scene("classroom", "day", "dawn", "dusk")
def classroom(c: Canvas, light: Light) -> None:
    """A closed village school put to new use: blackboard, old desks, laptops."""
    room.wall(c, light, ink("eadfc4"), ink("a9733f"), 720)
    room.boards(c, light, 720, ink("a9733f"))
    c.rect(-10, 560, WIDTH + 20, 160, room.indoors(light, ink("b98a5e")))
    for x in range(0, WIDTH, 62):
        c.rect(x, 560, 3, 160, mix(room.indoors(light, ink("b98a5e")), light.shade, 0.25))
    c.rect(120, 130, 760, 380, room.indoors(light, WOOD))
    c.rect(140, 150, 720, 340, room.indoors(light, ink("28513f")))
    chalk = mix(PAPER, CEDAR, 0.15)
    c.stroke(
        [(200, 430), (300, 300), (380, 360), (470, 230), (560, 330), (640, 430)],
        6,
        chalk,
        curved=False,
    )
    c.disc(700, 240, 42, chalk)
    c.disc(700, 240, 34, room.indoors(light, ink("28513f")))
    for i in range(3):
        c.stroke([(210 + i * 150, 460), (260 + i * 150, 448), (320 + i * 150, 460)], 5, chalk)
    room.window(c, light, 960, 110, 580, 420, views.forest, ink("ece4cf"), 3, 2)
    people.figure(
        c,
        900,
        760,
        330,
        "point",
        people.Outfit(TEAL, UMBER, hair=people.HAIRS[4], style="short").under(light, 0.4),
        flip=True,
    )
    room.light_pool(c, light, 1000, 726, 460, -200)
    for row, (y, s) in enumerate(((820, 0.8), (1010, 1.1))):
        for i in range(4 - row):
            x = 260 + row * 130 + i * 350
            furniture.desk(c, light, x - 110 * s, y, 220 * s, ink("c99660"), 150 * s, 18)
            if (i + row) % 2 == 0:
                furniture.laptop(c, light, x, y, 110 * s)
            if (i + row) % 3 != 1:
                people.figure(
                    c, x, y + 210 * s, 340 * s, "desk", people.someone(c).under(light, 0.4)
                )
            furniture.chair(c, light, x, y + 200 * s, 190 * s, WOOD, back=(i + row) % 3 == 1)
