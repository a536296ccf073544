"""Builds what a StreamField stores, for any block, and says which texts are in it."""

from __future__ import annotations

import copy
import json
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from wagtail import blocks
from wagtail.embeds.blocks import EmbedBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock

from workation.core.blocks import CodeBlock


@dataclass
class StoredBlocks:
    """Fills blocks with values; `texts` are to be translated, `codes` are not."""

    image_id: int
    page_id: int
    texts: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)

    def fill(self, block: blocks.Block) -> Any:
        """Return a stored value with something in every place, two of everything in a list."""
        if isinstance(block, blocks.StreamBlock):
            return [
                {"type": name, "value": self.fill(child), "id": new_id()}
                for name, child in block.child_blocks.items()
            ]
        if isinstance(block, blocks.ListBlock):
            return [
                {"type": "item", "value": self.fill(block.child_block), "id": new_id()}
                for _number in range(2)
            ]
        # Both crash or vanish inside a second struct: facts of wagtail-localize 1.14.
        assert not isinstance(block, ImageBlock | EmbedBlock), block
        if isinstance(block, blocks.StructBlock):
            return {name: self.fill(child) for name, child in block.child_blocks.items()}
        return self._fill_leaf(block)

    def _fill_leaf(self, block: blocks.Block) -> Any:
        number = len(self.texts) + len(self.codes)
        if isinstance(block, CodeBlock):
            self.codes.append(f"code-{number}")
            return self.codes[-1]
        if isinstance(block, blocks.URLBlock):
            return f"https://example.com/{number}"
        if isinstance(block, blocks.RichTextBlock):
            self.texts.append(f"本文{number}")
            return f"<p>{self.texts[-1]}</p>"
        if isinstance(block, blocks.CharBlock | blocks.TextBlock | blocks.BlockQuoteBlock):
            self.texts.append(f"文字{number}")
            return self.texts[-1]
        if isinstance(block, blocks.ChoiceBlock):
            self.codes.append(first_choice(block))
            return self.codes[-1]
        return self._fill_other(block)

    def _fill_other(self, block: blocks.Block) -> Any:
        if isinstance(block, ImageChooserBlock):
            return self.image_id
        if isinstance(block, blocks.PageChooserBlock):
            return self.page_id
        values: list[tuple[type[blocks.Block], Any]] = [
            (blocks.IntegerBlock, 4711),
            (blocks.BooleanBlock, True),
            (blocks.DateBlock, "2026-11-23"),
            (blocks.TimeBlock, "10:30"),
        ]
        for kind, value in values:
            if isinstance(block, kind):
                return value
        raise NotImplementedError(f"Say how {type(block).__name__} is stored, and whether as text.")


def new_id() -> str:
    """Return a block id as Wagtail writes it."""
    return str(uuid.uuid4())


def first_choice(block: blocks.ChoiceBlock) -> str:
    """Return the first code that can be chosen, also where choices stand in groups."""
    for value, label in block.field.choices:
        if isinstance(label, list | tuple):
            return str(label[0][0])
        if value:
            return str(value)
    raise AssertionError("no choices")


def empty(block: blocks.Block) -> Any:
    """Return a stored value with every struct present and nothing in it."""
    if isinstance(block, blocks.StreamBlock | blocks.ListBlock):
        return []
    if isinstance(block, blocks.StructBlock):
        return {name: empty(child) for name, child in block.child_blocks.items()}
    if isinstance(block, blocks.CharBlock | blocks.TextBlock | blocks.RichTextBlock):
        return ""
    return None


def empty_stream(block: blocks.StreamBlock) -> list[dict[str, Any]]:
    """Return each block of a stream once, with nothing in it."""
    return [
        {"type": name, "value": empty(child), "id": new_id()}
        for name, child in block.child_blocks.items()
    ]


def without_one_key(stored: list[Any]) -> Iterator[tuple[str, list[Any]]]:
    """Return copies of a stored stream, each without one key of one struct, and its path."""
    for path in _struct_keys(stored, ()):
        variant = copy.deepcopy(stored)
        place: Any = variant
        for step in path[:-1]:
            place = place[step]
        del place[path[-1]]
        yield "/".join(map(str, path)), variant


def _struct_keys(value: Any, path: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    if isinstance(value, list):
        for number, item in enumerate(value):
            yield from _struct_keys(item["value"], (*path, number, "value"))
    elif isinstance(value, dict):
        for name, child in value.items():
            yield (*path, name)
            yield from _struct_keys(child, (*path, name))


def texts_in(stored: Any, texts: list[str]) -> set[str]:
    """Return which of the texts are still in a stored value."""
    written = json.dumps(stored, ensure_ascii=False)
    return {text for text in texts if f'"{text}"' in written or f">{text}<" in written}
