"""wagtail-localize's own ways to publish, sync and give up translations are shut for everybody."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import Translation, TranslationSource

from tests.accounts.conftest import People
from tests.accounts.editor import edit_url
from tests.accounts.test_operators import is_refused
from tests.factories import PlanPageFactory, translate_page
from workation.accounts.models import User
from workation.accounts.roles import ensure_roles

SignIn = Callable[[User], Client]
EVERYBODY = ["alice", "charlie", "tran", "root"]


@pytest.fixture
def translation(people: People) -> Translation:
    """A plan's English translation."""
    plan = PlanPageFactory(title="山で働く", owner=people.alice)
    translate_page(plan, "en", title="Work in the mountains")
    source, _created = TranslationSource.update_or_create_from_instance(plan)
    ensure_roles()
    return Translation.objects.create(
        source=source, target_locale=Locale.objects.get(language_code="en")
    )


def doors(translation: Translation) -> dict[str, str]:
    """Return the addresses that nobody is to use."""
    plan = translation.source.get_source_instance()
    english = translation.get_target_instance()
    names: dict[str, list[Any]] = {
        "submit_page_translation": [plan.pk],
        "update_translations": [translation.source_id],
        "convert_to_alias": [english.pk],
        "stop_translation": [translation.pk],
        "machine_translate": [translation.pk],
    }
    return {name: reverse(f"wagtail_localize:{name}", args=args) for name, args in names.items()}


@pytest.mark.parametrize("name", EVERYBODY)
def test_nobody_passes(
    people: People, translation: Translation, sign_in: SignIn, name: str
) -> None:
    client = sign_in(getattr(people, name))
    for door, url in doors(translation).items():
        assert is_refused(client, url), door
        answer = client.post(url, {"locales": [translation.target_locale_id]})
        assert answer.status_code in (302, 403), door

    translation.refresh_from_db()
    assert translation.enabled
    assert translation.get_target_instance().alias_of is None


def test_a_right_given_by_hand_opens_no_door(
    people: People, translation: Translation, sign_in: SignIn
) -> None:
    people.charlie.user_permissions.add(Permission.objects.get(codename="submit_translation"))
    submit = doors(translation)["submit_page_translation"]

    assert is_refused(sign_in(people.charlie), submit)


@pytest.mark.parametrize(("name", "may"), [("alice", False), ("tran", False), ("charlie", True)])
def test_the_report_of_all_titles_is_for_staff(
    people: People, translation: Translation, sign_in: SignIn, name: str, may: bool
) -> None:
    client = sign_in(getattr(people, name))
    for report in ("translations_report", "translations_report_results"):
        url = reverse(f"wagtail_localize:{report}")
        assert is_refused(client, url) is not may
        assert ("山で働く" in client.get(url).content.decode()) is may


@pytest.mark.parametrize("name", ["charlie", "root"])
def test_no_button_leads_to_a_shut_door(
    people: People, translation: Translation, sign_in: SignIn, name: str
) -> None:
    client = sign_in(getattr(people, name))
    plan = translation.source.get_source_instance()
    screens = [edit_url(plan), reverse("wagtailadmin_explore", args=[plan.get_parent().pk])]
    for url in screens:
        html = client.get(url).content.decode()
        for word in ("localize/submit", "localize/update", "localize-convert-to-alias"):
            assert word not in html, (url, word)

    # The translators' editor draws two buttons by script; a style sheet hides them.
    address = edit_url(translation.get_target_instance())
    editor = client.get(address, {"native": 1}).content.decode()
    assert "css/admin-shut-doors.css" in editor
    assert "machineTranslator&quot;: null" in editor


def test_editing_a_hand_written_page_offers_no_alias(
    people: People, translation: Translation, sign_in: SignIn
) -> None:
    translation.enabled = False
    translation.save()
    english = translation.get_target_instance()
    html = sign_in(people.charlie).get(edit_url(english)).content.decode()

    assert "localize-convert-to-alias" not in html
