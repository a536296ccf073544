"""Whether the site counts its visits, and what the counting script has to know."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest

from workation.core.external_services import GOOGLE_ANALYTICS, ExternalService
from workation.core.models import SiteSettings


@dataclass(frozen=True)
class Measurement:
    """What the script reads; `host` is the only one on which it counts."""

    service: ExternalService
    measurement_id: str
    asks_first: bool
    host: str


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
