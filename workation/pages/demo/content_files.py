"""Reads the content files and separates the Japanese from its translations."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "content"
#: What ships with the site and is not the demo's alone.
SHIPPED = Path(__file__).parents[1] / "data"
LANGUAGES = frozenset({"ja", "en", "zh-hans", "zh-hant"})

Texts = dict[str, str]


@dataclass
class ContentFile:
    """One file: its data, and every text of it in four languages."""

    data: Any
    texts: list[Texts] = field(default_factory=list)


def is_text(value: Any) -> bool:
    """Whether a value is a text in four languages."""
    return isinstance(value, dict) and value.keys() == LANGUAGES


def read_content(name: str) -> ContentFile:
    """Return a content file by its name without ending."""
    # libyaml's loader: the pure Python one takes ten times as long.
    folder = SHIPPED if (SHIPPED / f"{name}.yaml").exists() else FOLDER
    data = yaml.load((folder / f"{name}.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    for plan in data if name.startswith("plans-") else []:
        for person in plan["key_persons"]:
            # One plain text field holds both paragraphs, hence one segment.
            person["introduction"] = join_paragraphs(person["introduction"])
    return ContentFile(data=data, texts=list(collect_texts(data)))


def join_paragraphs(paragraphs: list[Texts]) -> Texts:
    """Return several texts as one, a blank line between."""
    return {code: "\n\n".join(text[code] for text in paragraphs) for code in sorted(LANGUAGES)}


def collect_texts(value: Any) -> list[Texts]:
    """Return all texts inside a value."""
    if is_text(value):
        return [value]
    children = value.values() if isinstance(value, dict) else value
    if not isinstance(value, dict | list):
        return []
    return [text for child in children for text in collect_texts(child)]


def in_japanese(value: Any) -> Any:
    """Return the value with each text replaced by its Japanese."""
    if is_text(value):
        return value["ja"]
    if isinstance(value, dict):
        return {key: in_japanese(child) for key, child in value.items()}
    if isinstance(value, list):
        return [in_japanese(child) for child in value]
    return value


def as_rich_text(paragraphs: list[str]) -> str:
    """Return plain paragraphs as rich text; each becomes one segment to translate."""
    return "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)


def escape(text: str) -> str:
    """Return text safe inside an element."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
