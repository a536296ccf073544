"""Texts that do not fit their field: a failed check that staff can read, not a failing job.

wagtail-localize would find out while saving, and lose the finding with the transaction.
"""

from __future__ import annotations

from django.core.exceptions import FieldDoesNotExist
from django.db.models import ForeignObjectRel, Model
from django.utils.translation import gettext as _
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, TranslationSource

from workation.translation.markup import to_text


def find_length_limit(model: type[Model], path: str) -> int | None:
    """Return how many characters fit at a segment's path (`title`, `rows.<key>.name`), if known.

    Blocks of a StreamField have no column of their own, hence no limit.
    """
    name, *rest = path.split(".")
    try:
        field = model._meta.get_field(name)
    except FieldDoesNotExist:
        return None
    if isinstance(field, ForeignObjectRel):
        return find_length_limit(field.related_model, ".".join(rest[1:])) if rest[1:] else None
    return getattr(field, "max_length", None) if not rest else None


def flag_overlong_texts(source: TranslationSource, locale: Locale) -> None:
    """Mark each of the source's translations that is longer than its field."""
    model = source.specific_content_type.model_class()
    segments = StringSegment.objects.filter(source=source)
    rows = segments.get_translations(locale).filter(has_error=False).select_related("context")
    for row in rows:
        limit = find_length_limit(model, row.context.path)
        length = len(to_text(row.data))
        if limit is not None and length > limit:
            message = _("%(length)d文字あり、%(limit)d文字を超えています。")
            StringTranslation.objects.filter(pk=row.pk).update(
                has_error=True, field_error=message % {"length": length, "limit": limit}
            )
