"""Languages are added in the admin, filled in the background, opened, retired and brought back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Page as BrowserPage
from playwright.sync_api import expect
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation

from tests.fakes.deepl_server import FakeDeepL
from tests.translation.pages import add_page, job_of, publish, target
from workation.core.models import InterfaceText, SiteLanguage
from workation.jobs.models import Job
from workation.pages.models import HomePage
from workation.translation import languages
from workation.translation.progress import estimate_filling, measure_progress
from workation.translation.standstill import find_reasons, read_error

pytestmark = pytest.mark.django_db

Translate = Callable[[], None]


@pytest.fixture
def staff(client: Client, django_user_model) -> Client:
    client.force_login(
        django_user_model.objects.create_superuser("alice", "alice@example.com", "secret")
    )
    return client


@pytest.fixture
def short_catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    """Four interface texts instead of hundreds."""
    from workation.translation.interface import catalogue

    texts = {
        catalogue.Message("メニュー"): ("Menu",),
        catalogue.Message("%(count)s件", "%(count)s件"): ("%(count)s item", "%(count)s items"),
        catalogue.Message("<b>%(name)s</b>と{}"): ("<b>%(name)s</b> and {}",),
        catalogue.Message("閉じる", "", "button"): ("Close",),
    }
    for module in (
        "workation.translation.interface.catalogue",
        "workation.translation.progress",
    ):
        monkeypatch.setattr(f"{module}.read_shipped", lambda code: texts if code == "en" else {})
    keys = frozenset(message.key for message in texts)
    monkeypatch.setattr("workation.translation.progress.find_visitor_keys", lambda: keys)


def add_korean(client: Client) -> SiteLanguage:
    answer = client.post(reverse("translation_language_add"), {"code": "ko"})
    assert answer["Location"] == reverse("translation_language", args=["ko"])
    return SiteLanguage.objects.get(locale__language_code="ko")


def test_a_language_is_filled_from_the_home_page_down_and_opened(
    home: HomePage,
    fake_deepl: FakeDeepL,
    translate: Translate,
    staff: Client,
    short_catalogue: None,
) -> None:
    publish(home)
    page = add_page(home, "神宮の森")
    translate()
    before = {code: target(page, code).latest_revision_id for code in ("en", "zh-hans")}

    korean = add_korean(staff)
    assert not korean.is_public
    own = reverse("translation_language", args=["ko"])
    assert "0%" in staff.get(own).content.decode()
    staff.post(own, {"action": "open"})
    korean.refresh_from_db()
    assert not korean.is_public

    translate()
    progress = measure_progress(korean)
    assert progress.is_complete
    assert progress.percent == 100
    assert target(page, "ko").live
    # The languages that were there are not touched.
    assert before == {code: target(page, code).latest_revision_id for code in before}
    assert Client().get("/ko/").status_code == 404
    staff.post(own, {"action": "open"})
    assert Client().get("/ko/").status_code == 200
    assert 'hreflang="ko"' in Client().get("/access/").content.decode()


def test_a_language_added_twice_is_refused_with_the_reason(
    home: HomePage, fake_deepl: FakeDeepL, staff: Client, short_catalogue: None
) -> None:
    add_korean(staff)
    answer = staff.post(reverse("translation_language_add"), {"code": "ko"})
    assert "この言語はすでにあります。" in answer.content.decode()
    with pytest.raises(languages.LanguageError):
        languages.add_language("ko")
    assert Locale.objects.filter(language_code="ko").count() == 1
    unknown = staff.post(reverse("translation_language_add"), {"code": "tlh"})
    assert unknown.status_code == 200
    assert not Locale.objects.filter(language_code="tlh").exists()


def test_a_paused_language_waits_and_a_retired_one_keeps_its_work(
    home: HomePage,
    fake_deepl: FakeDeepL,
    translate: Translate,
    staff: Client,
    short_catalogue: None,
) -> None:
    publish(home)
    page = add_page(home, "神宮の森")
    korean = add_korean(staff)
    languages.pause(korean)
    translate()
    assert not fake_deepl.texts_into("KO") or not target(page, "ko")
    assert target(page, "ko") is None
    assert target(page, "en").live

    languages.resume(korean)
    translate()
    languages.open_to_visitors(korean)
    text = StringTranslation.objects.get(
        translation_of__data="神宮の森", locale=korean.locale, context__path="title"
    )
    text.data, text.translation_type = "신궁의 숲", "manual"
    text.save()
    translate()

    staff.post(reverse("translation_language", args=["ko"]), {"action": "retire"})
    sent = len(fake_deepl.texts_into("KO"))
    page = publish(page, title="神宮の杜")
    translate()
    assert Client().get("/ko/access/").status_code == 404
    assert "/ko/" not in Client().get("/access/").content.decode()
    assert len(fake_deepl.texts_into("KO")) == sent
    assert StringTranslation.objects.filter(pk=text.pk).exists()

    staff.post(reverse("translation_language", args=["ko"]), {"action": "resume"})
    page = publish(page, title="神宮の森")
    translate()
    staff.post(reverse("translation_language", args=["ko"]), {"action": "open"})
    assert "신궁의 숲" in Client().get("/ko/access/").content.decode()
    assert len(fake_deepl.texts_into("KO")) == sent


def test_interface_texts_are_filled_with_their_placeholders(
    home: HomePage,
    fake_deepl: FakeDeepL,
    translate: Translate,
    staff: Client,
    short_catalogue: None,
) -> None:
    add_korean(staff)
    translate()
    texts = {row.source: row for row in InterfaceText.objects.filter(locale__language_code="ko")}
    assert len(texts) == 4
    assert texts["%(count)s件"].texts[0].count("%(count)s") == 1
    mixed = texts["<b>%(name)s</b>と{}"].texts[0]
    assert mixed.startswith("<b>%(name)s</b>")
    assert mixed.endswith("{}")


def test_filling_goes_behind_other_work(
    home: HomePage, staff: Client, short_catalogue: None
) -> None:
    publish(home)
    Job.objects.all().delete()
    korean = add_korean(staff)
    assert set(
        Job.objects.filter(kind__startswith="translation.fill").values_list("priority", flat=True)
    ) == {50}
    progress = measure_progress(korean)
    assert (progress.pages.done, progress.pages.total, progress.percent) == (0, 1, 0)
    assert estimate_filling(korean.locale).characters == estimate_filling(None).characters


def test_reasons_are_told_in_words(home: HomePage, fake_deepl: FakeDeepL) -> None:
    page = add_page(home, "神宮の森")
    job = job_of(page)
    errors = ["ko: タイトル「神宮の森」 / 要約「森」", "en: 要約「森」", "DeepLの利用枠", ""]
    assert [read_error(error, "ko").own for error in errors] == [errors[0][4:], "", "", ""]
    for error, told in [
        (errors[0], ("神宮の森：" + errors[0][4:],)),
        (errors[1], ()),
        (f"{errors[2]}\n{errors[0]}", (errors[2],)),
        (f"{errors[2]}\n{errors[1]}", ()),
        ("OperationalError: gone", ("OperationalError: gone",)),
    ]:
        Job.objects.filter(pk=job.pk).update(last_error=error)
        assert find_reasons(Job.objects.filter(pk=job.pk), "ko") == told


@pytest.mark.parametrize("path", ["", "new/", "edit/1/", "delete/1/", "1/"])
def test_wagtails_doors_to_locales_lead_to_ours(home: HomePage, staff: Client, path: str) -> None:
    answer = staff.post(f"/admin/locales/{path}")
    assert answer["Location"] == reverse("translation_languages")


def test_only_who_manages_languages_gets_in(
    home: HomePage, client: Client, django_user_model
) -> None:
    from django.contrib.auth.models import Permission

    tran = django_user_model.objects.create_user("tran", "tran@example.com", "secret")
    tran.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(tran)
    for name, args in (("s", []), ("_add", []), ("", ["en"]), ("_retire", ["en"])):
        address = reverse(f"translation_language{name}", args=args)
        assert client.post(address, {"action": "retire"}).status_code in (302, 403), name
    assert SiteLanguage.objects.get(locale__language_code="en").is_public


@pytest.mark.django_db(transaction=True)
def test_korean_from_the_form_to_the_visitor(
    home: HomePage,
    fake_deepl: FakeDeepL,
    translate: Translate,
    short_catalogue: None,
    page: BrowserPage,
    live_server,
    django_user_model,
) -> None:
    publish(home)
    add_page(home, "神宮の森")
    translate()
    client = Client()
    client.force_login(
        django_user_model.objects.create_superuser("alice", "alice@example.com", "secret")
    )
    name = settings.SESSION_COOKIE_NAME
    cookie = {"name": name, "value": client.cookies[name].value, "url": live_server.url}
    page.context.add_cookies([cookie])  # type: ignore[list-item]

    page.goto(live_server.url + reverse("translation_languages"))
    page.get_by_role("link", name="言語を追加").click()
    page.get_by_label("追加する言語").select_option("ko")
    expect(page.get_by_text("見積もり: 約")).to_be_visible()
    page.get_by_role("button", name="追加して翻訳を始める").click()

    progress = page.locator("[data-progress]")
    expect(progress.get_by_role("progressbar")).to_have_attribute("value", "0")
    opening = page.get_by_role("button", name="公開する", exact=True)
    expect(opening).to_be_disabled()
    translate()
    # No reload: the page asks by itself.
    expect(progress.get_by_role("progressbar")).to_have_attribute("value", "100", timeout=20_000)
    opening.click()
    expect(page.locator(".messages .success")).to_be_visible()

    page.context.clear_cookies()
    page.goto(live_server.url + "/access/")
    expect(page.locator('link[rel=alternate][hreflang="ko"]')).to_have_count(1)
    page.locator(".language-switch summary").click()
    page.locator(".language-switch a[hreflang=ko]").click()
    expect(page.locator("html")).to_have_attribute("lang", "ko")
    korean = Page.objects.get(slug="access", locale__language_code="ko")
    expect(page.locator("h1")).to_have_text(korean.title)
