"""What translation has cost, by page, language and month."""

from __future__ import annotations

from typing import Any

import django_filters
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet, Sum
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import ContentTypeFilter, WagtailFilterSet
from wagtail.admin.ui.tables import Column, NumberColumn
from wagtail.admin.views.reports import ReportView

from workation.accounts.roles import is_staff_member
from workation.translation.desk.columns import CountingPaginator
from workation.translation.models import TranslationUsage


def _months() -> list[tuple[str, str]]:
    months = TranslationUsage.objects.order_by("-month").values_list("month", flat=True).distinct()
    return [(month.isoformat(), f"{month:%Y-%m}") for month in months]


def _languages() -> list[tuple[str, str]]:
    names = dict(settings.LANGUAGES)
    codes = TranslationUsage.objects.order_by().values_list("language_code", flat=True).distinct()
    return [(code, names.get(code, code)) for code in sorted(codes)]


def _types() -> QuerySet:
    return ContentType.objects.filter(pk__in=TranslationUsage.objects.values("content_type"))


class UsageFilterSet(WagtailFilterSet):
    """By month, language, type."""

    month = django_filters.ChoiceFilter(label=_("月"), choices=_months, empty_label=_("すべて"))
    language_code = django_filters.ChoiceFilter(
        label=_("言語"), choices=_languages, empty_label=_("すべて")
    )
    content_type = ContentTypeFilter(label=_("種類"), queryset=lambda _request: _types())

    class Meta:
        model = TranslationUsage
        fields: list[str] = []


class UsageReportView(ReportView):
    """Characters and yen, the newest month first, the dearest page first."""

    template_name = "translation/usage.html"
    page_title = _("翻訳の文字数と費用")
    header_icon = "form"
    index_url_name = "translation_usage"
    index_results_url_name = "translation_usage_results"
    model = TranslationUsage
    filterset_class = UsageFilterSet
    is_searchable = False
    paginator_class = CountingPaginator
    columns = [
        Column(
            "month",
            label=_("月"),
            accessor=lambda row: f"{row.month:%Y-%m}",
            classname="cell-short",
        ),
        Column("title", label=_("ページ・文言")),
        Column("language", label=_("言語"), accessor="language_name", classname="cell-short"),
        NumberColumn("characters", label=_("文字数"), classname="cell-figure"),
        Column(
            "cost",
            label=_("費用（円）"),
            accessor=lambda row: f"{row.cost:,.1f}",
            classname="cell-figure",
        ),
    ]
    list_export = ["month", "title", "language_name", "characters", "cost"]
    export_headings = {
        "month": _("月"),
        "title": _("ページ・文言"),
        "language_name": _("言語"),
        "characters": _("文字数"),
        "cost": _("費用（円）"),
    }

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not is_staff_member(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_filename(self) -> str:
        return "translation-usage"

    def get_base_queryset(self) -> QuerySet:
        return TranslationUsage.objects.order_by("-month", "-cost", "pk")

    def decorate_paginated_queryset(self, object_list: Any) -> list[TranslationUsage]:
        names = dict(settings.LANGUAGES)
        rows = list(object_list)
        for row in rows:
            row.language_name = names.get(row.language_code, row.language_code)
        return rows

    def get_table(self, object_list: Any) -> Any:
        return super().get_table(self.decorate_paginated_queryset(object_list))

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        sums = self.object_list.aggregate(characters=Sum("characters"), cost=Sum("cost"))
        return context | {"characters": sums["characters"] or 0, "cost": sums["cost"] or 0}
