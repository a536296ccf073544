"""The pages app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PagesConfig(AppConfig):
    """The rest of the site's pages."""

    name = "workation.pages"
    label = "pages"
    verbose_name = _("ページ")

    def ready(self) -> None:
        """Forget kept emergency notices as soon as one changes; offer the names of places."""
        from workation.pages import emergency, glossary
        from workation.translation.proper_names import offer_names

        emergency.connect()
        offer_names(glossary.list_place_names)
