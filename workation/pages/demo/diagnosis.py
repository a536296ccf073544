"""The diagnosis of the demo."""

from __future__ import annotations

from typing import Any

from matching.models import DiagnosisPage
from workation.core.models import BasePage
from workation.pages.demo.content_files import as_rich_text


def build_diagnosis(data: dict[str, Any], home: BasePage) -> DiagnosisPage:
    """Create and publish the diagnosis from its Japanese data."""
    page = DiagnosisPage(
        slug="diagnosis",
        title=data["title"],
        summary=data["summary"],
        intro=[("paragraph", as_rich_text([data["intro"]]))],
        result_intro=[("paragraph", as_rich_text([data["result_intro"]]))],
        questions=[("question", _question(question)) for question in data["questions"]],
    )
    home.add_child(instance=page)
    page.save_revision().publish()
    return page


def _question(question: dict[str, Any]) -> dict[str, Any]:
    return {
        "code": question["code"],
        "title": question["title"],
        "help": question.get("help") or "",
        "importance": question["importance"],
        "max_choices": question["max_choices"],
        "follows": question.get("follows") or "",
        "follows_choices": question.get("follows_choices") or [],
        "is_retired": False,
        "choices": [
            {
                "code": choice["code"],
                "label": choice["label"],
                "is_retired": False,
                "conditions": [_condition(item) for item in choice.get("conditions") or []],
            }
            for choice in question["choices"]
        ],
    }


def _condition(item: dict[str, Any]) -> dict[str, Any]:
    return {
        "target": item["target"],
        "from_value": item.get("from"),
        "to_value": item.get("to"),
        "weight": item["weight"],
        "must": bool(item.get("must")),
    }
