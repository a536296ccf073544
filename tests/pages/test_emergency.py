"""The emergency notice: on every page, in every language, for as long as it runs."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from tests.factories import AreaFactory, StandardPageFactory, translate_page
from tests.factories.accounts import UserFactory
from workation.accounts.roles import STAFF, ensure_roles
from workation.pages.emergency import spell_out
from workation.pages.models import EmergencyNotice, EmergencySentence, EmergencyText
from workation.pages.vocabulary import EMERGENCY_FILE, load_vocabulary

pytestmark = pytest.mark.django_db

NOW = datetime.datetime(2026, 9, 1, 9, 0, tzinfo=datetime.UTC)


@pytest.fixture
def sentence() -> EmergencySentence:
    """A sentence that is confirmed in Japanese and English but not in Chinese."""
    sentence = EmergencySentence(code="typhoon", name="台風")
    sentence.texts = [
        EmergencyText(language="ja", text="{area}に台風が近づいています。", is_confirmed=True),
        EmergencyText(language="en", text="A typhoon is coming to {area}.", is_confirmed=True),
        EmergencyText(language="zh-hant", text="機器翻譯 {area}", is_confirmed=False),
    ]
    sentence.save()
    return sentence


def post_notice(sentence: EmergencySentence, hours: int = 3, **values: Any) -> EmergencyNotice:
    until = timezone.now() + datetime.timedelta(hours=hours)
    return EmergencyNotice.objects.create(sentence=sentence, until=until, **values)


def in_five_hours() -> str:
    return (timezone.localtime() + datetime.timedelta(hours=5)).strftime("%Y-%m-%dT%H:%M")


def open_page(client: Client, path: str) -> str:
    return client.get(path).content.decode()


def staff_client(client: Client) -> Client:
    ensure_roles()
    user = UserFactory()
    user.groups.add(*user.groups.model.objects.filter(name=STAFF))
    client.force_login(user)
    return client


def test_every_kind_of_page_shows_it_before_the_header(
    client: Client, sentence: EmergencySentence
) -> None:
    StandardPageFactory(slug="access")
    post_notice(sentence)

    for path in ("/access/", "/", "/search/", "/nothing-here/"):
        html = open_page(client, path)
        assert "三重県内に台風が近づいています。" in html, path
        assert html.index("緊急のお知らせ") < html.index("site-header"), path


def test_a_language_without_confirmed_words_gets_english_marked_as_english(
    client: Client, sentence: EmergencySentence
) -> None:
    page = StandardPageFactory(slug="access")
    translate_page(page, "en")
    translate_page(page, "zh-hant")
    post_notice(sentence)

    assert "A typhoon is coming to Mie Prefecture." in open_page(client, "/en/access/")
    chinese = open_page(client, "/zh-hant/access/")
    assert 'lang="en">A typhoon is coming to Mie Prefecture.' in chinese
    assert "機器翻譯" not in chinese


def test_it_ends_by_itself_even_while_kept_in_the_cache(
    client: Client, sentence: EmergencySentence
) -> None:
    StandardPageFactory(slug="access")
    with time_machine.travel(NOW, tick=False):
        notice = post_notice(sentence, hours=1)
        assert "台風" in open_page(client, "/access/")
    with time_machine.travel(notice.until, tick=False):
        assert "台風" not in open_page(client, "/access/")


def test_a_kept_notice_costs_no_query(
    client: Client, sentence: EmergencySentence, django_assert_num_queries: Any
) -> None:
    from workation.pages.emergency import get_running_notices

    with django_assert_num_queries(1):
        assert get_running_notices() == []
    post_notice(sentence)
    get_running_notices()
    with django_assert_num_queries(0):
        assert len(get_running_notices()) == 1


def test_staff_choose_confirm_and_end_it(client: Client, sentence: EmergencySentence) -> None:
    StandardPageFactory(slug="access")
    area = AreaFactory(code="iga", name="伊賀")
    staff_client(client)
    until = timezone.localtime() + datetime.timedelta(hours=5)
    choice = {
        "sentence": sentence.pk,
        "areas": [area.pk],
        "until": until.strftime("%Y-%m-%dT%H:%M"),
    }

    preview = client.post("/admin/emergency/", choice).content.decode()
    assert "伊賀エリアに台風が近づいています。" in preview
    assert not EmergencyNotice.objects.exists()

    client.post("/admin/emergency/", choice | {"confirmed": "1"})
    assert "伊賀エリアに台風が近づいています。" in open_page(Client(), "/access/")

    notice = EmergencyNotice.objects.get()
    client.post(f"/admin/emergency/{notice.pk}/end/")
    assert "台風" not in open_page(Client(), "/access/")
    notice.refresh_from_db()
    assert notice.posted_by == notice.ended_by is not None


@pytest.mark.parametrize(
    "change",
    [
        {"sentence": "99999"},
        {"sentence": ""},
        {"areas": ["x"]},
        {"until": "2020-01-01T00:00"},
        {"until": "2999-01-01T00:00"},
        {"until": "soon"},
        {"link": "javascript:alert(1)"},
    ],
)
def test_a_wrong_choice_posts_nothing_and_says_so(
    client: Client, sentence: EmergencySentence, change: dict[str, Any]
) -> None:
    staff_client(client)
    response = client.post(
        "/admin/emergency/",
        {"sentence": sentence.pk, "until": in_five_hours(), "confirmed": "1", **change},
    )

    assert response.status_code == 200
    assert response.context["form"].errors
    assert not EmergencyNotice.objects.exists()


def test_only_staff_may(client: Client, sentence: EmergencySentence) -> None:
    ensure_roles()
    notice = post_notice(sentence)
    client.force_login(UserFactory())

    for answer in (
        client.get("/admin/emergency/"),
        client.post("/admin/emergency/", {}),
        client.post(f"/admin/emergency/{notice.pk}/end/"),
    ):
        assert answer.status_code in {302, 403}
    notice.refresh_from_db()
    assert notice.until > timezone.now()


def test_shipped_sentences_are_confirmed_in_four_languages(site_tree: Any) -> None:
    assert EMERGENCY_FILE.exists()
    load_vocabulary()
    cache.clear()

    sentences = list(EmergencySentence.objects.prefetch_related("texts"))
    assert len(sentences) >= 10
    for sentence in sentences:
        texts = spell_out(sentence, [])
        assert texts.keys() == {"ja", "en", "zh-hans", "zh-hant"}
        assert not any("{" in text for text in texts.values())
    assert load_vocabulary() == 0
