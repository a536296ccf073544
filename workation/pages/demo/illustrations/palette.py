"""The limited palette of the prints, and the light a picture is seen in.

All pictures share these colours, so that twenty of them on one page read as one series.
"""

from __future__ import annotations

from dataclasses import dataclass

Colour = tuple[int, int, int]


def ink(code: str) -> Colour:
    """The colour of a six-digit hex code."""
    return int(code[0:2], 16), int(code[2:4], 16), int(code[4:6], 16)


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """`first` with `share` (0…1) of `second` stirred in."""
    share = min(1.0, max(0.0, share))
    return (
        round(first[0] + (second[0] - first[0]) * share),
        round(first[1] + (second[1] - first[1]) * share),
        round(first[2] + (second[2] - first[2]) * share),
    )


PAPER = ink("f6ecd7")
CREAM = ink("efdfc0")
SAND = ink("e3c795")
APRICOT = ink("f3b27c")
VERMILION = ink("d8492b")
BRICK = ink("a83c2a")
ROSE = ink("e7a79a")
TEAL = ink("1f6a70")
DEEP = ink("123f4d")
AQUA = ink("6fb0aa")
CEDAR = ink("2f5a46")
PINE = ink("17392f")
MOSS = ink("7d9450")
RICE = ink("a9b85a")
INDIGO = ink("1b2a4e")
NIGHT = ink("0e1733")
SLATE = ink("4d5a66")
STONE = ink("a9a695")
WOOD = ink("a8703f")
BARK = ink("5b3a29")
UMBER = ink("35251f")
GOLD = ink("f0bd55")
WHITE = ink("fffaf0")


@dataclass(frozen=True)
class Light:
    """One time of day: what it does to sky, water, distance, plants and walls."""

    name: str
    sky: tuple[Colour, ...]  # from the top of the picture down to the horizon
    sun: Colour
    haze: Colour
    sea: tuple[Colour, Colour]  # far, near
    ridge: tuple[Colour, Colour]  # far, near
    leaf: Colour  # plants the light falls on
    shade: Colour  # plants and things against the light
    ground: Colour
    stone: Colour
    wall: Colour
    roof: Colour
    window: Colour
    dark: bool = False

    def seen(self, colour: Colour, strength: float = 1.0) -> Colour:
        """An object's own colour as this light shows it."""
        if self.name == "night":
            return mix(colour, ink("16244a"), 0.62 * strength)
        if self.name == "dusk":
            return mix(colour, ink("4a3358"), 0.36 * strength)
        if self.name == "dawn":
            return mix(colour, ink("e8a27c"), 0.16 * strength)
        if self.name == "mist":
            return mix(colour, ink("b4c2b4"), 0.24 * strength)
        return colour


DAY = Light(
    "day",
    (ink("3f8f9b"), ink("8fc3bb"), ink("dfe6cd"), ink("f7ead0")),
    ink("fff6e0"),
    ink("f3ecd6"),
    (ink("8fc4bb"), ink("175a68")),
    (ink("a9cbbf"), ink("3d7566")),
    ink("7fa05a"),
    ink("1d4a3d"),
    ink("d9c391"),
    ink("b7b29e"),
    ink("f5ead2"),
    ink("46606b"),
    ink("35596a"),
)
DAWN = Light(
    "dawn",
    (ink("3c6f86"), ink("9fb7ae"), ink("f3cfa6"), ink("f4a973")),
    ink("fff0cf"),
    ink("f8d9b4"),
    (ink("f0bd94"), ink("27616d")),
    (ink("d9b3a0"), ink("476a6c")),
    ink("849a5c"),
    ink("23473f"),
    ink("d8ae7e"),
    ink("b59c8a"),
    ink("f6dcb9"),
    ink("4b5866"),
    ink("f5d48a"),
)
DUSK = Light(
    "dusk",
    (ink("23355f"), ink("6b527d"), ink("d8685a"), ink("f7b26b")),
    ink("ffe3a6"),
    ink("eea77c"),
    (ink("ee9a6c"), ink("1f3a5c")),
    (ink("b87480"), ink("33406a")),
    ink("5f6f55"),
    ink("1a2a3c"),
    ink("a37860"),
    ink("806d75"),
    ink("e2b494"),
    ink("333d5a"),
    ink("ffd27a"),
    dark=True,
)
NIGHT_LIGHT = Light(
    "night",
    (ink("0b1431"), ink("152850"), ink("274a72"), ink("54809a")),
    ink("fbf1cf"),
    ink("4c7690"),
    (ink("41708c"), ink("0e1f40")),
    (ink("36597a"), ink("15294c")),
    ink("2c4f55"),
    ink("0a1630"),
    ink("44546a"),
    ink("4d5b72"),
    ink("8a93a0"),
    ink("16213f"),
    ink("ffcf70"),
    dark=True,
)
MIST = Light(
    "mist",
    (ink("8fa9a5"), ink("bccbbf"), ink("dfe1cd"), ink("efe8d3")),
    ink("fff8e6"),
    ink("e9e6d3"),
    (ink("c3d3c8"), ink("3f747a")),
    (ink("bccdc0"), ink("456d64")),
    ink("73905f"),
    ink("24483f"),
    ink("c5b48e"),
    ink("a6a696"),
    ink("ebe2cc"),
    ink("56656a"),
    ink("f2d79b"),
)
LIGHTS = {light.name: light for light in (DAY, DAWN, DUSK, NIGHT_LIGHT, MIST)}
