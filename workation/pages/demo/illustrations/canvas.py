"""A sheet of paper with vector tools: every shape is a polygon, drawn large and scaled down."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageDraw

from .palette import Colour

WIDTH, HEIGHT = 1600, 1067  # the units scenes are composed in, whatever the size asked for
OVERSAMPLING = 2

Point = tuple[float, float]
Matrix = tuple[float, float, float, float, float, float]


@dataclass(frozen=True)
class Wash:
    """Colours that run into each other down (or `across`) a shape, as bokashi does in a print.

    `span` fixes where they begin and end (in the units of the moment); without it they fill
    the shape's own box.
    """

    colours: tuple[Colour, ...]
    span: tuple[float, float] | None = None
    across: bool = False


Fill = Colour | Wash
Alpha = float | tuple[float, ...]


def smooth(points: Sequence[Point], closed: bool = False, steps: int = 8) -> list[Point]:
    """A Catmull-Rom curve through the points."""
    count = len(points)
    if count < 3:
        return list(points)
    curve: list[Point] = []
    for i in range(count if closed else count - 1):
        if closed:
            a, b, c, d = (points[(i + j) % count] for j in (-1, 0, 1, 2))
        else:
            a, b, c, d = (points[min(max(i + j, 0), count - 1)] for j in (-1, 0, 1, 2))
        for step in range(steps):
            t = step / steps
            t2, t3 = t * t, t * t * t
            f = (-t3 + 2 * t2 - t, 3 * t3 - 5 * t2 + 2, -3 * t3 + 4 * t2 + t, t3 - t2)
            curve.append(
                (
                    0.5 * (a[0] * f[0] + b[0] * f[1] + c[0] * f[2] + d[0] * f[3]),
                    0.5 * (a[1] * f[0] + b[1] * f[1] + c[1] * f[2] + d[1] * f[3]),
                )
            )
    if not closed:
        curve.append(points[-1])
    return curve


def oval(
    x: float, y: float, rx: float, ry: float, start: float = 0, end: float = 360
) -> list[Point]:
    """Points of an ellipse or of a part of it; degrees clockwise from the right."""
    steps = max(10, min(72, int((rx + ry) / 3) + 8))
    angles = (math.radians(start + (end - start) * i / steps) for i in range(steps + 1))
    return [(x + rx * math.cos(a), y + ry * math.sin(a)) for a in angles]


def mirrored(points: Sequence[Point]) -> list[Point]:
    """The points on the other side of x = 0, in the order that continues an outline."""
    return [(-x, y) for x, y in reversed(points)]


class Canvas:
    """The picture in the making. Coordinates are units of a 1600 × 1067 sheet."""

    def __init__(self, size: tuple[int, int], seed: str) -> None:
        """Make an empty sheet of `size` pixels; another aspect is covered, centred."""
        self.size = size
        width, height = size[0] * OVERSAMPLING, size[1] * OVERSAMPLING
        scale = max(width / WIDTH, height / HEIGHT)
        self.image = Image.new("RGB", (width, height))
        self.pen = ImageDraw.Draw(self.image)
        self.rng = random.Random(seed)
        self.matrix: Matrix = (
            scale,
            0.0,
            (width - WIDTH * scale) / 2,
            0.0,
            scale,
            (height - HEIGHT * scale) / 2,
        )

    @contextmanager
    def at(
        self, x: float, y: float, scale: float = 1.0, *, flip: bool = False, turn: float = 0.0
    ) -> Iterator[None]:
        """Draw in local units around (x, y): scaled, mirrored, turned by degrees clockwise."""
        before = self.matrix
        a, b, c, d, e, f = before
        cos, sin = math.cos(math.radians(turn)) * scale, math.sin(math.radians(turn)) * scale
        m = -1.0 if flip else 1.0
        self.matrix = (
            (a * cos + b * sin) * m,
            b * cos - a * sin,
            a * x + b * y + c,
            (d * cos + e * sin) * m,
            e * cos - d * sin,
            d * x + e * y + f,
        )
        try:
            yield
        finally:
            self.matrix = before

    @contextmanager
    def within(self, points: Sequence[Point]) -> Iterator[None]:
        """Keep what is drawn inside the outline; the rest of the sheet stays as it was."""
        before = self.image.copy()
        mask = Image.new("L", before.size, 255)
        ImageDraw.Draw(mask).polygon([self._pixel(p) for p in points], fill=0)
        yield
        self.image.paste(before, (0, 0), mask)

    def _pixel(self, point: Point) -> Point:
        a, b, c, d, e, f = self.matrix
        x, y = point
        return a * x + b * y + c, d * x + e * y + f

    def _box(self, pixels: Sequence[Point]) -> tuple[int, int, int, int] | None:
        xs, ys = [p[0] for p in pixels], [p[1] for p in pixels]
        width, height = self.image.size
        x0, y0 = max(0, math.floor(min(xs))), max(0, math.floor(min(ys)))
        x1, y1 = min(width, math.ceil(max(xs)) + 1), min(height, math.ceil(max(ys)) + 1)
        return (x0, y0, x1, y1) if x1 > x0 and y1 > y0 else None

    def shape(self, points: Sequence[Point], fill: Fill, alpha: Alpha = 1.0) -> None:
        """A filled polygon. A tuple as `alpha` runs in the direction of the wash (or down)."""
        pixels = [self._pixel(p) for p in points]
        if not isinstance(fill, Wash) and alpha == 1.0:
            self.pen.polygon(pixels, fill=fill)
            return
        box = self._box(pixels)
        if box is None:
            return
        size = (box[2] - box[0], box[3] - box[1])
        mask = Image.new("L", size)
        opacity = round(255 * alpha) if isinstance(alpha, float | int) else 255
        ImageDraw.Draw(mask).polygon([(x - box[0], y - box[1]) for x, y in pixels], fill=opacity)
        across = isinstance(fill, Wash) and fill.across
        if isinstance(alpha, tuple):
            levels = Wash(
                tuple((round(255 * a),) * 3 for a in alpha),
                fill.span if isinstance(fill, Wash) else None,
                across,
            )
            mask = ImageChops.multiply(mask, self._ramp(levels, pixels, box, size).getchannel(0))
        patch = self._ramp(fill, pixels, box, size) if isinstance(fill, Wash) else fill
        self.image.paste(patch, box, mask)

    def _ramp(
        self,
        wash: Wash,
        pixels: Sequence[Point],
        box: tuple[int, int, int, int],
        size: tuple[int, int],
    ) -> Image.Image:
        axis = 0 if wash.across else 1
        values = [p[axis] for p in pixels]
        start, end = min(values), max(values)
        if wash.span is not None:
            ends = [self._pixel((v, 0) if wash.across else (0, v))[axis] for v in wash.span]
            start, end = ends[0], ends[1]
        length, last = size[axis], len(wash.colours) - 1
        line: list[Colour] = []
        for i in range(length):
            t = (box[axis] + i - start) / ((end - start) or 1)
            t = min(1.0, max(0.0, t)) * last
            k = min(int(t), last - 1) if last else 0
            a, b, part = wash.colours[k], wash.colours[min(k + 1, last)], t - k
            line.append(
                (
                    round(a[0] + (b[0] - a[0]) * part),
                    round(a[1] + (b[1] - a[1]) * part),
                    round(a[2] + (b[2] - a[2]) * part),
                )
            )
        strip = Image.new("RGB", (length, 1) if wash.across else (1, length))
        strip.putdata(line)
        return strip.resize(size, Image.Resampling.NEAREST)

    def blob(self, points: Sequence[Point], fill: Fill, alpha: Alpha = 1.0) -> None:
        """A closed shape with soft corners through the points."""
        self.shape(smooth(points, closed=True), fill, alpha)

    def rect(
        self, x: float, y: float, w: float, h: float, fill: Fill, alpha: Alpha = 1.0, r: float = 0
    ) -> None:
        """A rectangle, with corners of radius `r`."""
        if r <= 0:
            self.shape([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], fill, alpha)
            return
        r = min(r, w / 2, h / 2)
        corners = (
            oval(x + w - r, y + r, r, r, 270, 360)
            + oval(x + w - r, y + h - r, r, r, 0, 90)
            + oval(x + r, y + h - r, r, r, 90, 180)
            + oval(x + r, y + r, r, r, 180, 270)
        )
        self.shape(corners, fill, alpha)

    def disc(
        self, x: float, y: float, rx: float, fill: Fill, ry: float | None = None, alpha: Alpha = 1.0
    ) -> None:
        """A circle, or an ellipse when `ry` is given."""
        self.shape(oval(x, y, rx, rx if ry is None else ry), fill, alpha)

    def stroke(
        self,
        points: Sequence[Point],
        width: float | tuple[float, ...],
        fill: Fill,
        alpha: Alpha = 1.0,
        *,
        curved: bool = True,
    ) -> None:
        """A brush line through the points with round ends; several widths swell and taper it."""
        line = smooth(points, steps=6) if curved else list(points)
        widths = width if isinstance(width, tuple) else (width, width)
        last, left, right = len(line) - 1, [], []
        for i, (x, y) in enumerate(line):
            t = i / last * (len(widths) - 1)
            k = min(int(t), len(widths) - 2)
            half = (widths[k] + (widths[k + 1] - widths[k]) * (t - k)) / 2
            (px, py), (qx, qy) = line[max(i - 1, 0)], line[min(i + 1, last)]
            length = math.hypot(qx - px, qy - py) or 1
            nx, ny = -(qy - py) / length * half, (qx - px) / length * half
            left.append((x + nx, y + ny))
            right.append((x - nx, y - ny))
        outline = left + right[::-1]
        if alpha == 1.0:
            for (x, y), w in ((line[0], widths[0]), (line[-1], widths[-1])):
                if w > 3 and not isinstance(fill, Wash):
                    self.disc(x, y, w / 2, fill)
        self.shape(outline, fill, alpha)

    def glow(self, x: float, y: float, radius: float, colour: Colour, alpha: float = 0.6) -> None:
        """Light that fades outwards from a lamp, a fire, a low sun."""
        pixels = [self._pixel(p) for p in ((x - radius, y - radius), (x + radius, y + radius))]
        x0, y0 = (round(min(p[i] for p in pixels)) for i in (0, 1))
        x1, y1 = (round(max(p[i] for p in pixels)) for i in (0, 1))
        if x1 <= x0 or y1 <= y0:
            return
        # the built-in gradient is 255 in its corners and about 178 where its circle meets the sides
        halo = Image.radial_gradient("L").point(
            [round(255 * alpha * (max(0, 176 - v) / 176) ** 2) for v in range(256)]
        )
        self.image.paste(colour, (x0, y0, x1, y1), halo.resize((x1 - x0, y1 - y0)))

    def finished(self, seed: str) -> Image.Image:
        """The sheet at its final size, with the faint tooth of washi paper."""
        picture = self.image.resize(self.size, Image.Resampling.LANCZOS, reducing_gap=2.0)
        return textured(picture, random.Random("paper:" + seed))


def textured(picture: Image.Image, rng: random.Random) -> Image.Image:
    """Add fine grain and a slow, cloudy unevenness, as pigment lies on hand-made paper."""
    width, height = picture.size
    cells = (max(2, width // 70), max(2, height // 70))
    cloud = Image.frombytes("L", cells, rng.randbytes(cells[0] * cells[1]))
    cloud = cloud.resize(picture.size, Image.Resampling.BICUBIC).point(
        [v * 3 // 255 for v in range(256)]
    )
    tile = Image.frombytes("L", (256, 256), rng.randbytes(65536)).point(
        [v * 4 // 256 for v in range(256)]
    )
    grain = Image.new("L", picture.size)
    for x in range(0, width, 256):
        for y in range(0, height, 256):
            grain.paste(tile, (x, y))
    tooth = ImageChops.add(cloud, grain)
    return ImageChops.add(picture, Image.merge("RGB", (tooth,) * 3), 1, -3)
