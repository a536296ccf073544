"""What every page of the site has in common."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Locale, Page, PageManager, PageViewRestriction
from wagtail.query import PageQuerySet
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from workation.core.forms import BasePageForm
from workation.core.list_ids import with_list_ids
from workation.core.newlines import with_plain_newlines
from workation.core.slugs import propose_slug, slugs_below


def is_open_to_visitors() -> models.Q:
    """Return the condition for pages that everybody may read.

    They are live, and neither they nor a page above them asks for a password or a login. One
    condition inside the query, where Wagtail's `public()` asks for all restrictions first.
    """
    path = models.ExpressionWrapper(models.OuterRef("path"), output_field=models.CharField())
    above = PageViewRestriction.objects.annotate(below=path)
    restricted = above.filter(below__startswith=models.F("page__path"))
    return models.Q(live=True) & ~models.Q(models.Exists(restricted))


class BasePageQuerySet(PageQuerySet):
    """Questions about pages of one type."""

    def open_to_visitors(self) -> Self:
        """Keep what everybody may read: whatever is listed publicly starts with this."""
        return self.filter(is_open_to_visitors())

    def in_active_language(self) -> BasePageQuerySet:
        """Keep pages of the visitor's language."""
        return self.filter(locale=Locale.get_active())

    def in_source_language(self) -> BasePageQuerySet:
        """Keep the Japanese pages: relations are stored between them."""
        return self.filter(locale__language_code=settings.LANGUAGE_CODE)


class BasePage(Page):
    """A page with a summary, a main picture and the same ASCII slug in every language."""

    #: First part of a proposed slug where the title gives none, as in `plan-12`.
    slug_prefix: ClassVar[str] = "page"
    slug: Any

    summary = models.TextField(
        _("要約"), blank=True, max_length=300, help_text=_("一覧や検索結果に表示します。")
    )
    main_image = models.ForeignKey(
        "core.SiteImage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("メイン画像"),
    )
    social_image = models.ForeignKey(
        "core.SiteImage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("共有時の画像"),
    )

    objects = PageManager.from_queryset(BasePageQuerySet)()
    base_form_class = BasePageForm

    content_panels = [*Page.content_panels, FieldPanel("summary"), FieldPanel("main_image")]
    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel("slug"),
                FieldPanel("seo_title"),
                FieldPanel("search_description"),
                FieldPanel("social_image"),
            ],
            heading=_("検索エンジンとSNS"),
        ),
        MultiFieldPanel([FieldPanel("show_in_menus")], heading=_("メニュー")),
    ]
    search_fields = [
        *Page.search_fields,
        index.SearchField("summary", boost=3),
        index.FilterField("translation_key"),
    ]
    override_translatable_fields = [
        SynchronizedField("slug", overridable=False),
        SynchronizedField("show_in_menus", overridable=False),
    ]

    class Meta:
        abstract = True

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        # Wagtail would make a slug out of the title; of a Japanese one nothing is left.
        if not self.slug:
            parent = self.get_parent() if self.path else None
            taken = slugs_below(parent, except_for=self)
            self.slug = propose_slug(self.title, self.slug_prefix, taken)
        super().full_clean(*args, **kwargs)

    def serializable_data(self) -> dict[str, Any]:
        """Return the content that revisions, publication and translation are made of."""
        data: dict[str, Any] = super().serializable_data()
        streams = {field.name for field in self._meta.fields if isinstance(field, StreamField)}
        return {
            # A stream is one JSON text, in which a line end is spelled out.
            name: with_list_ids(getattr(self, name), value).replace("\\r\\n", "\\n")
            if name in streams and isinstance(value, str)
            else with_plain_newlines(value)
            for name, value in data.items()
        }

    def get_structured_data(self, context: Mapping[str, Any]) -> dict[str, Any]:
        """Return what kind of thing the page describes, in schema.org's words.

        `context` is that of the page's template. See `workation.core.structured_data`.
        """
        return {"@type": "WebPage"}

    @property
    def is_source(self) -> bool:
        """Whether this is the Japanese page that the others are translated from."""
        return self.locale.language_code == settings.LANGUAGE_CODE

    @property
    def source_page(self) -> Page:
        """The Japanese page of this page; itself where there is none."""
        if self.is_source:
            return self
        source = (
            type(self).objects.in_source_language().filter(translation_key=self.translation_key)
        )
        return source.first() or self
