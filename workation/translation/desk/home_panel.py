"""What waits, on the first page of the admin: the queue, questions, an operator's own listings."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from wagtail.admin.ui.components import Component
from wagtail.models import Page

from workation.accounts.listings import listing_models, listings_of
from workation.accounts.roles import is_mere_operator, is_staff_member
from workation.accounts.translators import find_languages
from workation.translation.desk.progress import measure_languages
from workation.translation.desk.waiting import has_open_segment, has_segment_in, translations_for
from workation.translation.desk.wording import name_language
from workation.translation.models import SegmentComment, TranslationReview

State = TranslationReview.State
MOST_SHOWN = 5


class QueuePanel(Component):
    """For translators and staff: how far each language is, and what to begin with."""

    name = "translation_queue"
    template_name = "translation/queue_panel.html"
    order = 50

    def __init__(self, request: HttpRequest) -> None:
        self.request = request
        self.languages = list(find_languages(request.user))

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        user = self.request.user
        sums = measure_languages(self.languages)
        context: dict[str, Any] = {
            "summary": [(row, name_language(row), sums[row.pk]) for row in self.languages],
            "urgent": list(find_urgent(user)[:MOST_SHOWN]),
        }
        if is_staff_member(user):
            context["comments"] = list(
                SegmentComment.objects.filter(resolved_at__isnull=True)
                .exclude(author=user)
                .select_related("author", "translation__target_locale")[:MOST_SHOWN]
            )
        return context


class ListingsPanel(Component):
    """For operators: their own listings, and where their translations are looked over."""

    name = "translation_listings"
    template_name = "translation/listings_panel.html"
    order = 50

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {"listings": find_own_listings(self.request.user)}


def find_urgent(user: Any) -> Any:
    """Return the translations that wait, proposals and changed sources first."""
    rows = translations_for(find_languages(user)).filter(has_open_segment())
    return (
        rows.annotate(
            is_proposed=has_segment_in(State.PROPOSED),
            is_changed=has_segment_in(State.SOURCE_CHANGED),
        )
        .select_related("target_locale", "source")
        .order_by("-is_proposed", "-is_changed", "source__last_updated_at", "pk")
    )


def find_own_listings(user: Any) -> list[Page]:
    """Return an operator's Japanese listings that have been translated or will be."""
    found: list[Page] = []
    for model in listing_models():
        rows = model._default_manager.filter(listings_of(user)).distinct()
        found += rows.filter(locale__language_code="ja").order_by("title")
    return found


def add_home_panel(request: HttpRequest, panels: list[Component]) -> None:
    """Put the panel that fits the person's role first."""
    if find_languages(request.user).exists():
        panels.append(QueuePanel(request))
    elif is_mere_operator(request.user):
        panels.append(ListingsPanel(request))
