"""The reports app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReportsConfig(AppConfig):
    """Reports."""

    name = "reports"
    verbose_name = _("体験レポート")

    def ready(self) -> None:
        """Offer the list to the search."""
        from reports import searchable

        searchable.register_report_list()
