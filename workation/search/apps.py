"""The search app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """Search, filters, facets and suggestions."""

    name = "workation.search"
    label = "search"
    verbose_name = _("検索")

    def ready(self) -> None:
        """Keep the table of synonyms in step with what staff write."""
        from workation.search import word_list

        word_list.connect()
