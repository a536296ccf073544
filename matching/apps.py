"""The matching app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MatchingConfig(AppConfig):
    """The diagnosis."""

    name = "matching"
    verbose_name = _("診断")
