"""Whether a page must tell its readers that a machine translated it."""

from __future__ import annotations

from django.conf import settings
from wagtail.models import Page
from wagtail_localize.models import Translation

from workation.translation.segments import has_unconfirmed_segments


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
    return has_unconfirmed_segments(translation, page.locale_id)
