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
from workation.translation.interface.audience import (
    find_visitor_keys,
    read_module,
    read_template,
)
from workation.translation.interface.catalogue import read_shipped
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


def test_what_visitors_read_is_told_from_the_admins_labels() -> None:
    code = """
class Page(models.Model):
    field = models.CharField(_("項目"), help_text=_("説明"), choices=[("a", _("選択肢"))])
    panels = [FieldPanel("field", heading=_("見出し"))]
    class Meta:
        verbose_name = _("種類")
    def label(self): return pgettext("button", "閉じる") + ngettext("一件", "%d件", 2)
"""
    texts = {(message.context, message.source) for message in read_module(code)}
    assert texts == {("", "選択肢"), ("button", "閉じる"), ("", "一件")}
    template = (
        '{% load i18n %}{% if x %}{% translate "次へ" context "page" %}{% else %}'
        "{% blocktranslate count n=n trimmed %}\n {{ n }}% 済み\n"
        "{% plural %}x{% endblocktranslate %}"
        "{% endif %}{% translate name %}"
    )
    texts = {(message.context, message.source) for message in read_template(template)}
    assert texts == {("page", "次へ"), ("", "%(n)s%% 済み")}


def test_the_shipped_texts_are_sorted_by_audience() -> None:
    shipped = read_shipped("en")
    assert any(message.source_plural for message in shipped)
    assert not any(message.source.startswith("[") for message in shipped)
    assert {message.context for message in shipped} >= {"", "pagination"}
    public = {message.source for message in shipped if message.key in find_visitor_keys()}
    assert {"本文へ移動", "結果を表示", "宿泊施設"} <= public
    assert not {"用語集のCSV", "権限がありません。", "Wi-Fi 測定日"} & public
    assert len(find_visitor_keys() - {message.key for message in shipped}) == 0


@pytest.mark.django_db
def test_people_mend_a_text_in_the_admin(home: HomePage, client: Client, django_user_model) -> None:
    client.force_login(
        django_user_model.objects.create_superuser("alice", "alice@example.com", "secret")
    )
    address = reverse("translation_interface_texts", args=["en"])
    assert client.get(address, {"q": "本文へ移動"}).status_code == 200
    row = InterfaceText.objects.get(locale__language_code="en", source="本文へ移動")
    assert list(
        client.get(address, {"audience": "visitors", "q": "本文へ"}).context["page_obj"]
    ) == [row]
    assert not client.get(address, {"audience": "staff", "q": "本文へ"}).context["page_obj"]
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
