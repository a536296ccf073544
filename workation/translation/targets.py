"""The pages and text objects of the other languages: made, placed, deleted.

A target that staff took over (its `Translation` is switched off) or wrote by hand (it has none)
is left alone by everything here; only `withdrawals` takes it off line with its Japanese page.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

from django.db import models, transaction
from modelcluster.fields import ParentalManyToManyField
from wagtail.models import DraftStateMixin, Locale, Page
from wagtail_localize.fields import get_translatable_fields
from wagtail_localize.models import (
    OverridableSegment,
    StringSegment,
    Translation,
    TranslationSource,
)

from workation.translation.models import TargetState
from workation.translation.segments import refresh_source
from workation.translation.sources import (
    find_in_locale,
    get_source_locale,
    is_public,
    make_key,
    request_translation,
)


def find_target(instance: Any, locale: Locale) -> Any:
    """Return the object in another language, or None."""
    return find_in_locale(make_key(instance), locale)


def claim_translation(
    source: TranslationSource, instance: Any, locale: Locale
) -> Translation | None:
    """Return the record with which the pipeline owns this target, or None if it is not ours.

    An alias is ours: it is a copy in Japanese. So is a target that no longer exists: whoever
    deletes an English page wants it gone, not the language switched off for good.
    """
    target = find_target(instance, locale)
    known = Translation.objects.filter(source=source, target_locale=locale).first()
    is_free = target is None or bool(getattr(target, "alias_of_id", None))
    if known is None:
        if not is_free:
            return None
        return Translation.objects.create(source=source, target_locale=locale)
    if not known.enabled and is_free:
        known.enabled = True
        known.save(update_fields=["enabled"])
    return known if known.enabled else None


def take_over(target: Any) -> None:
    """Hand a hand-written target to the pipeline: from now on it follows its Japanese page."""
    source_instance = find_in_locale(make_key(target), get_source_locale())
    source = refresh_source(source_instance)
    Translation.objects.update_or_create(
        source=source, target_locale=target.locale, defaults={"enabled": True}
    )
    request_translation(source_instance)


def ensure_draft(instance: Any, locale: Locale) -> None:
    """Give a page its target as a draft that was never live, for staff and as a parent.

    Text objects have no drafts: they come into being when they are complete.
    """
    if not isinstance(instance, Page) or find_target(instance, locale) is not None:
        return
    ensure_parent(instance, locale)
    instance.copy_for_translation(locale)


def ensure_parent(page: Page, locale: Locale) -> None:
    """Make sure that the page above exists in this language, at least as a draft."""
    parent = page.get_parent()
    if parent is None or parent.is_root() or find_target(parent, locale) is not None:
        return
    parent = parent.specific
    # The record first: a target without one counts as written by hand.
    claim_translation(refresh_source(parent), parent, locale)
    ensure_draft(parent, locale)
    request_translation(parent)


def place_target(page: Page, target: Page) -> None:
    """Move the target below the translation of its Japanese page's parent."""
    parent = page.get_parent()
    if parent.is_root():
        return
    wanted = find_target(parent, target.locale)
    if wanted is not None and target.get_parent().pk != wanted.pk:
        target.move(wanted, pos="last-child")


def owned_translations(instance: Any) -> list[Translation]:
    """Return the records of the targets that are the pipeline's."""
    rows = Translation.objects.filter(
        source__object_id=instance.translation_key,
        source__locale_id=instance.locale_id,
        enabled=True,
    )
    return list(rows.select_related("target_locale"))


def compute_fingerprint(source: TranslationSource, instance: Any, locale: Locale) -> str:
    """Return a digest of all that the target is made of."""
    strings = StringSegment.objects.filter(source=source).annotate_translation(locale)
    overrides = OverridableSegment.objects.filter(source=source).annotate_override_json(locale)
    parent = instance.get_parent().pk if isinstance(instance, Page) else None
    made_of = [
        source.content_json,
        list(strings.order_by("order", "pk").values_list("context_id", "translation")),
        list(overrides.order_by("order", "pk").values_list("context_id", "override_json")),
        [parent, getattr(instance, "owner_id", None)],
    ]
    return hashlib.sha256(json.dumps(made_of).encode()).hexdigest()


