"""Menus: classic ones, whose entries are posts, and block themes' navigation."""

import json
import re
from collections import defaultdict

from workation.importer.addresses import AddressBook
from workation.importer.decisions import MenuEntry
from workation.importer.kinds import State, find_state
from workation.importer.numbers import read_number
from workation.importer.wxr import Export, Item

LINK = re.compile(r"<!--\s*wp:(?:core/)?navigation-(?:link|submenu)\s*(\{.*?\})\s*/?-->", re.S)


def decide_menus(export: Export, addresses: AddressBook) -> dict[str, tuple[MenuEntry, ...]]:
    """Entries of `main` and `footer`. An export does not say where the theme showed a menu."""
    menus: dict[str, list[MenuEntry | None]] = {"main": [], "footer": []}
    live = [item for item in export.items if find_state(item) is State.LIVE]
    for item in live:
        if item.type == "wp_navigation":
            menus[_find_place(item.title)] += _read_navigation(item, addresses)
    by_menu: dict[str, list[Item]] = defaultdict(list)
    for item in live:
        for term in item.terms:
            if item.type == "nav_menu_item" and term.taxonomy == "nav_menu":
                by_menu[term.name].append(item)
    for name, items in by_menu.items():
        for item in sorted(items, key=lambda i: (i.menu_order, i.id)):
            menus[_find_place(name)].append(_read_entry(item, addresses))
    return {place: tuple(dict.fromkeys(filter(None, found))) for place, found in menus.items()}


def _find_place(name: str) -> str:
    return "footer" if re.search(r"foot|フッター|フッタ|下部", name, re.I) else "main"


def _read_entry(item: Item, addresses: AddressBook) -> MenuEntry | None:
    """An entry without a title of its own takes the page's."""
    if item.get_meta("_menu_item_type") == "post_type":
        number = read_number(item.get_meta("_menu_item_object_id"))
        return MenuEntry(item.title, number) if number > 0 else None
    return _link(item.title, item.get_meta("_menu_item_url"), addresses)


def _read_navigation(item: Item, addresses: AddressBook) -> list[MenuEntry | None]:
    entries = []
    for source in LINK.findall(item.content):
        try:
            settings = json.loads(source)
        except ValueError:
            continue
        label = re.sub(r"<[^<>]*>", "", str(settings.get("label", "")))
        entries.append(_link(label, str(settings.get("url", "")), addresses))
    return entries


def _link(title: str, address: str, addresses: AddressBook) -> MenuEntry | None:
    meant = addresses.resolve(address)
    if not title or not (meant.item or meant.address):
        return None
    return MenuEntry(title, meant.item, "" if meant.item else meant.address)
