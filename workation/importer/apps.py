"""The importer app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ImporterConfig(AppConfig):
    """Moves a WordPress site in, and answers its old addresses."""

    name = "workation.importer"
    label = "importer"
    verbose_name = _("WordPressからの移行")
