"""A tag that a published diagnosis asks for cannot be deleted.

Its code stands inside the questions' StreamField, where no foreign key protects it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import ProtectedError
from django.db.models.signals import pre_delete
from django.utils.translation import gettext as _

from matching.models import DiagnosisPage
from matching.questionnaire import list_tag_codes
from workation.core.models import Tag


def connect() -> None:
    """Watch deletions of tags, wherever they come from."""
    pre_delete.connect(refuse_deletion, sender=Tag, dispatch_uid="diagnosis-tags")


def refuse_deletion(instance: Tag, **kwargs: Any) -> None:
    """Stop the deletion of a tag that is in use."""
    if find_tags_in_use([instance]):
        raise ProtectedError(explain_refusal([instance]), {instance})


def find_tags_in_use(tags: Iterable[Tag]) -> list[Tag]:
    """Return those of the tags that a published diagnosis asks for."""
    codes = {
        code
        for page in DiagnosisPage.objects.live().in_source_language()
        for code in list_tag_codes(page)
    }
    return [tag for tag in tags if tag.slug in codes]


def explain_refusal(tags: Iterable[Tag]) -> str:
    """Return why tags cannot be deleted, naming them."""
    names = "・".join(f"{tag.name}（{tag.slug}）" for tag in tags)
    return _("公開中の診断で使っているため、削除できません: %(names)s") % {"names": names}
