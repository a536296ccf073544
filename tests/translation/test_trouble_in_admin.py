"""The admin says when DeepL takes nothing more, and lets staff hold types of pages."""

from __future__ import annotations

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from workation.jobs.models import Job, KindPause
from workation.translation.interruptions import DEEPL
from workation.translation.models import HeldType

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(client: Client, django_user_model) -> Client:
    user = django_user_model.objects.create_superuser("alice", "alice@example.com", "secret")
    client.force_login(user)
    return client


def test_the_first_page_tells_of_a_spent_quota(admin: Client) -> None:
    address = reverse("wagtailadmin_home")
    assert "自動翻訳が止まっています" not in admin.get(address).content.decode()
    KindPause.objects.create(
        kind=DEEPL,
        until=timezone.now() + datetime.timedelta(hours=1),
        message="DeepLの利用枠を使い切りました。",
        hint="quota",
    )
    Job.objects.create(kind="translation.translate", key="page", hint="quota", last_error="…")
    shown = admin.get(address).content.decode()
    assert "自動翻訳が止まっています" in shown
    assert "DeepLの利用枠を使い切りました。" in shown
    assert "待っているページ・文言の数: 1" in shown


def test_staff_hold_a_type_of_pages(admin: Client) -> None:
    address = reverse("wagtailsnippets_translation_heldtype:add")
    form = admin.get(address).context["form"]
    names = {label: value for value, label in form.fields["content_type"].choices}
    assert "モデルプラン" in names and "ページ" not in names
    admin.post(address, {"content_type": str(names["モデルプラン"])})
    assert [str(held) for held in HeldType.objects.all()] == ["モデルプラン"]
