"""Search in the admin."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from workation.search.models import Synonym


class SynonymViewSet(SnippetViewSet):
    """Groups of words that stand for each other."""

    model = Synonym
    icon = "resubmit"
    menu_label = _("同義語")
    add_to_settings_menu = True
    list_display = ["__str__"]
    search_fields = ["words", "typed_only"]


register_snippet(SynonymViewSet)
