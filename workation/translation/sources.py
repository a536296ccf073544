"""What is translated: the Japanese pages and text objects, and the names of their jobs."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.conf import settings
from django.db.models import Model
from modelcluster.fields import ParentalKey
from wagtail.models import DraftStateMixin, Locale, Page, TranslatableMixin

from workation.jobs.models import USUAL_PRIORITY
from workation.jobs.queue import enqueue

TRANSLATE = "translation.translate"
FOLLOW = "translation.follow"
DELETE = "translation.delete"
WITHDRAW = "translation.withdraw"
PREPARE = "translation.prepare"
FILL_LOCALE = "translation.fill_locale"
FILL_INTERFACE = "translation.fill_interface"
APPLY_TERMS = "translation.apply_terms"
PUSH_GLOSSARY = "translation.push_glossary"

URGENT = 0
BULK = 50


def get_source_locale() -> Locale:
    """Return Japanese."""
    return Locale.objects.get(language_code=settings.LANGUAGE_CODE)


def get_target_locales() -> list[Locale]:
    """Return every other language, but for those that staff paused or took out of use."""
    targets = Locale.objects.exclude(language_code=settings.LANGUAGE_CODE)
    return list(targets.exclude(site_language__is_translated=False).order_by("pk"))


def is_translated_by_itself(model: type[Model]) -> bool:
    """Whether rows of this model are translated on their own, not as part of a page or snippet."""
    if not issubclass(model, TranslatableMixin):
        return False
    parents = [field for field in model._meta.get_fields() if isinstance(field, ParentalKey)]
    return not any(issubclass(parent.related_model, TranslatableMixin) for parent in parents)


def is_source(instance: Model) -> bool:
    """Whether the pipeline translates this object: Japanese, no alias, not part of another."""
    return (
        is_translated_by_itself(type(instance))
        and instance.locale_id == get_source_locale().pk  # type: ignore[attr-defined]
        and not getattr(instance, "alias_of_id", None)
    )


def is_public(instance: Any) -> bool:
    """Whether everybody may read it: only such text is ever sent away or shown in a language."""
    if isinstance(instance, Page):
        return bool(instance.live) and not instance.get_view_restrictions().exists()
    return bool(instance.live) if isinstance(instance, DraftStateMixin) else True


def make_key(instance: Any) -> str:
    """Return the job key that names this object in whatever language."""
    return f"{instance.get_translation_model()._meta.label_lower}:{instance.translation_key}"


def find_in_locale(key: str, locale: Locale) -> Any:
    """Return the object with this key in a language, of its own class; None if there is none."""
    label, _separator, translation_key = key.partition(":")
    model: Any = apps.get_model(label)
    found = model._base_manager.filter(translation_key=translation_key, locale=locale).first()
    return found.specific if isinstance(found, Page) else found


def find_source(key: str) -> Any:
    """Return the Japanese object with this key; None if it is gone or only an alias."""
    found = find_in_locale(key, get_source_locale())
    return None if found is None or getattr(found, "alias_of_id", None) else found


def request_translation(instance: Any, *, priority: int = USUAL_PRIORITY) -> None:
    """Ask that every language of this Japanese object be brought up to date."""
    enqueue(TRANSLATE, make_key(instance), priority=priority)


def request_following(instance: Any) -> None:
    """Ask that the other languages follow where this object was moved, or leave with it."""
    enqueue(FOLLOW, make_key(instance), priority=URGENT)
