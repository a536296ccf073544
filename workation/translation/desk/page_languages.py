"""The state of every language of one Japanese page, as its author and its operator see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views import View
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation

from workation.accounts.translators import find_languages
from workation.translation.desk.access import may_edit_source
from workation.translation.desk.progress import Progress, measure
from workation.translation.desk.wording import name_language
from workation.translation.models import SegmentComment
from workation.translation.sources import get_target_locales, is_source


@dataclass(frozen=True)
class LanguageLine:
    """One language of a page."""

    locale: Locale
    translation: Translation | None
    target: Page | None
    progress: Progress | None

    @property
    def name(self) -> str:
        """The language's own name."""
        return name_language(self.locale)

    @property
    def publication(self) -> str:
        """Whether visitors see it."""
        if self.target is None:
            return str(_("まだありません"))
        return str(_("公開中") if self.target.live else _("未公開"))

    @property
    def is_by_hand(self) -> bool:
        """Whether staff write this page themselves: nothing here follows the Japanese."""
        return self.target is not None and self.translation is None


def read_languages(page: Page, locales: list[Locale]) -> list[LanguageLine]:
    """Return one line for each language. Four queries."""
    translations = {
        row.target_locale_id: row
        for row in Translation.objects.filter(
            source__object_id=page.translation_key, source__locale_id=page.locale_id, enabled=True
        )
    }
    targets = {
        target.locale_id: target
        for target in Page.objects.filter(
            translation_key=page.translation_key, locale__in=locales, alias_of__isnull=True
        )
    }
    table = measure({row.source_id for row in translations.values()}, locales)
    return [
        LanguageLine(
            locale,
            translation := translations.get(locale.pk),
            targets.get(locale.pk),
            table.get((translation.source_id, locale.pk)) if translation else None,
        )
        for locale in locales
    ]


def find_open_comments(page: Page) -> list[SegmentComment]:
    """Return the questions about a page that nobody has answered."""
    rows = SegmentComment.objects.filter(
        translation__source__object_id=page.translation_key, resolved_at__isnull=True
    )
    return list(rows.select_related("author", "string", "translation__target_locale"))


class PageLanguagesView(WagtailAdminTemplateMixin, View):
    """「翻訳の確認」 of a Japanese page: its languages, for whoever edits the page."""

    template_name = "translation/page_languages.html"
    page_title = _("翻訳の確認")
    header_icon = "wagtail-localize-language"

    def get(self, request: HttpRequest, source_id: int) -> HttpResponse:
        self.page = get_object_or_404(Page, pk=source_id).specific
        return self.render_to_response(self.get_context_data())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        edit = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        is_author = may_edit_source(self.request.user, self.page)
        return [
            *self.breadcrumbs_items,
            *([{"url": edit, "label": _("ページの編集")}] if is_author else []),
            {"url": "", "label": self.page.title, "sublabel": self.page_title},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        locales = find_own_locales(self.request.user, self.page)
        return super().get_context_data(
            page=self.page,
            lines=read_languages(self.page, locales),
            comments=find_open_comments(self.page),
            **kwargs,
        )


def find_own_locales(user: Any, page: Page) -> list[Locale]:
    """Return the languages of a page that somebody may look after; PermissionDenied if none."""
    if not is_source(page):
        raise PermissionDenied
    if may_edit_source(user, page):
        return get_target_locales()
    locales = list(find_languages(user))
    if not locales or not page.live:
        raise PermissionDenied
    return locales
