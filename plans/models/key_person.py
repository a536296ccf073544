"""The people a visitor meets."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField


class KeyPerson(TranslatableMixin, Orderable):
    """Somebody a visitor meets; hidden means gone everywhere, in every language."""

    page = ParentalKey("plans.PlanPage", on_delete=models.CASCADE, related_name="key_persons")
    name = models.CharField(_("名前"), max_length=100)
    reading = models.CharField(
        _("よみ"), max_length=100, blank=True, help_text=_("日本語のページにだけ表示します。")
    )
    role = models.CharField(_("肩書き"), max_length=200, blank=True)
    introduction = models.TextField(_("自己紹介"), blank=True)
    portrait = models.ForeignKey(
        "core.SiteImage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("写真"),
    )
    is_hidden = models.BooleanField(_("表示しない"), default=False)

    translatable_fields = [
        TranslatableField("name"),
        SynchronizedField("reading", overridable=False),
        TranslatableField("role"),
        TranslatableField("introduction"),
        SynchronizedField("portrait", overridable=False),
        SynchronizedField("is_hidden", overridable=False),
    ]
    panels = [
        FieldPanel("name"),
        FieldPanel("reading"),
        FieldPanel("role"),
        FieldPanel("introduction"),
        FieldPanel("portrait"),
        FieldPanel("is_hidden"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("キーパーソン")
        verbose_name_plural = _("キーパーソン")
        unique_together = [("translation_key", "locale")]

    def __str__(self) -> str:
        return self.name
