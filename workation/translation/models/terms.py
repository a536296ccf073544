"""The glossary."""

from __future__ import annotations

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Locale


def is_target_locale() -> models.Q:
    """Return the condition for the languages that are translated into."""
    return ~models.Q(language_code=settings.LANGUAGE_CODE)


refuse_tabs_and_line_ends = RegexValidator(
    r"[\t\r\n\v\f\x1c-\x1f\x85\u2028\u2029]",
    _("タブや改行は使えません。"),
    inverse_match=True,
)


class GlossaryTerm(ClusterableModel):
    """A Japanese word with fixed translations."""

    class Category(models.TextChoices):
        PLACE = "place", _("地名")
        FACILITY = "facility", _("施設")
        PERSON = "person", _("人名")
        DISH = "dish", _("料理")
        OTHER = "other", _("その他")

    source = models.CharField(
        _("日本語"), max_length=100, unique=True, validators=[refuse_tabs_and_line_ends]
    )
    reading = models.CharField(
        _("よみ"), max_length=200, blank=True, validators=[refuse_tabs_and_line_ends]
    )
    category = models.CharField(_("分類"), max_length=20, choices=Category, default=Category.OTHER)
    note = models.TextField(_("メモ"), blank=True)

    panels = [
        FieldPanel("source"),
        FieldPanel("reading"),
        FieldPanel("category"),
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
    text = models.CharField(_("訳語"), max_length=200, validators=[refuse_tabs_and_line_ends])
    # The Japanese and its translation as they were last brought into the site's translations.
    applied = models.CharField(max_length=310, blank=True, editable=False)

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


class DismissedName(models.Model):
    """A name on the site that somebody does not want as a term: it is not suggested again."""

    name = models.CharField(max_length=100, unique=True)
    dismissed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    dismissed_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-dismissed_at", "name"]

    def __str__(self) -> str:
        return self.name
