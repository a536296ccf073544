"""Background work of the site's own pages."""

from __future__ import annotations

from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from workation.jobs.registry import describe_jobs, handler
from workation.pages.enquiry_mail import SEND, send_enquiry
from workation.pages.models import Enquiry

handler(SEND)(send_enquiry)


def describe_enquiries(keys: list[str]) -> dict[str, str]:
    """Return when each question that still waits came in: staff see nothing that was written."""
    waiting = Enquiry.objects.filter(pk__in=keys).values_list("pk", "created_at")
    return {
        str(pk): _("%(time)s の相談") % {"time": f"{localtime(created_at):%Y-%m-%d %H:%M}"}
        for pk, created_at in waiting
    }


describe_jobs((SEND,), describe_enquiries)
