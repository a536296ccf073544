"""The first question of the diagnosis, for pages that lead to it."""

from __future__ import annotations

from typing import Any

from django import template

from matching.addresses import get_addresses
from matching.models import DiagnosisPage
from matching.questionnaire import read_questionnaire

register = template.Library()


@register.inclusion_tag("components/diagnosis_start.html", takes_context=True)
def diagnosis_start(context: dict[str, Any]) -> dict[str, Any]:
    """Show the first question in the active language; nothing where no diagnosis is published."""
    page = DiagnosisPage.objects.in_active_language().open_to_visitors().first()
    if page is None:
        return {}
    questionnaire = read_questionnaire(page)
    asked = questionnaire.list_asked({})
    if not asked:
        return {}
    first = asked[0]
    return {
        "page": page,
        "addresses": get_addresses(page, context.get("request")),
        "question": first,
        "text": questionnaire.texts[first.code],
        "options": [
            {"code": choice.code, "label": label}
            for choice in first.choices
            if not choice.is_retired and (label := questionnaire.get_label(first.code, choice.code))
        ],
        "total": sum(not one.follows for one in questionnaire.asked),
    }
