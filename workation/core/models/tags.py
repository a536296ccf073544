"""One vocabulary for search, matching and display: themes and facts.

A *theme* is put on a page or it does not apply. A *fact* is yes, no or not confirmed: a row says
who found out what and when, and its absence means that nobody has asked yet.
"""

from __future__ import annotations

from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase, TagBase
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Page
from wagtail.search import index

from workation.core.models.texts import TextOwner, TranslatedText, keep_texts_on_owner


class TagKind(models.TextChoices):
    """The groups that tags are shown and filtered in."""

    PURPOSE = "purpose", _("目的")
    COMPANIONS = "companions", _("誰と")
    EXPERIENCE = "experience", _("過ごし方")
    SEASON = "season", _("季節")
    WORK = "work", _("仕事環境")
    ACCESS = "access", _("交通")
    LODGING = "lodging", _("宿泊と食事")
    FAMILY = "family", _("家族・ペット")
    INCLUSION = "inclusion", _("配慮・言語")


THEME_KINDS = (TagKind.PURPOSE, TagKind.COMPANIONS, TagKind.EXPERIENCE, TagKind.SEASON)
FACT_KINDS = (
    TagKind.WORK,
    TagKind.ACCESS,
    TagKind.LODGING,
    TagKind.FAMILY,
    TagKind.INCLUSION,
)


@keep_texts_on_owner
class TagText(TranslatedText):
    """A tag's label in one language."""

    mirrored_fields = {"label": "name", "text": "text"}

    owner = models.ForeignKey("core.Tag", on_delete=models.CASCADE, related_name="texts")
    label = models.CharField(_("表示名"), max_length=100)
    text = models.TextField(_("紹介文"), max_length=500, blank=True)

    class Meta(TranslatedText.Meta):
        verbose_name = _("タグの表示名")
        verbose_name_plural = _("タグの表示名")


class TagQuerySet(models.QuerySet["Tag"]):
    """Questions about the vocabulary."""

    def themes(self) -> TagQuerySet:
        """Tags that are put on a page."""
        return self.filter(kind__in=THEME_KINDS)

    def facts(self) -> TagQuerySet:
        """Tags that are answered with yes or no."""
        return self.filter(kind__in=FACT_KINDS)

    def used_on(self, pages: Any) -> TagQuerySet:
        """Keep tags that at least one of the pages carries."""
        ids = pages.order_by().values("pk")
        themes = PageTag.objects.filter(tag=models.OuterRef("pk"), content_object__in=ids)
        facts = PageFact.objects.filter(tag=models.OuterRef("pk"), page__in=ids, value=True)
        return self.filter(models.Exists(themes) | models.Exists(facts))


class Tag(TextOwner, TagBase):
    """A word of the vocabulary; `slug` is its code: ASCII, unique, for ever."""

    text_model = TagText

    kind = models.CharField(_("種別"), max_length=20, choices=TagKind)
    sort_order = models.PositiveSmallIntegerField(_("並び順"), default=0)
    synonyms = models.TextField(
        _("同義語"), blank=True, help_text=_("検索で同じ語とみなす言葉を、1行に1つ書きます。")
    )
    text = models.TextField(
        _("紹介文"),
        max_length=500,
        blank=True,
        help_text=_("タグのページの初めに表示する短い文章です。"),
    )
    icon = models.SlugField(_("アイコン"), max_length=40, blank=True)

    # Staff choose from the vocabulary; a page cannot invent a word.
    free_tagging = False

    objects = TagQuerySet.as_manager()

    panels = [
        FieldPanel("name", heading=_("日本語の表示名")),
        FieldPanel("slug", heading=_("コード")),
        FieldPanel("kind"),
        FieldPanel("sort_order"),
        FieldPanel("synonyms"),
        FieldPanel("text"),
    ]

    class Meta:
        ordering = ["sort_order", "pk"]
        verbose_name = _("タグ")
        verbose_name_plural = _("タグ")

    @property
    def code(self) -> str:
        """The language-neutral code used in addresses."""
        return self.slug

    @property
    def label(self) -> str:
        """The label in the active language."""
        return self.get_text("label") or self.slug.replace("-", " ")

    @property
    def is_fact(self) -> bool:
        """Whether it is answered with yes or no instead of being put on a page."""
        return self.kind in FACT_KINDS

    def clean(self) -> None:
        super().clean()
        if self.pk and (before := type(self).objects.filter(pk=self.pk).first()):
            if before.slug != self.slug:
                raise ValidationError(
                    {"slug": _("コードは後から変えられません。リンクや診断が指しています。")}
                )
            if before.is_fact != self.is_fact:
                raise ValidationError({"kind": _("テーマと設備情報は入れ替えられません。")})


