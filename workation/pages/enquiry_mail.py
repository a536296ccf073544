"""Visitors' questions by mail to the prefecture, in Japanese, whatever language they came in."""

from __future__ import annotations

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation
from wagtail.models import Site

from workation.core.models import SiteLanguage, SiteSettings
from workation.jobs.registry import Retry
from workation.pages.enquiry_subject import find_subject
from workation.pages.models import Enquiry

SEND = "pages.enquiry"


def send_enquiry(key: str) -> None:
    """Send one question and delete it; try again while there is no address or no mail server."""
    enquiry = Enquiry.objects.filter(pk=int(key)).first()
    if enquiry is None:
        return
    site = Site.objects.get(is_default_site=True)
    recipient = SiteSettings.for_site(site).contact_email
    if not recipient:
        raise Retry("no address to send to in the site's settings", hint="waiting_address")
    with translation.override(settings.LANGUAGE_CODE):
        message = write_mail(enquiry, recipient)
    try:
        message.send()
    except Exception as error:
        # Its text may quote what somebody wrote, and gets into the log and the list of jobs.
        raise Retry(f"the mail was not taken: {type(error).__name__}", hint="mail") from None
    enquiry.delete()


def write_mail(enquiry: Enquiry, recipient: str) -> EmailMessage:
    """Return the mail; an answer to it goes to the visitor."""
    subject = find_subject(enquiry.about) if enquiry.about else None
    text = render_to_string(
        "pages/enquiry_mail.txt",
        {
            "enquiry": enquiry,
            "subject": subject,
            "site_url": settings.SITE_URL,
            "language": SiteLanguage.objects.filter(locale__language_code=enquiry.language).first(),
        },
    )
    host = settings.SITE_URL.partition("://")[2].partition(":")[0]
    return EmailMessage(
        subject="[三重ワーケーション] " + (f"相談：{subject.title}" if subject else "相談"),
        body=text,
        to=[recipient],
        reply_to=[enquiry.email],
        # The same at each try, so that a mail sent twice can be told from two.
        headers={"Message-ID": f"<enquiry-{enquiry.pk}-{enquiry.created_at:%Y%m%d%H%M%S}@{host}>"},
    )
