"""A tag that a diagnosis asks for, published or scheduled, cannot be deleted.

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
    """Return those of the tags that a diagnosis asks for, now or as soon as its date has come.

    Nobody looks at a scheduled version again before it is published. A plain draft protects
    nothing: the editor who publishes it is told.
    """
    codes = {
        code
        for page in DiagnosisPage.objects.in_source_language()
        for version in (page if page.live else None, page.get_scheduled_revision_as_object())
        if version
        for code in list_tag_codes(version)
    }
    return [tag for tag in tags if tag.slug in codes]


def explain_refusal(tags: Iterable[Tag]) -> str:
    """Return why tags cannot be deleted, naming them."""
    names = "・".join(f"{tag.name}（{tag.slug}）" for tag in tags)
    return _("公開中の診断で使っているため、削除できません: %(names)s") % {"names": names}
