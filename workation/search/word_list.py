"""Words that stand for each other: staff's groups, tags' synonyms, names and readings of places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.core.cache import cache
from django.db.models.signals import post_delete, post_save

from workation.areas.models import Area, Municipality
from workation.core.models import Tag
from workation.search.japanese import fold
from workation.search.models import Synonym
from workation.search.synonyms import SynonymGroup, SynonymTable

CACHE_KEY = "search-synonyms"
# Where processes do not share a cache, one learns of another's change after so many seconds.
CACHE_SECONDS = 30
# A place is as often called by its name alone: 伊勢 for 伊勢市, いせ for いせし.
_PLACE_ENDINGS = {"市": ("し",), "町": ("ちょう", "まち")}


def get_synonyms() -> SynonymTable:
    """Return the table that queries are widened with."""
    groups = cache.get(CACHE_KEY)
    if groups is None:
        groups = [*_staff_groups(), *_tag_groups(), *_place_groups()]
        cache.set(CACHE_KEY, groups, CACHE_SECONDS)
    return SynonymTable(groups)


def _staff_groups(*, but: int | None = None) -> Iterator[SynonymGroup]:
    for synonym in Synonym.objects.exclude(pk=but):
        yield synonym.as_group()


def with_change(synonym: Synonym) -> SynonymTable:
    """Return the table as it would be with a group that is not saved yet."""
    groups = [*_staff_groups(but=synonym.pk), synonym.as_group(), *_tag_groups(), *_place_groups()]
    return SynonymTable(groups)


def _tag_groups() -> Iterator[SynonymGroup]:
    """A tag's synonym finds the pages that carry the tag: its label is indexed with them."""
    for tag in Tag.objects.exclude(synonyms=""):
        yield _group([tag.name], tag.synonyms.splitlines())


def _place_groups() -> Iterator[SynonymGroup]:
    places: list[Area | Municipality] = [*Area.objects.all(), *Municipality.objects.all()]
    for place in places:
        names = _names(place)
        short, readings = _without_ending(place.name, place.reading)
        looked_for = [short or place.name, *names[1:]]
        yield _group(looked_for, [place.name, place.reading, *readings])


def _names(place: Area | Municipality) -> list[str]:
    """Return a place's names in all languages, the Japanese first."""
    others = (texts.get("name", "") for texts in place.localized_texts.values())
    return list(dict.fromkeys([place.name, *others]))


def _without_ending(name: str, reading: str) -> tuple[str, list[str]]:
    """Return the short name, nothing where one character would be left, and short readings."""
    endings = _PLACE_ENDINGS.get(name[-1:], ())
    readings = [
        short for end in endings if reading.endswith(end) and (short := reading.removesuffix(end))
    ]
    return (name[:-1] if endings and len(name) > 2 else ""), readings


def _group(words: Iterable[str], typed: Iterable[str]) -> SynonymGroup:
    looked_for, understood = (
        tuple(filter(None, dict.fromkeys(" ".join(fold(word).split()) for word in listed)))
        for listed in (words, typed)
    )
    return SynonymGroup(looked_for, understood)


def _forget(**_kwargs: object) -> None:
    cache.delete(CACHE_KEY)


def connect() -> None:
    """Forget the table as soon as anything it is made of changes."""
    for model in (Synonym, Tag, Area, Municipality):
        for signal in (post_save, post_delete):
            signal.connect(_forget, sender=model, dispatch_uid=f"search-words-{model.__name__}")
