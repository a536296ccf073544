"""Small figures in a scene, built on joints: people who walk, sit, work, paddle, cook."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .canvas import Canvas, Point, oval
from .palette import (
    BRICK,
    CEDAR,
    CREAM,
    DEEP,
    GOLD,
    INDIGO,
    PAPER,
    SLATE,
    TEAL,
    UMBER,
    VERMILION,
    Colour,
    Light,
    ink,
    mix,
)
from .poses import POSES, Limb, Pose

SKINS = (ink("efc6a2"), ink("e5b48c"), ink("d69c74"), ink("b87f59"))
HAIRS = (ink("2b2022"), ink("3d2a24"), ink("1d1b22"), ink("6b4430"), ink("b9b2a8"))
TOPS = (TEAL, VERMILION, PAPER, INDIGO, ink("6f8fa6"), CEDAR, GOLD, ink("8a5a78"))
TROUSERS = (INDIGO, SLATE, UMBER, DEEP, CREAM, ink("4b4a3a"))


@dataclass(frozen=True)
class Outfit:
    """What a figure wears; `hair` doubles as the colour under a hat."""

    top: Colour = TEAL
    bottom: Colour = INDIGO
    skin: Colour = SKINS[0]
    hair: Colour = HAIRS[0]
    style: str = "short"  # short, bob, bun, long, tail, cap, straw, scarf, helmet, none
    extra: str = ""  # pack, skirt, apron, yukata, vest
    accent: Colour = VERMILION

    def under(self, light: Light, strength: float = 0.75) -> Outfit:
        """The same clothes as the light shows them."""
        return replace(
            self,
            top=light.seen(self.top, strength),
            bottom=light.seen(self.bottom, strength),
            skin=light.seen(self.skin, strength),
            hair=light.seen(self.hair, strength),
            accent=light.seen(self.accent, strength),
        )


def someone(c: Canvas, style: str | None = None, extra: str = "") -> Outfit:
    """A chance passer-by."""
    rng = c.rng
    return Outfit(
        rng.choice(TOPS),
        rng.choice(TROUSERS),
        rng.choice(SKINS[:3]),
        rng.choice(HAIRS),
        style or rng.choice(("short", "short", "bob", "bun", "long", "tail")),
        extra,
        rng.choice((VERMILION, GOLD, BRICK, PAPER)),
    )


def figure(
    c: Canvas, x: float, y: float, h: float, pose: str, outfit: Outfit, *, flip: bool = False
) -> None:
    """A person of height h (when standing) with the feet at (x, y)."""
    p, o = POSES[pose], outfit
    with c.at(x, y, h / 100, flip=flip):
        wide = 8.0 if p.view != "side" else 3.0
        shade = mix(o.top, UMBER, 0.22)
        far_arm, near_arm = p.arms
        shoulders = ((p.neck[0] - wide, p.neck[1] + 4), (p.neck[0] + wide, p.neck[1] + 4))
        if p.view == "side":
            _arm(c, shoulders[0], far_arm, shade, mix(o.skin, UMBER, 0.15))
        if o.extra == "yukata":
            _robe(c, p, o)
        else:
            _legs(c, p, o)
        width = 19.0 if p.view != "side" else 14.5
        c.stroke(
            [
                (p.neck[0], p.neck[1] + 5),
                ((p.neck[0] + p.hip[0]) / 2, (p.neck[1] + p.hip[1]) / 2),
                p.hip,
            ],
            (width, width * 0.94, width * 0.88),
            o.top,
        )
        if o.extra == "pack" and p.view == "back":
            c.rect(p.neck[0] - 10, p.neck[1] + 2, 20, 28, o.accent, r=6)
            c.rect(p.neck[0] - 7, p.neck[1] + 15, 14, 12, mix(o.accent, UMBER, 0.25), r=3)
        elif o.extra == "pack":
            c.rect(p.neck[0] - 17, p.neck[1] + 4, 12, 26, o.accent, r=5)
        elif o.extra in ("apron", "vest"):
            c.rect(
                p.neck[0] - 6.5, p.neck[1] + 8, 13, 42 if o.extra == "apron" else 24, o.accent, r=2
            )
        elif o.extra == "yukata":
            c.rect(p.hip[0] - 8, p.hip[1] - 11, 16, 7, o.accent)
        _arm(c, shoulders[1], near_arm, mix(shade, o.top, 0.5), o.skin)
        if p.view != "side":
            _arm(c, shoulders[0], far_arm, mix(shade, o.top, 0.5), o.skin)
        _head(c, p, o)


def _arm(c: Canvas, shoulder: Point, limb: Limb, sleeve: Colour, skin: Colour) -> None:
    elbow, hand = limb
    c.disc(*hand, 2.7, skin)
    c.stroke([shoulder, elbow, hand], (7.5, 6, 4.2), sleeve, curved=False)


def _legs(c: Canvas, p: Pose, o: Outfit) -> None:
    for i, (knee, foot) in enumerate(p.legs):
        tone = mix(o.bottom, UMBER, 0.2) if i == 0 else o.bottom
        start = (p.hip[0] + (-4, 4)[i] * (p.view != "side"), p.hip[1])
        c.stroke([start, knee, foot], (10.5, 8, 5.5), tone, curved=False)
        toe = 3.5 if p.view == "side" else 0.5
        c.disc(foot[0] + toe, foot[1] - 0.6, 4.2, mix(UMBER, tone, 0.2), 2.2)
    if o.extra == "skirt":
        hx, hy = p.hip
        c.shape(
            [(hx - 7, hy - 8), (hx + 7, hy - 8), (hx + 12, hy + 26), (hx - 12, hy + 26)], o.bottom
        )


def _robe(c: Canvas, p: Pose, o: Outfit) -> None:
    hx, hy = p.hip
    low = max(p.legs[0][1][1], p.legs[1][1][1])
    for _, foot in p.legs:
        c.disc(foot[0], low, 4, UMBER, 2)
    c.shape([(hx - 9, hy - 6), (hx + 9, hy - 6), (hx + 10, low - 3), (hx - 10, low - 3)], o.top)


def _head(c: Canvas, p: Pose, o: Outfit) -> None:
    x, y = p.head
    if o.style in ("long", "tail", "bob") and p.view != "back":
        c.disc(
            x - (1.5 if p.view == "side" else 0),
            y + (4 if o.style == "long" else 0.5),
            7.6,
            o.hair,
            9 if o.style == "bob" else 11 if o.style == "long" else 7.5,
        )
    c.stroke(
        [(p.neck[0], p.neck[1] + (3 if p.view == "front" else -1)), ((x + p.neck[0]) / 2, y + 4)],
        6,
        mix(o.skin, UMBER, 0.16),
    )
    c.disc(x, y, 6.6, o.skin, 7.8)
    dark = mix(o.hair, UMBER, 0.7) if sum(o.hair) < 400 else UMBER
    if p.view == "front":
        for dx in (-2.5, 2.5):
            c.disc(x + dx, y + 0.8, 0.75, dark)
        c.stroke(
            [(x - 1.6, y + 4.2), (x, y + 4.8), (x + 1.6, y + 4.2)], 0.7, mix(o.skin, BRICK, 0.7)
        )
    elif p.view == "side":
        c.disc(x + 4.1, y + 0.6, 0.75, dark)
    if p.view == "back":
        c.disc(x, y - 0.6, 7, o.hair, 7.6 if o.style in ("short", "bun", "tail") else 9.5)
    elif p.view == "side":
        c.shape(oval(x - 1.4, y - 1.2, 7, 7.8, 96, 305), o.hair)
    else:
        c.shape(oval(x, y - 1.4, 7.1, 7.4, 172, 368), o.hair)
    _headgear(c, x, y, p.view, o)


def _headgear(c: Canvas, x: float, y: float, view: str, o: Outfit) -> None:
    if o.style == "bun":
        c.disc(x - (4 if view == "side" else 0), y - 8.6, 3.6, o.hair)
    elif o.style == "tail":
        dx = -7 if view == "side" else 0 if view == "back" else 6
        c.stroke(
            [(x + dx * 0.6, y - 3), (x + dx * 1.4, y + 3), (x + dx, y + 12)], (4, 4.5, 1), o.hair
        )
    elif o.style == "straw":
        c.disc(x, y - 4.5, 13, GOLD if o.skin[2] > 110 else mix(GOLD, o.skin, 0.5), 3.2)
        c.shape(oval(x, y - 5, 7, 6.5, 180, 360), mix(GOLD, PAPER, 0.25))
        c.rect(x - 7, y - 7, 14, 2, o.accent)
    elif o.style in ("cap", "helmet"):
        c.shape(oval(x, y - 2.6, 7.8, 7.4, 180, 360), o.accent)
        if view != "back":
            c.disc(x + (7 if view == "side" else 0), y - 2.8, 6, mix(o.accent, UMBER, 0.25), 1.5)
    elif o.style == "scarf":
        ends = {"front": (188, 352), "side": (98, 302), "back": (0, 360)}[view]
        c.shape(oval(x - 0.6, y - 0.6, 8.2, 9, *ends), o.accent)
        if view == "side":
            c.shape(
                [(x - 8, y + 2), (x - 1, y + 7), (x - 4, y + 17), (x - 13, y + 13)],
                mix(o.accent, UMBER, 0.12),
            )
