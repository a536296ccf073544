"""What wagtail-localize does not keep: review states, earlier texts, terms, what is up to date."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Locale
from wagtail_localize.models import String, StringTranslation, Translation, TranslationContext


class TranslationReview(models.Model):
    """What people know about one translated segment.

    The translation itself is a wagtail-localize `StringTranslation`, so that its editor, its
    exports and its ingestion keep working.
    """

    class State(models.TextChoices):
        MACHINE = "machine", _("機械翻訳")
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

    class Meta:
        verbose_name = _("訳文の確認")
        verbose_name_plural = _("訳文の確認")
        indexes = [models.Index(fields=["state"], name="review_state")]

    def __str__(self) -> str:
        return f"{self.translation_id}: {self.get_state_display()}"


class SegmentChange(models.Model):
    """In this place of an object, one Japanese text took the place of another.

    Written together with the new segments, so that a worker killed before the new text is
    translated does not forget which human text belongs beside it.
    """

    context = models.ForeignKey(TranslationContext, on_delete=models.CASCADE, related_name="+")
    string = models.ForeignKey(String, on_delete=models.CASCADE, related_name="+")
    previous = models.ForeignKey(String, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["context", "string"], name="change_of_segment")
        ]

    def __str__(self) -> str:
        return f"{self.context_id}: {self.previous_id} → {self.string_id}"


class TargetState(models.Model):
    """What a target was last made of, so that it is not made again for nothing."""

    translation = models.OneToOneField(
        Translation, on_delete=models.CASCADE, related_name="target_state"
    )
    fingerprint = models.CharField(max_length=64)
    completed_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"{self.translation_id}: {self.completed_at}"


def is_target_locale() -> models.Q:
    """Return the condition for the languages that are translated into."""
    return ~models.Q(language_code=settings.LANGUAGE_CODE)


class GlossaryTerm(ClusterableModel):
    """A Japanese word with fixed translations."""

    source = models.CharField(_("日本語"), max_length=100, unique=True)
    reading = models.CharField(_("よみ"), max_length=200, blank=True)
    note = models.TextField(_("メモ"), blank=True)

    panels = [
        FieldPanel("source"),
        FieldPanel("reading"),
        InlinePanel("texts", heading=_("訳語"), label=_("訳語")),
        FieldPanel("note"),
    ]

    class Meta:
        ordering = ["reading", "source"]
        verbose_name = _("用語")
        verbose_name_plural = _("用語集")

    def __str__(self) -> str:
        return self.source


class GlossaryTermText(models.Model):
    """A term's translation into one language."""

    term = ParentalKey(GlossaryTerm, on_delete=models.CASCADE, related_name="texts")
    locale = models.ForeignKey(
        Locale,
        on_delete=models.CASCADE,
        related_name="+",
        limit_choices_to=is_target_locale,
        verbose_name=_("言語"),
    )
    text = models.CharField(_("訳語"), max_length=200)

    panels = [FieldPanel("locale"), FieldPanel("text")]

    class Meta:
        verbose_name = _("訳語")
        verbose_name_plural = _("訳語")
        constraints = [
            models.UniqueConstraint(fields=["term", "locale"], name="term_text_per_locale")
        ]

    def __str__(self) -> str:
        return self.text


class DeepLGlossary(models.Model):
    """The glossary that DeepL holds for one language, and which terms are in it."""

    locale = models.OneToOneField(Locale, on_delete=models.CASCADE, related_name="+")
    glossary_id = models.CharField(max_length=100)
    version = models.CharField(max_length=64)
    pushed_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return self.glossary_id
