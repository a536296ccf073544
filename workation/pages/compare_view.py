"""The comparison: a page whose address says what stands in it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from facilities.models import FacilityIndexPage
from plans.models import PlanIndexPage
from workation.pages.comparison import MOST, build_rows, find_entries, read_choices


def compare(request: HttpRequest) -> HttpResponse:
    """Show what the address names; whatever it names gives a page."""
    choices = read_choices(request.GET)
    found = find_entries(choices)
    entries = found[:MOST]
    indexes = (PlanIndexPage, FacilityIndexPage)
    context = {
        "title": _("くらべる"),
        "entries": entries,
        "rows": build_rows(entries) if len(entries) > 1 else [],
        "is_overfull": len(found) > MOST,
        "has_unknown": len(found) < len(choices),
        "most": MOST,
        "lists": [
            page
            for model in indexes
            for page in model.objects.in_active_language()
            .open_to_visitors()
            .select_related("locale")
        ],
    }
    response = render(request, "pages/compare.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response
