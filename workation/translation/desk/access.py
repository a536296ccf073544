"""Who may do what with a translation: every screen and every action asks here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation

from workation.accounts.models import Operator
from workation.accounts.translators import find_languages
from workation.translation.sources import is_source


class Role(Enum):
    """What somebody is to one translation."""

    #: Translates into this language, or edits the whole site.
    TRANSLATOR = "translator"
    #: Edits the Japanese page, and is trusted to mend its translations.
    TRUSTED = "trusted"
    #: Edits the Japanese page; proposals wait for staff.
    PROPOSER = "proposer"

    @property
    def may_confirm(self) -> bool:
        """Whether what they write counts as confirmed."""
        return self is not Role.PROPOSER

    @property
    def sees_other_pages(self) -> bool:
        """Whether suggestions may come from other pages: not for those who know only their own."""
        return self is Role.TRANSLATOR


@dataclass(frozen=True)
class Desk:
    """Somebody at work on one translation: a Japanese object in one language."""

    user: Any
    role: Role
    translation: Translation
    instance: Any

    @property
    def locale(self) -> Locale:
        """The language that is translated into."""
        locale: Locale = self.translation.target_locale
        return locale


def open_desk(user: Any, translation_id: int) -> Desk:
    """Return the desk, or raise PermissionDenied or Http404."""
    rows = Translation.objects.select_related("source__object", "target_locale")
    translation = get_object_or_404(rows, pk=translation_id, enabled=True)
    instance = find_instance(translation)
    role = find_role(user, instance, translation.target_locale)
    if instance is None or role is None:
        raise PermissionDenied
    return Desk(user, role, translation, instance)


def find_instance(translation: Translation) -> Any:
    """Return the Japanese object of a translation; None if it is gone."""
    source = translation.source
    model: Any = source.specific_content_type.model_class()
    rows = model._base_manager.filter(translation_key=source.object_id, locale_id=source.locale_id)
    return rows.first()


def find_role(user: Any, instance: Any, locale: Locale) -> Role | None:
    """Return what somebody is to this object in this language."""
    if instance is None or not user.is_active:
        return None
    if find_languages(user).filter(pk=locale.pk).exists():
        return Role.TRANSLATOR
    if not isinstance(instance, Page) or not may_edit_source(user, instance):
        return None
    operator_id = getattr(instance, "operator_id", None)
    is_trusted = (
        operator_id is not None
        and Operator.objects.filter(pk=operator_id, members=user, is_trusted=True).exists()
    )
    return Role.TRUSTED if is_trusted else Role.PROPOSER


def may_edit_source(user: Any, page: Page) -> bool:
    """Whether somebody edits this Japanese page: for listings, its owner and the business."""
    return is_source(page) and bool(page.permissions_for_user(user).can_edit())


def find_translation_to(target: Any) -> Translation | None:
    """Return the record that an object in another language is made by; None if it is by hand."""
    rows = Translation.objects.filter(
        source__object_id=target.translation_key,
        source__locale__language_code=settings.LANGUAGE_CODE,
        target_locale_id=target.locale_id,
        enabled=True,
    )
    return rows.first()
