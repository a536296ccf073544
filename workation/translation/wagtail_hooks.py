"""The glossary and the places where people work; translations are not published in bulk."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from workation.translation.desk import hooks as desk_hooks  # noqa: F401 - registers its hooks
from workation.translation.held_types import HeldTypeViewSet
from workation.translation.models import GlossaryTerm
from workation.translation.publication import refuse_bulk_publication
from workation.translation.trouble_panel import add_trouble_panel
from workation.translation.views import hooks as view_hooks  # noqa: F401 - registers its hooks

hooks.register("before_bulk_action", refuse_bulk_publication)
hooks.register("construct_homepage_panels", add_trouble_panel)


class GlossaryViewSet(SnippetViewSet):
    """Words with fixed translations."""

    model = GlossaryTerm
    icon = "openquote"
    menu_label = _("用語集")
    add_to_admin_menu = True
    menu_order = 310
    list_display = ["source", "reading", "category"]
    list_filter = ["category"]
    search_fields = ["source", "reading"]


register_snippet(GlossaryViewSet)
register_snippet(HeldTypeViewSet)
