"""The translators' queue: what waits in their languages, by page or by segment."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import django_filters
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db.models import CharField, OuterRef, QuerySet, Subquery
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import ContentTypeFilter, WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic.base import BaseListingView
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from workation.accounts.translators import find_languages
from workation.translation.desk.columns import CountingPaginator, ProgressColumn, StateColumn
from workation.translation.desk.progress import measure, measure_languages
from workation.translation.desk.waiting import (
    FAILED,
    has_open_segment,
    has_segment_in,
    is_open_text,
    translations_for,
    used_texts,
)
from workation.translation.desk.wording import MISSING, STATE_LABELS, name_language
from workation.translation.markup import to_text
from workation.translation.models import CheckFinding, TranslationReview

State = TranslationReview.State
EVERYTHING = "all"
EXCERPT = 60
#: Columns that a phone has no room for.
WIDE = "wide-only"

AGES = [("3", _("3日以上前")), ("7", _("1週間以上前")), ("30", _("1か月以上前"))]
PAGE_STATES = [
    *((state, STATE_LABELS[state]) for state in (State.PROPOSED, State.SOURCE_CHANGED)),
    (FAILED, _("チェックで指摘あり")),
    (MISSING, STATE_LABELS[MISSING]),
    (State.MACHINE, STATE_LABELS[State.MACHINE]),
    (EVERYTHING, _("確認済みも含めてすべて")),
]
TEXT_STATES = [
    *(choice for choice in PAGE_STATES if choice[0] not in (MISSING, EVERYTHING)),
    (State.CONFIRMED, STATE_LABELS[State.CONFIRMED]),
    (EVERYTHING, _("確認済みも含めてすべて")),
]


def _languages(request: HttpRequest) -> QuerySet[Locale]:
    return find_languages(request.user)


def _types(_request: HttpRequest) -> QuerySet:
    used = TranslationSource.objects.values("specific_content_type")
    return ContentType.objects.filter(pk__in=used)


class QueueFilterSet(WagtailFilterSet):
    """By language, state, type, age."""

    target_locale = django_filters.ModelChoiceFilter(
        label=_("言語"), queryset=_languages, empty_label=_("担当する全言語")
    )
    state = django_filters.ChoiceFilter(
        label=_("状態"), choices=PAGE_STATES, empty_label=_("確認待ちすべて"), method="filter_state"
    )
    type = ContentTypeFilter(
        label=_("種類"), field_name="source__specific_content_type", queryset=_types
    )
    age = django_filters.ChoiceFilter(
        label=_("原文の更新"), choices=AGES, empty_label=_("いつでも"), method="filter_age"
    )

    class Meta:
        model = Translation
        fields: list[str] = []

    def filter_state(self, queryset: QuerySet, _name: str, value: str) -> QuerySet:
        """Keep translations with a segment in this state."""
        return queryset if value == EVERYTHING else queryset.filter(has_segment_in(value))

    def filter_age(self, queryset: QuerySet, _name: str, value: str) -> QuerySet:
        """Keep what has been waiting for so many days."""
        before = timezone.now() - timedelta(days=int(value))
        return queryset.filter(source__last_updated_at__lte=before)


class TextFilterSet(WagtailFilterSet):
    """The same questions about single texts."""

    locale = django_filters.ModelChoiceFilter(
        label=_("言語"), queryset=_languages, empty_label=_("担当する全言語")
    )
    state = django_filters.ChoiceFilter(
        label=_("状態"), choices=TEXT_STATES, empty_label=_("確認待ちすべて"), method="filter_state"
    )
    type = ContentTypeFilter(label=_("種類"), method="filter_type", queryset=_types)
    age = django_filters.ChoiceFilter(
        label=_("訳文の更新"), choices=AGES, empty_label=_("いつでも"), method="filter_age"
    )

    class Meta:
        model = StringTranslation
        fields: list[str] = []

    def filter_state(self, queryset: QuerySet, _name: str, value: str) -> QuerySet:
        """Keep texts in this state."""
        if value == FAILED:
            return queryset.filter(pk__in=CheckFinding.objects.open().values("translation"))
        return queryset if value == EVERYTHING else queryset.filter(review__state=value)

    def filter_type(self, queryset: QuerySet, _name: str, value: Any) -> QuerySet:
        """Keep texts of one page type."""
        return queryset.filter(
            context__object__in=TranslationSource.objects.filter(
                specific_content_type=value
            ).values("object")
        )

    def filter_age(self, queryset: QuerySet, _name: str, value: str) -> QuerySet:
        """Keep what has been waiting for so many days."""
        return queryset.filter(updated_at__lte=timezone.now() - timedelta(days=int(value)))


class LanguagesView(BaseListingView):
    """A list for those who translate into some language."""

    template_name = "translation/queue.html"
    page_title = _("訳文の確認")
    header_icon = "wagtail-localize-language"
    paginate_by = 30
    is_searchable = True
    search_backend_name = None  # the models are wagtail-localize's, and in no index
    paginator_class = CountingPaginator
    table_classname = "listing stacked"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not self.languages:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def languages(self) -> list[Locale]:
        """The person's languages."""
        return list(find_languages(self.request.user))

    @property
    def shows_default(self) -> bool:
        """Whether no state was chosen: then what waits is shown."""
        return not self.request.GET.get("state")

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        if not self.results_only:
            sums = measure_languages(self.languages)
            context["summary"] = [
                (locale, name_language(locale), sums[locale.pk]) for locale in self.languages
            ]
        return context


