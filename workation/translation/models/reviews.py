"""What people know about translated segments: states, earlier texts, proposals."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail_localize.models import String, StringTranslation, TranslationContext


class TranslationReview(models.Model):
    """What people know about one translated segment.

    The translation itself is a wagtail-localize `StringTranslation`, so that its editor, its
    exports and its ingestion keep working.
    """

    class State(models.TextChoices):
        """A segment without a row has no text at all; a failed check is an open `CheckFinding`."""

        MACHINE = "machine", _("機械翻訳")
        PROPOSED = "proposed", _("提案あり")
        CONFIRMED = "confirmed", _("確認済み")
        SOURCE_CHANGED = "source_changed", _("原文が変更された")

    translation = models.OneToOneField(
        StringTranslation, on_delete=models.CASCADE, related_name="review", verbose_name=_("翻訳")
    )
    state = models.CharField(_("状態"), max_length=20, choices=State, default=State.MACHINE)
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("確認者"),
    )
    reviewed_at = models.DateTimeField(_("確認日時"), null=True, blank=True)
    # The confirmed text of the source as it was before, kept beside the new machine text.
    previous_source = models.TextField(_("変更前の原文"), blank=True)
    previous_text = models.TextField(_("変更前の確認済み訳文"), blank=True)
    markup_lost = models.BooleanField(_("リンクや太字が失われた"), default=False)
    # Figures, dates or addresses that the Japanese changed were carried into the human text.
    carried_over = models.BooleanField(_("数字などを自動で反映した"), default=False)
    # What somebody without the right to confirm would write instead; not shown to the public.
    proposal = models.TextField(_("提案"), blank=True)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("提案者"),
    )
    proposed_at = models.DateTimeField(_("提案日時"), null=True, blank=True)

    class Meta:
        verbose_name = _("訳文の確認")
        verbose_name_plural = _("訳文の確認")
        indexes = [models.Index(fields=["state"], name="review_state")]

    def __str__(self) -> str:
        return f"{self.translation_id}: {self.get_state_display()}"

    @property
    def state_without_proposal(self) -> str:
        """The state of the text that is shown: what a proposal covers, and a refusal restores.

        `reviewed_at` is set exactly while the shown text is a person's and its source unchanged.
        """
        if self.state != self.State.PROPOSED:
            return self.state
        if self.reviewed_at:
            return self.State.CONFIRMED
        return self.State.SOURCE_CHANGED if self.previous_text else self.State.MACHINE


class SegmentChange(models.Model):
    """In this place of an object, one Japanese text took the place of another.

    Written together with the new segments, so that a worker killed before the new text is
    translated does not forget which human text belongs beside it.
    """

    context = models.ForeignKey(TranslationContext, on_delete=models.CASCADE, related_name="+")
    string = models.ForeignKey(String, on_delete=models.CASCADE, related_name="+")
    previous = models.ForeignKey(String, on_delete=models.CASCADE, related_name="+")
    # The author said that the sense is the same, so a confirmed text may stay confirmed.
    is_minor = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["context", "string"], name="change_of_segment")
        ]

    def __str__(self) -> str:
        return f"{self.context_id}: {self.previous_id} → {self.string_id}"
