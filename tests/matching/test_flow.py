"""The questions, one page each, without script, session or cookie."""

from __future__ import annotations

import pytest
from django.test import Client

from matching.models import DiagnosisPage
from tests.factories import PlanIndexPageFactory
from tests.matching.pages import read, read_form, results, send, text
from tests.matching.questionnaires import add_bays, add_diagnosis, translate_diagnosis

pytestmark = pytest.mark.django_db


@pytest.fixture
def diagnosis(site_tree) -> DiagnosisPage:
    page = add_diagnosis()
    add_bays()
    return page


def test_from_the_first_question_to_the_result(client: Client, diagnosis: DiagnosisPage) -> None:
    page = read(client, "/diagnosis/")
    form = read_form(page)
    assert (form.name, form.kind, form.values) == ("companions", "radio", ["solo", "company"])
    assert text(page, ".diagnosis-progress__count") == "質問 1 / 3"
    assert not page.select(".diagnosis-form__finish")

    page = send(client, form, "solo")
    form = read_form(page)
    assert (form.name, form.kind) == ("work_setup", "checkbox")
    assert ("companions", "solo") in form.hidden
    assert text(page, ".diagnosis-progress__count") == "質問 2 / 3"
    assert page.select(".diagnosis-form__finish")[0].get("formaction") == "/diagnosis/result/"

    form = read_form(send(client, form, "quiet"))
    assert form.name == "experience"
    assert form.action.endswith("/diagnosis/result/")

    page = send(client, form, "sea")
    assert [slug for slug, _score in results(page)] == [
        "desk-by-the-sea",
        "quiet-valley",
        "team-bay",
    ]


def test_a_form_without_a_choice_is_asked_again_kindly(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    form = read_form(read(client, "/diagnosis/"))
    page = send(client, form)
    assert read_form(page).name == "companions"
    assert "どれか1つを選んでください" in text(page, "[role=alert]")


def test_the_last_form_without_a_choice_is_asked_again_too(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    form = read_form(read(client, "/diagnosis/?companions=solo&ask=experience"))
    page = send(client, form)
    assert read_form(page).name == "experience"
    assert page.select("[role=alert]")
    assert ("companions", "solo") in read_form(page).hidden


def test_every_question_can_be_skipped(client: Client, diagnosis: DiagnosisPage) -> None:
    address = "/diagnosis/"
    for expected in ("companions", "work_setup", "experience"):
        page = read(client, address)
        assert read_form(page).name == expected
        [skip] = [one for one in page.select("main a") if one.get_text() == "こだわらない"]
        address = skip.get("href")
    assert address == "/diagnosis/result/"
    page = read(client, address)
    assert results(page) == []
    assert "順番を決められる答えが、まだありません" in text(page)


def test_skipping_takes_an_earlier_answer_back(client: Client, diagnosis: DiagnosisPage) -> None:
    page = read(client, "/diagnosis/?companions=solo&experience=sea&ask=companions")
    [skip] = [one for one in page.select("main a") if one.get_text() == "こだわらない"]
    assert "companions" not in skip.get("href")
    assert "experience=sea" in skip.get("href")


def test_going_back_shows_the_answer_and_loses_none(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    page = read(client, "/diagnosis/?companions=solo&experience=sea&ask=work_setup")
    [back] = page.select(".diagnosis-form__back")
    form = read_form(read(client, back.get("href")))
    assert (form.name, form.checked) == ("companions", ["solo"])
    assert ("experience", "sea") in form.hidden


def test_the_result_can_be_seen_after_the_first_answer(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    assert results(read(client, "/diagnosis/result/?companions=company"))[0] == ("team-bay", 100)


def test_too_many_choices_keep_the_first_ones_and_say_so(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    page = read(
        client, "/diagnosis/?experience=food&experience=sea&experience=onsen&ask=companions"
    )
    kept = [value for name, value in read_form(page).hidden if name == "experience"]
    assert kept == ["sea", "onsen"]
    assert "選べるのは2つまで" in text(page, "[role=status]")


def test_each_language_asks_in_its_own_words(client: Client, diagnosis: DiagnosisPage) -> None:
    translate_diagnosis(diagnosis)
    page = read(client, "/en/diagnosis/")
    form = read_form(page)
    assert form.action == "/en/diagnosis/"
    assert form.values == ["solo", "company"]
    assert "Who is travelling?" in text(page)
    assert "On my own" in text(page)


def test_a_question_without_words_in_a_language_is_not_asked_there(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    english = translate_diagnosis(diagnosis)
    del english.questions[0]
    english.save_revision().publish()
    page = read(client, "/en/diagnosis/")
    assert read_form(page).name == "work_setup"
    assert text(page, ".diagnosis-progress__count").endswith("1 / 2")


def test_without_questions_the_page_leads_to_the_plans(client: Client, site_tree) -> None:
    PlanIndexPageFactory(title="プラン一覧")
    add_diagnosis(questions=[])
    page = read(client, "/diagnosis/")
    assert not page.select("main form")
    assert [one.get("href") for one in page.select("main .button")] == ["/plans/"]


def test_the_language_switch_keeps_the_answers(client: Client, diagnosis: DiagnosisPage) -> None:
    translate_diagnosis(diagnosis)
    page = read(client, "/diagnosis/result/?companions=solo")
    links = [one.get("href") for one in page.select(".language-switch a")]
    assert "/en/diagnosis/result/?companions=solo" in links
