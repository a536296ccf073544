"""Puts wishes into the reader's words: what was wanted, and what the plan has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from matching.explanation import Explanation, apportion
from matching.fit import MONTH, Condition, Item, Kind, Wish, list_months
from matching.questionnaire import Questionnaire
from plans.models import PlanPage
from workation.core.months import months_to_bits
from workation.core.templatetags.figures import month_names, nights, people, yen, yen_range


@dataclass(frozen=True, slots=True)
class Point:
    """Something for or against a plan: the choice's label and what the plan has."""

    wish: str
    finding: str


@dataclass(frozen=True, slots=True)
class Share:
    """What a question brings to a score, in points with one decimal."""

    question: str
    points: str


def describe_reasons(
    explanation: Explanation, questionnaire: Questionnaire, item: Item
) -> list[Point]:
    """Return what speaks for an item."""
    points = []
    for wish in explanation.reasons:
        label = questionnaire.get_label(wish.question, wish.choice)
        finding = describe_target(wish.condition, questionnaire, item)
        points.append(Point(label, "" if finding == label else finding))
    return points


def describe_caveat(wish: Wish, questionnaire: Questionnaire, item: Item) -> Point:
    """Return what speaks against an item."""
    condition = wish.condition
    finding = describe_target(condition, questionnaire, item)
    if condition.kind is Kind.THEME and condition.is_wanted:
        finding = _("「%(tag)s」は含まれません") % {"tag": finding}
    elif condition.kind is Kind.FACT and condition.is_wanted:
        finding = _("「%(tag)s」なし") % {"tag": finding}
    return Point(questionnaire.get_label(wish.question, wish.choice), finding)


def describe_target(condition: Condition, questionnaire: Questionnaire, item: Item) -> str:
    """Return a tag's label, or an item's own figure."""
    if condition.kind is not Kind.FIGURE:
        return questionnaire.tags[condition.code].label
    return _describe_figure(condition.code, item)


def _describe_figure(code: str, item: Item) -> str:
    if code == MONTH:
        return month_names(months_to_bits(item.months)) if item.months else ""
    span = item.figures.get(code)
    if span is None:
        return ""
    if code == "nights":
        return nights(span.low, span.high)
    if code == "party_size":
        return people(span.low, span.high)
    if code == "price":
        return _("1泊1人 %(price)s") % {"price": yen_range(span.low, span.high)}
    if code == "work_share":
        return _("仕事の割合 %(share)s%%") % {"share": span.low}
    if code == "child_age":
        return _("%(age)s歳から") % {"age": span.low}
    return str(dict(PlanPage.LocalContact.choices).get(span.low or 0, ""))


FIGURE_NAMES = {
    "nights": gettext_lazy("泊数"),
    "party_size": gettext_lazy("人数"),
    MONTH: gettext_lazy("月"),
    "price": gettext_lazy("1人1泊の費用"),
    "work_share": gettext_lazy("仕事の割合"),
    "local_contact": gettext_lazy("地域の人との関わり"),
    "child_age": gettext_lazy("子どもの年齢"),
}


def describe_condition(condition: Condition, questionnaire: Questionnaire) -> str:
    """Return what a condition looks at: a tag's label, or a figure and the range wanted."""
    if condition.kind is not Kind.FIGURE:
        return questionnaire.tags[condition.code].label
    name = FIGURE_NAMES[condition.code]
    if condition.code == MONTH:
        return f"{name} {month_names(months_to_bits(list_months(condition)))}"
    start, end = (_describe_end(condition.code, end) for end in (condition.start, condition.end))
    if start == end:
        return f"{name} {start}"
    if not end:
        return f"{name} " + _("%(low)s以上") % {"low": start}
    if not start:
        return f"{name} " + _("%(high)s以下") % {"high": end}
    return f"{name} " + _("%(low)s〜%(high)s") % {"low": start, "high": end}


def _describe_end(code: str, end: int | None) -> str:
    if end is None:
        return ""
    if code == "price":
        return yen(end)
    if code == "work_share":
        return f"{end}%"
    if code == "local_contact":
        return str(dict(PlanPage.LocalContact.choices).get(end, end))
    return str(end)


def describe_unconfirmed(
    explanation: Explanation, questionnaire: Questionnaire, item: Item
) -> list[str]:
    """Return what nobody has confirmed of what the visitor cannot do without."""
    return [
        describe_target(wish.condition, questionnaire, item)
        or questionnaire.get_label(wish.question, wish.choice)
        for wish in explanation.unconfirmed
    ]


def describe_shares(contributions: Mapping[str, int], questionnaire: Questionnaire) -> list[Share]:
    """Return the contributions in tenths of a point that add up to the score in tenths."""
    total = (sum(contributions.values()) + 50) // 100
    tenths = apportion(contributions, 100, total)
    return [
        Share(questionnaire.texts[code].title, f"{part // 10}.{part % 10}")
        for code, part in tenths.items()
        if code in questionnaire.texts
    ]
