"""The accounts app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    """Users and operators."""

    name = "workation.accounts"
    label = "accounts"
    verbose_name = _("利用者と事業者")

    def ready(self) -> None:
        from workation.accounts import confinement, signals

        signals.connect(self)
        confinement.confine()
