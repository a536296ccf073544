"""Whether a page must tell its readers that a machine translated it."""

from __future__ import annotations

from django.conf import settings
from django.db.models import Exists, OuterRef
from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from workation.translation.memory import is_confirmed


def is_machine_translated(page: Page) -> bool:
    """Whether any text of this page is unconfirmed: machine-made, or its Japanese has changed.

    False for Japanese pages and for those that staff write by hand. Two queries.
    """
    translation = (
        Translation.objects.filter(
            source__object_id=page.translation_key,
            source__locale__language_code=settings.LANGUAGE_CODE,
            target_locale_id=page.locale_id,
            enabled=True,
        )
        .values_list("source_id", flat=True)
        .first()
    )
    if translation is None:
        return False
    confirmed = StringTranslation.objects.filter(
        is_confirmed(),
        translation_of=OuterRef("string"),
        context=OuterRef("context"),
        locale_id=page.locale_id,
    )
    return StringSegment.objects.filter(~Exists(confirmed), source_id=translation).exists()
