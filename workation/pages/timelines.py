"""Timelines of Facebook and X, which load only when a visitor asks for them.

Until then nothing of these companies is on the page: no script, no picture, no request.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

from workation.core.external_services import FACEBOOK, ExternalService, X

FACEBOOK_HOSTS = {"facebook.com", "www.facebook.com", "m.facebook.com"}
X_HOSTS = {"x.com", "www.x.com", "twitter.com", "www.twitter.com", "mobile.twitter.com"}


@dataclass(frozen=True)
class Timeline:
    """An account's timeline, and the service that is told that it was looked at."""

    service: ExternalService
    url: str
    frame_url: str


def facebook_timeline(url: str) -> Timeline | None:
    """Return a Facebook page's timeline; None where the address is not that of a page."""
    parts = urlsplit(url)
    if parts.hostname not in FACEBOOK_HOSTS or not parts.path.strip("/"):
        return None
    query = urlencode({"href": url, "tabs": "timeline", "width": 500, "height": 600})
    return Timeline(FACEBOOK, url, f"{FACEBOOK.address}?{query}")


def x_timeline(url: str) -> Timeline | None:
    """Return an X account's timeline; None where the address is not that of an account."""
    parts = urlsplit(url)
    account = parts.path.strip("/")
    if parts.hostname not in X_HOSTS or not account.isascii() or not _is_account(account):
        return None
    return Timeline(X, url, X.address + account)


def _is_account(name: str) -> bool:
    return 0 < len(name) <= 15 and name.replace("_", "a").isalnum()
