"""The way in: Wagtail's views, with limits on guessing.

Failures are counted in the shared cache by name and address together, so that a stranger cannot
lock somebody out; by address alone and by name alone the limits are wider, against many names
tried from one place and one name tried from many.
"""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin.views.account import LoginView, PasswordResetView

from workation.core.attempts import MINUTE, Attempts, Limit, find_address, make_key

TOGETHER = Limit(failures=5, seconds=15 * MINUTE)
BY_NAME = Limit(failures=30, seconds=60 * MINUTE)
BY_ADDRESS = Limit(failures=50, seconds=60 * MINUTE)
RESETS = Limit(failures=5, seconds=60 * MINUTE)


class LimitedLoginView(LoginView):
    """Wagtail's login; after too many failures it does not even look at the password."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        name = request.POST.get("username", "")
        address = find_address(request)
        pair = Attempts({make_key("login", "pair", name.lower(), address): TOGETHER})
        wide = Attempts(
            {
                make_key("login", "name", name.lower()): BY_NAME,
                make_key("login", "address", address): BY_ADDRESS,
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
            {
                make_key("login", "reset", email): RESETS,
                make_key("login", "reset address", address): BY_ADDRESS,
            }
        )
        if attempts.are_spent():
            return redirect(self.success_url)
        attempts.add()
        response: HttpResponse = super().post(request, *args, **kwargs)
        return response
