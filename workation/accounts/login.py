"""The way in: Wagtail's views, with limits on guessing.

Failures are counted in the shared cache by name and address together, so that a stranger cannot
lock somebody out; by address alone and by name alone the limits are wider, against many names
tried from one place and one name tried from many.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin.views.account import LoginView, PasswordResetView

MINUTE = 60
LONGEST_NAME = 254


@dataclass(frozen=True)
class Limit:
    """So many failures within so many seconds, then no more tries until they are over."""

    failures: int
    seconds: int


TOGETHER = Limit(failures=5, seconds=15 * MINUTE)
BY_NAME = Limit(failures=30, seconds=60 * MINUTE)
BY_ADDRESS = Limit(failures=50, seconds=60 * MINUTE)
RESETS = Limit(failures=5, seconds=60 * MINUTE)


class Attempts:
    """What somebody has tried: one count for each limit."""

    def __init__(self, limits: dict[str, Limit]) -> None:
        self._limits = limits

    def are_spent(self) -> bool:
        """Whether a limit is reached."""
        counts = cache.get_many(list(self._limits))
        return any(counts.get(key, 0) >= limit.failures for key, limit in self._limits.items())

    def add(self) -> None:
        """Count one more."""
        for key, limit in self._limits.items():
            if not cache.add(key, 1, limit.seconds):
                try:
                    cache.incr(key)
                except ValueError:  # it ended in between
                    cache.add(key, 1, limit.seconds)

    def forget(self) -> None:
        """Start anew: it was the right person."""
        cache.delete_many(list(self._limits))


class LimitedLoginView(LoginView):
    """Wagtail's login; after too many failures it does not even look at the password."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        name = request.POST.get("username", "")
        address = find_address(request)
        pair = Attempts({_make_key("pair", name.lower(), address): TOGETHER})
        wide = Attempts(
            {
                _make_key("name", name.lower()): BY_NAME,
                _make_key("address", address): BY_ADDRESS,
            }
        )
        if pair.are_spent() or wide.are_spent():
            messages.error(
                request,
                _(
                    "ログインの失敗が続いたため、しばらく受け付けません。"
                    "時間をおいて、もう一度お試しください。"
                ),
            )
            refusal: HttpResponse = self.get(request, *args, **kwargs)
            refusal.status_code = 429
            return refusal
        response: HttpResponse = super().post(request, *args, **kwargs)
        if request.user.is_authenticated:
            pair.forget()
        else:
            pair.add()
            wide.add()
        return response


class LimitedPasswordResetView(PasswordResetView):
    """Wagtail's form for a forgotten password; nobody's mailbox is filled with it.

    Beyond the limit it answers as ever and sends nothing: the answer says nothing of accounts.
    """

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        email = request.POST.get("email", "").lower()
        address = find_address(request)
        attempts = Attempts(
            {_make_key("reset", email): RESETS, _make_key("reset address", address): BY_ADDRESS}
        )
        if attempts.are_spent():
            return redirect(self.success_url)
        attempts.add()
        response: HttpResponse = super().post(request, *args, **kwargs)
        return response


def find_address(request: HttpRequest) -> str:
    """Return where a request came from: nginx overwrites the header with what it sees."""
    forwarded = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    return forwarded or request.META.get("REMOTE_ADDR", "")


def _make_key(*parts: str) -> str:
    # A digest: names and addresses are personal data, and a key has a limited alphabet.
    text = "\x00".join(part[:LONGEST_NAME] for part in parts)
    return "login:" + hashlib.sha256(text.encode()).hexdigest()
