"""What staff write for buttons and notices, laid over the shipped message catalogues.

Django asks one translation object per language and process for every text: templates, forms and
lazy strings alike. Ours looks first among the texts of the database, then in the catalogues, then
in English, never in Japanese. It reads the database only when the language's mark has changed;
the mark comes with the query that every request in that language makes anyhow
(`PublicLanguageMiddleware`).
"""

from __future__ import annotations

from typing import Any

from asgiref.local import Local
from django.conf import settings
from django.utils.translation import trans_real

from workation.core.plurals import find_plural_rule

FALLBACK_LANGUAGE = "en"
# What gettext puts between a message's context and its text.
CONTEXT_SEPARATOR = "\x04"

_catalog_exists = trans_real.translation_catalog_exists


class InterfaceTranslation(trans_real.DjangoTranslation):
    """Django's translation object of a language, with texts of the database on top."""

    overlay: dict[str, list[str]] = {}
    overlay_version = ""

    def gettext(self, message: str) -> str:
        texts = self.overlay.get(message)
        return texts[0] if texts else super().gettext(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        texts = self.overlay.get(msgid1)
        if not texts:
            return str(super().ngettext(msgid1, msgid2, n))
        form = find_plural_rule(self.language()).choose(abs(int(n)))
        return texts[min(form, len(texts) - 1)]

    def _add_fallback(self, localedirs: Any = None) -> None:
        language = self.language()
        if language == settings.LANGUAGE_CODE or language.startswith(FALLBACK_LANGUAGE):
            return
        self.add_fallback(trans_real.translation(FALLBACK_LANGUAGE))


def install() -> None:
    """Make Django use our translation objects, and accept each language of the settings.

    Django accepts only languages that it ships a catalogue for: a third of DeepL's it does not.
    """
    trans_real.DjangoTranslation = InterfaceTranslation
    trans_real.translation_catalog_exists = catalog_exists
    # As Django's autoreload does when a catalogue changes.
    vars(trans_real).update(_translations={}, _default=None, _active=Local())


def catalog_exists(lang_code: str) -> bool:
    """Whether a language can be activated."""
    return lang_code.lower() in dict(settings.LANGUAGES) or bool(_catalog_exists(lang_code))


def refresh_interface_texts(language_code: str, version: str) -> None:
    """Read a language's texts, unless this process has them as of this mark."""
    translation = trans_real.translation(language_code)
    if not isinstance(translation, InterfaceTranslation) or translation.overlay_version == version:
        return
    from workation.core.models import InterfaceText

    rows = InterfaceText.objects.own().filter(locale__language_code=language_code)
    overlay = {}
    for context, source, texts in rows.values_list("context", "source", "texts"):
        overlay[f"{context}{CONTEXT_SEPARATOR}{source}" if context else source] = texts
    # Each assignment alone is atomic for the other threads that read.
    translation.overlay = overlay
    translation.overlay_version = version
