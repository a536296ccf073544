"""The pages that belong to no other subject."""

from workation.pages.models.emergency import (
    EmergencyNotice,
    EmergencySentence,
    EmergencyText,
)
from workation.pages.models.enquiry import Enquiry
from workation.pages.models.events import EventIndexPage, EventPage
from workation.pages.models.home import HomePage
from workation.pages.models.living import LivingPage
from workation.pages.models.news import NewsIndexPage, NewsPage
from workation.pages.models.standard import StandardPage

__all__ = [
    "EmergencyNotice",
    "EmergencySentence",
    "EmergencyText",
    "Enquiry",
    "EventIndexPage",
    "EventPage",
    "HomePage",
    "LivingPage",
    "NewsIndexPage",
    "NewsPage",
    "StandardPage",
]
