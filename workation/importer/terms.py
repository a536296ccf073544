"""What a post's terms and fields say of it: where it is, which tags it carries, its figures."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from workation.importer.kinds import FACILITIES, Kind
from workation.importer.listing import EventFields, FacilityFields, read_event, read_facility
from workation.importer.vocabulary import WIFI, Vocabulary
from workation.importer.wxr import Item, Term

# Taxonomies that describe no content.
TECHNICAL_TAXONOMIES = re.compile(
    r"^(language|nav_menu|post_format|(post|term)_(translations|language)|wp_)"
)
TAGGED = (Kind.PLAN, *FACILITIES)
PLACED = (Kind.PLAN, Kind.EVENT, *FACILITIES)


@dataclass
class Places:
    """Codes of areas and of one municipality; empty where the old site does not say."""

    areas: list[str] = field(default_factory=list)
    municipality: str = ""


class TermReader:
    """Reads terms and fields against the site's vocabulary; what has no place is reported."""

    def __init__(self, vocabulary: Vocabulary, report: Callable[[Item, str, str], None]) -> None:
        self._vocabulary = vocabulary
        self._report = report

    def read_places(self, item: Item, kind: Kind) -> Places:
        places = Places()
        for term in _content_terms(item):
            if code := self._vocabulary.find_municipality(term.name):
                places.municipality = places.municipality or code
            elif code := self._vocabulary.find_area(term.name):
                places.areas.append(code)
        if kind not in PLACED:
            if places.areas or places.municipality:
                self._report(item, "area", f"a {kind} page has no area")
            return Places()
        if places.municipality:
            area = self._vocabulary.area_of(places.municipality)
            if places.areas and area not in places.areas:
                self._report(item, "area", f"{places.municipality} does not lie in {places.areas}")
            places.areas = list(dict.fromkeys([*places.areas, area]))
        return places

    def read_tags(
        self, item: Item, kind: Kind, facility: FacilityFields | None
    ) -> tuple[tuple[str, ...], tuple[tuple[str, bool], ...]]:
        themes: list[str] = []
        facts: dict[str, bool] = {}
        for term in _content_terms(item):
            name = term.name
            if self._vocabulary.find_municipality(name) or self._vocabulary.find_area(name):
                continue
            code = self._vocabulary.find_tag(name)
            if kind not in TAGGED or not code:
                self._report(item, f"{term.taxonomy}", name)
            elif code in self._vocabulary.facts:
                facts[code] = True
            else:
                themes.append(code)
        wifi = self._vocabulary.find_tag(WIFI)
        if facility is not None and facility.has_wifi is not None and wifi:
            if facts.get(wifi, facility.has_wifi) != facility.has_wifi:
                self._report(item, "contradiction", "Wi-Fi: a term says yes, the field says no")
                del facts[wifi]
            else:
                facts[wifi] = facility.has_wifi
        return tuple(sorted(set(themes))), tuple(sorted(facts.items()))

    def read_listing(
        self, item: Item, kind: Kind, places: Places
    ) -> tuple[FacilityFields | None, EventFields | None]:
        facility = event = None
        unknown: list[str] = []
        if kind in FACILITIES:
            facility, unknown = read_facility(item)
            where = facility.address
        elif kind is Kind.EVENT:
            event, unknown = read_event(item)
            where = event.place
        else:
            unknown = [key for key, value in item.meta if not key.startswith("_") and value]
            where = ""
        for key in unknown:
            self._report(item, "field", key)
        if where and not places.municipality:
            code = self._vocabulary.find_in_text(where)
            if code and (not places.areas or self._vocabulary.area_of(code) in places.areas):
                places.municipality = code
        return facility, event


def _content_terms(item: Item) -> list[Term]:
    ignored = {"未分類", "Uncategorized"}
    return [
        term
        for term in item.terms
        if not TECHNICAL_TAXONOMIES.match(term.taxonomy) and term.name not in ignored
    ]
