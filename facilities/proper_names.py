"""The names of facilities, for the glossary."""

from __future__ import annotations

from collections.abc import Iterator

from django.apps import apps
from django.urls import reverse

from facilities.models import FacilityPage
from workation.translation.models import GlossaryTerm
from workation.translation.proper_names import ProperName


def list_facility_names() -> Iterator[ProperName]:
    """Give the names that visitors can read."""
    pages = FacilityPage.objects.in_source_language().open_to_visitors().order_by("title", "pk")
    for pk, key, title, model in pages.values_list(
        "pk", "translation_key", "title", "content_type__model"
    ):
        yield ProperName(
            name=title,
            category=GlossaryTerm.Category.FACILITY,
            origin=str(apps.get_model("facilities", model)._meta.verbose_name),
            object_id=key,
            path="title",
            edit_url=reverse("wagtailadmin_pages:edit", args=[pk]),
        )
