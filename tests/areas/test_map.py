"""The area map: closed shapes, every town hall in its area, a picture that can be read aloud."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.template.loader import render_to_string
from django.utils.translation import override
from lxml import html

from workation.areas import map as drawing
from workation.areas.models import Area

CODES = ["hokusei", "chunansei", "iseshima", "iga", "higashikishu"]
DATA = yaml.safe_load(
    (Path(drawing.__file__).parent / "data" / "municipalities.yaml").read_text(encoding="utf-8")
)


def contains(ring: drawing.Ring, longitude: float, latitude: float) -> bool:
    """Tell whether a point lies in a ring, by counting the sides a ray to the east crosses."""
    inside = False
    for (x1, y1), (x2, y2) in pairwise(ring):
        if (y1 > latitude) != (y2 > latitude):
            crossing = x1 + (latitude - y1) * (x2 - x1) / (y2 - y1)
            inside ^= longitude < crossing
    return inside


def area_of(longitude: float, latitude: float) -> list[str]:
    return [
        code
        for code in CODES
        if any(contains(ring, longitude, latitude) for ring in drawing.rings("areas", code))
    ]


def render(**context: Any) -> html.HtmlElement:
    areas = [
        {
            "code": code,
            "name": code.title(),
            "url": f"/plans/?area={code}",
            "count": number,
            "character": "海と山。",
            "is_current": code == "iga",
        }
        for number, code in enumerate(CODES, start=1)
    ]
    return html.fromstring(
        render_to_string("components/area_map.html", {"areas": areas, **context})
    )


def test_29_municipalities_stand_once_each_under_their_area() -> None:
    municipalities = DATA["municipalities"]
    codes = [municipality["code"] for municipality in municipalities]

    assert len(codes) == len(set(codes)) == 29
    assert [area["code"] for area in DATA["areas"]] == CODES
    counts = [sum(m["area"] == code for m in municipalities) for code in CODES]
    assert counts == [10, 5, 7, 2, 5]


@pytest.mark.parametrize("municipality", DATA["municipalities"], ids=lambda m: m["code"])
def test_each_town_hall_lies_in_its_area(municipality: dict[str, Any]) -> None:
    found = area_of(municipality["longitude"], municipality["latitude"])
    assert found == [municipality["area"]]


def test_every_name_is_there_in_four_languages_without_kana_outside_japanese() -> None:
    kana = re.compile(r"[\u3040-\u30ff]")
    for row in [*DATA["areas"], *DATA["municipalities"]]:
        texts = [row[key] for key in ("name", "character", "station") if key in row]
        for text in texts:
            assert list(text) == ["ja", "en", "zh-hans", "zh-hant"]
            assert not kana.search(text["en"] + text["zh-hans"] + text["zh-hant"])
        assert re.fullmatch(r"[\u3040-\u309f]+", row["reading"])


def test_each_area_can_be_reached_from_five_places() -> None:
    for area in DATA["areas"]:
        assert set(area["journeys"]) == {"tokyo", "nagoya", "osaka", "ngo", "kix"}
        for journey in area["journeys"].values():
            assert 20 <= journey["minutes"] <= 360
            assert 500 <= journey["fare"] <= 25_000


@pytest.mark.parametrize("group", ["areas", "neighbours", "waters"])
def test_every_shape_is_closed(group: str) -> None:
    for code in drawing._outline()[group]:
        for ring in drawing.rings(group, code):
            assert ring[0] == ring[-1]
            assert len(ring) > 3


def test_an_open_ring_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = {"lines": {"a": [[1, 1], [2, 2]], "b": [[3, 3], [1, 1]]}, "areas": {"x": [["a", "b"]]}}
    monkeypatch.setattr(drawing, "_outline", lambda: broken)
    with pytest.raises(ValueError, match="b does not start"):
        drawing.rings("areas", "x")


def test_neighbouring_areas_overlap_nowhere() -> None:
    for row in range(40):
        for column in range(40):
            longitude, latitude = 135.8 + column * 0.03, 33.65 + row * 0.04
            assert len(area_of(longitude, latitude)) <= 1


def test_the_islands_and_the_bay_are_drawn() -> None:
    assert area_of(136.886, 34.524) == ["iseshima"]  # Toshijima
    assert area_of(136.982, 34.548) == ["iseshima"]  # Kamishima
    assert area_of(136.805, 34.288) == []  # the water of Ago Bay
    assert area_of(136.790, 34.265) == ["iseshima"]  # the spit that closes it


def test_straight_lines_to_tsu_have_the_known_lengths() -> None:
    lengths = {route.origin.code: route.km for route in drawing.area_map().routes}
    assert lengths == {"osaka": 93, "nagoya": 60, "ngo": 31, "kix": 120}


def test_each_area_is_a_link_with_its_own_outline_and_a_spoken_name() -> None:
    picture = render(heading_id="map-heading")
    svg = picture.find(".//svg")

    assert svg.get("viewbox") == "0 0 1000 1064"
    assert svg.get("aria-labelledby") == "map-heading"
    links = svg.findall(".//a")
    assert [link.find("path").get("id") for link in links] == [f"area-{code}" for code in CODES]
    assert links[0].get("href") == "/plans/?area=hokusei"
    assert links[0].get("aria-label") == "Hokusei（1件）海と山。"
    assert [link.get("aria-current") for link in links] == [None, None, None, "true", None]


def test_without_counts_none_are_shown() -> None:
    area = {"code": "iga", "name": "伊賀", "url": "/", "count": None, "character": "盆地。"}
    picture = html.fromstring(render_to_string("components/area_map.html", {"areas": [area]}))
    assert picture.find(".//a").get("aria-label") == "伊賀 盆地。"
    assert "件" not in picture.text_content()


def test_the_source_is_named_and_nothing_is_inline() -> None:
    picture = render()
    assert "「国土数値情報（行政区域データ）」（国土交通省）を参考に作成" in picture.text_content()
    assert not picture.xpath("//@style | //style | //script | //@onclick")
    ids = picture.xpath("//@id")
    assert len(ids) == len(set(ids))


def test_numbers_of_the_picture_are_the_same_in_every_language() -> None:
    with override("fr"):  # a language with a decimal comma
        french = render()
    assert french.xpath("//*[@class='area-map__scale']/@d") == ["M40 1020h92.5"]


def test_a_pin_stands_where_the_place_is_and_never_off_the_small_map() -> None:
    assert drawing.pin_at(34.7303, 136.5086) == ("630.8", "406")  # Tsu
    for latitude, longitude in [(None, 136.5), (34.7, None), (35.68, 139.76), (0.0, 0.0)]:
        assert drawing.pin_at(latitude, longitude) is None


def test_the_small_map_names_the_areas_and_marks_them() -> None:
    iga = Area(code="iga", name="伊賀")

    picture = html.fromstring(
        render_to_string(
            "components/where.html", {"areas": [iga], "latitude": 34.77, "longitude": 136.13}
        )
    )

    assert picture.find(".//svg").get("aria-label") == "三重県 伊賀"
    assert len(picture.find_class("where__area--here")) == 1
    assert len(picture.find_class("where__pin")) == 1
    assert "mlat=34.77&mlon=136.13" in picture.find(".//a").get("href")


def test_nothing_is_shown_of_a_place_nobody_has_entered() -> None:
    context = {"areas": [None], "latitude": None, "longitude": None}
    assert render_to_string("components/where.html", context).strip() == ""
