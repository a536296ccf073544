"""Finds every app's job handlers."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class JobsConfig(AppConfig):
    name = "workation.jobs"
    verbose_name = _("バックグラウンド処理")

    def ready(self) -> None:
        """Import `job_handlers` of each installed app, as the admin imports `admin`.

        So the packages above register what they do with a job, and this one never names them.
        """
        autodiscover_modules("job_handlers")
