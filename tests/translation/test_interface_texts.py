"""Interface texts: placeholders are safe, people's words show at once, English fills gaps."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext, gettext_lazy, ngettext
from wagtail.models import Locale

from workation.core.interface_texts import refresh_interface_texts
from workation.core.models import InterfaceText, SiteLanguage, announce_interface_texts
from workation.core.plurals import find_plural_rule
from workation.pages.models import HomePage
from workation.translation.interface.placeholders import find_faults, protect, restore


@pytest.mark.parametrize(
    ("source", "text", "faults"),
    [
        ("%(count)s件", "%(count)s items", []),
        ("%(count)s件", "items", ["%(count)s"]),
        ("件", "%(count)s items", ["%(count)s"]),
        ("{}と{name}", "{name} and {}", []),
        ("<b>太字</b>", "<b>bold", ["</b>"]),
        ("%(rate)s%%引き", "%(rate)s% off", ["%%"]),
        ("%(rate)s引き", "100% off %(rate)s", ["%"]),
        ("50%引き", "50% off", []),
        ("%d泊", "%s nights", ["%s", "%d"]),
    ],
)
def test_faults_in_placeholders_are_found(source: str, text: str, faults: list[str]) -> None:
    assert find_faults(source, text) == faults


@pytest.mark.parametrize("text", ["%(a)s & <b>{}</b> < %d %%", "平文", "<br> %(名前)s"])
def test_protected_texts_come_back(text: str) -> None:
    assert restore(protect(text), text) == text


def test_plural_rules() -> None:
    assert [find_plural_rule(code).count for code in ("ko", "en", "ru", "zh-hant", "ace")] == [
        1,
        2,
        3,
        1,
        2,
    ]
    assert find_plural_rule("ru").examples[:2] == (1, 2)


@pytest.mark.django_db
def test_a_text_shows_at_once_everywhere_and_costs_no_query(
    home: HomePage, django_assert_num_queries
) -> None:
    korean = Locale.objects.create(language_code="ko")
    lazy = gettext_lazy("本文へ移動")
    with translation.override("ko"):
        # Never Japanese: what is missing is English.
        assert str(lazy) == "Skip to main content" or str(lazy).isascii()
        InterfaceText.objects.create(
            locale=korean, key="a", source="本文へ移動", texts=["본문으로"], state="edited"
        )
        InterfaceText.objects.create(
            locale=korean,
            key="b",
            source="%(count)s件",
            source_plural="%(count)s件",
            texts=["%(count)s개"],
            state="machine",
        )
        announce_interface_texts(korean)
        version = SiteLanguage.objects.get(locale=korean).texts_version
        with django_assert_num_queries(1):
            refresh_interface_texts("ko", version)
        with django_assert_num_queries(0):
            refresh_interface_texts("ko", version)
            assert str(lazy) == gettext("本文へ移動") == "본문으로"
            assert ngettext("%(count)s件", "%(count)s件", 3) % {"count": 3} == "3개"
        refresh_interface_texts("ko", "")


@pytest.mark.django_db
def test_people_mend_a_text_in_the_admin(home: HomePage, client: Client, django_user_model) -> None:
    client.force_login(
        django_user_model.objects.create_superuser("alice", "alice@example.com", "secret")
    )
    address = reverse("translation_interface_texts", args=["en"])
    assert client.get(address, {"q": "本文へ移動"}).status_code == 200
    row = InterfaceText.objects.get(locale__language_code="en", source="本文へ移動")
    own = reverse("translation_interface_text", args=["en", row.pk])
    refused = client.post(own, {"text_0": "Skip %(x)s"}).content.decode()
    assert "差し込み部分が原文と違います" in refused
    client.post(own, {"text_0": "Jump to the text"})
    row.refresh_from_db()
    assert (row.state, row.updated_by.username) == ("edited", "alice")
    home.copy_for_translation(Locale.objects.get(language_code="en")).save_revision().publish()
    assert "Jump to the text" in Client().get("/en/").content.decode()
    client.post(own, {"reset": "1"})
    assert "Jump to the text" not in Client().get("/en/").content.decode()
