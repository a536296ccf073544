"""The glossary's terms, held to: what DeepL left out is put in its place by a second try.

DeepL bends a glossary's word into the sentence, or overlooks it. Where a language's words keep
their form, a missing term shows; the second try sends the sentence with the term already in it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from wagtail.models import Locale

from workation.translation.checks import find_terms
from workation.translation.deepl import DeepLClient
from workation.translation.deepl_answers import TranslatedText
from workation.translation.glossary import read_terms
from workation.translation.markup import has_same_tags, to_text
from workation.translation.models import DeepLGlossary

# Elsewhere names are declined: 伊勢 in Russian is Исэ here and Исе there, both right.
_LANGUAGES_WITH_FIXED_NAMES = frozenset(
    {"da", "de", "en", "es", "es-419", "fr", "id", "it", "ko", "ms", "nb", "nl", "pt", "pt-br"}
    | {"sv", "th", "tl", "vi", "yue", "zh-hans", "zh-hant"}
)
_KEPT = re.compile(r'<span translate="no">(.*?)</span>', re.DOTALL)
_TAG = re.compile(r"(<[^>]*>)")


def translate_with_terms(
    client: DeepLClient, texts: Sequence[str], locale: Locale, *, context: str
) -> list[TranslatedText]:
    """Translate one batch of fragments with the language's glossary, and see to its terms."""
    language_code, terms = locale.language_code, read_terms(locale)
    glossary_id = (
        DeepLGlossary.objects.filter(locale=locale).values_list("glossary_id", flat=True).first()
    )
    results = client.translate(texts, language_code, context=context, glossary_id=glossary_id)
    if language_code not in _LANGUAGES_WITH_FIXED_NAMES:
        return results
    lacking = [
        number
        for number, (text, result) in enumerate(zip(texts, results, strict=True))
        if not result.problem and find_missing_terms(text, result.text, terms)
    ]
    if not lacking:
        return results
    prepared = [put_terms_in_place(texts[number], terms) for number in lacking]
    again = client.translate(prepared, language_code, context=context, glossary_id=glossary_id)
    for number, second in zip(lacking, again, strict=True):
        results[number] = _choose(texts[number], results[number], second, terms)
    return results


def find_missing_terms(source: str, translation: str, terms: Mapping[str, str]) -> list[str]:
    """Return the terms of a Japanese fragment whose translation is not in the other fragment."""
    text = to_text(translation).casefold()
    found = find_terms(to_text(source), terms)
    return [term for term in found if terms[term].casefold() not in text]


def put_terms_in_place(fragment: str, terms: Mapping[str, str]) -> str:
    """Return the Japanese fragment with its terms already translated, out of DeepL's reach."""
    known = {html.escape(term, quote=False): text for term, text in terms.items()}
    longest_first = sorted(known, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, longest_first)))

    def translate(match: re.Match[str]) -> str:
        text = html.escape(known[match[0]], quote=False)
        return f'<span translate="no">{text}</span>'

    pieces = _TAG.split(fragment)
    return "".join(
        piece if piece.startswith("<") else pattern.sub(translate, piece) for piece in pieces
    )


def _choose(
    source: str, first: TranslatedText, second: TranslatedText, terms: Mapping[str, str]
) -> TranslatedText:
    """Return the second answer if it is whole and better; what both cost is billed."""
    billed = first.billed_characters + second.billed_characters
    text = _KEPT.sub(r"\1", second.text)
    is_better = (
        not second.problem
        and has_same_tags(source, text)
        and len(find_missing_terms(source, text, terms))
        < len(find_missing_terms(source, first.text, terms))
    )
    if not is_better:
        return replace(first, billed_characters=billed)
    return replace(first, text=text, billed_characters=billed, markup_lost=False)
