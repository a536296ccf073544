"""Home, lists, living page, news, events, standard pages, menus and texts of the demo."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Page, Site

from facilities.models import FacilityIndexPage
from plans.models import PlanIndexPage
from reports.models import ReportIndexPage
from workation.areas.models import Municipality
from workation.core.models import BasePage, Menu, MenuItem, SiteSettings, SiteText
from workation.pages.demo.content_files import as_rich_text
from workation.pages.demo.pictures import PictureShelf
from workation.pages.models import (
    EventIndexPage,
    EventPage,
    HomePage,
    LivingPage,
    NewsIndexPage,
    NewsPage,
)
from workation.pages.statements import make_standard_page

INDEX_MODELS: dict[str, tuple[type[BasePage], dict[str, str]]] = {
    "plans": (PlanIndexPage, {}),
    "stay": (FacilityIndexPage, {"facility_kind": "stay"}),
    "workspace": (FacilityIndexPage, {"facility_kind": "workspace"}),
    "activity": (FacilityIndexPage, {"facility_kind": "activity"}),
    "reports": (ReportIndexPage, {}),
    "news": (NewsIndexPage, {}),
    "events": (EventIndexPage, {}),
}


#: How long the demo's picks run: longer than anybody keeps a demo.
PICK_DAYS = 365


def publish_below(parent: Page, page: Any) -> Any:
    """Add a page and publish it."""
    parent.add_child(instance=page)
    page.save_revision().publish()
    return page


def build_indexes(data: dict[str, Any], home: HomePage) -> dict[str, Any]:
    """Create the list pages; return them by their slug."""
    return {
        slug: publish_below(home, model(slug=slug, **data[slug], **values))
        for slug, (model, values) in INDEX_MODELS.items()
    }


def build_news(data: list[dict[str, Any]], parent: Page) -> None:
    """Create the news."""
    for item in data:
        page = NewsPage(
            slug=item["slug"],
            title=item["title"],
            date=item["date"],
            body=[("paragraph", as_rich_text(item["body"]))],
            external_url=item.get("external_url") or "",
        )
        publish_below(parent, page)


def build_events(data: list[dict[str, Any]], parent: Page, shelf: PictureShelf) -> None:
    """Create the events."""
    for item in data:
        page = EventPage(
            slug=item["slug"],
            title=item["title"],
            summary=item["summary"],
            start_date=item["start"],
            end_date=item["end"],
            municipality=Municipality.objects.get(code=item["municipality"]),
            place=item["place"],
            body=[("paragraph", as_rich_text(item["body"]))],
            external_url=item.get("external_url") or "",
            main_image=shelf.get(item.get("picture")),
        )
        publish_below(parent, page)


def build_standard_pages(data: list[dict[str, Any]], home: HomePage) -> None:
    """Create about, access, privacy and their like."""
    for item in data:
        publish_below(home, make_standard_page(item))


def build_living_page(data: dict[str, Any], home: HomePage, shelf: PictureShelf) -> None:
    """Create 三重の暮らし体験."""
    introduction = data["introduction"]
    links = [
        ("link", {"label": link["label"], "page": None, "url": link["url"]})
        for link in introduction["links"]
    ]
    page = LivingPage(
        slug="living",
        title=data["title"],
        summary=data["summary"],
        intro=[("paragraph", as_rich_text(data["intro"]))],
        menus=[("menu", _area_menu(menu, shelf)) for menu in data["menus"]],
        introduction=[
            ("paragraph", as_rich_text(introduction["body"])),
            *links,
        ],
        facebook_url=data["facebook_url"],
        x_url=data["x_url"],
        posts=[("post", post) for post in data["posts"]],
    )
    publish_below(home, page)


def _area_menu(menu: dict[str, Any], shelf: PictureShelf) -> dict[str, Any]:
    return {
        "area": menu["area"],
        "title": menu["title"],
        "items": [
            {
                "title": item["title"],
                "text": item["text"],
                "image": shelf.get(item["picture"]),
                "page": None,
            }
            for item in menu["items"]
        ],
    }


def fill_home(
    data: dict[str, Any], home: HomePage, plans: dict[str, Any], shelf: PictureShelf
) -> None:
    """Give the empty home page its content."""
    home.title = data["title"]
    home.summary = data["summary"]
    home.main_image = shelf.get(data["hero"])
    home.concept = [("paragraph", as_rich_text(data["concept"]))]
    end = timezone.localdate() + timedelta(days=PICK_DAYS)
    home.picks = [
        ("pick", {"plan": plans[pick["plan"]], "reason": pick["reason"], "until": end})
        for pick in data["picks"]
    ]
    home.banners = [("banner", _banner(banner, home, shelf)) for banner in data["banners"]]
    home.posts = [("post", post) for post in data["posts"]]
    home.save_revision().publish()


def _banner(banner: dict[str, Any], home: HomePage, shelf: PictureShelf) -> dict[str, Any]:
    is_internal = banner["url"].startswith("/")
    return {
        "title": banner["title"],
        "page": find_by_path(home, banner["url"]) if is_internal else None,
        "url": "" if is_internal else banner["url"],
        "image": shelf.get(banner["picture"]),
        "alt": "",
    }


def set_accounts(data: dict[str, str], home: HomePage) -> None:
    """Name the official accounts, which footer and home page show, and whom one can ask."""
    site = Site.objects.get(root_page=home)
    SiteSettings.objects.update_or_create(site=site, defaults=data)


def find_by_path(home: HomePage, path: str) -> Page:
    """Return the Japanese page at an address such as `/plans/`."""
    return Page.objects.get(url_path=home.url_path + path.strip("/") + "/").specific


def build_site_text(data: dict[str, Any], home: HomePage) -> SiteText:
    """Create the texts that stand on every page."""
    return SiteText.objects.create(locale=home.locale, **data)


def build_menus(data: dict[str, Any], home: HomePage) -> list[Menu]:
    """Create header and footer menu."""
    menus = []
    for code, items in data.items():
        menu = Menu(code=code, locale=home.locale)
        menu.items = [
            MenuItem(
                title=item["title"],
                page=find_by_path(home, item["path"]),
                locale=home.locale,
                sort_order=order,
            )
            for order, item in enumerate(items)
        ]
        menu.save()
        menus.append(menu)
    return menus
