"""Images with what a public body must know of them: alternative text, credit, consent."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, Image

from workation.core.models.texts import TextOwner, TranslatedText, keep_texts_on_owner


@keep_texts_on_owner
class ImageText(TranslatedText):
    """An image's alternative text and caption in one language."""

    mirrored_fields = {"alt": "description", "caption": "caption"}

    owner = models.ForeignKey("core.SiteImage", on_delete=models.CASCADE, related_name="texts")
    alt = models.CharField(_("代替テキスト"), max_length=255, blank=True)
    caption = models.CharField(_("キャプション"), max_length=500, blank=True)

    class Meta(TranslatedText.Meta):
        verbose_name = _("画像のテキスト")
        verbose_name_plural = _("画像のテキスト")


class SiteImage(TextOwner, AbstractImage):
    """A picture; `description` is its Japanese alternative text."""

    class Consent(models.TextChoices):
        NOT_NEEDED = "not-needed", _("人物は写っていない")
        GIVEN = "given", _("承諾済み")
        UNKNOWN = "unknown", _("未確認")

    text_model = ImageText

    caption = models.CharField(_("キャプション"), max_length=500, blank=True)
    credit = models.CharField(_("撮影者・提供者"), max_length=255, blank=True)
    consent = models.CharField(
        _("写っている人の承諾"), max_length=20, choices=Consent, default=Consent.UNKNOWN
    )
    consent_until = models.DateField(_("承諾の期限"), null=True, blank=True)

    admin_form_fields = (*Image.admin_form_fields, "caption", "credit", "consent", "consent_until")

    class Meta(AbstractImage.Meta):
        verbose_name = _("画像")
        verbose_name_plural = _("画像")
        permissions = [("choose_image", "Can choose image")]

    @property
    def alt(self) -> str:
        """Alternative text in the active language."""
        return self.get_text("alt")

    @property
    def caption_text(self) -> str:
        """Caption in the active language."""
        return self.get_text("caption")

    @property
    def default_alt_text(self) -> str:
        # Wagtail falls back to the title, which is a Japanese file name in every language.
        return self.alt


class SiteRendition(AbstractRendition):
    """A resized copy of an image."""

    image = models.ForeignKey(SiteImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = [("image", "filter_spec", "focal_point_key")]
