"""Twelve invented people, each in the place of their work."""

from __future__ import annotations

from collections.abc import Callable

from ..canvas import HEIGHT, WIDTH, Canvas
from ..catalogue import scene
from ..faces import portrait
from ..palette import (
    CEDAR,
    GOLD,
    INDIGO,
    PAPER,
    VERMILION,
    Light,
    ink,
)
from ..people import HAIRS, SKINS
from ..sitter import Sitter
from . import backdrops

GREY = HAIRS[4]
Setting = Callable[[Canvas, Light], None]


SITTERS: dict[str, tuple[Sitter, Setting]] = {
    "portrait-woman-1": (
        Sitter("bob", HAIRS[1], SKINS[0], "apron", PAPER, CEDAR, turn=-4, smile=1.4),
        backdrops.by_the_window,
    ),
    "portrait-woman-2": (
        Sitter(
            "scarf", GREY, SKINS[1], "knit", ink("f0ead8"), ink("f7f3e6"), age=64, smile=1.3, turn=3
        ),
        backdrops.open_sea,
    ),
    "portrait-woman-3": (
        Sitter("straw", HAIRS[0], SKINS[1], "kimono", INDIGO, VERMILION, age=45, turn=-3),
        backdrops.tea_rows,
    ),
    "portrait-woman-4": (
        Sitter(
            "long", HAIRS[3], SKINS[0], "knit", ink("c9683f"), PAPER, glasses=True, age=27, turn=4
        ),
        backdrops.bookish,
    ),
    "portrait-woman-5": (
        Sitter("bun", GREY, SKINS[0], "kimono", ink("5d6f8f"), ink("efe2c8"), age=70, turn=2),
        backdrops.tatami_room,
    ),
    "portrait-woman-6": (
        Sitter(
            "tail", HAIRS[0], SKINS[1], "vest", ink("e9dcc0"), VERMILION, age=34, smile=1.5, turn=-3
        ),
        backdrops.deep_wood,
    ),
    "portrait-man-1": (
        Sitter(
            "band",
            HAIRS[0],
            SKINS[2],
            "bib",
            ink("3c6a80"),
            ink("e08a35"),
            beard="stubble",
            age=52,
            smile=1.3,
            turn=3,
        ),
        backdrops.harbour,
    ),
    "portrait-man-2": (
        Sitter(
            "part",
            HAIRS[0],
            SKINS[0],
            "jacket",
            INDIGO,
            ink("efe6d2"),
            glasses=True,
            age=36,
            turn=-3,
        ),
        backdrops.town_office,
    ),
    "portrait-man-3": (
        Sitter("crop", GREY, SKINS[1], "kimono", ink("39506b"), ink("cbbf9f"), age=66, turn=3),
        backdrops.pot_shelves,
    ),
    "portrait-man-4": (
        Sitter(
            "cap", HAIRS[1], SKINS[2], "shirt", ink("7a9a8a"), VERMILION, age=43, smile=1.4, turn=-4
        ),
        backdrops.orchard,
    ),
    "portrait-man-5": (
        Sitter(
            "sides", GREY, SKINS[0], "kimono", ink("2f3550"), PAPER, beard="full", age=72, turn=2
        ),
        backdrops.brewery,
    ),
    "portrait-man-6": (
        Sitter(
            "tied",
            HAIRS[3],
            SKINS[1],
            "jacket",
            ink("3f7f78"),
            GOLD,
            beard="stubble",
            age=28,
            smile=1.5,
            turn=-3,
        ),
        backdrops.high_ridge,
    ),
}


def _enter(name: str, who: Sitter, setting: Setting, lights: tuple[str, ...]) -> None:
    @scene(name, *lights)
    def paint(c: Canvas, light: Light) -> None:
        setting(c, light)
        # a little air between the place and the person
        c.rect(-10, -10, WIDTH + 20, HEIGHT + 20, light.haze, 0.16)
        c.glow(800, 560, 620, light.haze, 0.4)
        portrait(c, light, 800, 460, 1.42, who)


for _number, (_name, (_who, _setting)) in enumerate(SITTERS.items()):
    _order = ("day", "dawn", "dusk", "mist")
    _start = _number % 2
    _enter(_name, _who, _setting, _order[_start:] + _order[:_start])
