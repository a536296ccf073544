"""The plans app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlansConfig(AppConfig):
    """Plans."""

    name = "plans"
    verbose_name = _("モデルプラン")

    def ready(self) -> None:
        """Keep the rows of used facilities in step with the published plan; offer the list."""
        from plans import facility_use, searchable

        facility_use.connect()
        searchable.register_plan_list()
