"""What a page's template has to know to count its visits."""

from __future__ import annotations

from typing import Any

from django import template
from django.http import HttpRequest

from workation.core.measurement import Measurement, find_measurement

register = template.Library()


@register.simple_tag(takes_context=True)
def measurement(context: dict[str, Any]) -> Measurement | None:
    """Return what counts visits; None in previews, on errors and where nothing is to be counted.

    The same for every visitor: who has agreed, and whose browser is a member of staff's, is known
    to their browsers alone.
    """
    request: HttpRequest | None = context.get("request")
    if request is None or getattr(request, "is_preview", False):
        return None
    return find_measurement(request)
