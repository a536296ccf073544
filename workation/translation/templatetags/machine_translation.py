"""The notice on pages that a machine translated."""

from __future__ import annotations

from typing import Any

from django import template
from django.conf import settings
from django.template import Context
from django.utils.translation import get_language
from wagtail.models import Page

from workation.translation.notice import is_machine_translated

register = template.Library()


@register.simple_tag(takes_context=True)
def translation_notice(context: Context) -> dict[str, Any] | None:
    """Return what the notice says, for a page with unconfirmed texts; None where none is due."""
    page = context.get("page")
    is_japanese = get_language() == settings.LANGUAGE_CODE  # spares Japanese pages the query
    if is_japanese or not isinstance(page, Page) or not is_machine_translated(page):
        return None
    return {"source_url": page.specific.source_page.get_url(context.get("request"))}
