"""What authors and staff want for the translations of a page or a type."""

from __future__ import annotations

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class HeldType(models.Model):
    """A type of page or text whose new translations wait until a person has confirmed them.

    Besides the objects that say so themselves by an attribute `holds_translations`.
    """

    content_type = models.OneToOneField(
        ContentType, on_delete=models.CASCADE, related_name="+", verbose_name=_("種類")
    )

    class Meta:
        verbose_name = _("確認を待つ種類")
        verbose_name_plural = _("確認を待つ種類")

    def __str__(self) -> str:
        return str(self.content_type.name)


class PageWishes(models.Model):
    """What the author of a Japanese page wants for its translations. No row = the usual."""

    class Hold(models.TextChoices):
        USUAL = "usual", _("ページの種類の設定に従う")
        HOLD = "hold", _("確認が済むまで公開しない")
        PUBLISH = "publish", _("機械翻訳のまま公開する")

    page = models.OneToOneField(
        Page, on_delete=models.CASCADE, related_name="translation_wishes", verbose_name=_("ページ")
    )
    hold = models.CharField(_("訳文の公開"), max_length=10, choices=Hold, default=Hold.USUAL)
    sends_early = models.BooleanField(
        _("公開前に翻訳しておく"),
        default=False,
        help_text=_("承認済み・公開予約済みの内容をDeepLに送り、全言語を同時に公開します。"),
    )
    # Of the next publication only: publishing takes the tick away and sets the field below.
    is_minor_edit = models.BooleanField(
        _("軽微な修正"),
        default=False,
        help_text=_("誤字の訂正など。確認済みの訳文は確認済みのままになります。"),
    )
    # All that was published and not yet taken over by the translations is minor.
    has_minor_changes = models.BooleanField(default=False, editable=False)

    class Meta:
        verbose_name = _("翻訳についての希望")
        verbose_name_plural = _("翻訳についての希望")

    def __str__(self) -> str:
        return f"{self.page_id}: {self.hold}"
