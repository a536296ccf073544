"""The site's side of the exchange: which texts there are, and taking new ones."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, TranslationSource

from workation.translation.exchange.units import Change, Comparison, FileContent, Unit, compare
from workation.translation.limits import find_length_limit
from workation.translation.memory import find_state
from workation.translation.models import TranslationReview
from workation.translation.progress import find_public_segments
from workation.translation.segments import Place
from workation.translation.sources import get_source_locale

State = TranslationReview.State


class OutdatedFile(Exception):
    """The site has changed since the file was looked at."""

    def __init__(self, comparison: Comparison) -> None:
        super().__init__("outdated")
        self.comparison = comparison


def collect_units(locale: Locale, below: Page | None = None) -> list[Unit]:
    """Return the public Japanese texts, of one page and all below it or of everything."""
    segments = find_public_segments()
    if below is not None:
        keys = below.get_descendants(inclusive=True).values("translation_key")
        segments = segments.filter(source__object_id__in=keys)
    rows = segments.select_related("string", "context", "source__specific_content_type")
    texts = {
        Place(row.translation_of_id, row.context_id): row
        for row in StringTranslation.objects.filter(
            locale=locale, has_error=False, context__in=segments.values("context")
        ).select_related("review")
    }
    units: dict[str, Unit] = {}
    for row in rows.order_by("source_id", "order", "pk"):
        unit = _make_unit(row, texts.get(Place(row.string_id, row.context_id)))
        units.setdefault(unit.id, unit)
    return list(units.values())


def _make_unit(segment: StringSegment, text: StringTranslation | None) -> Unit:
    source: TranslationSource = segment.source
    model: Any = source.specific_content_type.model_class()
    return Unit(
        id=f"{segment.context_id}.{segment.string_id}",
        source=segment.string.data,
        target=text.data if text else "",
        state=find_state(text) if text else "",
        page=source.object_repr,
        path=segment.context.path,
        limit=find_length_limit(model, segment.context.path) if model else None,
    )


def compare_with_site(content: FileContent, locale: Locale) -> Comparison:
    """Hold a file against the site as it is now."""
    known = {unit.id: unit for unit in collect_units(locale)}
    return compare(content, known, locale.language_code)


@transaction.atomic
def take_over(content: FileContent, locale: Locale, user: Any, *, as_proposals: bool) -> int:
    """Take a file's texts, all or none; return how many.

    Raises OutdatedFile when the site has changed so that a text no longer fits.
    """
    comparison = compare_with_site(content, locale)
    if comparison.problems:
        raise OutdatedFile(comparison)
    return sum(_take(change, locale, user, as_proposals) for change in comparison.changes)


def _take(change: Change, locale: Locale, user: Any, as_proposals: bool) -> bool:
    context_id, _separator, string_id = change.unit.id.partition(".")
    row = StringTranslation.objects.filter(
        locale=locale, context_id=context_id, translation_of_id=string_id
    ).first()
    # Where there is no text yet a proposal has nothing to stand beside.
    if as_proposals and row is not None:
        TranslationReview.objects.update_or_create(
            translation=row,
            defaults={
                "state": State.PROPOSED,
                "proposal": change.target,
                "proposed_by": user,
                "proposed_at": timezone.now(),
            },
        )
        return True
    row = row or StringTranslation(
        locale=locale, context_id=int(context_id), translation_of_id=int(string_id)
    )
    row.data = change.target
    row.translation_type = StringTranslation.TRANSLATION_TYPE_MANUAL
    row.tool_name, row.has_error, row.field_error = "", False, ""
    row.last_translated_by = user
    # Saving confirms it, checks it and asks for the page (`signals.on_string_saved`).
    row.save()
    return True


def list_subtrees(pages: Iterable[Page]) -> list[tuple[str, str]]:
    """Return pages as choices, indented by depth."""
    return [(str(page.pk), "\u3000" * max(page.depth - 2, 0) + page.title) for page in pages]


def find_subtree_roots() -> Any:
    """Return the Japanese pages that have pages below them, and the home page."""

    pages = Page.objects.filter(locale=get_source_locale(), alias_of=None, depth__gt=1)
    return pages.filter(Q(numchild__gt=0) | Q(depth=2)).order_by("path")
