"""The area map: hand-drawn outlines in degrees become the shapes of an SVG picture.

Everything here is the same for every visitor and language; names of areas, counts and links come
with the template's context. The picture keeps the frame of a plain equirectangular map, so that
it can be laid over a real one.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import asin, cos, pi, radians, sin, sqrt
from pathlib import Path

import yaml
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

WEST, NORTH = 135.02, 35.52
UNITS_PER_DEGREE_EAST, UNITS_PER_DEGREE_SOUTH = 423.73, 514.06
EARTH_RADIUS_KM = 6371.0
SCALE_BAR_KM = 20
# The part of the picture that the small map shows (components/where.html).
LOCATOR_WEST, LOCATOR_EAST, LOCATOR_NORTH, LOCATOR_SOUTH = 325, 835, 190, 910

OUTLINE_FILE = Path(__file__).parent / "data" / "outline.yaml"

Point = tuple[float, float]
Ring = tuple[Point, ...]


@dataclass(frozen=True)
class Label:
    """A name on the map, at its anchor point in picture units."""

    text: str | Promise
    x: float
    y: float
    anchor: str = "middle"


@dataclass(frozen=True)
class Shape:
    """One SVG path and the label that belongs to it."""

    code: str
    path: str
    label: Label | None = None


@dataclass(frozen=True)
class AreaShape:
    """An area's outline, the place of its name, and a circle that widens its hit area.

    The circle is for areas whose shape is too small for a finger on a phone; it lies under the
    other areas, so it only widens towards the neighbouring prefectures.
    """

    code: str
    path: str
    label_x: float
    label_y: float
    hit_x: float
    hit_y: float
    hit_radius: float


@dataclass(frozen=True)
class Place:
    """A city or airport, in degrees and in picture units."""

    code: str
    kind: str
    name: str | Promise
    latitude: float
    longitude: float
    label_dx: float
    label_dy: float
    anchor: str

    @property
    def x(self) -> float:
        return project((self.longitude, self.latitude))[0]

    @property
    def y(self) -> float:
        return project((self.longitude, self.latitude))[1]

    @property
    def label(self) -> Label:
        return Label(self.name, self.x + self.label_dx, self.y + self.label_dy, self.anchor)


@dataclass(frozen=True)
class Route:
    """A dotted line from a place to Tsu, with the straight-line distance in whole kilometres."""

    origin: Place
    path: str
    km: int
    label_x: float
    label_y: float


@dataclass(frozen=True)
class AreaMap:
    """All of the picture that does not depend on the page it stands on."""

    neighbours: tuple[Shape, ...]
    waters: tuple[Shape, ...]
    shores: str
    seas: tuple[Label, ...]
    spots: tuple[Label, ...]
    places: tuple[Place, ...]
    routes: tuple[Route, ...]
    scale_bar: float
    scale_bar_km: int = SCALE_BAR_KM


# Where names stand is a matter of taste, chosen by eye: x, y in picture units.
AREA_LABELS: dict[str, tuple[float, float]] = {
    "hokusei": (640, 250),
    "chunansei": (586, 496),
    "iseshima": (708, 580),
    "iga": (487, 404),
    "higashikishu": (455, 792),
}
AREA_HITS: dict[str, tuple[float, float, float]] = {
    "hokusei": (640, 255, 60),
    "chunansei": (575, 500, 60),
    "iseshima": (705, 580, 60),
    "iga": (478, 410, 105),
    "higashikishu": (455, 790, 80),
}
NEIGHBOUR_LABELS: dict[str, Label] = {
    "shiga": Label(_("滋賀県"), 508, 210),
    "gifu": Label(_("岐阜県"), 690, 60),
    "aichi": Label(_("愛知県"), 905, 240),
    "kyoto": Label(_("京都府"), 255, 205),
    "fukui": Label(_("福井県"), 345, 32),
    "osaka": Label(_("大阪府"), 215, 520),
    "hyogo": Label(_("兵庫県"), 62, 300),
    "nara": Label(_("奈良県"), 372, 640),
    "wakayama": Label(_("和歌山県"), 180, 770),
    "biwa": Label(_("琵琶湖"), 456, 112),
}
SEAS = (
    Label(_("伊勢湾"), 748, 462),
    Label(_("熊野灘"), 715, 800),
    Label(_("太平洋"), 800, 960),
)
SPOTS = (
    Label(_("答志島"), 792, 490),
    Label(_("神島"), 844, 505, "start"),
    Label(_("英虞湾"), 762, 678),
)
TSU = Place("tsu", "capital", _("津"), 34.7303, 136.5086, 16, 26, "start")
PLACES = (
    Place("osaka", "city", _("大阪"), 34.7025, 135.4959, 0, -20, "middle"),
    Place("nagoya", "city", _("名古屋"), 35.1707, 136.8816, 0, -20, "middle"),
    Place("ngo", "airport", _("中部国際空港"), 34.8584, 136.8053, 20, 8, "start"),
    Place("kix", "airport", _("関西国際空港"), 34.4347, 135.244, 0, 38, "middle"),
)
# How each dotted line bends (control point) and where its distance stands.
ROUTE_BENDS: dict[str, tuple[Point, Point]] = {
    "osaka": ((420, 500), (345, 438)),
    "nagoya": ((735, 290), (806, 262)),
    "ngo": ((712, 400), (740, 398)),
    "kix": ((380, 640), (262, 572)),
}


def project(point: Point) -> Point:
    """Degrees (longitude, latitude) to picture units (x, y)."""
    longitude, latitude = point
    return (
        (longitude - WEST) * UNITS_PER_DEGREE_EAST,
        (NORTH - latitude) * UNITS_PER_DEGREE_SOUTH,
    )


def pin_at(latitude: float | None, longitude: float | None) -> tuple[str, str] | None:
    """Where a pin stands on the small map, in picture units; None off the prefecture's frame."""
    if latitude is None or longitude is None:
        return None
    x, y = project((longitude, latitude))
    is_in_frame = LOCATOR_WEST <= x <= LOCATOR_EAST and LOCATOR_NORTH <= y <= LOCATOR_SOUTH
    return (_number(x), _number(y)) if is_in_frame else None


