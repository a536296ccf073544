"""wagtail-localize's own ways of publishing, held to the rule: complete, or as it was.

Its editor, its "submit" and its "update" all end in `Translation.save_target`, which publishes
Japanese text where a translation is missing, and writes a "draft" into the public page. All three
understand a ValidationError.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail_localize.models import Translation

from workation.translation.publication import complete_target
from workation.translation.segments import (
    find_open_segments,
    has_failed_segments,
    has_unconfirmed_segments,
)
from workation.translation.targets import find_target
from workation.translation.wishes import is_held


def keep_targets_complete() -> None:
    """Put the check in front of `Translation.save_target`."""
    save_unchecked = Translation.save_target

    def save_target(self: Translation, user: Any = None, publish: bool = True) -> None:
        refuse_unless_complete(self, publish=publish)
        with complete_target():
            save_unchecked(self, user=user, publish=publish)

    Translation.save_target = save_target


def refuse_unless_complete(translation: Translation, *, publish: bool) -> None:
    """Raise ValidationError if saving would show Japanese or half-done text to the public."""
    source, locale = translation.source, translation.target_locale
    if publish:
        if find_open_segments(source, locale) or has_failed_segments(source, locale):
            raise ValidationError({"title": _("訳文のない文が残っているため、公開できません。")})
        if is_held(source.get_source_instance()) and has_unconfirmed_segments(source, locale):
            raise ValidationError(
                {"title": _("確認していない訳文が残っているため、公開できません。")}
            )
        return
    target = find_target(source.get_source_instance(), locale)
    if target is not None and getattr(target, "live", True):
        raise ValidationError({"title": _("公開中のページには下書きを保存できません。")})
