"""Questions as the diagnosis page stores them, and a diagnosis with plans to ask about."""

from __future__ import annotations

from typing import Any

from matching.models import DiagnosisPage
from plans.models import PlanPage
from tests.factories import (
    DiagnosisPageFactory,
    PlanPageFactory,
    TagFactory,
    confirm_fact,
    translate_page,
)
from workation.core.models import TagKind


def condition(target: str, weight: int = 3, *, must: bool = False, **ends: int) -> dict[str, Any]:
    return {
        "target": target,
        "from_value": ends.get("start"),
        "to_value": ends.get("end"),
        "weight": weight,
        "must": must,
    }


def choice(
    code: str, label: str, *conditions: dict[str, Any], is_retired: bool = False
) -> dict[str, Any]:
    return {
        "code": code,
        "label": label,
        "is_retired": is_retired,
        "conditions": list(conditions),
    }


def question(
    code: str,
    title: str,
    *choices: dict[str, Any],
    importance: int = 3,
    max_choices: int = 1,
    follows: str = "",
    follows_choices: list[str] | None = None,
    is_retired: bool = False,
) -> tuple[str, dict[str, Any]]:
    return (
        "question",
        {
            "code": code,
            "title": title,
            "help": "",
            "importance": importance,
            "max_choices": max_choices,
            "follows": follows,
            "follows_choices": follows_choices or [],
            "is_retired": is_retired,
            "choices": list(choices),
        },
    )


def three_questions(labels: dict[str, str] | None = None) -> list[tuple[str, dict[str, Any]]]:
    """With whom, what for work, where: with other words where they are given."""
    words = labels or {}

    def say(text: str) -> str:
        return words.get(text, text)

    return [
        question(
            "companions",
            say("どなたと行きますか？"),
            choice("solo", say("ひとりで"), condition("tag:solo", 5)),
            choice("company", say("会社の同僚と"), condition("tag:company-team", 5)),
            importance=4,
        ),
        question(
            "work_setup",
            say("外せないものは？"),
            choice("quiet", say("静けさ"), condition("tag:quiet", must=True)),
            choice("monitor", say("モニター"), condition("tag:monitor", must=True)),
            choice("none", say("特にない")),
            max_choices=2,
        ),
        question(
            "experience",
            say("どんな時間を過ごしますか？"),
            choice("sea", say("海辺で過ごす"), condition("tag:sea", 4)),
            choice("onsen", say("温泉"), condition("tag:onsen", 4)),
            choice("food", say("食べる"), condition("tag:food", 4)),
            max_choices=2,
        ),
    ]


ENGLISH = {
    "どなたと行きますか？": "Who is travelling?",
    "ひとりで": "On my own",
    "会社の同僚と": "With colleagues",
    "外せないものは？": "Must-haves?",
    "静けさ": "Quiet",
    "モニター": "A monitor",
    "特にない": "Nothing",
    "どんな時間を過ごしますか？": "Your free time?",
    "海辺で過ごす": "By the sea",
    "温泉": "Onsen",
    "食べる": "Eating",
}


def add_vocabulary() -> None:
    """Add the tags that the three questions ask for."""
    for code, kind in [
        ("solo", TagKind.COMPANIONS),
        ("company-team", TagKind.COMPANIONS),
        ("sea", TagKind.EXPERIENCE),
        ("onsen", TagKind.EXPERIENCE),
        ("food", TagKind.EXPERIENCE),
        ("quiet", TagKind.WORK),
        ("monitor", TagKind.WORK),
    ]:
        TagFactory(slug=code, kind=kind, name=f"〈{code}〉")


def add_diagnosis(**fields: Any) -> DiagnosisPage:
    add_vocabulary()
    return DiagnosisPageFactory(**{"questions": three_questions(), **fields})


def add_plan(
    slug: str, themes: str = "", *, confirmed: str = "", denied: str = "", **fields: Any
) -> PlanPage:
    """Add a live plan; tags as codes with spaces between."""
    plan = PlanPageFactory(slug=slug, title=f"〔{slug}〕", with_tags=themes.split(), **fields)
    for code in confirmed.split():
        confirm_fact(plan, code)
    for code in denied.split():
        confirm_fact(plan, code, value=False)
    return plan


def add_bays() -> list[PlanPage]:
    """Add four plans whose order for `solo`, `quiet` and `sea` is the order given here."""
    return [
        add_plan("desk-by-the-sea", "solo sea", confirmed="quiet monitor"),
        add_plan("quiet-valley", "solo", confirmed="quiet"),
        add_plan("team-bay", "company-team sea"),
        add_plan("busy-harbour", "solo sea", denied="quiet"),
    ]


def translate_diagnosis(page: DiagnosisPage, language: str = "en") -> DiagnosisPage:
    translated = translate_page(page, language, title="Diagnosis")
    translated.questions = three_questions(ENGLISH)
    translated.save_revision().publish()
    return DiagnosisPage.objects.get(pk=translated.pk)
