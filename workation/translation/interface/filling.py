"""Interface texts that a language lacks, through DeepL."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Locale

from workation.core.models import InterfaceText, announce_interface_texts
from workation.core.plurals import PluralRule, find_plural_rule
from workation.jobs.registry import Retry
from workation.translation.deepl import DeepLClient, connect_to_deepl, split_into_batches
from workation.translation.deepl_errors import LanguageNotSupportedError
from workation.translation.interface.catalogue import bring_up_to_date
from workation.translation.interface.placeholders import (
    find_counter,
    find_faults,
    protect,
    restore,
)
from workation.translation.interruptions import (
    find_deepl_pause,
    interrupting_the_job,
    waiting_for,
    waiting_for_key,
)

State = InterfaceText.State
ROWS_AT_A_TIME = 40
# Told to DeepL with each text; costs nothing.
CONTEXT = "ウェブサイトの画面に表示されるボタン、見出し、案内、エラーメッセージの短い文言。"


@dataclass(frozen=True)
class Wording:
    """One way to ask for one form of a text: what is sent, and the number to be put back."""

    row: InterfaceText
    form: int
    text: str
    number: str = ""
    counter: str = ""

    def read(self, answer: str) -> str:
        """Return the answer as an interface text; "" if it cannot be used."""
        text = restore(answer, self.text)
        if self.number:
            if text.count(self.number) != 1:
                return ""
            text = text.replace(self.number, self.counter)
        return "" if find_faults(self.row.source, text) else text


def fill_interface_texts(language_code: str) -> None:
    """Translate each text that the language lacks; what DeepL cannot do is left to people.

    Raises Retry or Pause while DeepL cannot be asked.
    """
    locale = Locale.objects.filter(language_code=language_code).first()
    if locale is None:
        return
    bring_up_to_date(locale)
    rows = list(InterfaceText.objects.filter(locale=locale).missing().order_by("pk"))
    if not rows:
        return
    client = connect_to_deepl()
    if client is None:
        raise waiting_for_key()
    if pause := find_deepl_pause():
        client.close()
        raise waiting_for(pause)
    with contextlib.closing(client), interrupting_the_job():
        for start in range(0, len(rows), ROWS_AT_A_TIME):
            _fill(client, locale, rows[start : start + ROWS_AT_A_TIME])


def _fill(client: DeepLClient, locale: Locale, rows: list[InterfaceText]) -> None:
    rule = find_plural_rule(locale.language_code)
    wordings = [wording for row in rows for wording in _word(row, rule)]
    found: dict[tuple[int, int], str] = {}
    for wording, answer in _ask(client, locale.language_code, wordings):
        # The wording with a number comes first: it has the right ending.
        place = (wording.row.pk, wording.form)
        found[place] = found.get(place) or wording.read(answer)
    with transaction.atomic():
        for row in rows:
            count = rule.count if row.source_plural else 1
            _store(row, [found.get((row.pk, form), "") for form in range(count)])
        announce_interface_texts(locale)


def _word(row: InterfaceText, rule: PluralRule) -> Iterator[Wording]:
    if not row.source_plural or rule.count == 1:
        yield Wording(row, 0, row.source)
        return
    counter = find_counter(row.source)
    for form, example in enumerate(rule.examples):
        if counter:
            text = row.source.replace(counter, str(example))
            yield Wording(row, form, text, number=str(example), counter=counter)
        yield Wording(row, form, row.source)


def _ask(
    client: DeepLClient, language_code: str, wordings: list[Wording]
) -> Iterator[tuple[Wording, str]]:
    answers: dict[str, str] = {}
    texts = list(dict.fromkeys(protect(wording.text) for wording in wordings))
    for batch in split_into_batches(texts):
        try:
            results = client.translate(batch, language_code, context=CONTEXT)
        except LanguageNotSupportedError as error:
            raise Retry(str(error), hint="unsupported") from error
        # Without its tags a text has lost its placeholders' protection, but may have kept them.
        for text, result in zip(batch, results, strict=True):
            answers[text] = "" if result.problem else result.text
    for wording in wordings:
        yield wording, answers[protect(wording.text)]


def _store(row: InterfaceText, texts: list[str]) -> None:
    """Store a row's texts if all its forms are there, over nothing that came in between."""
    open_rows = InterfaceText.objects.filter(pk=row.pk).missing()
    if all(texts):
        open_rows.update(texts=texts, state=State.MACHINE, problem="", updated_at=timezone.now())
    else:
        open_rows.update(problem=_("機械翻訳では差し込み部分が保てませんでした。"))
