"""Menus of header and footer, edited by staff and translated like any other text."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable, Page, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField


class Menu(TranslatableMixin, ClusterableModel):
    """A named list of links: `main` in the header, `footer` at the end of each page."""

    class Code(models.TextChoices):
        MAIN = "main", _("メインメニュー")
        FOOTER = "footer", _("フッターメニュー")

    code = models.CharField(_("場所"), max_length=20, choices=Code)

    override_translatable_fields = [SynchronizedField("code", overridable=False)]
    panels = [FieldPanel("code"), InlinePanel("items", label=_("項目"))]

    class Meta:
        verbose_name = _("メニュー")
        verbose_name_plural = _("メニュー")
        unique_together = [("translation_key", "locale"), ("code", "locale")]

    def __str__(self) -> str:
        return str(self.get_code_display())


class MenuItem(TranslatableMixin, Orderable):
    """A link to a page of the site or to another address."""

    menu = ParentalKey(Menu, on_delete=models.CASCADE, related_name="items")
    title = models.CharField(_("表示名"), max_length=100)
    page = models.ForeignKey(
        Page,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("ページ"),
    )
    url = models.URLField(_("外部のアドレス"), blank=True)

    translatable_fields = [
        TranslatableField("title"),
        SynchronizedField("page", overridable=False),
        SynchronizedField("url", overridable=False),
    ]
    panels = [MultiFieldPanel([FieldPanel("title"), FieldPanel("page"), FieldPanel("url")])]

    class Meta(Orderable.Meta):
        verbose_name = _("メニュー項目")
        verbose_name_plural = _("メニュー項目")
        unique_together = [("translation_key", "locale")]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        super().clean()
        if bool(self.page_id) == bool(self.url):
            raise ValidationError(
                {"page": _("ページか外部のアドレスの、どちらか一方を指定してください。")}
            )
