"""On the admin's first page: that DeepL takes nothing more, and what waits because of it."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from wagtail.admin.ui.components import Component

from workation.jobs.models import Job
from workation.translation.interruptions import find_deepl_pause


class TroublePanel(Component):
    """Why translations do not go on, and when they will; empty while they do."""

    order = 10
    template_name = "translation/trouble_panel.html"

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(parent_context)
        waiting = Job.objects.pending().filter(kind__startswith="translation.")
        return context | {
            "pause": find_deepl_pause(),
            "lacks_key": not settings.DEEPL_AUTH_KEY,
            "waiting": waiting.exclude(hint="").count(),
        }


def add_trouble_panel(request: HttpRequest, panels: list[Any]) -> None:
    """Show it to those who may look at the jobs, and only when something waits for DeepL."""
    if not request.user.has_perm("jobs.view_job"):
        return
    if find_deepl_pause() or Job.objects.pending().filter(hint="waiting_key").exists():
        panels.append(TroublePanel())