class PageTag(ItemBase):
    """A theme on a page."""

    tag = models.ForeignKey(
        Tag,
        on_delete=models.PROTECT,
        related_name="page_tags",
        limit_choices_to={"kind__in": list(THEME_KINDS)},
    )
    content_object = ParentalKey(Page, on_delete=models.CASCADE, related_name="tagged_items")

    class Meta:
        unique_together = [("tag", "content_object")]


class PageFact(models.Model):
    """A confirmed answer, yes or no, about a page's subject."""

    page = ParentalKey(Page, on_delete=models.CASCADE, related_name="facts")
    tag = models.ForeignKey(
        Tag,
        on_delete=models.PROTECT,
        related_name="page_facts",
        limit_choices_to={"kind__in": list(FACT_KINDS)},
        verbose_name=_("項目"),
    )
    value = models.BooleanField(
        _("回答"), choices=[(True, _("はい")), (False, _("いいえ"))], default=True
    )
    confirmed_on = models.DateField(_("確認日"), null=True, blank=True)
    confirmed_by = models.CharField(_("確認者"), max_length=100, blank=True)
    evidence = models.CharField(_("確認の方法"), max_length=255, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("tag"), FieldPanel("value"), FieldPanel("confirmed_on")]),
        FieldRowPanel([FieldPanel("confirmed_by"), FieldPanel("evidence")]),
    ]

    class Meta:
        ordering = ["tag__sort_order", "pk"]
        unique_together = [("page", "tag")]
        verbose_name = _("設備・対応")
        verbose_name_plural = _("設備・対応")

    def __str__(self) -> str:
        return f"{self.tag}: {self.get_value_display()}"


class TaggedQuerySetMixin:
    """Questions about tags that read the same for themes and facts."""

    def with_tag(self, code: str) -> Self:
        """Keep pages that carry the theme, or whose fact is confirmed as yes."""
        return self.filter(self._carries(code, value=True))  # type: ignore[attr-defined]

    def without_fact(self, code: str) -> Self:
        """Keep pages whose fact is confirmed as no."""
        rows = PageFact.objects.filter(page=models.OuterRef("pk"), tag__slug=code, value=False)
        return self.filter(models.Exists(rows))  # type: ignore[attr-defined]

    @staticmethod
    def _carries(code: str, *, value: bool) -> models.Q:
        themes = PageTag.objects.filter(content_object=models.OuterRef("pk"), tag__slug=code)
        facts = PageFact.objects.filter(page=models.OuterRef("pk"), tag__slug=code, value=value)
        return models.Q(models.Exists(themes)) | models.Q(models.Exists(facts))


class TaggedPageMixin(models.Model):
    """Gives a page themes and facts, with their panels."""

    tags = ClusterTaggableManager(through=PageTag, blank=True, verbose_name=_("テーマ"))

    tag_panels = [
        MultiFieldPanel([FieldPanel("tags")], heading=_("テーマ")),
        InlinePanel("facts", heading=_("設備・対応（確認したものだけ）"), label=_("項目")),
    ]

    tag_search_fields = [index.SearchField("get_tag_words")]

    class Meta:
        abstract = True

    def get_tag_words(self) -> str:
        """Return the labels of themes and confirmed facts in the page's own language."""
        page: Any = self
        themes = [row.tag for row in page.tagged_items.select_related("tag")]
        facts = [row.tag for row in page.facts.filter(value=True).select_related("tag")]
        with translation.override(page.locale.language_code):
            return "\n".join(tag.label for tag in [*themes, *facts])

    def get_facts(self) -> list[PageFact]:
        """Return the confirmed answers in the vocabulary's order, tags loaded."""
        rows: Any = self.facts  # type: ignore[attr-defined]
        return sorted(
            rows.select_related("tag") if self.pk else rows.all(),
            key=lambda row: row.tag.sort_order,
        )
