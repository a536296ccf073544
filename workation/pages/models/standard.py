"""Any other page."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from workation.core.blocks import BodyBlock
from workation.core.models import BasePage

BINDING_SLUGS = frozenset({"accessibility", "privacy", "privacy-policy", "terms"})


class StandardPage(BasePage):
    """A page with a body, such as access or privacy."""

    parent_page_types = ["pages.HomePage", "pages.StandardPage"]
    subpage_types = ["pages.StandardPage"]

    body = StreamField(BodyBlock(required=False), blank=True, verbose_name=_("本文"))

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    @property
    def holds_translations(self) -> bool:
        """What binds or protects people is public in a language only once a person confirmed it."""
        return self.slug in BINDING_SLUGS

    class Meta:
        verbose_name = _("通常のページ")
        verbose_name_plural = _("通常のページ")
