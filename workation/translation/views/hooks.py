"""Addresses and menu entries of these views."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, re_path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from workation.translation.views import (
    exchange,
    glossary,
    interface_texts,
    languages,
    suggestions,
)
from workation.translation.views.access import LanguageMenuItem


@hooks.register("register_admin_urls", order=-1)
def register_language_urls() -> list[URLPattern]:
    """The languages, in front of Wagtail's own doors to locales."""
    return [
        re_path(r"^locales/(?:.*/)?$", languages.lead_to_languages),
        path("languages/", languages.LanguageListView.as_view(), name="translation_languages"),
        path(
            "languages/add/", languages.AddLanguageView.as_view(), name="translation_language_add"
        ),
        path(
            "languages/<slug:code>/", languages.LanguageView.as_view(), name="translation_language"
        ),
        path(
            "languages/<slug:code>/retire/",
            languages.RetireLanguageView.as_view(),
            name="translation_language_retire",
        ),
        path(
            "languages/<slug:code>/texts/",
            interface_texts.InterfaceTextListView.as_view(),
            name="translation_interface_texts",
        ),
        path(
            "languages/<slug:code>/texts/<int:pk>/",
            interface_texts.InterfaceTextView.as_view(),
            name="translation_interface_text",
        ),
        path("glossary/csv/", glossary.TermFileView.as_view(), name="translation_terms"),
        path("glossary/csv/export/", glossary.export_terms, name="translation_terms_export"),
        path(
            "glossary/suggestions/",
            suggestions.SuggestionsView.as_view(),
            name="translation_suggestions",
        ),
        path(
            "glossary/<int:pk>/effects/",
            glossary.TermEffectsView.as_view(),
            name="translation_term_effects",
        ),
        path(
            "languages/<slug:code>/exchange/",
            exchange.ExchangeView.as_view(),
            name="translation_exchange",
        ),
        path("languages/<slug:code>/exchange/export/", exchange.export, name="translation_export"),
        path(
            "languages/<slug:code>/exchange/<int:pk>/",
            exchange.PreviewView.as_view(),
            name="translation_import",
        ),
    ]


@hooks.register("register_settings_menu_item")
def register_languages() -> MenuItem:
    """The languages stand where Wagtail's locales would."""
    return LanguageMenuItem(
        _("言語"),
        reverse("translation_languages"),
        name="languages",
        icon_name="globe",
        order=603,
    )


@hooks.register("register_translation_menu_item")
def register_suggestions() -> MenuItem:
    """Names that could become terms."""
    return LanguageMenuItem(
        _("用語の候補"),
        reverse("translation_suggestions"),
        name="glossary-suggestions",
        icon_name="openquote",
        order=705,
    )


@hooks.register("register_translation_menu_item")
def register_term_file() -> MenuItem:
    """The glossary's CSV."""
    return LanguageMenuItem(
        _("用語集のCSV"),
        reverse("translation_terms"),
        name="glossary-csv",
        icon_name="download",
        order=710,
    )


hooks.register("after_create_snippet", glossary.show_effects)
hooks.register("after_edit_snippet", glossary.show_effects)


@hooks.register("construct_settings_menu")
def hide_locales(request: HttpRequest, items: list[Any]) -> None:
    """Wagtail's own list of locales leads here; one entry is enough."""
    items[:] = [item for item in items if item.name != "locales"]
