"""The list of jobs for staff: read only."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import BooleanField, Case, F, Value, When
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.reports import ReportView

from workation.jobs.models import Job, JobQuerySet
from workation.jobs.registry import find_descriptions


class JobReportView(ReportView):
    """Every job, pending ones first."""

    index_url_name = "jobs_report"
    index_results_url_name = "jobs_report_results"
    page_title = _("バックグラウンド処理")
    header_icon = "history"
    model = Job
    is_searchable = False
    columns = [
        Column("kind", label=_("種類")),
        Column("title", label=_("対象"), accessor=lambda job: job.title),
        Column("state", label=_("状態"), accessor=lambda job: job.state.label),
        Column("last_error", label=_("直近の問題")),
        Column("attempts", label=_("失敗")),
        DateColumn("next_try", label=_("次の実行")),
        DateColumn("finished_at", label=_("完了")),
    ]
    list_export = [
        "kind",
        "key",
        "wanted",
        "done",
        "attempts",
        "last_error",
        "next_try",
        "finished_at",
    ]

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if not request.user.has_perm("jobs.view_job"):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        """Say what each job is about; one whose object is gone keeps its key."""
        titles = find_descriptions((job.kind, job.key) for job in object_list)
        for job in object_list:
            job.title = titles.get((job.kind, job.key), job.key)
        return object_list

    def get_base_queryset(self) -> JobQuerySet:
        is_pending = Case(
            When(done__lt=F("wanted"), then=Value(True)),
            default=Value(False),
            output_field=BooleanField(),
        )
        return Job.objects.annotate(is_pending=is_pending).order_by("-is_pending", "-updated_at")
