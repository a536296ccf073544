"""The areas app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AreasConfig(AppConfig):
    """Areas and municipalities."""

    name = "workation.areas"
    label = "areas"
    verbose_name = _("エリアと市町")
