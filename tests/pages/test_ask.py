"""Asking the prefecture about a result or a page (R2, R10.4)."""

from __future__ import annotations

import logging
from smtplib import SMTPRecipientsRefused
from typing import Any
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.core.cache import cache
from django.core.mail.backends.locmem import EmailBackend
from django.test import Client
from wagtail.models import PageViewRestriction, Site

from matching.models import DiagnosisPage
from plans.models import PlanPage
from tests.factories import PlanPageFactory, translate_page
from tests.matching.pages import read, text
from tests.matching.questionnaires import add_diagnosis, translate_diagnosis
from workation.core.models import SiteSettings
from workation.jobs.models import Job
from workation.jobs.registry import Retry, find_descriptions
from workation.pages.enquiry_mail import SEND, send_enquiry
from workation.pages.enquiry_subject import find_subject
from workation.pages.enquiry_views import BY_ADDRESS
from workation.pages.models import Enquiry

pytestmark = pytest.mark.django_db

RESULT = "/diagnosis/result/?companions=solo&work_setup=quiet"
WRITTEN = {"name": "王小明", "email": "visitor@example.com", "message": "Wi-Fiは？\r\n静かですか"}


@pytest.fixture
def diagnosis(site_tree) -> DiagnosisPage:
    SiteSettings.objects.create(site=Site.objects.get(), contact_email="ask@mie.example")
    return add_diagnosis()


def about(address: str, prefix: str = "") -> str:
    return f"{prefix}/ask/?about={quote(address, safe='')}"


def send(client: Client, prefix: str = "", **fields: Any) -> Any:
    return client.post(f"{prefix}/ask/", WRITTEN | fields)


def parse(response: Any) -> Any:
    return BeautifulSoup(response.content.decode(), "html.parser")


