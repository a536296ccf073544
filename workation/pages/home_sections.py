"""The sections of the home page: which there are, and what each one shows."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from plans.models import PlanPage
from reports.models import ReportIndexPage, ReportPage
from workation.areas.navigation import get_area_links
from workation.core.blocks import ParagraphBlock, StructBlock
from workation.pages.models.events import EventIndexPage, EventPage
from workation.pages.models.news import NewsIndexPage, NewsPage
from workation.search.sorting import neutral_order

if TYPE_CHECKING:
    from workation.pages.models.home import HomePage

#: What stands on a home page whose order nobody has set.
DEFAULT_ORDER = ("concept", "map", "plans", "reports", "news", "events", "banners", "accounts")


class SectionBlock(StructBlock):
    """A section whose content comes from elsewhere; only its heading can be other words."""

    heading = blocks.CharBlock(
        label=_("見出し"), required=False, max_length=60, help_text=_("空のときは既定の見出し。")
    )


class TextSectionBlock(StructBlock):
    """Free text."""

    heading = blocks.CharBlock(label=_("見出し"), max_length=60)
    text = ParagraphBlock(label=_("文章"))


class HomeSectionsBlock(blocks.StreamBlock):
    """The sections in the order in which they stand."""

    concept = SectionBlock(label=_("コンセプト"), icon="openquote")
    map = SectionBlock(label=_("エリアの地図"), icon="site")
    plans = SectionBlock(label=_("おすすめのモデルプラン"), icon="pick")
    reports = SectionBlock(label=_("体験レポート"), icon="doc-full")
    news = SectionBlock(label=_("お知らせ"), icon="info-circle")
    events = SectionBlock(label=_("イベント"), icon="date")
    banners = SectionBlock(label=_("バナー"), icon="link-external")
    accounts = SectionBlock(label=_("公式アカウント"), icon="group")
    text = TextSectionBlock(label=_("文章"), icon="pilcrow")

    class Meta:
        block_counts = {name: {"max_num": 1} for name in DEFAULT_ORDER}


def get_sections(home: HomePage) -> list[dict[str, Any]]:
    """Return kind, heading and template of each section, in staff's order."""
    if home.sections:
        chosen = [(block.block_type, block.value) for block in home.sections]
    else:
        chosen = [(kind, {}) for kind in DEFAULT_ORDER]
    return [
        {
            "kind": kind,
            "heading": value.get("heading") or "",
            "text": value.get("text"),
            "template": f"components/home_{kind}.html",
        }
        for kind, value in chosen
    ]


def get_section_context(home: HomePage, kinds: set[str], today: datetime.date) -> dict[str, Any]:
    """Return what the given sections show; those that are not there cost no query."""
    context: dict[str, Any] = {}
    for kind, read in READERS.items():
        if kind in kinds:
            context |= read(home, today)
    return context


def _open(home: HomePage, model: type[Any]) -> Any:
    return model.objects.open_to_visitors().filter(locale=home.locale)


def _index(home: HomePage, model: type[Any]) -> Any:
    return model.objects.open_to_visitors().child_of(home).select_related("locale").first()


def _map(home: HomePage, today: datetime.date) -> dict[str, Any]:
    url = home.plan_index.get_url() if home.plan_index else ""
    counts = _open(home, PlanPage).count_by_area()
    links = get_area_links(lambda code: f"{url}?area={code}", counts=counts, with_journeys=True)
    return {"areas": links}


def _plans(home: HomePage, today: datetime.date) -> dict[str, Any]:
    return {"picks": get_picks(home, today)}


def _reports(home: HomePage, today: datetime.date) -> dict[str, Any]:
    reports = _open(home, ReportPage).order_by("-visited_from", "-pk").for_cards()
    return {"reports": list(reports[:3]), "report_index": _index(home, ReportIndexPage)}


def _news(home: HomePage, today: datetime.date) -> dict[str, Any]:
    news = _open(home, NewsPage).newest_first().select_related("locale")
    return {"news": list(news[:5]), "news_index": _index(home, NewsIndexPage)}


def _events(home: HomePage, today: datetime.date) -> dict[str, Any]:
    events = _open(home, EventPage).upcoming(today)
    return {
        "events": list(events.select_related("locale", "main_image", "municipality")[:4]),
        "event_index": _index(home, EventIndexPage),
    }


READERS: dict[str, Callable[[HomePage, datetime.date], dict[str, Any]]] = {
    "map": _map,
    "plans": _plans,
    "reports": _reports,
    "news": _news,
    "events": _events,
}


def get_picks(home: HomePage, today: datetime.date) -> list[dict[str, Any]]:
    """Return staff's picks that still run; without any, plans in the day's neutral order."""
    plans = _open(home, PlanPage)
    running = [
        block.value
        for block in home.picks
        if block.value["plan"] and (not block.value["until"] or block.value["until"] >= today)
    ]
    keys = [value["plan"].translation_key for value in running]
    found = {
        page.translation_key: page for page in plans.filter(translation_key__in=keys).for_cards()
    }
    picks = [
        {"plan": found[value["plan"].translation_key], "reason": value["reason"]}
        for value in running
        if value["plan"].translation_key in found
    ]
    if picks:
        return picks
    neutral = plans.order_by(*neutral_order(today)).for_cards()
    return [{"plan": plan, "reason": ""} for plan in neutral[:6]]
