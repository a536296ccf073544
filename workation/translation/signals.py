"""When something in Japanese changes, a job is written in the same transaction."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db.models import Model
from django.db.models.signals import post_delete, post_save, pre_delete
from django.utils import timezone
from wagtail.models import (
    DraftStateMixin,
    Locale,
    Page,
    PageViewRestriction,
    Revision,
    TranslatableMixin,
)
from wagtail.signals import page_published, page_unpublished, post_page_move
from wagtail_localize.models import StringTranslation

from workation.jobs.queue import enqueue
from workation.translation import glossary
from workation.translation.findings import refresh_findings_beside
from workation.translation.languages import register_language
from workation.translation.memory import find_state_without_review
from workation.translation.models import GlossaryTermText, HeldType, TranslationReview
from workation.translation.sources import (
    DELETE,
    PREPARE,
    URGENT,
    WITHDRAW,
    find_source,
    get_source_locale,
    is_public,
    is_source,
    make_key,
    request_following,
    request_translation,
)
from workation.translation.targets import owned_translations
from workation.translation.wishes import heed_minor_edit, sends_early


def connect() -> None:
    """Start listening. Each receiver looks at the object itself, so senders need no list."""
    page_published.connect(on_page_published, dispatch_uid="translate page")
    page_unpublished.connect(on_page_withdrawn, dispatch_uid="withdraw targets")
    post_page_move.connect(on_page_moved, dispatch_uid="move targets")
    post_save.connect(on_text_saved, dispatch_uid="translate text")
    pre_delete.connect(on_delete, dispatch_uid="delete targets")
    for signal in (post_save, post_delete):
        signal.connect(on_restriction, sender=PageViewRestriction, dispatch_uid="restricted")
        signal.connect(on_held_type, sender=HeldType, dispatch_uid="held type")
        signal.connect(on_term, sender=GlossaryTermText, dispatch_uid="push glossary")
    post_save.connect(on_revision_saved, sender=Revision, dispatch_uid="send scheduled early")
    post_save.connect(on_string_saved, sender=StringTranslation, dispatch_uid="review string")
    post_save.connect(on_locale_saved, sender=Locale, dispatch_uid="fill locale")


def on_page_published(instance: Page, **_kwargs: Any) -> None:
    """Covers the editor, workflows, scheduling, bulk actions and imports alike."""
    if is_source(instance):
        heed_minor_edit(instance)
        request_translation(instance)


def on_page_withdrawn(instance: Page, **_kwargs: Any) -> None:
    """An unpublished page takes its translations along."""
    if is_source(instance):
        request_following(instance)


def on_revision_saved(instance: Revision, raw: bool = False, **_kwargs: Any) -> None:
    """Scheduling has no signal of its own: it shows in the revision that was approved."""
    if not raw and instance.approved_go_live_at is not None:
        page = instance.content_object
        if isinstance(page, Page) and is_source(page) and sends_early(page):
            enqueue(PREPARE, make_key(page))


def on_held_type(instance: HeldType, **_kwargs: Any) -> None:
    """What was held may go out now."""
    model: Any = instance.content_type.model_class()
    if model is not None:
        for source in model._default_manager.filter(locale=get_source_locale()).iterator():
            if is_source(source) and is_public(source):
                request_translation(source)


def on_page_moved(
    instance: Page, parent_page_before: Page, parent_page_after: Page, **_kwargs: Any
) -> None:
    """A moved page takes its translations along, and may be public no more, or again."""
    if not is_source(instance):
        return
    request_following(instance)
    parents = (parent_page_before, parent_page_after)
    if any(parent.get_view_restrictions().exists() for parent in parents):
        _request_all_below(instance)


def on_text_saved(instance: Model, raw: bool = False, **_kwargs: Any) -> None:
    """Menus, labels and the like have no publish button: they are public when saved."""
    is_text = isinstance(instance, TranslatableMixin) and not isinstance(instance, DraftStateMixin)
    if is_text and not raw and is_source(instance):
        request_translation(instance)


def on_delete(instance: Model, **_kwargs: Any) -> None:
    """Before the deletion: after it, wagtail-localize has switched off every record."""
    if not isinstance(instance, TranslatableMixin) or not is_source(instance):
        return
    owned = {record.target_locale.language_code for record in owned_translations(instance)}
    for code in owned:
        enqueue(DELETE, f"{make_key(instance)}:{code}", priority=URGENT)
    others = instance.get_translations().exclude(locale__language_code__in=owned)
    for code in others.values_list("locale__language_code", flat=True):
        enqueue(WITHDRAW, f"{make_key(instance)}:{code}", priority=URGENT)


def on_restriction(instance: PageViewRestriction, **_kwargs: Any) -> None:
    """A page that not everybody may read leaves the other languages, with all below it."""
    _request_all_below(instance.page)


def _request_all_below(top: Page) -> None:
    for page in top.get_descendants(inclusive=True):
        if is_source(page):
            request_following(page)
            request_translation(page)


def on_term(instance: GlossaryTermText, **_kwargs: Any) -> None:
    """Terms go to DeepL before the next translation."""
    glossary.request_push(instance.locale)


def on_string_saved(instance: StringTranslation, update_fields: Any = None, **_kwargs: Any) -> None:
    """A text that a person saved, in whatever editor, is confirmed and goes live."""
    if update_fields is not None and "data" not in update_fields:
        return
    state = find_state_without_review(instance)
    is_confirmed = state == TranslationReview.State.CONFIRMED
    TranslationReview.objects.update_or_create(
        translation=instance,
        defaults={
            "state": state,
            "reviewed_by": instance.last_translated_by if is_confirmed else None,
            "reviewed_at": timezone.now() if is_confirmed else None,
        },
    )
    refresh_findings_beside(instance)
    if is_confirmed and instance.context is not None:
        translatable = instance.context.object
        model = translatable.content_type.model_class()
        source = find_source(f"{model._meta.label_lower}:{translatable.translation_key}")
        if source is not None:
            request_translation(source)


def on_locale_saved(instance: Locale, created: bool, raw: bool = False, **_kwargs: Any) -> None:
    """A new language gets everything, and stays hidden until staff say otherwise."""
    if created and not raw and instance.language_code != settings.LANGUAGE_CODE:
        register_language(instance)