def is_up_to_date(translation: Translation, fingerprint: str, target: Any) -> bool:
    """Whether the live target was made of exactly this."""
    if target is None or not getattr(target, "live", True):
        return False
    return TargetState.objects.filter(translation=translation, fingerprint=fingerprint).exists()


def publish_target(translation: Translation, instance: Any, fingerprint: str) -> None:
    """Make the target from its segments and publish it, in one transaction.

    Raises MissingTranslationError when a segment has no text: then nothing changes. Does nothing
    when the Japanese page was withdrawn or published anew, or the target taken over, in the
    meantime: all that has asked for another run.
    """
    locale = translation.target_locale
    with transaction.atomic():
        present = _lock_if_still_wanted(translation, instance)
        source = TranslationSource.objects.get(pk=translation.source_id)
        if present is None or compute_fingerprint(source, present, locale) != fingerprint:
            return
        instance = present
        if isinstance(instance, Page):
            ensure_parent(instance, locale)
            target = find_target(instance, locale)
            if target is not None:
                place_target(instance, target)
        if isinstance(instance, DraftStateMixin):
            _publish_page(source, instance, locale)
        else:
            target, _created = source.create_or_update_translation(locale, fallback=False)
            if clear_what_is_empty(instance, target):
                target.save()
        TargetState.objects.update_or_create(
            translation=translation, defaults={"fingerprint": fingerprint}
        )


def _lock_if_still_wanted(translation: Translation, instance: Any) -> Any:
    """Return the Japanese object as it is now, held until the transaction ends; else None."""
    # The row of the model that holds the locale: a page's `live` stands in `Page` itself.
    model = instance.get_translation_model()
    rows = model._base_manager.select_for_update(of=("self",)).filter(pk=instance.pk)
    present = rows.first()
    if present is None or not is_public(present):
        return None
    if getattr(present, "live_revision_id", None) != getattr(instance, "live_revision_id", None):
        return None
    if not Translation.objects.filter(pk=translation.pk, enabled=True).exists():
        return None
    return present.specific if isinstance(present, Page) else present


def _publish_page(source: TranslationSource, instance: Any, locale: Locale) -> None:
    # `publish=True` would publish after the commit: a worker killed in between leaves a page
    # whose row and revision differ. As a draft on a live page the text shows at once, so both
    # steps are in this transaction.
    target, _created = source.create_or_update_translation(locale, publish=False, fallback=False)
    clear_what_is_empty(instance, target)
    if isinstance(target, Page):
        target.owner_id = instance.owner_id
    target.go_live_at = None
    target.expire_at = instance.expire_at
    revision = target.latest_revision
    revision.content = target.serializable_data()
    revision.save(update_fields=["content"])
    revision.publish()


def clear_what_is_empty(instance: Any, target: Any) -> bool:
    """Empty relations that are empty on the source, which wagtail-localize leaves as they were."""
    changed = False
    for translatable in get_translatable_fields(type(instance)):
        field = translatable.get_field(type(instance))
        if isinstance(field, ParentalManyToManyField):
            if not getattr(instance, field.name).exists() and getattr(target, field.name).exists():
                setattr(target, field.name, [])
                changed = True
        elif (
            isinstance(field, models.ForeignKey)
            and translatable.is_translated(instance)
            and getattr(instance, field.attname) is None
            and getattr(target, field.attname) is not None
        ):
            setattr(target, field.name, None)
            changed = True
    return changed


def delete_target(key: str, locale: Locale) -> None:
    """Delete the target of a Japanese object that was deleted.

    A page with pages of its own below it that are not orphans too is only unpublished.
    """
    target = find_in_locale(key, locale)
    if target is None:
        return
    if isinstance(target, Page) and _has_foreign_descendants(target):
        target.unpublish()
    else:
        target.delete()


def _has_foreign_descendants(target: Page) -> bool:
    below = target.get_descendants().values_list("translation_key", flat=True)
    translated = Translation.objects.filter(
        source__object_id__in=below, target_locale=target.locale
    ).values("source__object_id")
    still_there = Page.objects.filter(translation_key__in=below, locale=get_source_locale()).values(
        "translation_key"
    )
    orphans = below.filter(translation_key__in=translated).exclude(translation_key__in=still_there)
    return bool(below.count() != orphans.count())
