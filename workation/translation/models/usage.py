"""What DeepL billed."""

from __future__ import annotations

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _


class TranslationUsage(models.Model):
    """What DeepL billed for one object, one language, one month.

    Kept when the object is deleted: it has been paid for. `title` is what it was called last.
    """

    month = models.DateField(_("月"), help_text=_("その月の1日"))
    # Not a foreign key: a language that is gone has been paid for all the same.
    language_code = models.CharField(_("言語"), max_length=20)
    # The translation key of a page or text object.
    object_id = models.UUIDField(_("対象"))
    content_type = models.ForeignKey(
        ContentType, on_delete=models.CASCADE, related_name="+", verbose_name=_("種類")
    )
    title = models.CharField(_("題名"), max_length=255)
    characters = models.PositiveBigIntegerField(_("文字数"), default=0)
    # At the price of the day, so that a new price does not rewrite the past.
    cost = models.DecimalField(_("費用（円）"), max_digits=14, decimal_places=4, default=0)

    class Meta:
        verbose_name = _("翻訳の使用量")
        verbose_name_plural = _("翻訳の使用量")
        ordering = ["-month", "title"]
        constraints = [
            models.UniqueConstraint(
                fields=["month", "language_code", "object_id"], name="usage_per_month_and_object"
            )
        ]

    def __str__(self) -> str:
        return f"{self.month:%Y-%m} {self.language_code} {self.title}: {self.characters}"
