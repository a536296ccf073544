"""The export made for this project, what a careful import gets from it, and the site's words."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from workation.importer.decisions import Decisions
from workation.importer.mapping import decide
from workation.importer.vocabulary import Vocabulary
from workation.importer.wxr import Export, read_export

DATA = Path(__file__).parents[1] / "data" / "wordpress"
TAGS = Path(__file__).parents[2] / "workation" / "core" / "data" / "tags.yaml"
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
THEME_KINDS = {"purpose", "companions", "experience", "season"}

AREAS = {
    "北勢": "hokusei",
    "中南勢": "chunansei",
    "伊勢志摩": "iseshima",
    "伊賀": "iga",
    "東紀州": "higashikishu",
}
MUNICIPALITIES = {
    "hokusei": "四日市市 yokkaichi 桑名市 kuwana 鈴鹿市 suzuka 亀山市 kameyama いなべ市 inabe "
    "木曽岬町 kisosaki 東員町 toin 菰野町 komono 朝日町 asahi 川越町 kawagoe",
    "chunansei": "津市 tsu 松阪市 matsusaka 多気町 taki 明和町 meiwa 大台町 odai",
    "iseshima": "伊勢市 ise 鳥羽市 toba 志摩市 shima 玉城町 tamaki 度会町 watarai 大紀町 taiki "
    "南伊勢町 minamiise",
    "iga": "伊賀市 iga 名張市 nabari",
    "higashikishu": "尾鷲市 owase 熊野市 kumano 紀北町 kihoku 御浜町 mihama 紀宝町 kiho",
}


def make_vocabulary() -> Vocabulary:
    places: dict[str, tuple[str, str]] = {}
    for area, text in MUNICIPALITIES.items():
        words = text.split()
        places.update({n: (c, area) for n, c in zip(words[::2], words[1::2], strict=True)})
    tags = yaml.safe_load(TAGS.read_text())
    return Vocabulary(
        areas=AREAS,
        municipalities=places,
        tags=[(t["code"], t["label"]["ja"], t.get("synonyms", [])) for t in tags],
        facts=frozenset(t["code"] for t in tags if t["kind"] not in THEME_KINDS),
    )


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return make_vocabulary()


@pytest.fixture(scope="session")
def truth() -> dict[str, Any]:
    return json.loads((DATA / "truth.json").read_text())


@pytest.fixture(scope="session")
def export() -> Export:
    return read_export(DATA / "mie-wxr-dev.xml")


@pytest.fixture(scope="session")
def decisions(export: Export, vocabulary: Vocabulary) -> Decisions:
    return decide(export, vocabulary, NOW)


ITEM = """<item><title>{title}</title><link>{link}</link>
<content:encoded><![CDATA[{content}]]></content:encoded>
<wp:post_id>{number}</wp:post_id><wp:post_date>2024-05-01 09:00:00</wp:post_date>
<wp:post_date_gmt>2024-05-01 00:00:00</wp:post_date_gmt><wp:status>{status}</wp:status>
<wp:post_type>{type}</wp:post_type><wp:post_name>{slug}</wp:post_name>{more}</item>"""
PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:excerpt="http://wordpress.org/export/{version}/excerpt/"
 xmlns:wp="http://wordpress.org/export/{version}/">
<channel><title>県のサイト</title><link>https://old.example</link>
<wp:wxr_version>{version}</wp:wxr_version><wp:base_blog_url>https://old.example</wp:base_blog_url>
{items}
</channel></rss>
"""


def write_item(number: int = 1, **values: str) -> str:
    """One post as WordPress writes it."""
    defaults = {
        "title": f"記事{number}",
        "link": f"https://old.example/news/{number}/",
        "content": "<p>本文</p>",
        "status": "publish",
        "type": "post",
        "slug": f"post-{number}",
        "more": "",
    }
    return ITEM.format(number=number, **(defaults | values))


@pytest.fixture
def write_export(tmp_path: Path) -> Callable[..., Path]:
    """Writes a small export of the given posts and returns its path."""

    def write(*items: str, version: str = "1.2") -> Path:
        path = tmp_path / "export.xml"
        path.write_text(PAGE.format(items="\n".join(items), version=version))
        return path

    return write
