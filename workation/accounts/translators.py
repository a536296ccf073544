"""Who translates into which language: read off the rights on each language's pages.

The group 翻訳担当 translates into every language; a group of its own for each language (such as
翻訳担当：English) takes those who translate into that one only.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from wagtail.models import Locale, Page

from workation.accounts.roles import is_staff_member


def find_languages(user: Any) -> QuerySet[Locale]:
    """Return the languages that somebody translates into; staff every one, operators none."""
    targets = Locale.objects.exclude(language_code=settings.LANGUAGE_CODE).order_by("pk")
    if is_staff_member(user):
        return targets
    homes = Page.objects.filter(
        depth=2,
        group_permissions__group__user=user,
        group_permissions__permission__codename="change_page",
    )
    return targets.filter(pk__in=homes.values("locale"))
