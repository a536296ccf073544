"""Asking the prefecture: what it is about and what is kept is seen before anything is sent.

No cookie and so no CSRF token: a stranger's page that made a visitor's browser send this form
would gain nothing that it could not do itself, and is refused by the Origin it sends.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode, urlsplit

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from workation.core.attempts import MINUTE, Attempts, Limit, find_address, make_key
from workation.core.models import SiteSettings
from workation.jobs.queue import enqueue
from workation.pages.enquiry_form import EnquiryForm
from workation.pages.enquiry_mail import SEND
from workation.pages.enquiry_subject import Subject, find_subject
from workation.pages.models import Enquiry

BY_ADDRESS = Limit(failures=5, seconds=60 * MINUTE)
ALTOGETHER = Limit(failures=100, seconds=60 * MINUTE)


@csrf_exempt
@sensitive_post_parameters()
@cache_control(no_store=True)
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """Show the form; keep what was sent until the mail server has it."""
    contact = SiteSettings.for_request(request)
    if not contact.contact_email:
        raise Http404("Nobody to ask: the site's settings name no address")
    given = request.POST if request.method == "POST" else request.GET
    subject = find_subject(given.get("about", ""), request)
    form = EnquiryForm(request.POST if request.method == "POST" else None, subject=subject)
    status = 200
    if request.method == "POST":
        status = _try_to_keep(request, form, subject)
        if status == HttpResponseRedirect.status_code:
            query = f"?{urlencode({'about': subject.address})}" if subject else ""
            return HttpResponseRedirect(reverse("ask_sent") + query)
    context = {"form": form, "subject": subject, "contact": contact}
    return _render(request, "pages/ask.html", context, status)


@require_safe
def ask_sent(request: HttpRequest) -> HttpResponse:
    """Say that the question has arrived, and lead back to where it came from."""
    subject = find_subject(request.GET.get("about", ""), request)
    return _render(request, "pages/ask_sent.html", {"subject": subject}, 200)


def _render(
    request: HttpRequest, template: str, context: dict[str, Any], status: int
) -> HttpResponse:
    response = render(request, template, context, status=status)
    response["X-Robots-Tag"] = "noindex"
    return response


def _try_to_keep(request: HttpRequest, form: EnquiryForm, subject: Subject | None) -> int:
    """Keep a valid question and ask for its mail; return the status that the answer has."""
    if not form.is_valid():
        return 422
    if _is_foreign(request):
        form.add_error(None, _("ほかのサイトから送られたため、受け付けませんでした。"))
        return 403
    attempts = Attempts(
        {
            make_key("ask", find_address(request)): BY_ADDRESS,
            make_key("ask", "altogether"): ALTOGETHER,
        }
    )
    if attempts.are_spent():
        form.add_error(
            None,
            _(
                "短い時間に多くの相談が送られたため、しばらく受け付けません。時間をおいてお試しください。"
            ),
        )
        return 429
    attempts.add()
    values = form.cleaned_data
    if subject and subject.answers:
        subject = find_subject(subject.address, request, kept=form.kept)
    with transaction.atomic():
        enquiry = Enquiry.objects.create(
            language=get_language() or "",
            about=subject.address if subject else "",
            name=values["name"],
            email=values["email"],
            message=values["message"],
        )
        enqueue(SEND, str(enquiry.pk))
    return HttpResponseRedirect.status_code


def _is_foreign(request: HttpRequest) -> bool:
    """Whether another site's page sent this; browsers name the page's origin with every POST."""
    origin = request.headers.get("Origin")
    return origin is not None and urlsplit(origin).netloc != request.get_host()
