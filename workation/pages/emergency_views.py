"""Staff post an emergency notice: choose, look at it in every language, put it up, take it down."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views import View

from workation.core.models.languages import html_lang
from workation.pages.emergency import forget_notices, spell_out
from workation.pages.emergency_form import EmergencyForm
from workation.pages.models import EmergencyNotice

RECORDS = 20


class EmergencyView(PermissionRequiredMixin, View):
    """The form, then the same notice in every language to be confirmed."""

    permission_required = "pages.add_emergencynotice"
    raise_exception = True

    def get(self, request: HttpRequest) -> HttpResponse:
        """Show the form, what is up now and what was."""
        return self._render(request, EmergencyForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        """Check the choice; put it up once it has been confirmed."""
        form = EmergencyForm(request.POST)
        if not form.is_valid():
            return self._render(request, form)
        if "confirmed" not in request.POST:
            return self._render(request, form, preview=_preview(form))
        with transaction.atomic():
            notice = form.save(commit=False)
            notice.posted_by_id = request.user.pk
            notice.save()
            form.save_m2m()
        # Reads of another request may have filled the cache inside the transaction.
        forget_notices()
        messages.success(request, _("全ページに掲載しました。"))
        return redirect("emergency")

    def _render(
        self, request: HttpRequest, form: EmergencyForm, preview: list[dict[str, str]] | None = None
    ) -> HttpResponse:
        now = timezone.now()
        notices = EmergencyNotice.objects.select_related("sentence", "posted_by", "ended_by")
        context = {
            "form": form,
            "preview": preview,
            "running": notices.running(now).prefetch_related("areas"),
            "records": notices.filter(until__lte=now).prefetch_related("areas")[:RECORDS],
        }
        return TemplateResponse(request, "pages/admin/emergency.html", context)


def _preview(form: EmergencyForm) -> list[dict[str, str]]:
    names = dict(settings.LANGUAGES)
    texts = spell_out(form.cleaned_data["sentence"], list(form.cleaned_data["areas"]))
    return [
        {"name": names[code], "html_lang": html_lang(code), "text": texts[code]}
        for code in names
        if code in texts
    ]


class EndEmergencyView(PermissionRequiredMixin, View):
    """Take a notice down before its end."""

    permission_required = "pages.change_emergencynotice"
    raise_exception = True
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """End it now; ending it twice changes nothing."""
        notice = get_object_or_404(EmergencyNotice, pk=pk)
        if notice.until > timezone.now():
            notice.until = timezone.now()
            notice.ended_by_id = request.user.pk
            notice.save()
        messages.success(request, _("掲載を終えました。"))
        return redirect("emergency")
