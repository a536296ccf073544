"""The coverage in the admin: who comes up how often, who never does, and what would help."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from matching.admin.access import DiagnosisToolView
from matching.admin.table import read_targets
from matching.drafts import find_diagnosis
from matching.job_handlers import want_coverage
from matching.models import CoverageReport
from matching.questionnaire import Questionnaire, read_questionnaire
from plans.models import PlanPage

STATES = {
    "never": gettext_lazy("出ない"),
    "rare": gettext_lazy("まれ"),
    "always": gettext_lazy("いつも1位"),
    "usual": "",
}


class CoverageView(DiagnosisToolView):
    """The last coverage, and a button that asks for a new one."""

    template_name = "matching/admin/coverage.html"
    page_title = gettext_lazy("プランの届き方")
    header_icon = "crosshairs"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.render_to_response(self.get_context_data())

    def post(self, request: HttpRequest) -> HttpResponse:
        want_coverage(delay=timedelta())
        messages.success(request, _("計算を依頼しました。終わるまで数十秒かかります。"))
        return redirect("matching_coverage")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        report = CoverageReport.load()
        questionnaire = read_questionnaire(self.diagnosis)
        names = read_targets().names
        pages = _read_pages(report)
        plans = [
            _describe_plan(plan, pages[plan["key"]], names)
            for plan in report.plans
            if plan["key"] in pages
        ]
        return super().get_context_data(
            report=report,
            findings=report.findings,
            plans=plans,
            weak=[plan for plan in plans if plan["state"] in {"never", "rare"}],
            always=[plan for plan in plans if plan["state"] == "always"],
            idle=_describe_idle(report.findings, questionnaire),
            error=100 * report.findings.get("error", 0),
            fair=100 * report.findings.get("fair", 0),
            unmet=100 * report.findings.get("unmet", 0),
            **kwargs,
        )


def _read_pages(report: CoverageReport) -> dict[str, tuple[int, str]]:
    keys = [plan["key"] for plan in report.plans]
    pages = PlanPage.objects.in_source_language().live().filter(translation_key__in=keys)
    rows = pages.order_by().values_list("translation_key", "pk", "title")
    return {str(key): (pk, title) for key, pk, title in rows}


def _describe_plan(
    plan: dict[str, Any], page: tuple[int, str], names: Mapping[str, str]
) -> dict[str, Any]:
    pk, title = page
    return {
        "title": title,
        "edit": reverse("wagtailadmin_pages:edit", args=[pk]),
        "share": 100 * plan["top"],
        "first": 100 * plan["first"],
        "state": plan["state"],
        "label": STATES[plan["state"]],
        "advice": describe_advice(plan, names),
    }


def describe_advice(plan: dict[str, Any], names: Mapping[str, str]) -> list[dict[str, Any]]:
    """Return in words what would help a plan, with the share that it would bring."""
    return [
        {
            "what": "＋".join(_describe_addition(one, names) for one in advice["additions"]),
            "share": 100 * advice["share"],
        }
        for advice in plan["advice"]
    ]


def _describe_addition(addition: Mapping[str, Any], names: Mapping[str, str]) -> str:
    kind, code = addition["kind"], addition["code"]
    if kind == "figure":
        name = names.get(f"figure:{code}", code)
        start, end = addition["start"], addition["end"]
        reach = f"{'' if start is None else start}〜{'' if end is None else end}"
        return _("「%(name)s」を入力（例: %(reach)s）") % {"name": name, "reach": reach}
    name = names.get(f"tag:{code}", code)
    if kind == "fact":
        return _("「%(name)s」を確認して「はい」にする") % {"name": name}
    return _("テーマ「%(name)s」を付ける") % {"name": name}


def _describe_idle(findings: Mapping[str, Any], questionnaire: Questionnaire) -> dict[str, Any]:
    def title(code: str) -> str:
        text = questionnaire.texts.get(code)
        return text.title if text else code

    def label(question: str, choice: str) -> str:
        return questionnaire.get_label(question, choice) or choice

    questions = findings.get("idle_questions", [])
    return {
        "questions": [title(code) for code in questions],
        "choices": [
            (title(question), label(question, choice))
            for question, choice in findings.get("idle_choices", [])
            if question not in questions
        ],
        "twins": [
            (title(question), [label(question, code) for code in codes])
            for question, codes in findings.get("twins", [])
        ],
    }


def warn_on_plan(request: HttpRequest, page: Any) -> None:
    """Say on a plan's edit page that no answers were found that bring it up."""
    if request.method != "GET" or not isinstance(page, PlanPage) or not page.is_source:
        return
    report = CoverageReport.load()
    plan = report.find_plan(page.translation_key)
    if plan is None or plan["top"] > 0 or not page.live:
        return
    diagnosis = find_diagnosis()
    may_look = diagnosis is not None and diagnosis.permissions_for_user(request.user).can_edit()
    text = render_to_string(
        "matching/admin/plan_warning.html",
        {
            "plan": plan,
            "share": 100 * plan["top"],
            "advice": describe_advice(plan, read_targets().names),
            "report": report,
        },
    )
    address = reverse("matching_coverage")
    buttons = [messages.button(address, _("プランの届き方を見る"))] if may_look else []
    messages.warning(request, text, buttons=buttons)
