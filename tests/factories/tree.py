"""The site's tree: languages, root and home page, and where a new page hangs."""

from __future__ import annotations

from typing import Any

import factory
import wagtail_factories
from wagtail.models import Collection, Locale, Page, Site

from workation.core.models import SiteLanguage
from workation.pages.models import HomePage

LANGUAGES = ("ja", "en", "zh-hans", "zh-hant")


def ensure_site_tree() -> HomePage:
    """Return the Japanese home page; put back what the migrations had made if it is gone.

    A transactional test ends by emptying every table, Wagtail's root page, root collection and
    locales among them.
    """
    for order, code in enumerate(LANGUAGES):
        locale, _created = Locale.objects.get_or_create(language_code=code)
        SiteLanguage.objects.get_or_create(
            locale=locale, defaults={"is_public": True, "sort_order": order}
        )
    if not Collection.objects.exists():
        Collection.add_root(name="Root")
    home = HomePage.objects.filter(locale__language_code="ja").first()
    if home is None:
        root = Page.get_first_root_node() or Page.add_root(title="Root", slug="root")
        japanese = Locale.objects.get(language_code="ja")
        home = HomePage(title="三重ワーケーション", slug="home", locale=japanese)
        root.add_child(instance=home)
    if not Site.objects.filter(is_default_site=True).exists():
        Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
    return home


def translate_page(page: Any, language: str, **fields: Any) -> Any:
    """Return the page's live translation; `fields` replace what was copied from the Japanese.

    Parents without one get theirs first: not Wagtail's aliases, which do not make a language
    public. No job of the pipeline is involved.
    """
    locale = Locale.objects.get(language_code=language)
    parent = page.get_parent().specific
    if not parent.is_root() and not parent.has_translation(locale):
        translate_page(parent, language)
    translation = page.copy_for_translation(locale).specific
    for name, value in fields.items():
        setattr(translation, name, value)
    translation.save_revision().publish()
    return type(translation).objects.get(pk=translation.pk)


class SitePageFactory(wagtail_factories.PageFactory):
    """A live page below `parent`; without one, below the list or home page it belongs to.

    Saved as it is, without a revision and without the signal of a publication: call
    `page.save_revision().publish()` where the test is about what follows one.
    """

    title = "ページ"

    class Meta:
        abstract = True

    @classmethod
    def default_parent(cls) -> Page:
        """Return the page that a new one hangs below."""
        return ensure_site_tree()

    @classmethod
    def _create_instance(cls, model_class: type, parent: Any, kwargs: dict[str, Any]) -> Any:
        parent = parent or cls.default_parent()
        return super()._create_instance(model_class, parent, kwargs)


class SingletonPageFactory(SitePageFactory):
    """A page of which the site has one: an existing one is returned."""

    class Meta:
        abstract = True

    @classmethod
    def _create_instance(cls, model_class: Any, parent: Any, kwargs: dict[str, Any]) -> Any:
        parent = parent or cls.default_parent()
        known = model_class.objects.child_of(parent).filter(slug=kwargs["slug"]).first()
        return known or super()._create_instance(model_class, parent, kwargs)


class HomePageFactory(SitePageFactory):
    """The Japanese home page: the one that exists, with the given fields."""

    class Meta:
        model = HomePage

    @classmethod
    def _create(cls, model_class: type, *args: Any, **kwargs: Any) -> Any:
        home = ensure_site_tree()
        for name, value in kwargs.items():
            if name not in {"parent", "slug"}:
                setattr(home, name, value)
        home.save()
        return home

    title = "三重ワーケーション"
    slug = factory.LazyAttribute(lambda _page: "home")