class QueueView(LanguagesView):
    """Pages and text objects with something to confirm, the urgent first, then the oldest."""

    index_url_name = "translation_queue"
    index_results_url_name = "translation_queue_results"
    filterset_class = QueueFilterSet
    search_fields = ["source__object_repr"]
    columns = [
        TitleColumn(
            "title",
            label=_("ページ・文言"),
            accessor="source.object_repr",
            get_url=lambda row: reverse("translation_editor", args=[row.pk]),
        ),
        Column(
            "kind",
            label=_("種類"),
            accessor="source.specific_content_type.name",
            classname=f"{WIDE} cell-short",
        ),
        Column("language", label=_("言語"), accessor=lambda row: name_language(row.target_locale)),
        ProgressColumn("progress", label=_("状態")),
        DateColumn(
            "updated", label=_("原文の更新"), accessor="source.last_updated_at", classname=WIDE
        ),
    ]

    def get_base_queryset(self) -> QuerySet:
        rows = translations_for(find_languages(self.request.user))
        if self.shows_default:
            rows = rows.filter(has_open_segment())
        return (
            rows.annotate(
                is_proposed=has_segment_in(State.PROPOSED),
                is_changed=has_segment_in(State.SOURCE_CHANGED),
            )
            .select_related("target_locale", "source__specific_content_type")
            .order_by("-is_proposed", "-is_changed", "source__last_updated_at", "pk")
        )

    def get_table(self, object_list: Any) -> Any:
        rows = list(object_list)
        table = measure({row.source_id for row in rows}, self.languages)
        for row in rows:
            row.progress = table.get((row.source_id, row.target_locale_id))
        return super().get_table(rows)

    @cached_property
    def no_results_message(self) -> str:
        """Good news where nothing waits."""
        if self.is_filtering or self.is_searching:
            return str(_("この条件に合うものはありません。条件を変えてください。"))
        return str(_("確認を待つ訳文はありません。おつかれさまでした。"))


class TextQueueView(LanguagesView):
    """Single texts, across pages: to go through all of one state at once."""

    index_url_name = "translation_texts"
    index_results_url_name = "translation_texts_results"
    filterset_class = TextFilterSet
    search_fields = ["translation_of__data", "data"]
    page_title = _("訳文の確認（文ごと）")
    columns = [
        TitleColumn(
            "source_excerpt",
            label=_("日本語の原文"),
            accessor=lambda row: excerpt(row.translation_of.data),
            get_url=lambda row: (
                reverse("translation_editor", args=[row.translation_id])
                + f"#segment-{row.translation_of_id}-{row.context_id}"
            ),
        ),
        Column("text", label=_("訳文"), accessor=lambda row: excerpt(row.data)),
        Column("page", label=_("ページ・文言"), accessor="page_title", classname=WIDE),
        Column("language", label=_("言語"), accessor=lambda row: name_language(row.locale)),
        StateColumn("state", label=_("状態")),
        DateColumn("updated_at", label=_("訳文の更新"), classname=WIDE),
    ]

    def get_base_queryset(self) -> QuerySet:
        languages = find_languages(self.request.user)
        here = translations_for(languages).filter(
            source__object_id=OuterRef("context__object_id"), target_locale=OuterRef("locale")
        )
        rows = used_texts(languages).annotate(
            translation_id=Subquery(here.values("pk")[:1]),
            page_title=Subquery(here.values("source__object_repr")[:1], output_field=CharField()),
        )
        rows = rows.filter(translation_id__isnull=False)
        if self.shows_default:
            rows = rows.filter(is_open_text())
        return rows.select_related("translation_of", "locale", "review").order_by(
            "updated_at", "pk"
        )

    @cached_property
    def no_results_message(self) -> str:
        """Good news where nothing waits."""
        if self.is_filtering or self.is_searching:
            return str(_("この条件に合うものはありません。条件を変えてください。"))
        return str(_("確認を待つ訳文はありません。おつかれさまでした。"))


def excerpt(fragment: str) -> str:
    """Return the first words that a reader sees."""
    return Truncator(to_text(fragment)).chars(EXCERPT)
