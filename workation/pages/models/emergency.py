"""The emergency notice: sentences translated and confirmed beforehand, shown until they end.

These texts are no segments of wagtail-localize on purpose (docs/decisions/0005): a notice goes
out in two minutes, whether or not a worker or DeepL answers, and only in words that somebody has
confirmed.
"""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Orderable

from workation.areas.models import Area

PLACEHOLDER = "{area}"


def language_choices() -> list[tuple[str, str]]:
    """Return the languages; as a function, so that a new one needs no migration."""
    return [(code, str(name)) for code, name in settings.LANGUAGES]


class EmergencySentence(ClusterableModel):
    """What can be said without writing: staff pick one in an emergency."""

    code = models.SlugField(_("コード"), unique=True)
    name = models.CharField(_("名前"), max_length=100, help_text=_("選ぶときに表示します。"))
    sort_order = models.PositiveSmallIntegerField(_("並び順"), default=0)

    panels = [
        FieldPanel("name"),
        FieldPanel("code"),
        FieldPanel("sort_order"),
        InlinePanel("texts", heading=_("各言語の文"), label=_("文"), min_num=1),
    ]

    class Meta:
        ordering = ["sort_order", "pk"]
        verbose_name = _("緊急のお知らせの文")
        verbose_name_plural = _("緊急のお知らせの文")

    def __str__(self) -> str:
        return self.name

    def confirmed_texts(self) -> dict[str, str]:
        """Return the confirmed text of each language that has one."""
        return {text.language: text.text for text in self.texts.all() if text.is_confirmed}


class EmergencyText(Orderable):
    """A sentence in one language."""

    sentence = ParentalKey(EmergencySentence, on_delete=models.CASCADE, related_name="texts")
    language = models.CharField(_("言語"), max_length=20, choices=language_choices)
    text = models.TextField(
        _("文"),
        max_length=400,
        help_text=_("{area} と書いた所に、選んだエリアの名前が入ります。"),
    )
    is_confirmed = models.BooleanField(
        _("確認済み"),
        default=False,
        help_text=_("確認済みの文だけを掲載します。ない言語には英語を掲載します。"),
    )

    panels = [FieldPanel("language"), FieldPanel("text"), FieldPanel("is_confirmed")]

    class Meta(Orderable.Meta):
        unique_together = [("sentence", "language")]
        verbose_name = _("緊急のお知らせの文（言語ごと）")
        verbose_name_plural = _("緊急のお知らせの文（言語ごと）")

    def __str__(self) -> str:
        return f"{self.language}: {self.text}"

    def clean(self) -> None:
        super().clean()
        rest = self.text.replace(PLACEHOLDER, "")
        if "{" in rest or "}" in rest:
            raise ValidationError({"text": _("波かっこは {area} にだけ使えます。")})


class EmergencyNoticeQuerySet(models.QuerySet["EmergencyNotice"]):
    """Questions about notices."""

    def running(self, now: datetime) -> EmergencyNoticeQuerySet:
        """Keep what is to be shown at a moment, the newest first."""
        return self.filter(starts_at__lte=now, until__gt=now).order_by("-starts_at", "-pk")


class EmergencyNotice(models.Model):
    """A sentence on all pages until a moment; kept afterwards as a record."""

    sentence = models.ForeignKey(
        EmergencySentence, on_delete=models.PROTECT, related_name="notices", verbose_name=_("文")
    )
    areas = models.ManyToManyField(Area, blank=True, related_name="+", verbose_name=_("エリア"))
    link = models.URLField(_("詳しい情報のアドレス"), blank=True)
    starts_at = models.DateTimeField(_("掲載の開始"), default=timezone.now)
    until = models.DateTimeField(_("掲載の終わり"))
    posted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("掲載した人"),
    )
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("終えた人"),
    )

    objects = EmergencyNoticeQuerySet.as_manager()

    class Meta:
        ordering = ["-starts_at", "-pk"]
        verbose_name = _("緊急のお知らせ")
        verbose_name_plural = _("緊急のお知らせ")

    def __str__(self) -> str:
        return self.sentence.name
