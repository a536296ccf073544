"""The core app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from workation.core.interface_texts import install


class CoreConfig(AppConfig):
    """Foundation that every other package builds on."""

    name = "workation.core"
    label = "core"
    verbose_name = _("サイトの土台")

    def ready(self) -> None:
        from workation.core import uploads

        uploads.connect()


# Before any text is asked for: Django keeps each translation object for as long as it runs.
install()
