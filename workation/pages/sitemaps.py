"""The sitemap: every live public page, with the same page in the other languages."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, ClassVar

from django.conf import settings
from django.contrib.sitemaps import Sitemap as PlainSitemap
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import translation
from wagtail.contrib.sitemaps import Sitemap
from wagtail.models import Page

from matching.models import DiagnosisPage
from workation.core.models import SiteLanguage, is_open_to_visitors
from workation.pages.tag_pages import used_tag_codes

DEFAULT_LANGUAGE = "x-default"


class PublicPagesSitemap(Sitemap):
    """Pages in the languages that visitors can choose; Japanese is the default for the rest."""

    page_model: type[Page] = Page

    def items(self) -> list[Page]:
        """Return the pages in the tree's order; none where indexing is off."""
        if not settings.ALLOW_INDEXING:
            return []
        pages = self.page_model.objects.filter(
            is_open_to_visitors(), alias_of__isnull=True, depth__gt=1
        )
        in_public_languages = pages.filter(
            locale__in=SiteLanguage.objects.public().values("locale")
        )
        return list(in_public_languages.select_related("locale").order_by("path"))

    def location(self, obj: Page) -> str:
        """Return the address under the site's public name, whatever host was asked."""
        _site, _root, path = obj.get_url_parts(self.request)
        return f"{settings.SITE_URL}{path}"

    def _urls(self, page: int, protocol: str, domain: str) -> list[dict[str, Any]]:
        locations = {item.pk: self.location(item) for item in self.paginator.object_list}
        alternates = self._find_alternates(locations)
        return [
            {
                "item": item,
                "location": locations[item.pk],
                "lastmod": self.lastmod(item),
                "alternates": alternates[item.translation_key],
            }
            for item in self.paginator.page(page).object_list
        ]

    def _find_alternates(self, locations: dict[int, str]) -> dict[Any, list[dict[str, str]]]:
        codes = {language.locale_id: language for language in SiteLanguage.objects.public()}
        found: dict[Any, list[dict[str, str]]] = defaultdict(list)
        for item in self.paginator.object_list:
            location = locations[item.pk]
            language = codes[item.locale_id]
            found[item.translation_key].append(
                {"lang_code": language.html_lang, "location": location}
            )
            if language.code == settings.LANGUAGE_CODE:
                found[item.translation_key].append(
                    {"lang_code": DEFAULT_LANGUAGE, "location": location}
                )
        return found


class MechanismSitemap(PublicPagesSitemap):
    """How the diagnosis ranks: a page of the diagnosis that is none of the tree."""

    page_model = DiagnosisPage

    def location(self, obj: Page) -> str:
        """Return the address below the diagnosis."""
        return super().location(obj) + obj.reverse_subpage("mechanism")


class ViewsSitemap(PlainSitemap):
    """What is public without being a page of the tree, in each public language."""

    views: ClassVar[list[str]] = ["site_map", "external_services"]

    def items(self) -> list[tuple[str, str, list[str]]]:
        """Return language, view and its arguments of each; none where indexing is off."""
        if not settings.ALLOW_INDEXING:
            return []
        return [item for language in _languages() for item in self.items_of(language)]

    def items_of(self, language: SiteLanguage) -> list[tuple[str, str, list[str]]]:
        """Return the items of one language."""
        return [(language.code, view, []) for view in self.views]

    def get_domain(self, site: Any = None) -> str:
        """Return the public name's host: addresses never follow the host that was asked."""
        return settings.SITE_URL.partition("://")[2]

    def get_protocol(self, protocol: str | None = None) -> str:
        """Return the public name's scheme."""
        return settings.SITE_URL.partition("://")[0]

    def location(self, obj: tuple[str, str, list[str]]) -> str:
        """Return the address in the item's language."""
        language, view, arguments = obj
        with translation.override(language):
            return reverse(view, args=arguments)


class TagPagesSitemap(ViewsSitemap):
    """The pages of tags that have something to show."""

    def items_of(self, language: SiteLanguage) -> list[tuple[str, str, list[str]]]:
        """Return the tags that are used in one language."""
        return [(language.code, "tag", [code]) for code in sorted(used_tag_codes(language.locale))]


def _languages() -> QuerySet[SiteLanguage]:
    return SiteLanguage.objects.public().select_related("locale")
