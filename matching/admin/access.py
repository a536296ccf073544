"""Who may look at the diagnosis's tools: whoever may edit its Japanese page."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from matching.drafts import find_diagnosis
from matching.models import DiagnosisPage


def may_tune(user: Any) -> bool:
    """Whether somebody may edit the diagnosis."""
    page = find_diagnosis()
    return page is not None and page.permissions_for_user(user).can_edit()


class DiagnosisToolView(WagtailAdminTemplateMixin, View):
    """A screen about the one Japanese diagnosis."""

    diagnosis: DiagnosisPage

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        page = find_diagnosis()
        if page is None:
            if not request.user.has_perm("matching.view_persona"):
                raise PermissionDenied
            messages.warning(
                request, _("診断のページがまだありません。先にトップの下に作ってください。")
            )
            return redirect("wagtailadmin_home")
        self.rights = page.permissions_for_user(request.user)
        if not self.rights.can_edit():
            raise PermissionDenied
        self.diagnosis = page
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.get_page_title()}]
