"""What stands around every page: menus, languages, texts, addresses."""

from __future__ import annotations

from typing import Any

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from wagtail.images.models import SourceImageIOError
from wagtail.models import Locale, Page

from workation.core.models import BasePage, Menu, SiteLanguage, SiteText
from workation.core.models.languages import html_lang
from workation.core.structured_data import as_script, describe_way, without_empty

HOME_DEPTH = 2
#: What Open Graph and X show in full.
SOCIAL_IMAGE = "fill-1200x630|format-jpeg"

register = template.Library()


@register.simple_tag
def current_html_lang() -> str:
    """Return the value of the `lang` attribute for this page."""
    return html_lang(get_language() or settings.LANGUAGE_CODE)


@register.simple_tag
def site_text() -> SiteText | None:
    """Return the site-wide texts in the active language; English where they are missing."""
    texts = {
        text.locale.language_code: text
        for text in SiteText.objects.select_related("locale").filter(
            locale__language_code__in=[get_language() or "", "en"]
        )
    }
    return texts.get(get_language() or "") or texts.get("en")


@register.simple_tag(takes_context=True)
def menu_links(context: dict[str, Any], code: str) -> list[dict[str, Any]]:
    """Return a menu's entries in the active language: title, address, whether it is current.

    An entry whose page does not exist in this language is left out.
    """
    request: HttpRequest | None = context.get("request")
    locale = Locale.get_active()
    menu = Menu.objects.filter(code=code, locale=locale).first()
    if menu is None:
        return []
    items = list(menu.items.select_related("page"))
    keys = [item.page.translation_key for item in items if item.page_id]
    pages = {
        page.translation_key: page
        for page in Page.objects.live()
        .filter(translation_key__in=keys, locale=locale)
        .select_related("locale")
    }
    links = []
    for item in items:
        page = pages.get(item.page.translation_key) if item.page_id else None
        url = page.get_url(request) if page else item.url
        if not url:
            continue
        path = request.path if request else ""
        is_home = bool(page and page.depth == HOME_DEPTH)
        is_current = path == url or (not is_home and bool(page) and path.startswith(url))
        links.append(
            {
                "title": item.title,
                "url": url,
                "is_current": is_current,
                "is_external": page is None,
            }
        )
    return links


@register.simple_tag(takes_context=True)
def language_links(context: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the same page in each public language, for the switch and for hreflang.

    Where a page has no translation yet the address still leads to a note in that language. On
    a view without a page (search, errors) only the language prefix changes.
    """
    request: HttpRequest | None = context.get("request")
    page = context.get("page") or context.get("self")
    active = get_language() or settings.LANGUAGE_CODE
    path = _path_without_prefix(request.path_info if request else "/", active)
    query = f"?{request.GET.urlencode()}" if request and request.GET else ""
    live = _live_locales(page) if isinstance(page, Page) else None
    return [
        {
            "code": language.code,
            "name": language.name,
            "html_lang": language.html_lang,
            "url": _with_prefix(path, language.code),
            # Filters and answers are codes: they mean the same in every language.
            "switch_url": _with_prefix(path, language.code) + query,
            "is_current": language.code == active,
            "is_live": live is None or language.locale_id in live,
        }
        for language in SiteLanguage.objects.public()
    ]


def _live_locales(page: Page) -> set[int]:
    translations = Page.objects.filter(
        translation_key=page.translation_key, live=True, alias_of__isnull=True
    )
    return set(translations.values_list("locale_id", flat=True))


def _path_without_prefix(path: str, active: str) -> str:
    prefix = f"/{active}/"
    if active != settings.LANGUAGE_CODE and path.startswith(prefix):
        return path[len(prefix) - 1 :]
    return path


def _with_prefix(path: str, code: str) -> str:
    return path if code == settings.LANGUAGE_CODE else f"/{code}{path}"


@register.simple_tag
def home_url() -> str:
    """Return the home page's address in the active language."""
    active = get_language() or settings.LANGUAGE_CODE
    return "/" if active == settings.LANGUAGE_CODE else f"/{active}/"


@register.simple_tag
def absolute_url(path: str) -> str:
    """Return a full address for canonical and social links."""
    return f"{settings.SITE_URL}{path}"


@register.simple_tag(takes_context=True)
def canonical_url(context: dict[str, Any]) -> str:
    """Return the one address that stands for what is shown: without filters, answers or trackers.

    A later page of the unfiltered list is content of its own and keeps its number.
    """
    request: HttpRequest | None = context.get("request")
    number = _later_page_number(context)
    query = f"?page={number}" if number and not _is_filtered(context) else ""
    return absolute_url(request.path if request else "/") + query


@register.simple_tag
def social_image_url(page: BasePage | None) -> str:
    """Return the full address of the picture for shared links; blank where the page has none."""
    image = page and (getattr(page, "social_image", None) or getattr(page, "main_image", None))
    if not image:
        return ""
    try:
        return absolute_url(image.get_rendition(SOCIAL_IMAGE).url)
    except SourceImageIOError:
        return ""  # the file is gone: a page without its picture is better than none


@register.simple_tag(takes_context=True)
def structured_data(context: dict[str, Any], page: BasePage | None, image: str) -> SafeString | str:
    """Return the page's data for search engines: what it describes, and the way to it."""
    if not isinstance(page, BasePage):
        return ""
    url = canonical_url(context)
    described = {
        "@context": "https://schema.org",
        "name": page.title,
        "description": page.search_description or page.summary,
        "url": url,
        "image": image,
        **page.get_structured_data(context.flatten()),  # type: ignore[attr-defined]  # a Context
    }
    way = describe_way(context.get("crumbs") or (), page.title, url, settings.SITE_URL)
    return as_script([without_empty(block) for block in (described, way) if block])


@register.simple_tag(takes_context=True)
def alternate_links(
    context: dict[str, Any], languages: list[dict[str, Any]]
) -> list[dict[str, str]]:
    """Return hreflang and address of each live language version; x-default is the Japanese one.

    None for a filtered list or a later page: alternates must be canonical addresses that point
    back, and another language's list may have fewer pages.
    """
    if _later_page_number(context) or _is_filtered(context):
        return []
    live = [language for language in languages if language["is_live"]]
    links = [
        {"hreflang": language["html_lang"], "url": absolute_url(language["url"])}
        for language in live
    ]
    source = [language for language in live if language["code"] == settings.LANGUAGE_CODE]
    return links + [
        {"hreflang": "x-default", "url": absolute_url(language["url"])} for language in source
    ]


def _later_page_number(context: dict[str, Any]) -> int:
    # The paginator's number, not the address's: ?page=999 shows the last page.
    number = getattr(context.get("page_obj"), "number", 1)
    return number if number > 1 else 0


def _is_filtered(context: dict[str, Any]) -> bool:
    filters = context.get("filters")
    return bool(filters and (filters.is_active or filters.sort))


@register.simple_tag
def indexing_allowed() -> bool:
    """Whether search engines may index this site: not on a demo or a staging site."""
    return bool(settings.ALLOW_INDEXING)


@register.simple_tag(takes_context=True)
def breadcrumbs(context: dict[str, Any], page: Page) -> list[dict[str, str]]:
    """Return title and address of the pages above this one; none above the home page."""
    if page.depth <= HOME_DEPTH:
        return []
    request = context.get("request")
    ancestors = (
        page.get_ancestors().live().filter(depth__gt=1).order_by("depth").select_related("locale")
    )
    return [{"title": item.title, "url": item.get_url(request)} for item in ancestors]
