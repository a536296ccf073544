"""From answers to texts that can be used: refused ones isolated, broken tags mended. Pure.

`Request` stands for one call to DeepL with a few texts; it answers each, in order.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workation.translation.deepl_errors import RequestRefusedError
from workation.translation.markup import has_same_tags, strip_tags
from workation.translation.splitting import split_text


@dataclass(frozen=True)
class TranslatedText:
    """One answer. With a `problem` there is no usable text; it is for staff to solve."""

    text: str
    billed_characters: int = 0
    markup_lost: bool = False
    problem: str = ""


Request = Callable[[Sequence[str]], list[TranslatedText]]


def translate_mending_tags(request: Request, texts: Sequence[str]) -> list[TranslatedText]:
    """Translate texts; those whose tags come back broken once more, without tags."""
    results = _isolate_refusals(request, list(texts))
    broken = [
        number
        for number, (text, result) in enumerate(zip(texts, results, strict=True))
        if not result.problem and not has_same_tags(text, result.text)
    ]
    if broken:
        again = _isolate_refusals(request, [strip_tags(texts[number]) for number in broken])
        for number, plain in zip(broken, again, strict=True):
            results[number] = _accept_plain(plain, results[number].billed_characters)
    return results


def translate_in_parts(
    request: Request, text: str, most_bytes: int, *, joint: str
) -> TranslatedText:
    """Translate a text that is too long for one request; `joint` stands between its sentences."""
    parts = []
    for part in split_text(text, most_bytes):
        parts += translate_mending_tags(request, [part])
    texts = [part.text.strip() for part in parts]
    return TranslatedText(
        joint.join(texts).replace(f"<br/>{joint}", "<br/>"),
        sum(part.billed_characters for part in parts),
        markup_lost=any(part.markup_lost for part in parts),
        problem=next((part.problem for part in parts if part.problem), ""),
    )


def _isolate_refusals(request: Request, texts: list[str]) -> list[TranslatedText]:
    """Send the texts; when DeepL refuses them together, find the ones that it refuses alone."""
    try:
        return request(texts)
    except RequestRefusedError as error:
        if len(texts) == 1:
            return [TranslatedText("", problem=str(error))]
    half = len(texts) // 2
    return _isolate_refusals(request, texts[:half]) + _isolate_refusals(request, texts[half:])


def _accept_plain(plain: TranslatedText, billed_before: int) -> TranslatedText:
    """Take the answer to a text sent without tags, if it came back without tags."""
    problem = plain.problem
    if not problem and not has_same_tags("", plain.text):
        problem = "DeepL answered with tags that the text does not have."
    billed = billed_before + plain.billed_characters
    return TranslatedText(plain.text, billed, markup_lost=True, problem=problem)
