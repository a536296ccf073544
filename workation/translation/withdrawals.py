"""Targets leave the public site with their Japanese page, whoever made them, and come back."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from wagtail.models import DraftStateMixin, Page

from workation.translation.models import TargetState, Withdrawal
from workation.translation.sources import find_source
from workation.translation.targets import owned_translations


def withdraw_targets(instance: Any) -> None:
    """Unpublish every translation of an object that is not public: also what people wrote."""
    if not isinstance(instance, DraftStateMixin):
        return
    owned = {translation.target_locale_id for translation in owned_translations(instance)}
    for target in instance.get_translations().filter(live=True):
        withdraw(target.specific if isinstance(target, Page) else target, target.locale_id in owned)


@transaction.atomic
def withdraw(target: Any, is_owned: bool) -> None:
    """Unpublish one translation; of one that is not the pipeline's, remember what was live."""
    if isinstance(target, Page) and not is_owned:
        Withdrawal.objects.update_or_create(
            target_id=target.pk, defaults={"revision_id": target.live_revision_id}
        )
    target.unpublish()
    TargetState.objects.filter(
        translation__source__object_id=target.translation_key,
        translation__target_locale_id=target.locale_id,
    ).delete()


def bring_back_targets(instance: Any) -> None:
    """Publish again what was withdrawn together with this object and is not the pipeline's."""
    withdrawn = Withdrawal.objects.filter(target__translation_key=instance.translation_key)
    for withdrawal in withdrawn.select_related("target", "revision"):
        with transaction.atomic():
            revision = withdrawal.revision or withdrawal.target.specific.save_revision()
            revision.publish()
            withdrawal.delete()


def withdraw_orphan(key: str, target: Any) -> None:
    """Unpublish a hand-written translation whose Japanese object was deleted."""
    if find_source(key) is None and isinstance(target, DraftStateMixin) and target.live:
        target.unpublish()
