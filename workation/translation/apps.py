"""The translation app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TranslationConfig(AppConfig):
    """Keeps every language up to date with the Japanese pages."""

    name = "workation.translation"
    label = "translation"
    verbose_name = _("翻訳")

    def ready(self) -> None:
        """Listen to what is published, withdrawn, moved and deleted."""
        from workation.translation import native_editor, publication, signals
        from workation.translation.desk import side_panel

        signals.connect()
        native_editor.keep_targets_complete()
        publication.shut_other_doors()
        side_panel.add_side_panel()
