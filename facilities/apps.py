"""The facilities app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FacilitiesConfig(AppConfig):
    """Facilities."""

    name = "facilities"
    verbose_name = _("施設")

    def ready(self) -> None:
        """Offer the lists to the search."""
        from facilities import searchable

        searchable.register_facility_lists()
