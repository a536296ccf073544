"""The matching app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MatchingConfig(AppConfig):
    """The diagnosis."""

    name = "matching"
    verbose_name = _("診断")

    def ready(self) -> None:
        """Keep the tags that the diagnosis asks for, and the coverage up to date."""
        from matching import job_handlers, tag_protection

        tag_protection.connect()
        job_handlers.connect()
