"""The names of key persons, for the glossary."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse

from plans.models import KeyPerson, PlanPage
from workation.translation.models import GlossaryTerm
from workation.translation.proper_names import ProperName


def list_key_person_names() -> Iterator[ProperName]:
    """Give the names that visitors can read: hidden people are not there."""
    plans = PlanPage.objects.in_source_language().open_to_visitors()
    persons = KeyPerson.objects.filter(is_hidden=False, page__in=plans.values("pk"))
    for page_id, page_key, key, name, reading in persons.order_by("name", "pk").values_list(
        "page_id", "page__translation_key", "translation_key", "name", "reading"
    ):
        yield ProperName(
            name=name,
            category=GlossaryTerm.Category.PERSON,
            origin=str(KeyPerson._meta.verbose_name),
            object_id=page_key,
            path=f"key_persons.{key}.name",
            edit_url=reverse("wagtailadmin_pages:edit", args=[page_id]),
            reading=reading,
        )
