"""The questions, one page each, without script, session or cookie."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from matching.models import DiagnosisPage
from tests.factories import PlanIndexPageFactory
from tests.matching.pages import Form, read, read_form, results, send, text
from tests.matching.questionnaires import (
    add_bays,
    add_diagnosis,
    add_plan,
    choice,
    condition,
    question,
    three_questions,
    translate_diagnosis,
)

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


def follow_up(**fields: Any) -> tuple[str, dict[str, Any]]:
    return question(
        "size",
        "何人ですか？",
        choice("few", "2〜4人", condition("figure:party_size", start=2, end=4, must=True)),
        choice("many", "20人以上", condition("figure:party_size", start=20, must=True)),
        **{"follows": "companions", "follows_choices": ["company"]} | fields,
    )


@pytest.fixture
def with_follow_up(site_tree) -> DiagnosisPage:
    companions, *others = three_questions()
    return add_diagnosis(questions=[companions, follow_up(), *others])


def test_a_follow_up_appears_with_its_condition_and_keeps_the_number(
    client: Client, with_follow_up: DiagnosisPage
) -> None:
    first = read_form(read(client, "/diagnosis/"))
    page = send(client, first, "company")
    assert read_form(page).name == "size"
    assert text(page, ".diagnosis-progress__count") == "質問 1 / 3 もう1つだけ"
    page = send(client, read_form(page), "few")
    assert read_form(page).name == "work_setup"
    assert ("size", "few") in read_form(page).hidden

    page = send(client, first, "solo")
    assert read_form(page).name == "work_setup"
    assert text(page, ".diagnosis-progress__count") == "質問 2 / 3"


def test_a_follow_up_vanishes_with_its_condition(
    client: Client, with_follow_up: DiagnosisPage
) -> None:
    add_plan("for-two", "solo company-team", party_min=2, party_max=4)
    address = "/diagnosis/result/?companions=company&size=many"
    assert results(read(client, address)) == []
    page = read(client, address.replace("company", "solo"))
    assert results(page) == [("for-two", 100)]
    assert "何人ですか" not in text(page, ".diagnosis-answers")


def test_a_question_may_go_on_whatever_the_answer_is(client: Client, site_tree) -> None:
    companions, *_others = three_questions()
    add_diagnosis(questions=[companions, follow_up(follows_choices=[])])
    page = send(client, read_form(read(client, "/diagnosis/")), "solo")
    assert read_form(page).name == "size"
    assert text(page, ".diagnosis-progress__count") == "質問 1 / 1 もう1つだけ"
    assert read_form(page).action == "/diagnosis/result/"


def test_the_last_question_leads_on_where_its_answer_calls_for_more(
    client: Client, site_tree
) -> None:
    companions, *_others = three_questions()
    add_diagnosis(questions=[companions, follow_up()])
    add_bays()
    first = read_form(read(client, "/diagnosis/"))
    assert read_form(send(client, first, "company")).name == "size"
    assert results(send(client, first, "solo"))


def test_an_answer_changed_from_the_result_leads_back_to_it(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    page = read(client, "/diagnosis/result/?companions=solo&experience=sea")
    change = page.select(".diagnosis-answer__change a")[0].get("href")
    page = read(client, change)
    form = read_form(page)
    assert (form.name, form.checked) == ("companions", ["solo"])
    assert page.select(".diagnosis-form__back")[0].get("href").startswith("/diagnosis/result/?")
    assert results(send(client, form, "company"))[0][0] == "team-bay"
    again = send(client, Form(form.action, form.hidden, "companions", "radio", []))
    assert read_form(again).name == "companions"
    assert again.select("[role=alert]")


def test_a_changed_answer_asks_what_it_calls_for(
    client: Client, with_follow_up: DiagnosisPage
) -> None:
    form = read_form(read(client, "/diagnosis/?companions=solo&experience=sea&change=companions"))
    form = read_form(send(client, form, "company"))
    assert form.name == "size"
    assert form.action == "/diagnosis/result/"
    assert ("experience", "sea") in form.hidden


def test_the_address_of_a_result_holds_the_answers_alone(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    answer = client.get("/diagnosis/result/?companions=solo&experience=sea&done=experience")
    assert answer.url == "/diagnosis/result/?companions=solo&experience=sea"


def test_what_is_retired_is_not_asked_but_counts_in_old_addresses(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    before = results(read(client, "/diagnosis/result/?companions=solo&work_setup=quiet"))
    companions, work, experience = three_questions()
    companions[1]["is_retired"] = True
    work[1]["choices"][0]["is_retired"] = True
    diagnosis.questions = [companions, work, experience]
    diagnosis.save_revision().publish()

    form = read_form(read(client, "/diagnosis/"))
    assert (form.name, form.values) == ("work_setup", ["monitor", "none"])
    page = read(client, "/diagnosis/result/?companions=solo&work_setup=quiet")
    assert results(page) == before
    assert text(page, ".diagnosis-answers").count("今は聞いていません") == 2


def test_a_choice_that_is_gone_is_said(client: Client, diagnosis: DiagnosisPage) -> None:
    page = read(client, "/diagnosis/result/?companions=solo&work_setup=gone")
    assert "今はない選択肢がありました" in text(page, "[role=status]")
    assert results(page) == results(read(client, "/diagnosis/result/?companions=solo"))


def test_without_a_published_diagnosis_nothing_leads_to_it(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    PlanIndexPageFactory()
    diagnosis.unpublish()
    for address in ("/diagnosis/", "/diagnosis/result/?companions=solo"):
        assert client.get(address).status_code == 404
    for address in ("/", "/plans/"):
        page = read(client, address)
        assert not page.select(".diagnosis-start, main a[href*=diagnosis]")
