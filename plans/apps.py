"""The plans app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlansConfig(AppConfig):
    """Plans."""

    name = "plans"
    verbose_name = _("モデルプラン")

    def ready(self) -> None:
        """Keep the rows of used facilities in step with the plan; offer the list and names."""
        from plans import facility_use, proper_names, searchable
        from workation.translation.proper_names import offer_names

        facility_use.connect()
        searchable.register_plan_list()
        offer_names(proper_names.list_key_person_names)
