"""The glossary's terms, brought to DeepL: one glossary for each language."""

from __future__ import annotations

import contextlib
import hashlib
import json

from django.utils.translation import gettext as _
from wagtail.models import Locale

from workation.jobs.queue import LONGEST_DELAY, enqueue
from workation.jobs.registry import Retry
from workation.translation.deepl import DeepLError, LanguageNotSupportedError, connect_to_deepl
from workation.translation.models import DeepLGlossary, GlossaryTermText
from workation.translation.sources import APPLY_TERMS, PUSH_GLOSSARY


def request_push(locale: Locale) -> None:
    """Ask that DeepL, and then the translations, get this language's terms as they are now."""
    enqueue(PUSH_GLOSSARY, locale.language_code)
    enqueue(APPLY_TERMS, locale.language_code)


def read_terms(locale: Locale) -> dict[str, str]:
    """Return {Japanese: translation}, without the tabs and line ends that DeepL refuses."""
    rows = GlossaryTermText.objects.filter(locale=locale).values_list("term__source", "text")
    terms = {" ".join(term.split()): " ".join(text.split()) for term, text in rows}
    return {term: text for term, text in terms.items() if term and text}


def push_terms(language_code: str) -> None:
    """Bring DeepL's glossary of a language up to date; a language without terms has none."""
    locale = Locale.objects.filter(language_code=language_code).first()
    if locale is None:
        return
    client = connect_to_deepl()
    if client is None:
        raise Retry(_("DeepLのキーが設定されていません。"), after=LONGEST_DELAY, hint="waiting_key")
    terms = read_terms(locale)
    version = hashlib.sha256(json.dumps(sorted(terms.items())).encode()).hexdigest()
    known = DeepLGlossary.objects.filter(locale=locale).first()
    if known is not None and known.version == version:
        return
    if not terms:
        DeepLGlossary.objects.filter(locale=locale).delete()
        return
    with contextlib.closing(client):
        try:
            if not client.supports_glossary(language_code):
                return
            old_id = known.glossary_id if known else None
            new_id = client.push_glossary(language_code, terms, glossary_id=old_id)
        except LanguageNotSupportedError:
            return
        except DeepLError as error:
            raise Retry(str(error)) from error
    DeepLGlossary.objects.update_or_create(
        locale=locale, defaults={"glossary_id": new_id, "version": version}
    )


def forget_glossary(locale: Locale) -> None:
    """Drop a glossary that DeepL no longer knows, and have it made anew."""
    DeepLGlossary.objects.filter(locale=locale).delete()
    request_push(locale)
