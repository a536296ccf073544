"""外部送信の公表: what the site sends to whom, from the registry of external services."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from workation.core.external_services import FACEBOOK, ExternalService, X
from workation.core.measurement import find_measurement
from workation.pages.models import LivingPage


def external_services(request: HttpRequest) -> HttpResponse:
    """Say for each service in use what is sent, to whom, why and when, and how to refuse."""
    measurement = find_measurement(request)
    services = [measurement.service] if measurement else []
    services += find_timeline_services()
    context = {
        "title": _("外部サービスに送る情報"),
        "services": services,
        "measured": measurement,
    }
    return render(request, "pages/external_services.html", context)


def find_timeline_services() -> list[ExternalService]:
    """Return the services whose timelines stand on a page that visitors may see."""
    pages = LivingPage.objects.open_to_visitors().exclude(posts_place=LivingPage.PostsPlace.NONE)
    addresses = pages.values_list("facebook_url", "x_url")
    used = [any(column) for column in zip(*addresses, strict=True)] or [False, False]
    return [service for service, is_used in zip((FACEBOOK, X), used, strict=True) if is_used]
