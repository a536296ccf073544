"""The pages that every site has: home and the lists, in Japanese and in imported languages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext_noop
from wagtail.models import Locale, Page, Site

from facilities.models import FacilityIndexPage
from plans.models import PlanIndexPage
from reports.models import ReportIndexPage
from workation.core.models import BasePage
from workation.importer.kinds import Kind
from workation.pages.models import EventIndexPage, HomePage, NewsIndexPage
from workation.translation.targets import take_over

# Path, page class, title and further fields; the order is the menu's.
INDEXES: dict[Kind, tuple[str, type[BasePage], str, dict[str, Any]]] = {
    Kind.PLAN: ("plans", PlanIndexPage, gettext_noop("モデルプラン"), {}),
    Kind.STAY: ("stay", FacilityIndexPage, gettext_noop("宿泊施設"), {"facility_kind": "stay"}),
    Kind.WORKSPACE: (
        "workspace",
        FacilityIndexPage,
        gettext_noop("ワークスペース"),
        {"facility_kind": "workspace"},
    ),
    Kind.ACTIVITY: (
        "activity",
        FacilityIndexPage,
        gettext_noop("アクティビティ"),
        {"facility_kind": "activity"},
    ),
    Kind.REPORT: ("reports", ReportIndexPage, gettext_noop("体験レポート"), {}),
    Kind.NEWS: ("news", NewsIndexPage, gettext_noop("お知らせ"), {}),
    Kind.EVENT: ("events", EventIndexPage, gettext_noop("イベント"), {}),
}


class SiteTree:
    """Finds home and lists, and creates what is missing."""

    def __init__(self) -> None:
        self._locale = Locale.objects.get(language_code=settings.LANGUAGE_CODE)
        self.created: list[BasePage] = []
        self.home = self._find_home()
        self.indexes = {kind: self._find_index(kind) for kind in INDEXES}

    def get_parent(self, kind: Kind) -> BasePage:
        """The page below which pages of a kind stand."""
        return self.indexes.get(kind, self.home)

    def list_paths(self) -> Iterator[tuple[str, int]]:
        """(path without slashes, id) of home and lists."""
        yield "", self.home.pk
        for path, _model, _title, _fields in INDEXES.values():
            yield path, self.indexes[self._kind_at(path)].pk

    def translate(self, page: BasePage, language: str, title: str = "") -> BasePage:
        """The page in another language, created live with a title of its own when missing.

        Without live ancestors Wagtail would serve the Japanese tree under that language.
        """
        locale, _created = Locale.objects.get_or_create(language_code=language)
        if (found := page.get_translation_or_none(locale)) is not None:
            return found.specific
        copy = page.copy_for_translation(locale, exclude_fields=_text_fields(page)).specific
        copy.title = copy.draft_title = title or translate_title(page, language)
        publish(copy)
        take_over(copy)  # the pipeline's from now on, unlike pages that people translated
        return copy

    def _kind_at(self, path: str) -> Kind:
        return next(kind for kind, index in INDEXES.items() if index[0] == path)

    def _find_home(self) -> HomePage:
        site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
        if site and isinstance(site.root_page.specific, HomePage):
            return site.root_page.specific
        home = HomePage(title="三重ワーケーション", slug="home", locale=self._locale)
        root = Page.get_first_root_node()
        root.add_child(instance=home)
        if site:
            site.root_page = home
            site.save()
        else:
            Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
        self.created.append(home)
        return home

    def _find_index(self, kind: Kind) -> BasePage:
        path, model, title, fields = INDEXES[kind]
        found = model.objects.child_of(self.home).filter(slug=path, **fields).first()
        if found is not None:
            return found
        index = model(title=title, slug=path, locale=self._locale, **fields)
        self.home.add_child(instance=index)
        publish(index)
        self.created.append(index)
        return index


def publish(page: BasePage) -> None:
    """Make a page live with a first revision, as the editor would."""
    page.save_revision(clean=False).publish()


def translate_title(page: BasePage, language: str) -> str:
    """The list's name from the interface's catalogue, else the path: never Japanese."""
    with translation.override(language):
        title = translation.gettext(page.title)
    if title != page.title:
        return title
    return page.slug.replace("-", " ").title()


def _text_fields(page: BasePage) -> list[str]:
    """Fields whose Japanese text must not appear under another language's address."""
    fields = ["summary", "seo_title", "search_description"]
    own = ["concept", "picks", "banners", "body"]
    return fields + [name for name in own if hasattr(page, name)]
