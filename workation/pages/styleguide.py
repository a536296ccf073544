"""The style guide: every component in its states, in the active language; development only.

The samples are real pages of the database, and copies of them that were never saved: without
picture, with an endless title, closed.
"""

from __future__ import annotations

import copy
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from facilities.models import StayPage
from plans.models import PlanPage, ReportLink
from reports.models import ReportPage
from workation.areas.navigation import get_area_links
from workation.core.external_services import GOOGLE_ANALYTICS
from workation.core.models import Tag
from workation.pages.models import EventPage, HomePage, NewsPage
from workation.pages.timelines import facebook_timeline, x_timeline

TOKENS = {
    "colours": "paper surface sand line ink ink-soft sea sea-deep sea-tint sea-spread cedar "
    "vermilion vermilion-deep alert focus area-hokusei area-chunansei area-iseshima area-iga "
    "area-higashikishu",
    "steps": "step-4 step-3 step-2 step-1 step-0 step--1",
    "spaces": "space-1 space-2 space-3 space-4 space-5 space-6 space-7",
}
LONG = {
    "ja": "長い題名がここにあります。",
    "zh": "这里有一个很长的标题。",
    "en": "A very long title ",
}


def styleguide(request: HttpRequest) -> HttpResponse:
    """Show every component; what the database has no sample for is left out."""
    plan, stay, report = (_newest(model) for model in (PlanPage, StayPage, ReportPage))
    tokens = {name: names.split() for name, names in TOKENS.items()}
    context = {
        "tokens": tokens,
        "plans": _variants(plan),
        "stays": [*_variants(stay), *_variants(stay, state="suspended")[:1]],
        "resting": _resting(),
        "service": GOOGLE_ANALYTICS,
        "reports": _variants(report),
        "plan": plan,
        "stay": stay,
        "facts": _facts(),
        "persons": plan.get_visible_key_persons() if plan else [],
        "itinerary": plan.get_localized_itinerary()[:1] if plan else [],
        "links": [ReportLink("#", is_external=False), ReportLink("#", is_external=True)],
        "news": _some(NewsPage),
        "events": _some(EventPage),
        "banners": _home_banners(),
        "areas": get_area_links(lambda code: f"#{code}", counts={"iga": 3}, current="iga"),
        "page_obj": Paginator(range(30), 10).get_page(2),
        "timelines": [
            facebook_timeline("https://www.facebook.com/sample"),
            x_timeline("https://x.com/sample"),
        ],
        "notice": {"text": "Tsunami", "html_lang": "en", "posted_at": timezone.now(), "link": "#"},
    }
    response = render(request, "pages/styleguide.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response


def _open(model: type[Any]) -> Any:
    return model.objects.in_active_language().open_to_visitors()


def _newest(model: type[Any]) -> Any:
    return _open(model).for_cards().first()


def _some(model: type[Any]) -> list[Any]:
    return list(_open(model)[:3])


def _resting() -> list[StayPage]:
    today = timezone.localdate()
    week = timedelta(days=7)
    return [
        StayPage(state="seasonal", state_note="4–6"),
        StayPage(state="suspended", state_from=today, state_until=today + week),
        StayPage(state="suspended", state_from=today + week),
        StayPage(state="closed", state_from=today + week),
        StayPage(state="closed"),
    ]


def _home_banners() -> Any:
    home = _open(HomePage).first()
    return home.banners if home else []


def _variants(page: Any, **values: Any) -> list[Any]:
    """Return a page as it is, without picture, and with everything too long."""
    if page is None:
        return []
    long_title = LONG.get(page.locale.language_code[:2], LONG["en"]) * 12
    variants: list[dict[str, Any]] = [
        {},
        {"main_image": None},
        {"title": long_title[:200], "summary": long_title * 2},
    ]
    return [_changed(page, values | variant) for variant in variants]


def _changed(page: Any, values: dict[str, Any]) -> Any:
    changed = copy.copy(page)
    for name, value in values.items():
        setattr(changed, name, value)
    return changed


def _facts() -> list[SimpleNamespace]:
    today = timezone.localdate()
    tags = Tag.objects.facts()[:3]
    values = [(True, today), (False, today), (True, None)]
    return [
        SimpleNamespace(tag=tag, value=value, confirmed_on=day)
        for tag, (value, day) in zip(tags, values, strict=False)
    ]
