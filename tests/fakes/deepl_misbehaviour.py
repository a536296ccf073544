"""Ways to spoil a good answer."""

from __future__ import annotations

import re
from typing import Any

TAG = re.compile(r"<[^>]*>")


def spoil_tags(text: str, misbehaviour: str) -> str:
    """Break a translated text's tags in the named way, if it has any."""
    if misbehaviour == "invent-tags":
        return f"<p>{text}</p>"
    if not TAG.search(text):
        return text
    if misbehaviour == "drop-tags":
        return TAG.sub("", text)
    if misbehaviour == "double-tags":
        return TAG.sub(lambda found: found[0] * 2, text)
    if misbehaviour == "unclosed-tags":
        return re.sub(r"</[^>]*>", "", text, count=1)
    return text


def spoil_answers(answers: list[dict[str, Any]], misbehaviour: str) -> list[dict[str, Any]]:
    """Break the list of answers in the named way."""
    if misbehaviour == "wrong-count":
        return answers[:-1]
    if misbehaviour == "empty-text":
        answers[0]["text"] = ""
    if misbehaviour == "no-billing":
        for answer in answers:
            del answer["billed_characters"]
    return answers
