"""The demo's content files: complete, and in the language they claim to be."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest
import yaml

from workation.pages.demo.building import FACILITY_FILES, FILES, PLAN_FILES
from workation.pages.demo.content_files import Texts, collect_texts, read_content
from workation.pages.demo.illustrations import SCENES
from workation.pages.demo.pictures import find_pictures
from workation.pages.vocabulary import AREAS_FILE, TAGS_FILE
from workation.translation.proportion import is_in_proportion

# Hiragana and katakana with the middle dot and the long-vowel mark.
KANA = re.compile(r"[\u3041-\u30ff]")
REPORT_LENGTH = 2_000
REPORT_PICTURES = 10


@cache
def all_texts() -> list[Texts]:
    """Return every text of the demo and of the vocabulary."""
    texts = [text for name in FILES for text in read_content(name).texts]
    for path in (AREAS_FILE, TAGS_FILE):
        texts += collect_texts(yaml.safe_load(path.read_text(encoding="utf-8")))
    return texts


@cache
def data(name: str) -> Any:
    return read_content(name).data


def test_every_text_stands_in_four_languages() -> None:
    empty = [
        text["ja"] for text in all_texts() if not all(value.strip() for value in text.values())
    ]
    assert empty == []


@pytest.mark.parametrize("code", ["en", "zh-hans", "zh-hant"])
def test_no_kana_outside_japanese(code: str) -> None:
    assert [text[code] for text in all_texts() if KANA.search(text[code])] == []


@pytest.mark.parametrize("code", ["en", "zh-hans", "zh-hant"])
def test_translations_are_about_as_long_as_they_should_be(code: str) -> None:
    texts = all_texts()
    assert [
        text[code] for text in texts if not is_in_proportion(text["ja"], text[code], code)
    ] == []


def test_no_chinese_text_of_the_pages_is_its_japanese_source() -> None:
    texts = [text for name in FILES for text in read_content(name).texts]
    same = [text["ja"] for text in texts if text["ja"] in (text["zh-hans"], text["zh-hant"])]
    assert same == []


def test_simplified_and_traditional_are_two_languages() -> None:
    long_texts = [text for text in all_texts() if len(text["ja"]) > 30]
    assert [text["ja"] for text in long_texts if text["zh-hans"] == text["zh-hant"]] == []


def test_each_area_has_every_kind_of_facility_and_two_plans_or_more() -> None:
    areas = yaml.safe_load(AREAS_FILE.read_text(encoding="utf-8"))
    area_of = {item["code"]: item["area"] for item in areas["municipalities"]}
    for name in FACILITY_FILES:
        facilities = data(name)
        assert len(facilities) == 8
        assert len({area_of[item["municipality"]] for item in facilities}) == 5, name
    plans = [plan for name in PLAN_FILES for plan in data(name)]
    assert len(plans) == 12
    for area in areas["areas"]:
        assert sum(area["code"] in plan["areas"] for plan in plans) >= 2


def test_plans_suit_companies_families_and_people_alone() -> None:
    themes = [set(plan["themes"]) for name in PLAN_FILES for plan in data(name)]
    for theme in ("company-team", "with-children", "solo"):
        assert sum(theme in tags for tags in themes) >= 3, theme


def test_reports_are_long_reads_with_pictures() -> None:
    reports = data("reports")
    assert len(reports) == 3
    for report in reports:
        parts = [part for day in report["days"] for part in day["content"]]
        texts = [text["ja"] for part in parts for text in part.get("text", [])]
        texts += [part["quote"]["ja"] for part in parts if "quote" in part]
        assert len(re.sub(r"\s", "", "".join(texts))) >= REPORT_LENGTH, report["slug"]
        assert sum("picture" in part for part in parts) >= REPORT_PICTURES, report["slug"]


def test_every_picture_is_of_a_known_scene_with_an_alternative_text() -> None:
    pictures = [picture for name in FILES for picture in find_pictures(data(name))]
    assert {picture["scene"] for picture in pictures} <= SCENES
    assert all(picture["alt"]["ja"] for picture in pictures)


def test_businesses_are_marked_as_invented() -> None:
    for name in FACILITY_FILES:
        for item in data(name):
            assert "見本" in item["title"]["ja"]
            assert "sample" in item["title"]["en"]
