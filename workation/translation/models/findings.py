"""Faults that checks find in translated segments."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail_localize.models import StringTranslation

from workation.translation.checks import Check


class CheckFindingQuerySet(models.QuerySet["CheckFinding"]):
    def open(self) -> CheckFindingQuerySet:
        """Faults that nobody has waived: their segments are in the state "failed check"."""
        return self.filter(waived_at__isnull=True)


class CheckFinding(models.Model):
    """A fault that a check found in one translated segment; waived = somebody said why it is none.

    Written by `findings.refresh_findings` only. A waiver stays as long as the same fault (code
    and detail) is found.
    """

    class Code(models.TextChoices):
        TERM = Check.TERM, _("用語集の訳語が使われていない")
        FIGURE = Check.FIGURE, _("数字・日付・金額が原文と違う")
        PHONE = Check.PHONE, _("電話番号が原文と違う")
        URL = Check.URL, _("URL・メールアドレスが原文と違う")
        LINK = Check.LINK, _("リンクが失われた")
        KANA = Check.KANA, _("日本語が残っている")
        SAME = Check.SAME, _("原文と同じ")
        SCRIPT = Check.SCRIPT, _("簡体字と繁体字が混ざっている")
        FULL_WIDTH = Check.FULL_WIDTH, _("全角の英数字")
        LENGTH = Check.LENGTH, _("長さが原文と釣り合わない")
        TOO_LONG = Check.TOO_LONG, _("項目の上限より長い")
        MARKUP = Check.MARKUP, _("タグが壊れていて使えない")
        INCONSISTENT = Check.INCONSISTENT, _("同じ原文に別の訳がある")

    translation = models.ForeignKey(
        StringTranslation, on_delete=models.CASCADE, related_name="findings", verbose_name=_("翻訳")
    )
    code = models.CharField(_("検査"), max_length=20, choices=Code)
    # Taken from the texts (the figure, the term), so it needs no translation.
    detail = models.CharField(_("内容"), max_length=255, blank=True)
    found_at = models.DateTimeField(_("検出日時"), auto_now_add=True)
    waived_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("容認した人"),
    )
    waived_at = models.DateTimeField(_("容認日時"), null=True, blank=True)
    reason = models.TextField(_("容認の理由"), blank=True)

    objects = CheckFindingQuerySet.as_manager()

    class Meta:
        verbose_name = _("検査の指摘")
        verbose_name_plural = _("検査の指摘")
        constraints = [
            models.UniqueConstraint(
                fields=["translation", "code", "detail"], name="finding_once_per_text"
            )
        ]

    def __str__(self) -> str:
        label = str(self.get_code_display())
        return f"{label}: {self.detail}" if self.detail else label
