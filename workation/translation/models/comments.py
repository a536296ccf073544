"""Questions of translators to those who wrote the Japanese."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail_localize.models import String, Translation, TranslationContext


class SegmentComment(models.Model):
    """A translator's question about a Japanese text, and what its author answers."""

    translation = models.ForeignKey(
        Translation, on_delete=models.CASCADE, related_name="segment_comments"
    )
    string = models.ForeignKey(String, on_delete=models.CASCADE, related_name="+")
    context = models.ForeignKey(TranslationContext, on_delete=models.CASCADE, related_name="+")
    text = models.TextField(_("コメント"), max_length=2000)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("書いた人"),
    )
    created_at = models.DateTimeField(_("日時"), auto_now_add=True)
    resolved_at = models.DateTimeField(_("解決日時"), null=True, blank=True)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["created_at", "pk"]
        verbose_name = _("翻訳についてのコメント")
        verbose_name_plural = _("翻訳についてのコメント")

    def __str__(self) -> str:
        return self.text[:40]
