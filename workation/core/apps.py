"""The core app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    """Foundation that every other package builds on."""

    name = "workation.core"
    label = "core"
    verbose_name = _("サイトの土台")
