"""Guessing is slow, everywhere; the right person gets in."""

from __future__ import annotations

from typing import Any

import pytest
from django.core import mail
from django.test import Client
from wagtail.models import PageViewRestriction

from tests.factories import StandardPageFactory, UserFactory
from workation.accounts.login import BY_NAME, RESETS, TOGETHER

pytestmark = pytest.mark.django_db

PASSWORD = "a-password-for-tests"


@pytest.fixture(autouse=True)
def charlie() -> Any:
    """Somebody who may enter."""
    return UserFactory(username="charlie", is_superuser=True)


def try_to_enter(client: Client, password: str, address: str = "192.0.2.1") -> Any:
    form = {"username": "charlie", "password": password}
    return client.post("/admin/login/", form, headers={"x-forwarded-for": address})


def test_after_some_failures_the_right_password_waits_too(client: Client) -> None:
    for _number in range(TOGETHER.failures):
        assert try_to_enter(client, "wrong").status_code == 200

    answer = try_to_enter(client, PASSWORD)

    assert answer.status_code == 429
    assert "しばらく受け付けません" in answer.content.decode()
    assert "_auth_user_id" not in client.session


def test_a_stranger_locks_nobody_out(client: Client) -> None:
    for _number in range(TOGETHER.failures + 1):
        try_to_enter(client, "wrong", "198.51.100.7")

    assert try_to_enter(client, PASSWORD).status_code == 302


def test_one_name_from_many_places(client: Client) -> None:
    for number in range(BY_NAME.failures):
        assert try_to_enter(client, "wrong", f"198.51.100.{number}").status_code == 200

    assert try_to_enter(client, "wrong", "203.0.113.1").status_code == 429


def test_success_forgets_the_slips(client: Client) -> None:
    for _round in range(2):
        for _number in range(TOGETHER.failures - 1):
            try_to_enter(client, "wrong")
        assert try_to_enter(client, PASSWORD).status_code == 302
        client.logout()


def test_nobodys_mailbox_is_filled(client: Client) -> None:
    for _number in range(RESETS.failures + 2):
        answer = client.post("/admin/password_reset/", {"email": "charlie@example.com"})
        assert answer.status_code == 302

    assert len(mail.outbox) == RESETS.failures


def test_there_is_one_way_in(client: Client) -> None:
    page = StandardPageFactory(title="会員の部屋")
    PageViewRestriction.objects.create(page=page, restriction_type="login")

    shown = client.get(page.url, follow=True)
    assert shown.redirect_chain[-1][0].startswith("/admin/login/?next=")
    for address in (
        "/_util/login/",
        "/en/_util/login/",
        "/django-admin/login/",
        "/accounts/login/",
    ):
        answer = client.post(address, {"username": "charlie", "password": PASSWORD})
        assert answer.status_code in (302, 404, 405), address
        assert "_auth_user_id" not in client.session
