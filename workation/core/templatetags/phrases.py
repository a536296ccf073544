"""Headings that break between phrases, in languages that write without spaces."""

from __future__ import annotations

from functools import cache, lru_cache

import budoux
from django import template
from django.conf import settings
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()

LOADERS = {
    "ja": budoux.load_default_japanese_parser,
    "zh-hans": budoux.load_default_simplified_chinese_parser,
    "zh-hant": budoux.load_default_traditional_chinese_parser,
    "th": budoux.load_default_thai_parser,
}


@register.filter
def phrases(text: object) -> SafeString | str:
    """Return a heading with `<wbr>` where it may break; in other languages, the text itself.

    The style sheet keeps a heading that holds a `<wbr>` together everywhere else. budoux's own
    HTML would put invisible characters into the text, which a reader then copies.
    """
    language = get_language() or settings.LANGUAGE_CODE
    if language not in LOADERS:
        return str(text)
    return _join(language, str(text))


@lru_cache(maxsize=2048)
def _join(language: str, text: str) -> SafeString:
    return format_html_join(SafeString("<wbr>"), "{}", ((part,) for part in split(language, text)))


def split(language: str, text: str) -> list[str]:
    """Return the phrases of a text; joined they are the text again."""
    return list(_parser(language).parse(text))


@cache
def _parser(language: str) -> budoux.Parser:
    return LOADERS[language]()
