"""The glossary and the places where people work; translations are not published in bulk."""

from __future__ import annotations

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button, HeaderButton
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from workation.translation.desk import hooks as desk_hooks  # noqa: F401 - registers its hooks
from workation.translation.held_types import HeldTypeViewSet
from workation.translation.models import GlossaryTerm
from workation.translation.publication import refuse_bulk_publication
from workation.translation.term_suggestions import find_suggestions
from workation.translation.trouble_panel import add_trouble_panel
from workation.translation.views import hooks as view_hooks  # noqa: F401 - registers its hooks
from workation.translation.views.access import may_manage_languages

hooks.register("before_bulk_action", refuse_bulk_publication)
hooks.register("construct_homepage_panels", add_trouble_panel)


class GlossaryIndexView(IndexView):
    """The list of terms, with the way to names that could become one."""

    @cached_property
    def header_buttons(self) -> list[Button]:
        buttons: list[Button] = super().header_buttons
        if not may_manage_languages(self.request.user):
            return buttons
        label = _("候補 %(count)d件") % {"count": len(find_suggestions())}
        address = reverse("translation_suggestions")
        return [*buttons, HeaderButton(label, address, icon_name="openquote", priority=20)]


class GlossaryViewSet(SnippetViewSet):
    """Words with fixed translations."""

    model = GlossaryTerm
    index_view_class = GlossaryIndexView
    icon = "openquote"
    menu_label = _("用語集")
    add_to_admin_menu = True
    menu_order = 310
    list_display = ["source", "reading", "category"]
    list_filter = ["category"]
    search_fields = ["source", "reading"]


register_snippet(GlossaryViewSet)
register_snippet(HeldTypeViewSet)
