"""The models of the foundation, one module per subject."""

from workation.core.models.base_page import BasePage, BasePageQuerySet, is_open_to_visitors
from workation.core.models.documents import SiteDocument
from workation.core.models.images import ImageText, SiteImage, SiteRendition
from workation.core.models.interface_texts import InterfaceText, announce_interface_texts
from workation.core.models.languages import SiteLanguage
from workation.core.models.menus import Menu, MenuItem
from workation.core.models.site_settings import SiteSettings, SiteText
from workation.core.models.tags import (
    PageFact,
    PageTag,
    Tag,
    TaggedPageMixin,
    TaggedQuerySetMixin,
    TagKind,
    TagText,
)
from workation.core.models.texts import TextOwner, TranslatedText

__all__ = [
    "BasePage",
    "BasePageQuerySet",
    "ImageText",
    "InterfaceText",
    "Menu",
    "MenuItem",
    "PageFact",
    "PageTag",
    "SiteDocument",
    "SiteImage",
    "SiteLanguage",
    "SiteRendition",
    "SiteSettings",
    "SiteText",
    "Tag",
    "TagKind",
    "TagText",
    "TaggedPageMixin",
    "TaggedQuerySetMixin",
    "TextOwner",
    "TranslatedText",
    "announce_interface_texts",
    "is_open_to_visitors",
]
