"""Builds the demo: first all Japanese pages, then their confirmed translations."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.core.management import call_command
from django.db import transaction
from wagtail.models import Page, TranslatableMixin
from wagtail.signal_handlers import disable_reference_index_auto_update

from workation.core.models import ImageText
from workation.jobs.worker import Worker
from workation.pages.demo import diagnosis, facilities, plans, reports, site
from workation.pages.demo.content_files import ContentFile, Texts, in_japanese, read_content
from workation.pages.demo.logins import create_logins
from workation.pages.demo.pictures import PictureShelf, find_pictures
from workation.pages.models import HomePage
from workation.pages.shipped_translations import store_shipped_translations
from workation.pages.vocabulary import load_vocabulary

FACILITY_FILES = ("stay", "workspace", "activity")
PLAN_FILES = tuple(
    f"plans-{area}" for area in ("hokusei", "chunansei", "iseshima", "iga", "higashikishu")
)
FILES = (*FACILITY_FILES, *PLAN_FILES, "reports", "site", "statements", "diagnosis")

Report = Callable[[str], None]


class DemoBuilder:
    """Puts the content files onto an empty site, in four languages."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.files: dict[str, ContentFile] = {name: read_content(name) for name in FILES}
        self.shelf = PictureShelf()
        self.home = HomePage.objects.in_source_language().get()
        self.facilities: dict[str, Any] = {}
        self.plans: dict[str, Any] = {}

    def build(self) -> None:
        """Build everything; the translations are published as the worker would publish them."""
        # Half of the time would go into references, row by row; once at the end takes seconds.
        with disable_reference_index_auto_update():
            self._store()
            self.report("英語・中国語（簡体字・繁体字）")
            Worker().drain()
        call_command("rebuild_references_index", verbosity=0)

    @transaction.atomic
    def _store(self) -> None:
        self.report("エリア・市町・タグ")
        load_vocabulary()
        self.report("画像を描いています")
        self.shelf.draw_all(find_pictures([file.data for file in self.files.values()]))
        self.report("日本語のページ")
        self._build_japanese()
        self.report("翻訳")
        self._translate()
        self.report("利用者")
        create_logins()

    def _build_japanese(self) -> None:
        data = {name: in_japanese(file.data) for name, file in self.files.items()}
        content = data["site"]
        indexes = site.build_indexes(content["indexes"], self.home)
        for kind in FACILITY_FILES:
            for item in data[kind]:
                page = facilities.build_facility(kind, item, indexes[kind], self.shelf)
                self.facilities[page.slug] = page
        for name in PLAN_FILES:
            for item in data[name]:
                page = plans.build_plan(item, indexes["plans"], self.facilities, self.shelf)
                self.plans[page.slug] = page
        for item in data["reports"]:
            reports.build_report(item, indexes["reports"], self.plans, self.facilities, self.shelf)
        diagnosis.build_diagnosis(data["diagnosis"], self.home)
        site.build_news(content["news"], indexes["news"])
        site.build_events(content["events"], indexes["events"], self.shelf)
        site.build_standard_pages([*content["pages"], *data["statements"]], self.home)
        site.build_living_page(content["living"], self.home, self.shelf)
        site.fill_home(content["home"], self.home, self.plans, self.shelf)
        site.set_accounts(content["accounts"], self.home)
        self.site_text = site.build_site_text(content["site_text"], self.home)
        self.menus = site.build_menus(content["menus"], self.home)

    def _translate(self) -> None:
        """Store the shipped translations, from the top of the tree down."""
        for image in self.shelf.all():
            text = ImageText.objects.get(owner=image, locale=self.home.locale)
            store_shipped_translations(text, [self.shelf.texts[image.pk]])
        pages = Page.objects.filter(locale=self.home.locale, depth__gt=1).order_by("path")
        for page in pages.specific():
            store_shipped_translations(page, self._texts_of(page))
        for snippet in self._snippets():
            store_shipped_translations(snippet, self.files["site"].texts)

    def _snippets(self) -> Iterable[TranslatableMixin]:
        return [self.site_text, *self.menus]

    def _texts_of(self, page: Page) -> list[Texts]:
        """Return the texts of the file that a page's content came from."""
        for name in (*FACILITY_FILES, *PLAN_FILES, "reports", "statements"):
            if any(item["slug"] == page.slug for item in self.files[name].data):
                return self.files[name].texts
        return self.files["diagnosis" if page.slug == "diagnosis" else "site"].texts
