"""The matching app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MatchingConfig(AppConfig):
    """The diagnosis."""

    name = "matching"
    verbose_name = _("診断")

    def ready(self) -> None:
        """Keep the tags that the diagnosis asks for."""
        from matching import tag_protection

        tag_protection.connect()
