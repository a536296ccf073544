"""The shipped message catalogues as rows of the database, one for each text and language."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo
from django.conf import settings
from django.db import transaction
from django.utils.translation import to_locale
from wagtail.models import Locale

from workation.core.interface_texts import FALLBACK_LANGUAGE
from workation.core.models import InterfaceText, announce_interface_texts
from workation.core.plurals import find_plural_rule

State = InterfaceText.State


@dataclass(frozen=True)
class Message:
    """A text of the interface as the code has it: in Japanese."""

    source: str
    source_plural: str = ""
    context: str = ""

    @property
    def key(self) -> str:
        """What it is found by."""
        return hashlib.sha256(f"{self.context}\0{self.source}".encode()).hexdigest()


@cache
def read_shipped(language_code: str) -> dict[Message, tuple[str, ...]]:
    """Return the texts that the site ships in a language; nothing where it ships no catalogue."""
    texts: dict[Message, tuple[str, ...]] = {}
    for folder in settings.LOCALE_PATHS:
        path = Path(folder) / to_locale(language_code) / "LC_MESSAGES" / "django.mo"
        if path.exists():
            with path.open("rb") as file:
                texts |= _read(read_mo(file))
    return texts


def _read(catalogue: Catalog) -> dict[Message, tuple[str, ...]]:
    texts: dict[Message, tuple[str, ...]] = {}
    for entry in catalogue:
        if not entry.id:
            continue
        # Of a text with plural forms both are sequences; Babel leaves the context as bytes.
        source, plural = (entry.id, "") if isinstance(entry.id, str) else entry.id
        strings = (entry.string,) if isinstance(entry.string, str) else entry.string or ()
        context: Any = entry.context or ""
        context = context.decode() if isinstance(context, bytes) else context
        message = Message(str(source), str(plural), str(context))
        texts[message] = tuple(str(text) for text in strings)
    return texts


@transaction.atomic
def bring_up_to_date(locale: Locale) -> None:
    """Give a language a row for each text of the interface, as this release has them.

    What people wrote stays, also where its text is gone: it may come back.
    """
    shipped = read_shipped(locale.language_code)
    messages = {message.key: message for message in read_shipped(FALLBACK_LANGUAGE)}
    known = {row.key: row for row in InterfaceText.objects.filter(locale=locale)}
    new = [
        _make_row(locale, message, shipped) for key, message in messages.items() if key not in known
    ]
    InterfaceText.objects.bulk_create(new, ignore_conflicts=True)
    changed = [
        row
        for key, row in known.items()
        if key in messages and _take_shipped(row, messages[key], shipped)
    ]
    InterfaceText.objects.bulk_update(changed, ["texts", "state", "source_plural", "problem"])
    gone = [row.pk for key, row in known.items() if key not in messages]
    InterfaceText.objects.filter(pk__in=gone).exclude(state=State.EDITED).delete()
    if changed:
        announce_interface_texts(locale)


def _make_row(
    locale: Locale, message: Message, shipped: dict[Message, tuple[str, ...]]
) -> InterfaceText:
    row = InterfaceText(
        locale=locale, key=message.key, context=message.context, source=message.source
    )
    row.source_plural = message.source_plural
    row.texts = list(shipped.get(message, ()))
    row.state = State.SHIPPED if row.texts else State.MISSING
    return row


def _take_shipped(
    row: InterfaceText, message: Message, shipped: dict[Message, tuple[str, ...]]
) -> bool:
    """Let a row follow the shipped text, unless a person wrote it; return whether it changed."""
    texts = list(shipped.get(message, ()))
    if row.state == State.EDITED or (not texts and row.state != State.SHIPPED):
        return False
    if row.state == State.SHIPPED and row.texts == texts:
        return False
    row.source_plural = message.source_plural
    row.texts, row.problem = texts, ""
    row.state = State.SHIPPED if texts else State.MISSING
    return True


def find_shipped(row: InterfaceText) -> list[str]:
    """Return the shipped texts of a row; none where the site ships none."""
    message = Message(row.source, row.source_plural, row.context)
    return list(read_shipped(row.locale.language_code).get(message, ()))


def count_forms(row: InterfaceText) -> int:
    """Return how many texts a row takes: one, or one for each plural form of its language."""
    if not row.source_plural:
        return 1
    return find_plural_rule(row.locale.language_code).count
