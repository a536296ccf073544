"""Core models in the admin."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import FieldPanel
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from workation.core.models import Menu, SiteLanguage, SiteText, Tag


class TagViewSet(SnippetViewSet):
    """The vocabulary."""

    model = Tag
    icon = "tag"
    list_display = ["name", "slug", "kind", "sort_order"]
    list_filter = ["kind"]
    search_fields = ["name", "slug", "synonyms"]
    ordering = ["sort_order"]


class MenuViewSet(SnippetViewSet):
    """Header and footer menus."""

    model = Menu
    icon = "list-ul"


class SiteTextViewSet(SnippetViewSet):
    """Texts on every page."""

    model = SiteText
    icon = "doc-full-inverse"


class SiteContentGroup(SnippetViewSetGroup):
    """What stands on more than one page."""

    items = (TagViewSet, MenuViewSet, SiteTextViewSet)
    menu_label = _("サイト共通")
    menu_icon = "site"
    menu_order = 300


register_snippet(SiteContentGroup)


class SiteLanguageViewSet(ModelViewSet):
    """Which languages visitors can choose."""

    model = SiteLanguage
    icon = "globe"
    menu_label = _("公開言語")
    add_to_settings_menu = True
    list_display = ["name", "code", "is_public", "sort_order"]
    panels = [FieldPanel("locale"), FieldPanel("is_public"), FieldPanel("sort_order")]
    inspect_view_enabled = False


@hooks.register("register_admin_viewset")
def register_site_languages() -> SiteLanguageViewSet:
    """Add the public languages to the settings menu."""
    return SiteLanguageViewSet("site_languages")