def test_the_answers_are_seen_first_and_sent_by_mail_and_then_forgotten(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    page = read(client, about(RESULT))
    assert page.select_one("[name=about]").get("value") == RESULT
    boxes = page.select("[name=kept][checked]")
    assert [box.get("value") for box in boxes] == ["companions", "work_setup"]
    assert "ひとりで" in text(page, ".ask__subject")
    assert page.select_one("meta[name=robots]").get("content") == "noindex"

    response = send(client, about=RESULT, kept=["companions"])
    assert (response.status_code, response["Location"]) == (
        302,
        "/ask/sent/?about=%2Fdiagnosis%2Fresult%2F%3Fcompanions%3Dsolo%26work_setup%3Dquiet",
    )
    assert not response.cookies
    enquiry = Enquiry.objects.get()
    assert enquiry.about == "/diagnosis/result/?companions=solo"
    assert Job.objects.filter(kind=SEND, key=str(enquiry.pk)).exists()
    assert not mail.outbox

    send_enquiry(str(enquiry.pk))
    [sent] = mail.outbox
    assert (sent.to, sent.reply_to) == (["ask@mie.example"], ["visitor@example.com"])
    assert "・どなたと行きますか？ → ひとりで" in sent.body
    assert "quiet" not in sent.body
    assert "王小明" in sent.body and "Wi-Fiは？\n静かですか" in sent.body
    assert not Enquiry.objects.exists()
    send_enquiry(str(enquiry.pk))  # the job may run once more
    assert len(mail.outbox) == 1
    sent_page = read(client, response["Location"])
    assert "診断結果へ戻る" in text(sent_page)
    assert "visitor@example.com" not in str(sent_page)


def test_a_question_in_english_reaches_the_prefecture_in_japanese(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    translate_diagnosis(diagnosis)
    page = read(client, about(RESULT, "/en"))  # the address of another language than the page's
    assert page.select_one("[name=about]").get("value") == "/en" + RESULT
    assert "Who is travelling?" in text(page, ".ask__subject")

    send(client, "/en", about="/en" + RESULT, kept=["companions"])
    send_enquiry(str(Enquiry.objects.get().pk))
    body = mail.outbox[0].body
    assert "・どなたと行きますか？ → ひとりで" in body
    assert "/en/diagnosis/result/?companions=solo" in body
    assert "English" in body


def test_nothing_typed_is_lost_and_the_errors_are_in_the_readers_language(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    translate_diagnosis(diagnosis)
    response = send(client, "/en", about="/en" + RESULT, kept=["work_setup"], email="nobody@")
    page = parse(response)
    assert response.status_code == 422
    assert "not been sent" in text(page, "[role=alert]")
    assert page.select_one("#id_email").get("aria-describedby") == "id_email_error"
    assert "name@example.jp" in text(page, "#id_email_error")
    assert page.select_one("#id_message").get_text().split() == ["Wi-Fiは？", "静かですか"]
    assert page.select_one("#id_name").get("value") == "王小明"
    assert [box.get("value") for box in page.select("[name=kept][checked]")] == ["work_setup"]
    assert response["Cache-Control"] == "no-store"

    for wrong in (
        {"message": " "},
        {"message": "長" * 4001},
        {"email": "a@example.com\nBcc: b@example.com"},
        {"name": "長" * 101},
        {"message": "nul\x00"},
        {"website": "https://spam.example"},
    ):
        assert send(client, **wrong).status_code == 422, wrong
    assert not Enquiry.objects.exists()
    assert send(client, message="長\r\n" * 2000).status_code == 302  # 4,000 as it is seen


NAMES_NOTHING = [
    "https://evil.example/diagnosis/result/?companions=solo",
    "//evil.example/plans/",
    "/\\evil.example/",
    "javascript:alert(1)",
    "http://[",
    "/plans/no-such-plan/",
    "/admin/",
    "/",
    "diagnosis/",
    "/diagnosis/\n",
    "/diagnosis/result/?" + "companions=solo&" * 200,
    "<b>free money</b>",
]


def test_an_address_that_names_nothing_here_leaves_a_plain_form(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    assert [find_subject(address) for address in NAMES_NOTHING] == [None] * len(NAMES_NOTHING)
    for address in (NAMES_NOTHING[0], NAMES_NOTHING[-1]):
        page = read(client, about(address))
        assert not page.select(".ask__subject")
        assert "evil.example" not in str(page.main) and "free money" not in str(page.main)
    assert send(client, about=NAMES_NOTHING[0])["Location"] == "/ask/sent/"
    enquiry = Enquiry.objects.get()
    assert enquiry.about == ""
    send_enquiry(str(enquiry.pk))
    assert "（特定のページからではありません）" in mail.outbox[0].body


def test_what_stood_beside_known_answers_is_left_out(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    subject = find_subject(
        "/diagnosis/result/?companions=solo&companions=x&spam=buy&companions=solo#a"
    )
    assert subject is not None and subject.address == "/diagnosis/result/?companions=solo"
    plain = find_subject("/diagnosis/?spam=buy")
    assert plain is not None and (plain.address, plain.answers) == ("/diagnosis/", ())


def test_a_plan_can_be_asked_about_unless_visitors_may_not_read_it(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    plan: PlanPage = PlanPageFactory(title="海のプラン")
    english = translate_page(plan, "en", title="A plan by the sea")
    [link] = read(client, plan.url).select(".with-aside__ask a[href*=ask]")
    assert link.get("href") == about(plan.url)
    assert "海のプラン" in text(read(client, link.get("href")), ".ask__subject")
    assert "A plan by the sea" in text(read(client, about(plan.url, "/en")), ".ask__subject")
    PageViewRestriction.objects.create(page=english, restriction_type="login")
    assert not read(client, about(plan.url, "/en")).select(".ask__subject")


def test_no_address_to_send_to_no_form(client: Client, site_tree) -> None:
    plan = PlanPageFactory()
    assert client.get("/ask/").status_code == client.post("/ask/", WRITTEN).status_code == 404
    assert "/ask/" not in str(read(client, plan.url))


def test_strangers_and_floods_are_refused_with_what_was_written(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    for origin in ("https://evil.example", "null"):
        response = client.post("/ask/", WRITTEN, headers={"origin": origin})
        assert (response.status_code, Enquiry.objects.count()) == (403, 0)
    own = {"origin": "http://testserver"}
    for _time in range(BY_ADDRESS.failures):
        assert client.post("/ask/", WRITTEN, headers=own).status_code == 302
    response = send(client)
    assert response.status_code == 429
    assert "Wi-Fiは？" in parse(response).select_one("#id_message").get_text()
    other = client.post("/ask/", WRITTEN, headers={"x-forwarded-for": "198.51.100.7"})
    assert other.status_code == 302
    assert all("127.0.0.1" not in key for key in cache._cache)


def test_a_dead_mail_server_loses_nothing_and_tells_nobody_what_was_written(
    client: Client,
    diagnosis: DiagnosisPage,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    send(client, about=RESULT, kept=["companions"])
    enquiry = Enquiry.objects.get()

    def refuse(*_args: object) -> None:
        raise SMTPRecipientsRefused({"visitor@example.com": (550, "王小明".encode())})

    with monkeypatch.context() as patched:
        patched.setattr(EmailBackend, "send_messages", refuse)
        with pytest.raises(Retry) as waiting:
            send_enquiry(str(enquiry.pk))
    assert waiting.value.hint == "mail"
    assert waiting.value.__suppress_context__
    SiteSettings.objects.update(contact_email="")
    with pytest.raises(Retry, match="no address") as waiting:
        send_enquiry(str(enquiry.pk))
    [words] = find_descriptions([(SEND, str(enquiry.pk))]).values()
    assert words.endswith("の相談")
    shown = f"{waiting.value} {caplog.text} {enquiry} {words}"
    assert Enquiry.objects.filter(pk=enquiry.pk).exists()
    assert "visitor@" not in shown and "王小明" not in shown
