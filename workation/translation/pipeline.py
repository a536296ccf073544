"""Brings one Japanese object up to date in every language.

A target changes only when every segment has a text; until then its last complete version stays,
and the job says which segment is in the way.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.models import Locale
from wagtail_localize.models import (
    MissingRelatedObjectError,
    MissingTranslationError,
    StringSegment,
    Translation,
    TranslationSource,
)

from workation.jobs.registry import Retry
from workation.translation import targets, withdrawals
from workation.translation.deepl import DeepLClient, connect_to_deepl
from workation.translation.deepl_errors import GlossaryMissingError, LanguageNotSupportedError
from workation.translation.findings import refresh_findings
from workation.translation.glossary import forget_glossary
from workation.translation.interruptions import (
    find_deepl_pause,
    interrupting_the_job,
    waiting_for,
    waiting_for_key,
)
from workation.translation.limits import flag_overlong_texts
from workation.translation.machine import translate_open_segments
from workation.translation.memory import reuse_known_translations
from workation.translation.segments import (
    find_open_segments,
    has_failed_segments,
    has_unconfirmed_segments,
    refresh_source,
)
from workation.translation.sources import find_source, get_target_locales, is_public
from workation.translation.wishes import is_held

MOST_PROBLEMS_TOLD = 5


@dataclass
class Outcome:
    """What stands in the way, by language code, and whether only DeepL is missing."""

    problems: dict[str, list[str]] = field(default_factory=dict)
    is_waiting_for_deepl: bool = False

    def add(self, locale: Locale, problems: list[str]) -> None:
        """Note problems of a language, if there are any."""
        if problems:
            self.problems.setdefault(locale.language_code, []).extend(problems)

    def describe(self) -> str:
        """Return all problems in words for staff, shortened."""
        lines = []
        for code, problems in self.problems.items():
            told = problems[:MOST_PROBLEMS_TOLD]
            if len(problems) > len(told):
                told.append(_("ほか%(count)d件") % {"count": len(problems) - len(told)})
            lines.append(f"{code}: " + " / ".join(told))
        return "\n".join(lines)


def bring_up_to_date(key: str) -> None:
    """Do what a job asks: every language of this object as its Japanese is now.

    Raises Retry when a language is incomplete, or when DeepL is needed and not to be had.
    """
    instance = find_source(key)
    if instance is None:
        return
    if not is_public(instance):
        withdrawals.withdraw_targets(instance)
        return
    withdrawals.bring_back_targets(instance)
    pause = find_deepl_pause()
    client = None if pause else connect_to_deepl()
    with contextlib.closing(client) if client else contextlib.nullcontext():
        outcome = translate_object(instance, client)
    if outcome.is_waiting_for_deepl:
        details = outcome.describe()
        raise waiting_for(pause, details) if pause else waiting_for_key(details)
    if outcome.problems:
        raise Retry(outcome.describe(), hint="incomplete")


def translate_object(
    instance: Any, client: DeepLClient | None, locales: list[Locale] | None = None
) -> Outcome:
    """Translate and publish a public Japanese object; return what stands in the way.

    First the languages that need nothing from DeepL, so that its troubles do not hold them up.
    """
    source = refresh_source(instance)
    outcome = Outcome()
    incomplete: list[Translation] = []
    for locale in locales if locales is not None else get_target_locales():
        translation = targets.claim_translation(source, instance, locale)
        if translation is None or _is_empty_text_object(source, instance, locale):
            continue
        reuse_known_translations(source, locale)
        if find_open_segments(source, locale):
            incomplete.append(translation)
        else:
            outcome.add(locale, _publish_if_complete(translation, instance, client))
    for translation in incomplete:
        _complete(translation, instance, client, outcome)
    return outcome


def _complete(
    translation: Translation, instance: Any, client: DeepLClient | None, outcome: Outcome
) -> None:
    source, locale = translation.source, translation.target_locale
    try:
        problems = _translate_by_machine(source, locale, client)
        problems = problems or _publish_if_complete(translation, instance, client)
    except LanguageNotSupportedError as error:
        problems = [str(error)]
    if problems:
        targets.ensure_draft(instance, locale)
    outcome.add(locale, problems)
    outcome.is_waiting_for_deepl |= bool(problems) and client is None


def _translate_by_machine(
    source: TranslationSource, locale: Locale, client: DeepLClient | None
) -> list[str]:
    if client is None:
        return []
    try:
        with interrupting_the_job():
            return translate_open_segments(client, source, locale)
    except GlossaryMissingError as error:
        forget_glossary(locale)
        raise Retry(str(error), hint="glossary") from error


def _publish_if_complete(
    translation: Translation, instance: Any, client: DeepLClient | None
) -> list[str]:
    """Publish the target if nothing is missing; else say what is.

    What only a person can mend or confirm is no problem of the job: it stands in the review queue,
    and the person's saving asks for this again.
    """
    source, locale = translation.source, translation.target_locale
    flag_overlong_texts(source, locale)
    refresh_findings(source, locale)
    if open_segments := find_open_segments(source, locale):
        return [segment.describe(type(instance)) for segment in open_segments]
    if has_failed_segments(source, locale) or (
        is_held(instance) and has_unconfirmed_segments(source, locale)
    ):
        targets.ensure_draft(instance, locale)
        return []
    if problems := _translate_related(source, locale, client):
        return problems
    fingerprint = targets.compute_fingerprint(source, instance, locale)
    target = targets.find_target(instance, locale)
    if targets.is_up_to_date(translation, fingerprint, target):
        return []
    try:
        targets.publish_target(translation, instance, fingerprint)
    except MissingTranslationError as error:
        return [error.segment.context.path]
    except MissingRelatedObjectError as error:
        return [error.segment.context.path]
    except ValidationError as error:
        return error.messages
    return []


def _translate_related(
    source: TranslationSource, locale: Locale, client: DeepLClient | None
) -> list[str]:
    """Translate the snippets that this object points to, where the language has none yet."""
    problems: list[str] = []
    for segment in source.relatedobjectsegment_set.select_related("object__content_type"):
        if segment.object.has_translation(locale):
            continue
        related = segment.get_source_instance()
        if related is not None:
            outcome = translate_object(related, client, [locale])
            problems += outcome.problems.get(locale.language_code, [])
    return problems


def _is_empty_text_object(source: TranslationSource, instance: Any, locale: Locale) -> bool:
    """Whether this is a text object without text, such as of a decorative image.

    Pages exist in every language; a text object without text is needed only to clear an old one.
    """
    if hasattr(instance, "get_parent"):
        return False
    has_text = StringSegment.objects.filter(source=source).exists()
    return not has_text and targets.find_target(instance, locale) is None
