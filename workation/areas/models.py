"""Areas and municipalities: rows with codes that never change and texts that staff edit."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel

from workation.core.models import TextOwner, TranslatedText
from workation.core.models.texts import keep_texts_on_owner


@keep_texts_on_owner
class AreaText(TranslatedText):
    """An area's name and character in one language."""

    mirrored_fields = {"name": "name", "character": "character", "station": "station"}

    owner = models.ForeignKey("areas.Area", on_delete=models.CASCADE, related_name="texts")
    name = models.CharField(_("名前"), max_length=100)
    character = models.CharField(_("特色"), max_length=400, blank=True)
    station = models.CharField(_("主な駅"), max_length=100, blank=True)

    class Meta(TranslatedText.Meta):
        verbose_name = _("エリアのテキスト")
        verbose_name_plural = _("エリアのテキスト")


@keep_texts_on_owner
class MunicipalityText(TranslatedText):
    """A municipality's name in one language."""

    mirrored_fields = {"name": "name"}

    owner = models.ForeignKey("areas.Municipality", on_delete=models.CASCADE, related_name="texts")
    name = models.CharField(_("名前"), max_length=100)

    class Meta(TranslatedText.Meta):
        verbose_name = _("市町のテキスト")
        verbose_name_plural = _("市町のテキスト")


class Area(TextOwner, ClusterableModel):
    """One of the prefecture's five areas."""

    text_model = AreaText

    code = models.SlugField(_("コード"), unique=True)
    name = models.CharField(_("名前"), max_length=100)
    reading = models.CharField(_("よみ"), max_length=100)
    character = models.CharField(_("特色"), max_length=400, blank=True)
    station = models.CharField(_("主な駅"), max_length=100, blank=True)
    sort_order = models.PositiveSmallIntegerField(_("並び順"), default=0)

    panels = [
        FieldPanel("name"),
        FieldPanel("reading"),
        FieldPanel("character"),
        FieldPanel("station"),
        InlinePanel("journeys", heading=_("主な都市・空港から"), label=_("経路")),
    ]

    class Meta:
        ordering = ["sort_order"]
        verbose_name = _("エリア")
        verbose_name_plural = _("エリア")

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """The name in the active language."""
        return self.get_text("name") or self.code

    @property
    def character_text(self) -> str:
        """What the area is like, in the active language."""
        return self.get_text("character")


class Journey(models.Model):
    """How long and how much from a city or an airport to the area's main station."""

    class Origin(models.TextChoices):
        TOKYO = "tokyo", _("東京")
        NAGOYA = "nagoya", _("名古屋")
        OSAKA = "osaka", _("大阪")
        CENTRAIR = "ngo", _("中部国際空港")
        KANSAI = "kix", _("関西国際空港")

    area = ParentalKey(Area, on_delete=models.CASCADE, related_name="journeys")
    origin = models.CharField(_("出発地"), max_length=20, choices=Origin)
    minutes = models.PositiveSmallIntegerField(_("所要時間（分）"))
    fare = models.PositiveIntegerField(_("運賃（円、片道）"), null=True, blank=True)

    class Meta:
        ordering = ["minutes"]
        unique_together = [("area", "origin")]
        verbose_name = _("交通")
        verbose_name_plural = _("交通")

    def __str__(self) -> str:
        return f"{self.get_origin_display()}: {self.minutes}"


class Municipality(TextOwner):
    """One of the prefecture's 29 cities and towns."""

    text_model = MunicipalityText

    code = models.SlugField(_("コード"), unique=True)
    area = models.ForeignKey(
        Area, on_delete=models.PROTECT, related_name="municipalities", verbose_name=_("エリア")
    )
    name = models.CharField(_("名前"), max_length=100)
    reading = models.CharField(_("よみ"), max_length=100)
    latitude = models.FloatField(_("緯度（市町役場）"))
    longitude = models.FloatField(_("経度（市町役場）"))
    sort_order = models.PositiveSmallIntegerField(_("並び順"), default=0)

    panels = [FieldPanel("name"), FieldPanel("reading")]

    class Meta:
        ordering = ["sort_order"]
        verbose_name = _("市町")
        verbose_name_plural = _("市町")

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """The name in the active language."""
        return self.get_text("name") or self.code
