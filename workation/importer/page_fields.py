"""Fills a page's own fields from what was decided: one function per kind of page."""

from __future__ import annotations

import json
from typing import Any

from django.db.models import CharField, URLField
from django.utils import timezone

from facilities.models import ActivityPage, FacilityPage, StayPage, WorkspacePage
from plans.models import KeyPerson, PlanArea, PlanPage
from reports.models import ReportPage
from workation.areas.models import Area, Municipality
from workation.core.models import BasePage, PageFact, Tag
from workation.importer.decisions import PageDecision
from workation.importer.kinds import Kind
from workation.importer.outcome import Outcome
from workation.importer.streams import StreamMaker, Targets
from workation.pages.models import EventPage, HomePage, NewsPage, StandardPage

MODELS: dict[Kind, type[BasePage]] = {
    Kind.PLAN: PlanPage,
    Kind.STAY: StayPage,
    Kind.WORKSPACE: WorkspacePage,
    Kind.ACTIVITY: ActivityPage,
    Kind.NEWS: NewsPage,
    Kind.EVENT: EventPage,
    Kind.REPORT: ReportPage,
    Kind.PAGE: StandardPage,
}
# Says how a fact is known: nobody has asked the facility yet.
EVIDENCE = "旧サイトの記載"
# Keeps text and picture of a person whose name was not found; the report says where.
UNNAMED = {False: "キーパーソン", True: "Key person"}


class FieldFiller:
    """Knows the rows that pages point to."""

    def __init__(self, targets: Targets, outcome: Outcome) -> None:
        self._targets = targets
        self._outcome = outcome
        self._areas = {area.code: area for area in Area.objects.all()}
        self._municipalities = {row.code: row for row in Municipality.objects.all()}
        self._tags = {tag.slug: tag for tag in Tag.objects.all()}

    def fill(self, page: BasePage, decision: PageDecision) -> None:
        """Set everything but the place in the tree, the slug and the dates of publication."""
        page.title = page.draft_title = decision.title[:255]
        page.summary = decision.summary
        page.main_image = self._targets.images.get(decision.main_image)
        self._fill_body(page, decision)
        if isinstance(page, FacilityPage):
            self._fill_facility(page, decision)
        if isinstance(page, EventPage):
            self._fill_event(page, decision)
        if isinstance(page, NewsPage) and decision.published_at:
            page.date = timezone.localdate(decision.published_at)
        if isinstance(page, PlanPage):
            self._fill_plan(page, decision)
        if isinstance(page, PlanPage | FacilityPage) and not decision.translates:
            self._fill_tags(page, decision)
        self._fit(page, decision)

    def _fill_body(self, page: BasePage, decision: PageDecision) -> None:
        maker = StreamMaker(decision.number, self._targets)
        if isinstance(page, HomePage):
            page.concept = json.dumps(maker.make_concept(decision.body))
        elif isinstance(page, ReportPage):
            page.days = json.dumps(maker.make_days(decision.title, decision.body))
        elif hasattr(page, "body"):
            page.body = json.dumps(maker.make_body(decision.body))

    def _fill_facility(self, page: FacilityPage, decision: PageDecision) -> None:
        page.municipality = self._municipalities.get(decision.municipality)
        fields = decision.facility
        if fields is None:
            return
        for name in ("address", "phone", "website", "booking_url", "capacity", "price_from"):
            setattr(page, name, getattr(fields, name))
        for name in ("price_note", "latitude", "longitude", "hours", "access"):
            setattr(page, name, getattr(fields, name))

    def _fill_event(self, page: EventPage, decision: PageDecision) -> None:
        page.municipality = self._municipalities.get(decision.municipality)
        if decision.event is not None:
            page.start_date = decision.event.start
            page.end_date = decision.event.end
            page.place = decision.event.place
            page.external_url = decision.event.external_url

    def _fill_plan(self, page: PlanPage, decision: PageDecision) -> None:
        if not decision.translates:
            page.plan_areas = [
                PlanArea(area=self._areas[code]) for code in decision.areas if code in self._areas
            ]
        self._fill_key_person(page, decision)

    def _fill_key_person(self, page: PlanPage, decision: PageDecision) -> None:
        """A translation's person is the Japanese page's, in other words."""
        person = decision.key_person
        if person is None:
            page.key_persons = []
            return
        rows = list(page.key_persons.all()) if decision.translates else []
        row = rows[0] if rows else KeyPerson(locale=page.locale)
        row.name = (person.name or UNNAMED[bool(decision.translates)])[:100]
        row.reading = person.reading[:100]
        row.role = person.role[:200]
        row.introduction = person.text
        row.portrait = self._targets.images.get(person.media)
        page.key_persons = [row]

    def _fill_tags(self, page: Any, decision: PageDecision) -> None:
        page.tags.set([self._tags[code] for code in decision.themes if code in self._tags])
        page.facts = [
            PageFact(tag=self._tags[code], value=value, evidence=EVIDENCE)
            for code, value in decision.facts
            if code in self._tags
        ]

    def _fit(self, page: BasePage, decision: PageDecision) -> None:
        """Cut what is longer than its field, and say so; half an address is worth nothing."""
        for field in page._meta.get_fields():
            limit = getattr(field, "max_length", None)
            if not isinstance(field, CharField) or not limit:
                continue
            value = getattr(page, field.attname)
            if isinstance(value, str) and len(value) > limit:
                setattr(page, field.attname, "" if isinstance(field, URLField) else value[:limit])
                self._outcome.report("too long", field.name, decision.number, decision.title)
