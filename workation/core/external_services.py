"""The one registry of services of other companies that a visitor's browser may talk to.

From it come the Content-Security-Policy (settings), the question for consent and the public
notice of what is sent to whom (電気通信事業法 第27条の12, 外部送信規律). What is not here is not
loaded: the policy refuses it. Links are no matter of this list: they send nothing until followed.

The settings read this module, so it imports no model.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SELF, NONE = "'self'", "'none'"


class Asked(Enum):
    """How a visitor agrees before anything is sent."""

    EACH_TIME = "each time"  # by the button that loads it
    ONCE = "once"  # by the question on the first page; staff may turn the question off


@dataclass(frozen=True)
class ExternalService:
    """A service, who runs it, what it learns and why, and where it may be loaded from.

    `address` is what the browser asks for first; `sources` are the policy's directives.
    """

    code: str
    name: str
    operator: str
    country: str | Promise
    purpose: str | Promise
    sent: str | Promise
    occasion: str | Promise
    policy_url: str
    address: str
    asked: Asked
    sources: Mapping[str, tuple[str, ...]]

    @property
    def hosts(self) -> list[str]:
        """The hosts that receive something, each once."""
        found = [source for sources in self.sources.values() for source in sources]
        return list(dict.fromkeys(source.split("/")[2] for source in found))


GOOGLE_ANALYTICS = ExternalService(
    code="google-analytics",
    name="Google Analytics",
    operator="Google LLC",
    country=_("米国"),
    purpose=_("どのページがどれだけ読まれているかを数え、サイトの改善に使うため"),
    sent=_(
        "見たページと直前のページのアドレス（検索の言葉や診断の答えは除きます）、日時、IPアドレス、"
        "ブラウザと端末の種類、画面の大きさ、言語、同じブラウザかどうかを見分けるCookieの番号"
    ),
    occasion=_("ページを開いたとき"),
    policy_url="https://policies.google.com/privacy",
    # With its path: the rest of that host can hold anybody's programs.
    address="https://www.googletagmanager.com/gtag/js",
    asked=Asked.ONCE,
    # https://developers.google.com/tag-platform/security/guides/csp, without advertising.
    sources={
        "script-src": ("https://www.googletagmanager.com/gtag/js",),
        "img-src": ("https://*.google-analytics.com", "https://www.googletagmanager.com"),
        "connect-src": (
            "https://*.google-analytics.com",
            "https://*.analytics.google.com",
            "https://www.googletagmanager.com",
        ),
    },
)

FACEBOOK = ExternalService(
    code="facebook",
    name="Facebook",
    operator="Meta Platforms, Inc.",
    country=_("米国"),
    purpose=_("移住の担当が発信した投稿を、このサイトの中で読めるようにするため"),
    sent=_(
        "IPアドレス、日時、ブラウザと端末の種類、このサイトを見ていること、"
        "Facebookに保存されたCookieの番号"
    ),
    occasion=_("「三重の暮らし体験」でタイムラインを読み込むボタンを押したとき"),
    policy_url="https://www.facebook.com/privacy/policy/",
    address="https://www.facebook.com/plugins/page.php",
    asked=Asked.EACH_TIME,
    sources={"frame-src": ("https://www.facebook.com",)},
)

X = ExternalService(
    code="x",
    name="X",
    operator="X Corp.",
    country=_("米国"),
    purpose=_("移住の担当が発信した投稿を、このサイトの中で読めるようにするため"),
    sent=_(
        "IPアドレス、日時、ブラウザと端末の種類、このサイトを見ていること、"
        "Xに保存されたCookieの番号"
    ),
    occasion=_("「三重の暮らし体験」でタイムラインを読み込むボタンを押したとき"),
    policy_url="https://x.com/privacy",
    address="https://syndication.twitter.com/srv/timeline-profile/screen-name/",
    asked=Asked.EACH_TIME,
    sources={"frame-src": ("https://syndication.twitter.com",)},
)

SERVICES = (GOOGLE_ANALYTICS, FACEBOOK, X)


def build_content_policy(services: Iterable[ExternalService] = SERVICES) -> dict[str, list[str]]:
    """Return the directives for every public page: our own files and the services' sources.

    No inline script or style. The header is the same on every page, so that a web server can
    send it along with stored pages.
    """
    directives = {
        "default-src": [SELF],
        "object-src": [NONE],
        "base-uri": [NONE],
        "frame-ancestors": [SELF],
        "form-action": [SELF],
    }
    for service in services:
        for directive, sources in service.sources.items():
            allowed = directives.setdefault(directive, [SELF])
            allowed += [source for source in sources if source not in allowed]
    return directives
