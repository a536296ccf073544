"""The facilities app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FacilitiesConfig(AppConfig):
    """Facilities."""

    name = "facilities"
    verbose_name = _("施設")

    def ready(self) -> None:
        """Offer the lists to the search and the names to the glossary."""
        from facilities import proper_names, searchable
        from workation.translation.proper_names import offer_names

        searchable.register_facility_lists()
        offer_names(proper_names.list_facility_names)
