"""Core models in the admin."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from workation.core.models import Menu, SiteText, Tag


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
