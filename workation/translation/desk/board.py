"""The board: every Japanese page, how far each of its languages is, and the shares per type."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import django_filters
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import ContentTypeFilter, WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.coreutils import get_content_type_label
from wagtail.models import Locale, Page, get_page_content_types
from wagtail_localize.models import Translation, TranslationSource

from workation.accounts.translators import find_languages
from workation.translation.desk.columns import CountingPaginator, ProgressColumn
from workation.translation.desk.progress import Progress, measure
from workation.translation.desk.waiting import FAILED, has_open_segment, has_segment_in
from workation.translation.desk.wording import MISSING, STATE_LABELS, name_language
from workation.translation.models import TranslationReview
from workation.translation.sources import get_source_locale

State = TranslationReview.State

STATES = [
    ("open", _("確認が残っている")),
    (State.PROPOSED, STATE_LABELS[State.PROPOSED]),
    (State.SOURCE_CHANGED, STATE_LABELS[State.SOURCE_CHANGED]),
    (FAILED, _("チェックで指摘あり")),
    (MISSING, STATE_LABELS[MISSING]),
    ("done", _("すべて確認済み")),
]


class BoardFilterSet(WagtailFilterSet):
    """By type, and by the state of one language or of any."""

    content_type = ContentTypeFilter(
        label=_("種類"),
        queryset=lambda _request: get_page_content_types(include_base_page_type=False),
    )
    state = django_filters.ChoiceFilter(
        label=_("状態"), choices=STATES, empty_label=_("すべて"), method="filter_state"
    )
    language = django_filters.ModelChoiceFilter(
        label=_("言語"),
        queryset=lambda request: find_languages(request.user),
        empty_label=_("すべて"),
        method="filter_language",
    )

    class Meta:
        model = Page
        fields: list[str] = []

    def _add_locale_filter(self) -> None:
        """Do not add Wagtail's own: every page here is Japanese."""

    def filter_state(self, queryset: QuerySet, _name: str, value: str) -> QuerySet:
        """Keep pages of which a language, the chosen one if any, is in this state."""
        locales = find_languages(self.request.user)
        if chosen := self.form.cleaned_data.get("language"):
            locales = locales.filter(pk=chosen.pk)
        mine = Translation.objects.filter(
            source__object_id=OuterRef("translation_key"), enabled=True, target_locale__in=locales
        )
        if value == "done":
            return queryset.filter(Exists(mine), ~Exists(mine.filter(has_open_segment())))
        condition = has_open_segment() if value == "open" else has_segment_in(value)
        return queryset.filter(Exists(mine.filter(condition)))

    def filter_language(self, queryset: QuerySet, _name: str, _value: Locale) -> QuerySet:
        """The language only narrows the state down."""
        return queryset


class BoardView(ReportView):
    """Pages × languages."""

    template_name = "translation/board.html"
    page_title = _("翻訳の状況")
    header_icon = "table"
    index_url_name = "translation_board"
    index_results_url_name = "translation_board_results"
    model = Page
    filterset_class = BoardFilterSet
    is_searchable = True
    search_backend_name = None  # a part of the title is enough here
    search_fields = ["title"]
    paginate_by = 30
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

    @cached_property
    def columns(self) -> list[Column]:
        """One column for each language."""
        return [
            TitleColumn(
                "title",
                label=_("ページ"),
                get_url=lambda page: reverse("translation_page", args=[page.pk]),
            ),
            Column(
                "type",
                label=_("種類"),
                accessor=lambda page: _type_name(page.content_type),
                classname="wide-only cell-short",
            ),
            *(
                ProgressColumn(
                    f"language_{locale.pk}",
                    label=name_language(locale),
                    accessor=lambda page, pk=locale.pk: page.progress[pk],
                )
                for locale in self.languages
            ),
        ]

    @cached_property
    def list_export(self) -> list[str]:
        """The same columns, as numbers."""
        names = ["title", "type_name", "public_url"]
        for locale in self.languages:
            names += [f"confirmed_{locale.pk}", f"total_{locale.pk}", f"percent_{locale.pk}"]
        return names

    @cached_property
    def export_headings(self) -> dict[str, Any]:
        """Names for the export's columns."""
        headings: dict[str, Any] = {
            "title": _("ページ"),
            "type_name": _("種類"),
            "public_url": _("アドレス"),
        }
        for locale in self.languages:
            name = name_language(locale)
            headings[f"confirmed_{locale.pk}"] = _("%(language)s 確認済み") % {"language": name}
            headings[f"total_{locale.pk}"] = _("%(language)s 全文数") % {"language": name}
            headings[f"percent_{locale.pk}"] = _("%(language)s 割合（%%）") % {"language": name}
        return headings

    def get_filename(self) -> str:
        return "translations"

    def get_base_queryset(self) -> QuerySet:
        return (
            Page.objects.filter(locale=get_source_locale(), live=True, alias_of__isnull=True)
            .filter(depth__gt=1)
            .select_related("content_type")
            .order_by("path")
        )

    def decorate_paginated_queryset(self, object_list: Any) -> list[Page]:
        pages = list(object_list)
        table = measure_pages(pages, self.languages)
        for page in pages:
            page.progress = table[page.translation_key]
            page.type_name = _type_name(page.content_type)
            page.public_url = page.full_url if self.is_export else ""
            for locale in self.languages:
                progress = page.progress[locale.pk] or Progress()
                setattr(page, f"confirmed_{locale.pk}", progress.confirmed)
                setattr(page, f"total_{locale.pk}", progress.total)
                share = progress.percent if progress.total else 0
                setattr(page, f"percent_{locale.pk}", share)
        return pages

    def get_table(self, object_list: Any) -> Any:
        return super().get_table(self.decorate_paginated_queryset(object_list))

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        if not self.results_only and not self.is_export:
            context["shares"] = measure_types(self.languages)
            context["totals"] = [
                (name_language(locale), Progress.sum(row[1][number] for row in context["shares"]))
                for number, locale in enumerate(self.languages)
            ]
        return context


def _type_name(content_type: ContentType) -> str:
    return str(get_content_type_label(content_type))


def measure_pages(
    pages: list[Page], languages: list[Locale]
) -> dict[Any, dict[int, Progress | None]]:
    """Return the progress by the page's translation key and by language. Three queries."""
    keys = [page.translation_key for page in pages]
    sources = dict(
        TranslationSource.objects.filter(
            object_id__in=keys, locale=get_source_locale()
        ).values_list("object_id", "pk")
    )
    table = measure(sources.values(), languages)
    return {
        key: {locale.pk: table.get((sources.get(key, 0), locale.pk)) for locale in languages}
        for key in keys
    }


def measure_types(languages: list[Locale]) -> list[tuple[str, list[Progress]]]:
    """Return the progress of everything that is translated, by type and language."""
    types = dict(
        TranslationSource.objects.filter(translations__enabled=True)
        .values_list("pk", "specific_content_type")
        .distinct()
    )
    table = measure(Translation.objects.filter(enabled=True).values("source_id"), languages)
    sums: dict[int, dict[int, Progress]] = defaultdict(
        lambda: {locale.pk: Progress() for locale in languages}
    )
    for (source_id, locale_id), progress in table.items():
        sums[types[source_id]][locale_id].add(progress)
    names = {pk: _type_name(row) for pk, row in ContentType.objects.in_bulk(sums).items()}
    return sorted(
        (names[pk], [by_locale[locale.pk] for locale in languages])
        for pk, by_locale in sums.items()
    )
