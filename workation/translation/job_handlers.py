"""The jobs of the translation pipeline."""

from __future__ import annotations

from wagtail.models import Locale, Page, get_translatable_models

from workation.jobs.registry import describe_jobs, handler
from workation.translation import early, glossary, pipeline, targets, term_effects, withdrawals
from workation.translation.interface.filling import fill_interface_texts
from workation.translation.job_titles import describe_keys
from workation.translation.sources import (
    APPLY_TERMS,
    BULK,
    DELETE,
    FILL_INTERFACE,
    FILL_LOCALE,
    FOLLOW,
    PREPARE,
    PUSH_GLOSSARY,
    TRANSLATE,
    WITHDRAW,
    find_in_locale,
    find_source,
    get_source_locale,
    is_public,
    is_translated_by_itself,
    request_translation,
)

describe_jobs((TRANSLATE, FOLLOW, DELETE), describe_keys)
handler(TRANSLATE)(pipeline.bring_up_to_date)
handler(PREPARE)(early.prepare)
handler(PUSH_GLOSSARY)(glossary.push_terms)
handler(APPLY_TERMS)(term_effects.apply_terms)
handler(FILL_INTERFACE)(fill_interface_texts)


@handler(FOLLOW)
def follow(key: str) -> None:
    """Move targets to where their page now belongs, or unpublish them with it.

    Apart from translating, so that neither a spent quota nor a long queue holds it up.
    """
    instance = find_source(key)
    if instance is None:
        return
    if not is_public(instance):
        withdrawals.withdraw_targets(instance)
        return
    withdrawals.bring_back_targets(instance)
    for translation in targets.owned_translations(instance):
        target = targets.find_target(instance, translation.target_locale)
        if target is not None and isinstance(instance, Page):
            targets.place_target(instance, target)


@handler(DELETE)
def delete(key: str) -> None:
    """Delete the target (key: object, language) of a Japanese object that was deleted."""
    object_key, _separator, language_code = key.rpartition(":")
    locale = Locale.objects.filter(language_code=language_code).first()
    # A Japanese object that is there again, from a restored export, keeps its translations.
    if locale is not None and find_source(object_key) is None:
        targets.delete_target(object_key, locale)


@handler(WITHDRAW)
def withdraw(key: str) -> None:
    """Unpublish the hand-written target (key: object, language) of a deleted Japanese object."""
    object_key, _separator, language_code = key.rpartition(":")
    locale = Locale.objects.filter(language_code=language_code).first()
    if locale is not None:
        withdrawals.withdraw_orphan(object_key, find_in_locale(object_key, locale))


@handler(FILL_LOCALE)
def fill_locale(_language_code: str) -> None:
    """Ask for every Japanese object, pages from the top down: a language was added."""
    locale = get_source_locale()
    for model in get_translatable_models():
        if model is not Page and is_translated_by_itself(model):
            for instance in model._base_manager.filter(locale=locale).iterator():
                request_translation(instance, priority=BULK)
    pages = Page.objects.filter(locale=locale, live=True, alias_of__isnull=True, depth__gt=1)
    for page in pages.order_by("depth", "path").iterator():
        request_translation(page, priority=BULK)
