"""Background work of the site's own pages."""

from __future__ import annotations

from workation.jobs.registry import handler
from workation.pages.enquiry_mail import SEND, send_enquiry

handler(SEND)(send_enquiry)
