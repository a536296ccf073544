"""What else a result offers: other answers, the sheet for approval, comparison, the mechanism."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from wagtail.models import Site

from matching.models import DiagnosisPage
from tests.factories import (
    AreaFactory,
    PlanIndexPageFactory,
    StayPageFactory,
    TagFactory,
)
from tests.matching.pages import read, read_form, results, text
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
from workation.areas.models import Journey
from workation.core.models import SiteSettings, TagKind

pytestmark = pytest.mark.django_db

RESULT = "/diagnosis/result/?companions=solo&work_setup=quiet"
MECHANISM = "/diagnosis/how-it-works/"


@pytest.fixture
def diagnosis(site_tree) -> DiagnosisPage:
    return add_diagnosis()


def test_each_answer_says_what_another_one_would_do(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    add_bays()
    page = read(client, RESULT)
    companions, work = page.select(".changes")
    assert " ".join(companions.select("li")[0].get_text().split()) == (
        "会社の同僚と 3件、1位は「〔team-bay〕」"
    )
    assert "こだわらない 4件" in " ".join(work.get_text().split())
    for link in page.select(".changes a"):
        count = link.find_next_sibling().get_text()
        assert f"{len(results(read(client, link.get('href'))))}件" in count


def test_the_sheet_for_approval_holds_what_a_company_asks(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    TagFactory(slug="leisure", kind=TagKind.PURPOSE, name="休暇")
    TagFactory(slug="car-free", kind=TagKind.ACCESS, name="車なし")
    area = AreaFactory(code="iseshima", station="伊勢市駅")
    Journey.objects.create(area=area, origin=Journey.Origin.NAGOYA, minutes=82)
    inn = StayPageFactory(title="宿", wifi_down=80, wifi_measured_on=date(2026, 5, 1))
    add_plan(
        "bay",
        "solo leisure",
        confirmed="car-free",
        areas=[area],
        facilities=[inn],
        nights_min=2,
        nights_max=3,
        price_from=20000,
        price_note="食事は別",
    )
    sheet = text(read(client, RESULT), ".approval")
    for wanted in (
        "休暇",
        "2〜3泊",
        "20,000円から",
        "食事は別",
        "宿 下り80Mbps（2026年5月測定）",
        "伊勢市駅 名古屋から1時間22分",
        "車なし",
        "未確認の条件 〈quiet〉",
        "ひとりで",
        RESULT,
    ):
        assert wanted in sheet


def test_what_a_plan_does_not_say_is_named_as_open(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    add_plan("bare", confirmed="quiet")
    sheet = text(read(client, RESULT), ".approval")
    assert "目的 未確認" in sheet
    assert "すべて確認済み" in sheet


def test_up_to_four_plans_can_be_compared_and_the_prefecture_be_asked(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    add_bays()
    assert "/ask/" not in str(read(client, RESULT))  # nobody to ask yet
    site = Site.objects.get()
    SiteSettings.objects.update_or_create(site=site, defaults={"contact_email": "ask@mie.example"})
    page = read(client, RESULT)
    [form] = page.select("#compare-form")
    assert (form.get("method"), form.get("action")) == ("get", "/compare/")
    boxes = page.select("input[form=compare-form][name=plan]")
    assert [box.get("value") for box in boxes] == [slug for slug, _score in results(page)]
    links = [one.get("href") for one in page.select(".result-tools a")]
    asked = "/diagnosis/result/?companions=solo&work_setup=quiet"
    assert links[0] == "/ask/?about=" + asked.replace("/", "%2F").replace("?", "%3F").replace(
        "=", "%3D"
    ).replace("&", "%26")


def test_the_mechanism_is_made_from_the_questions(client: Client, diagnosis: DiagnosisPage) -> None:
    companions, work, experience = three_questions()
    companions[1]["choices"][0]["conditions"].append(condition("figure:party_size", end=2))
    experience[1]["is_retired"] = True
    diagnosis.questions = [
        companions,
        work,
        experience,
        question(
            "when",
            "いつ？",
            choice("winter", "冬", condition("figure:month", 2, start=12, end=2)),
            choice("any", "いつでも"),
            follows="companions",
            follows_choices=["company"],
            importance=1,
        ),
    ]
    diagnosis.save_revision().publish()
    shown = text(read(client, MECHANISM), ".rule")
    assert "どなたと行きますか？ 重要度 4 / 5" in shown
    assert "ひとりで 〈solo〉 +5 人数 2以下 +3" in shown
    assert "静けさ 〈quiet〉 +3 必須" in shown
    assert "冬 月 12月〜2月 +2 必須" in shown
    assert "「会社の同僚と」と答えたときだけ" in shown
    assert "いつでも 点数に影響しません" in shown
    assert "どんな時間を" not in shown


def test_the_head_start_stands_there_while_it_works(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    assert "公開から60日以内のプラン" in text(read(client, MECHANISM))
    diagnosis.new_plan_days = 0
    diagnosis.save_revision().publish()
    assert "日以内のプラン" not in text(read(client, MECHANISM))


def test_the_mechanism_in_another_language(client: Client, diagnosis: DiagnosisPage) -> None:
    translate_diagnosis(diagnosis)
    page = read(client, "/en" + MECHANISM)
    assert "Who is travelling? importance 4 / 5" in text(page, ".rule")
    assert "/en/diagnosis/result/" not in text(page)


def test_a_draft_can_be_looked_at_in_full_before_it_is_public(diagnosis: DiagnosisPage) -> None:
    diagnosis.questions[0].value["importance"] = 5
    diagnosis.questions[0].value["title"] = "草案の質問"
    draft = diagnosis.save_revision().as_object()
    shown = {}
    for mode, _label in draft.preview_modes:
        response = draft.make_preview_request(preview_mode=mode)
        shown[mode] = response.content.decode()
    assert "草案の質問" in shown[""]
    assert "草案の質問" in shown["result/"]
    assert "重要度 5 / 5" in shown["how-it-works/"]


def test_result_and_questions_lead_to_the_mechanism(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    add_bays()
    for address in ("/diagnosis/", RESULT):
        assert MECHANISM in [one.get("href") for one in read(client, address).select("main a")]


@pytest.mark.parametrize("address", ["/", "/plans/"])
def test_the_first_question_stands_on_the_home_page_and_the_plan_list(
    client: Client, site_tree, address: str
) -> None:
    PlanIndexPageFactory()
    assert not read(client, address).select(".diagnosis-start")
    add_diagnosis()
    page = read(client, address)
    [form] = page.select(".diagnosis-start form")
    assert form.get("action") == "/diagnosis/"
    answer = {"done": "companions", "companions": "solo"}
    fields = {one.get("name") for one in form.select("input")}
    assert fields == set(answer)
    following = read(client, "/diagnosis/?companions=solo&done=companions")
    assert read_form(following).name == "work_setup"
