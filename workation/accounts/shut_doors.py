"""What wagtail-localize offers and the site does not: its doors are hidden and locked.

Submitting, syncing, machine translation and aliases would publish Japanese text under other
languages' addresses; a stopped translation would silently fall behind. The pipeline does all of
this. Submitting and syncing are refused by `User.has_perm`; the addresses here are refused to
everybody, the report with the titles of all Japanese pages is for staff.
"""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.models import Page
from wagtail_localize.models import StringSegment, Translation
from wagtail_localize.views.report import TranslationsReportView

from workation.accounts.roles import is_staff_member

HIDDEN_ACTION = "localize-convert-to-alias"


def refuse(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    """Refuse; Wagtail turns this into a message on the admin's first page."""
    raise PermissionDenied


class ReadOnlyPagesAPIViewSet(PagesAdminAPIViewSet):
    """The API that the explorer's menu reads. Its actions, among them aliases and copies for
    another language, are used by no screen."""

    actions: ClassVar[dict[str, Any]] = {}


class StaffTranslationsReportView(TranslationsReportView):
    """The report, for those who may see every title."""

    def get_queryset(self) -> QuerySet[Translation]:
        # Without an order two pages of the report may show the same row.
        queryset: QuerySet[Translation] = super().get_queryset()
        return queryset.order_by("-created_at", "-pk")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not is_staff_member(request.user):
            raise PermissionDenied
        response: HttpResponse = super().dispatch(request, *args, **kwargs)
        return response


def shut_urls() -> list[URLPattern]:
    """Return patterns that stand in front of wagtail-localize's own."""
    translation = "localize/translate/<int:translation_id>"
    return [
        path("localize/page/<int:page_id>/convert_to_alias/", refuse),
        path(f"{translation}/disable/", refuse),
        path(f"{translation}/machine_translate/", refuse),
        path("localize/reports/translations/", StaffTranslationsReportView.as_view()),
        path(
            "localize/reports/translations/results/",
            StaffTranslationsReportView.as_view(results_only=True),
        ),
    ]


def refuse_incomplete(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Refuse to publish a translation by hand while a segment has no text.

    The native editor would fill the gaps with Japanese.
    """
    if request.method != "POST" or request.POST.get("action") != "publish":
        return None
    translation = Translation.objects.filter(
        source__object_id=page.translation_key, target_locale_id=page.locale_id, enabled=True
    ).first()
    if translation is None:
        return None
    segments = StringSegment.objects.filter(source=translation.source)
    missing = segments.annotate_translation(page.locale).filter(translation__isnull=True).count()
    if not missing:
        return None
    messages.error(
        request,
        _("訳文のない箇所が%(count)dあるため、公開できません。") % {"count": missing},
    )
    return HttpResponseRedirect(request.path)
