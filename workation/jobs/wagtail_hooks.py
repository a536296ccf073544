"""The list of jobs in the reports menu."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from workation.jobs.views import JobReportView


class JobsMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm("jobs.view_job")


@hooks.register("register_reports_menu_item")
def register_jobs_menu_item() -> MenuItem:
    return JobsMenuItem(
        _("バックグラウンド処理"),
        reverse("jobs_report"),
        icon_name="history",
        order=900,
    )


@hooks.register("register_admin_urls")
def register_jobs_urls() -> list[URLPattern]:
    return [
        path("reports/jobs/", JobReportView.as_view(), name="jobs_report"),
        path(
            "reports/jobs/results/",
            JobReportView.as_view(results_only=True),
            name="jobs_report_results",
        ),
    ]
