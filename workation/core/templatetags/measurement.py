"""Whether this page counts its visits, and what its script has to know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django import template
from django.conf import settings
from django.http import HttpRequest

from workation.core.external_services import GOOGLE_ANALYTICS, ExternalService
from workation.core.models import SiteSettings

register = template.Library()


@dataclass(frozen=True)
class Measurement:
    """What the script reads; `host` is the only one on which it counts."""

    service: ExternalService
    measurement_id: str
    asks_first: bool
    host: str


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


def find_measurement(request: HttpRequest) -> Measurement | None:
    """Return what counts visits of the site; None on a site that is not for the public."""
    if not settings.ALLOW_INDEXING:
        return None
    site_settings = SiteSettings.for_request(request)
    if not site_settings.measurement_id:
        return None
    return Measurement(
        GOOGLE_ANALYTICS,
        site_settings.measurement_id,
        site_settings.asks_before_measuring,
        urlsplit(settings.SITE_URL).netloc,
    )
