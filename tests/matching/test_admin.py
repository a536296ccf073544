"""What staff cannot publish or delete by mistake."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.db.models import ProtectedError
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail import blocks
from wagtail_localize.segments.extract import extract_segments

from matching.blocks import FIGURES, QuestionnaireBlock
from matching.fit import REACH
from tests.factories import TagFactory, UserFactory
from tests.matching.questionnaires import (
    add_diagnosis,
    add_vocabulary,
    choice,
    condition,
    question,
    three_questions,
)
from workation.core.models import Tag, TagKind

pytestmark = pytest.mark.django_db


def clean(*questions: tuple[str, dict[str, Any]]) -> dict[str, Any]:
    """Check the questions as the editor does; return the errors of the first wrong one."""
    block = QuestionnaireBlock(required=False)
    stored = [{"type": name, "value": value} for name, value in questions]
    try:
        block.clean(block.to_python(stored))
    except blocks.StreamBlockValidationError as error:
        return error.as_json_data()
    return {}


def errors_of_choice(problem: dict[str, Any], at: int = 0) -> dict[str, Any]:
    choices = problem["blockErrors"][0]["blockErrors"]["choices"]
    return choices["blockErrors"][at]["blockErrors"]


def ask(*choices: dict[str, Any], code: str = "companions") -> tuple[str, dict[str, Any]]:
    return question(code, "どなたと？", *choices)


SOLO = choice("solo", "ひとり", condition("tag:solo"))
COMPANY = choice("company", "会社", condition("tag:company-team"))


def test_sound_questions_pass() -> None:
    add_vocabulary()
    assert clean(*three_questions()) == {}


def test_an_unknown_tag_is_refused_at_its_field() -> None:
    add_vocabulary()
    problem = clean(ask(SOLO, choice("dog", "犬", condition("tag:dragons"))))
    [error] = errors_of_choice(problem, 1)["conditions"]["blockErrors"].values()
    assert "target" in error["blockErrors"]


def test_a_repeated_question_code_is_refused_at_its_field() -> None:
    add_vocabulary()
    problem = clean(ask(SOLO, COMPANY), ask(SOLO, COMPANY))
    assert list(problem["blockErrors"]) == [1]
    assert "code" in problem["blockErrors"][1]["blockErrors"]


def test_a_repeated_choice_code_is_refused_at_its_field() -> None:
    add_vocabulary()
    assert "code" in errors_of_choice(clean(ask(SOLO, COMPANY, SOLO)), 2)


def test_a_question_without_choices_is_refused() -> None:
    add_vocabulary()
    assert "choices" in clean(ask())["blockErrors"][0]["blockErrors"]


@pytest.mark.parametrize("code", ["ask", "change", "done"])
def test_codes_that_the_flow_uses_itself_are_refused(code: str) -> None:
    add_vocabulary()
    problem = clean(ask(SOLO, COMPANY, code=code))
    assert "code" in problem["blockErrors"][0]["blockErrors"]


def test_codes_are_ascii() -> None:
    add_vocabulary()
    problem = clean(ask(SOLO, COMPANY, code="誰と"))
    assert "code" in problem["blockErrors"][0]["blockErrors"]


def follow_up(*codes: str, **fields: Any) -> tuple[str, dict[str, Any]]:
    return question(
        "size", "何人？", SOLO, COMPANY, follows="companions", follows_choices=[*codes], **fields
    )


def test_a_follow_up_to_an_earlier_question_passes() -> None:
    add_vocabulary()
    assert clean(ask(SOLO, COMPANY), follow_up("company")) == {}
    assert clean(ask(SOLO, COMPANY), follow_up()) == {}


@pytest.mark.parametrize(
    ("questions", "at", "field"),
    [
        ([follow_up("company"), ask(SOLO, COMPANY)], 0, "follows"),
        ([ask(SOLO, COMPANY), follow_up("solo", "nobody")], 1, "follows_choices"),
        ([question("companions", "？", SOLO, COMPANY, is_retired=True), follow_up()], 1, "follows"),
        (
            [ask(SOLO, COMPANY | {"is_retired": True}), follow_up("company")],
            1,
            "follows_choices",
        ),
        ([ask(SOLO, COMPANY), question("x", "？", SOLO, COMPANY, follows="x")], 1, "follows"),
        ([question("x", "？", SOLO, COMPANY, follows_choices=["solo"])], 0, "follows"),
    ],
    ids=["later", "unknown choice", "retired", "retired choice", "itself", "choices alone"],
)
def test_a_follow_up_that_could_never_be_asked_is_refused(
    questions: list[Any], at: int, field: str
) -> None:
    add_vocabulary()
    assert field in clean(*questions)["blockErrors"][at]["blockErrors"]


def test_a_retired_follow_up_may_follow_what_is_retired() -> None:
    add_vocabulary()
    retired = question("companions", "？", SOLO, COMPANY, is_retired=True)
    assert clean(retired, follow_up("company", is_retired=True)) == {}


@pytest.mark.parametrize(
    ("conditions", "at", "field"),
    [
        ([condition("tag:solo"), condition("tag:solo", -2)], 1, "target"),
        ([condition("figure:month", start=0, end=2)], 0, "from_value"),
        ([condition("figure:month", start=11, end=13)], 0, "to_value"),
        ([condition("figure:nights", start=3, end=2)], 0, "to_value"),
        ([condition("figure:nights")], 0, "from_value"),
    ],
)
def test_contradictory_conditions_are_refused_at_their_field(
    conditions: list[Any], at: int, field: str
) -> None:
    add_vocabulary()
    problem = errors_of_choice(clean(ask(choice("x", "？", *conditions), COMPANY)))
    assert field in problem["conditions"]["blockErrors"][at]["blockErrors"]


def test_winter_runs_over_the_end_of_the_year() -> None:
    add_vocabulary()
    winter = choice("winter", "冬", condition("figure:month", start=12, end=2))
    assert clean(ask(winter, COMPANY)) == {}


def test_every_figure_that_can_be_chosen_can_be_scored() -> None:
    assert {value.removeprefix("figure:") for value, _label in FIGURES} == set(REACH)


def test_a_tag_that_the_published_diagnosis_asks_for_cannot_be_deleted(site_tree) -> None:
    diagnosis = add_diagnosis()
    TagFactory(slug="unused")
    Tag.objects.get(slug="unused").delete()
    with pytest.raises(ProtectedError, match="公開中の診断で使っている"), transaction.atomic():
        Tag.objects.get(slug="monitor").delete()
    diagnosis.unpublish()
    Tag.objects.get(slug="monitor").delete()
    assert not Tag.objects.filter(slug="monitor").exists()


def test_a_tag_that_a_scheduled_version_asks_for_cannot_be_deleted(site_tree) -> None:
    diagnosis = add_diagnosis()
    TagFactory(slug="new-tag", kind=TagKind.EXPERIENCE)
    questions = three_questions()
    questions[2][1]["choices"][0]["conditions"].append(condition("tag:new-tag"))
    diagnosis.questions = questions
    diagnosis.go_live_at = timezone.now() + timedelta(days=1)
    diagnosis.save_revision(approved_go_live_at=diagnosis.go_live_at)
    with pytest.raises(ProtectedError), transaction.atomic():
        Tag.objects.get(slug="new-tag").delete()


def test_the_admin_says_why_a_tag_cannot_be_deleted(client: Client, site_tree) -> None:
    add_diagnosis()
    client.force_login(UserFactory(is_superuser=True))
    tag = Tag.objects.get(slug="monitor")
    address = reverse(Tag.snippet_viewset.get_url_name("delete"), args=[tag.pk])
    response = client.post(address, follow=True)
    assert "公開中の診断で使っているため、削除できません" in response.content.decode()
    assert Tag.objects.filter(pk=tag.pk).exists()


def test_no_code_of_the_diagnosis_is_sent_to_be_translated(site_tree) -> None:
    page = add_diagnosis()
    page.save_revision().publish()
    page = type(page).objects.get(pk=page.pk)
    texts = {
        str(segment.string.data) for segment in extract_segments(page) if hasattr(segment, "string")
    }
    assert {"どなたと行きますか？", "ひとりで", "会社の同僚と"} <= texts
    assert not texts & {"companions", "solo", "company", "tag:solo", "work_setup", "quiet"}
