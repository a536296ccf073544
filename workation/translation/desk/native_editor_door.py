"""Wagtail's "edit" on a translation leads to the side-by-side editor.

Otherwise wagtail-localize's own opens, which knows neither states nor checks, glossary or the
earlier human text. It stays in reach (`?native=1`), for what only it does: another picture in one
language, and taking a page over by hand.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.models import Page, TranslatableMixin

from workation.translation.desk.access import (
    Desk,
    Role,
    find_instance,
    find_role,
    find_translation_to,
)

NATIVE = "native"


def lead_to_desk(request: HttpRequest, instance: Any) -> HttpResponse | None:
    """Answer the address of the native editor, unless it was asked for by name."""
    if request.method != "GET" or NATIVE in request.GET:
        return None
    translation = find_translation_to(instance) if isinstance(instance, TranslatableMixin) else None
    if translation is None:
        return None
    if find_role(request.user, find_instance(translation), translation.target_locale) is None:
        return None
    return redirect("translation_editor", pk=translation.pk)


def find_native_address(desk: Desk, target: Any) -> str:
    """Return the address of the native editor, for those who translate a page; else ""."""
    if desk.role is not Role.TRANSLATOR or not isinstance(target, Page):
        return ""
    return f"{reverse('wagtailadmin_pages:edit', args=[target.pk])}?{NATIVE}=1"
