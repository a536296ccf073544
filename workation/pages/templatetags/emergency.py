"""The emergency notice of every page."""

from __future__ import annotations

from typing import Any

from django import template
from django.conf import settings
from django.utils.translation import get_language

from workation.core.models.languages import html_lang
from workation.pages.emergency import get_running_notices

register = template.Library()


@register.simple_tag
def emergency_notices() -> list[dict[str, Any]]:
    """Return text, its language, link and time of each notice that runs now."""
    active = get_language() or settings.LANGUAGE_CODE
    shown = []
    for notice in get_running_notices():
        language = notice.language_for(active)
        if text := notice.texts.get(language):
            shown.append(
                {
                    "text": text,
                    "html_lang": html_lang(language),
                    "link": notice.link,
                    "posted_at": notice.starts_at,
                    "until": notice.until,
                }
            )
    return shown
