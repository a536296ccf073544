"""wagtail-localize's own editor cannot publish what the pipeline would not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from tests.fakes.deepl_server import FakeDeepL
from tests.translation.pages import add_page, target
from workation.pages.models import HomePage

pytestmark = pytest.mark.django_db


@pytest.fixture
def alice(client: Client, django_user_model) -> Client:
    user = django_user_model.objects.create_superuser("alice", "alice@example.com", "secret")
    client.force_login(user)
    return client


def translation_of(page, code: str = "en") -> Translation:
    return Translation.objects.get(
        source__object_id=page.translation_key, target_locale__language_code=code
    )


def test_publishing_waits_for_the_last_segment(
    home: HomePage, alice: Client, translate: Callable[[], None]
) -> None:
    page = add_page(home, "交通案内")
    translate()
    draft = target(page)
    address = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    assert alice.get(address, {"native": 1}).status_code == 200
    alice.post(address, {"action": "publish"})
    assert not target(page).live

    source = TranslationSource.objects.get_for_instance(page)
    segment = source.stringsegment_set.get()
    StringTranslation.objects.create(
        translation_of=segment.string,
        context=segment.context,
        locale=Locale.objects.get(language_code="en"),
        translation_type="manual",
        data="Getting here",
    )
    translation_of(page).save_target(publish=True)
    translate()
    assert target(page).live
    assert target(page).title == "Getting here"


def test_a_draft_does_not_leak_into_a_live_page(
    home: HomePage, fake_deepl: FakeDeepL, translate: Callable[[], None]
) -> None:
    """Trap 1: `save_target(publish=False)` writes into the public row."""
    page = add_page(home, "交通案内")
    translate()
    before = target(page).title
    StringTranslation.objects.filter(locale__language_code="en").update(data="Not yet public")
    with pytest.raises(ValidationError):
        translation_of(page).save_target(publish=False)
    assert target(page).title == before
