"""Core models in the admin."""

from __future__ import annotations

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
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


@hooks.register("insert_global_admin_js")
def remember_staff_browser() -> SafeString:
    """Mark the browser, so that visits of those who work on the site are not counted."""
    return format_html('<script type="module" src="{}"></script>', static("js/admin-browser.js"))
