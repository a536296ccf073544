"""How far a language is filled, and what filling it costs."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Sum
from django.db.models.functions import Length
from wagtail.models import Locale, Page, Site, get_translatable_models
from wagtail_localize.models import StringSegment, StringTranslation, TranslationSource

from workation.core.models import InterfaceText, SiteLanguage
from workation.jobs.models import Job
from workation.translation.interface.audience import find_visitor_keys
from workation.translation.interface.catalogue import read_shipped
from workation.translation.sources import (
    FILL_INTERFACE,
    FILL_LOCALE,
    TRANSLATE,
    get_source_locale,
)
from workation.translation.standstill import find_reasons
from workation.translation.usage import estimate_cost


@dataclass(frozen=True)
class Part:
    """So many of so many."""

    done: int
    total: int

    @property
    def open(self) -> int:
        """How many are missing."""
        return max(self.total - self.done, 0)

    @property
    def is_open(self) -> bool:
        """Whether any is missing."""
        return self.open > 0

    @property
    def percent(self) -> int:
        """Whole percent, 100 only when nothing is missing."""
        if not self.is_open:
            return 100
        return min(self.done * 100 // self.total, 99)


@dataclass(frozen=True)
class Estimate:
    """What is still to be translated: characters as DeepL counts them, and yen."""

    characters: int
    cost: Decimal


@dataclass(frozen=True)
class Progress:
    """A language's pages, segments and interface texts; what the waiting jobs say."""

    pages: Part
    segments: Part
    texts: Part
    has_home_page: bool
    waiting: int
    problems: tuple[str, ...]

    @property
    def is_complete(self) -> bool:
        """Whether everything is there."""
        return not (self.pages.is_open or self.segments.is_open or self.texts.is_open)

    @property
    def percent(self) -> int:
        """All parts together, by segments and texts: pages follow from them."""
        done = self.segments.done + self.texts.done
        return Part(done, self.segments.total + self.texts.total).percent


def measure_progress(language: SiteLanguage) -> Progress:
    """Count what is there. About ten queries, whatever the size of the site."""
    locale = language.locale
    sources = _public_pages()
    targets = Page.objects.filter(
        translation_key=OuterRef("translation_key"), locale=locale, live=True, alias_of=None
    )
    counted = sources.aggregate(total=Count("pk"), done=Count("pk", filter=Q(Exists(targets))))
    site_root = Site.objects.filter(is_default_site=True).values("root_page__translation_key")
    home = Page.objects.filter(
        translation_key__in=site_root, locale=locale, live=True, alias_of=None
    )
    return Progress(
        pages=Part(counted["done"], counted["total"]),
        segments=_count_segments(locale),
        texts=_count_texts(locale),
        has_home_page=home.exists(),
        waiting=_find_jobs(locale).count(),
        problems=find_reasons(_find_jobs(locale), locale.language_code),
    )


def estimate_filling(locale: Locale | None) -> Estimate:
    """Return what DeepL would be sent to fill a language (None: a new one).

    Each text counts once per object, as the pipeline sends it; texts confirmed elsewhere would
    be reused, so that it costs rather less.
    """
    segments = find_public_segments()
    if locale is not None:
        segments = segments.filter(~Exists(_translations(locale)))
    texts = segments.values("source_id", "string_id", size=Length("string__data")).distinct()
    characters = sum(row["size"] for row in texts)
    characters += _measure_missing_texts(locale)
    return Estimate(characters, estimate_cost(characters))


def _measure_missing_texts(locale: Locale | None) -> int:
    rows = InterfaceText.objects.filter(locale=locale)
    if locale is not None and rows.exists():
        return rows.missing().aggregate(sum=Sum(Length("source")))["sum"] or 0
    shipped = read_shipped(locale.language_code) if locale else {}
    return sum(len(message.source) for message in read_shipped("en").keys() - shipped.keys())


def _public_pages() -> QuerySet[Page]:
    restricted = Q()
    for path in Page.objects.filter(view_restrictions__isnull=False).values_list("path", flat=True):
        restricted |= Q(path__startswith=path)
    pages = Page.objects.filter(locale=get_source_locale(), live=True, alias_of=None, depth__gt=1)
    return pages.exclude(restricted) if restricted else pages


def find_public_segments() -> QuerySet[StringSegment]:
    """Return the segments of everything Japanese that is public now."""
    sources = TranslationSource.objects.filter(locale=get_source_locale())
    living = Q(object_id__in=_public_pages().values("translation_key"))
    for model in get_translatable_models():
        if not issubclass(model, Page):
            rows: Any = model._default_manager.filter(locale=get_source_locale())
            living |= Q(object_id__in=rows.values("translation_key"))
    return StringSegment.objects.filter(source__in=sources.filter(living).values("pk"))


def _translations(locale: Locale) -> QuerySet[StringTranslation]:
    return StringTranslation.objects.filter(
        translation_of=OuterRef("string"),
        context=OuterRef("context"),
        locale=locale,
        has_error=False,
    )


def _count_segments(locale: Locale) -> Part:
    counted = find_public_segments().aggregate(
        total=Count("pk"), done=Count("pk", filter=Q(Exists(_translations(locale))))
    )
    return Part(counted["done"], counted["total"])


def _count_texts(locale: Locale) -> Part:
    """Count what visitors can meet: labels of the admin keep no language from them."""
    keys = find_visitor_keys()
    rows = InterfaceText.objects.filter(locale=locale, key__in=keys)
    total = rows.count()
    if not total:  # before the first look at them: what is shipped
        shipped = [
            sum(message.key in keys for message in read_shipped(code))
            for code in (locale.language_code, "en")
        ]
        return Part(*shipped)
    return Part(total - rows.missing().count(), total)


def _find_jobs(locale: Locale) -> QuerySet[Job]:
    own = Q(kind__in=[FILL_INTERFACE, FILL_LOCALE], key=locale.language_code)
    return Job.objects.filter(own | Q(kind=TRANSLATE), done__lt=F("wanted"))
