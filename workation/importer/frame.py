"""Writes what stands around every page: menus, the site's name and tagline."""

from __future__ import annotations

from collections.abc import Mapping

from wagtail.models import Page

from workation.core.models import BasePage, Menu, MenuItem, SiteText
from workation.importer.decisions import Decisions, MenuEntry
from workation.importer.outcome import Outcome
from workation.importer.tree import SiteTree


class FrameWriter:
    """Fills what is empty; what staff have made is left alone."""

    def __init__(
        self,
        decisions: Decisions,
        tree: SiteTree,
        pages: Mapping[int, BasePage],
        outcome: Outcome,
    ) -> None:
        self._decisions = decisions
        self._tree = tree
        self._pages = pages
        self._outcome = outcome

    def write_menus(self) -> None:
        for code, entries in self._decisions.menus.items():
            locale = self._tree.home.locale
            if not entries or Menu.objects.filter(code=code, locale=locale).exists():
                continue
            items = [item for item in map(self._make_menu_item, entries) if item is not None]
            menu = Menu(code=code, locale=locale)
            for order, item in enumerate(items):
                item.locale = locale
                item.sort_order = order
            menu.items = items
            menu.save()
            self._outcome.created["menu entry"] += len(items)

    def _make_menu_item(self, entry: MenuEntry) -> MenuItem | None:
        page = self._pages.get(entry.item)
        if page is None and entry.address.startswith("/"):
            found = dict(self._tree.list_paths()).get(entry.address.strip("/"))
            page = Page.objects.filter(pk=found).first()
        if page is not None:
            return MenuItem(title=(entry.title or page.title)[:100], page_id=page.pk)
        if entry.address.startswith("http") and len(entry.address) <= 200:
            return MenuItem(title=entry.title[:100], url=entry.address)
        self._outcome.report("menu", entry.title or str(entry.item), entry.item)
        return None

    def write_site_text(self) -> None:
        locale = self._tree.home.locale
        if self._decisions.site_name and not SiteText.objects.filter(locale=locale).exists():
            SiteText.objects.create(
                locale=locale,
                site_name=self._decisions.site_name[:60],
                tagline=self._decisions.tagline[:120],
            )
