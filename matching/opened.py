"""The address that a result page tells which plan was opened: a count, and nothing else."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from matching.items import list_source_plans
from matching.tallies import count_opened, is_visitor
from workation.core.models import SiteLanguage


@csrf_exempt  # visitors have no cookie, hence no token; all that can happen is a count
@require_POST
def note_opened(request: HttpRequest) -> HttpResponse:
    """Count it where the page that tells is our own and the plan is one of ours."""
    if request.headers.get("Sec-Fetch-Site", "same-origin") == "same-origin" and is_visitor(
        request
    ):
        slug = request.POST.get("plan", "")[:255]
        language = request.POST.get("language", "")[:12]
        plan = list_source_plans().filter(slug=slug).only("translation_key").first()
        known = SiteLanguage.objects.filter(locale__language_code=language)
        if plan is not None and known.exists():
            with translation.override(language):
                count_opened(request, str(plan.translation_key))
    return HttpResponse(status=204)
