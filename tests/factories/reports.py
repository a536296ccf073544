"""Reports and their list."""

from __future__ import annotations

import datetime
from typing import Any

import factory

from reports.models import ReportIndexPage, ReportPage
from tests.factories.tree import SingletonPageFactory, SitePageFactory


class ReportIndexPageFactory(SingletonPageFactory):
    """The list of reports at /reports/."""

    title = "体験レポート"
    slug = "reports"

    class Meta:
        model = ReportIndexPage


class ReportPageFactory(SitePageFactory):
    """A report; `plan=` is the plan it is about."""

    title = factory.Sequence(lambda n: f"レポート {n}")
    slug = factory.Sequence(lambda n: f"report-{n}")
    summary = "三日間の記録です。"
    visited_from = datetime.date(2026, 5, 12)

    class Meta:
        model = ReportPage

    @classmethod
    def default_parent(cls) -> Any:
        return ReportIndexPageFactory()
