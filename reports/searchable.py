"""What the list of reports is searched and filtered by: the places and tags of their plans."""

from __future__ import annotations

from typing import Any

from django.db.models import BooleanField, DateField, QuerySet, Value
from django.utils.translation import gettext_lazy as _

from plans.models import PlanArea, PlanPage
from reports.models import ReportPage
from workation.core.models import PageFact, PageTag
from workation.search.searchable_lists import Rows, SearchableList, register_list


def _plans_of(pages: QuerySet[Any]) -> QuerySet[Any]:
    """Return the plans that reports are about; one that visitors may not read says nothing."""
    plans: QuerySet[Any] = PlanPage.objects.open_to_visitors()
    return plans.filter(reports__in=pages.values("pk")).values("pk")


def report_places(pages: QuerySet[Any]) -> Rows:
    """Return the areas of the reports' plans."""
    areas = PlanArea.objects.filter(page__in=_plans_of(pages)).order_by()
    return [areas.values_list("page__reports__translation_key", "area__code", Value(""))]


def report_tags(pages: QuerySet[Any]) -> Rows:
    """Return the tags of the reports' plans."""
    theme = (Value(True, BooleanField()), Value(None, DateField()))
    themes = PageTag.objects.filter(content_object__in=_plans_of(pages)).order_by()
    facts = PageFact.objects.filter(page__in=_plans_of(pages)).order_by()
    return [
        themes.values_list(
            "content_object__planpage__reports__translation_key", "tag__slug", *theme
        ),
        facts.values_list(
            "page__planpage__reports__translation_key", "tag__slug", "value", "confirmed_on"
        ),
    ]


def register_report_list() -> None:
    """Register the list."""
    register_list(
        SearchableList(
            "reports",
            _("体験レポート"),
            ReportPage,
            "components/report_card.html",
            place_rows=report_places,
            tag_rows=report_tags,
        )
    )