def distance_km(start: Place, end: Place) -> float:
    """The great-circle distance (haversine formula), which the map calls the straight line."""
    lat1, lat2 = radians(start.latitude), radians(end.latitude)
    half_chord = (
        sin((lat2 - lat1) / 2) ** 2
        + cos(lat1) * cos(lat2) * sin(radians(end.longitude - start.longitude) / 2) ** 2
    )
    return 2 * EARTH_RADIUS_KM * asin(sqrt(half_chord))


@cache
def _outline() -> dict[str, dict[str, list[list[float]]]]:
    data: dict[str, dict[str, list[list[float]]]] = yaml.safe_load(
        OUTLINE_FILE.read_text(encoding="utf-8")
    )
    return data


def _line(reference: str) -> list[Point]:
    """The points of a line, in the direction in which a ring walks it."""
    points = [(x, y) for x, y in _outline()["lines"][reference.removeprefix("-")]]
    return points[::-1] if reference.startswith("-") else points


def rings(group: str, code: str) -> tuple[Ring, ...]:
    """The closed rings of a shape, in degrees. Raises ValueError where lines do not meet."""
    result: list[Ring] = []
    for references in _outline()[group][code]:
        points: list[Point] = []
        for reference in references:
            line = _line(str(reference))
            if points and points[-1] != line[0]:
                raise ValueError(
                    f"{group}.{code}: {reference} does not start where its predecessor ends"
                )
            points += line[1:] if points else line
        if points[0] != points[-1]:
            raise ValueError(f"{group}.{code}: the ring is not closed")
        result.append(tuple(points))
    return tuple(result)


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _pair(point: Point) -> str:
    return f"{_number(point[0])} {_number(point[1])}"


def _straight(points: list[Point]) -> str:
    return "L".join(_pair(project(point)) for point in points)


def _soft(line: list[Point]) -> str:
    """Continue a path along a line with rounded corners, like a pen.

    Each corner becomes the control point of a curve between the middles of its two sides. The
    line's ends stay where they are, and a line walked backwards gives the same curve: neighbours
    drawn from one shared line therefore still touch.
    """
    points = [project(point) for point in line]
    middles = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in pairwise(points)]
    curves = "".join(
        f"Q{_pair(corner)} {_pair(middle)}"
        for corner, middle in zip(points[1:-1], middles[1:], strict=True)
    )
    return f"L{_pair(middles[0])}{curves}L{_pair(points[-1])}"


def _soft_path(group: str, code: str) -> str:
    parts = []
    for references in _outline()[group][code]:
        lines = [_line(str(reference)) for reference in references]
        parts.append(f"M{_pair(project(lines[0][0]))}{''.join(map(_soft, lines))}Z")
    return "".join(parts)


def _straight_path(group: str, code: str) -> str:
    return "".join(f"M{_straight(list(ring))}Z" for ring in rings(group, code))


@cache
def area_shape(code: str) -> AreaShape:
    """The shape of one of the five areas. Raises KeyError for any other code."""
    return AreaShape(code, _soft_path("areas", code), *AREA_LABELS[code], *AREA_HITS[code])


def _shores() -> str:
    """Every coast and island as one path: the light rim of shallow water under the land."""
    islands = [
        r[0] for group in ("areas", "neighbours") for s in _outline()[group].values() for r in s[1:]
    ]
    coasts = [name for name in _outline()["lines"] if name.endswith("-coast")]
    return "".join(f"M{_straight(_line(str(name)))}" for name in [*coasts, *islands])


def _route(origin: Place) -> Route:
    bend, label = ROUTE_BENDS[origin.code]
    path = f"M{_pair((origin.x, origin.y))}Q{_pair(bend)} {_pair((TSU.x, TSU.y))}"
    return Route(origin, path, round(distance_km(origin, TSU)), *label)


@cache
def area_map() -> AreaMap:
    """The picture around the areas, read and computed once per process."""
    km_per_degree_east = 2 * pi * EARTH_RADIUS_KM / 360 * cos(radians(34.5))
    return AreaMap(
        neighbours=tuple(
            Shape(code, _straight_path("neighbours", code), NEIGHBOUR_LABELS[code])
            for code in _outline()["neighbours"]
        ),
        waters=tuple(
            Shape(code, _straight_path("waters", code), NEIGHBOUR_LABELS.get(code))
            for code in _outline()["waters"]
        ),
        shores=_shores(),
        seas=SEAS,
        spots=SPOTS,
        places=(*PLACES, TSU),
        routes=tuple(_route(place) for place in PLACES),
        scale_bar=SCALE_BAR_KM / km_per_degree_east * UNITS_PER_DEGREE_EAST,
    )
