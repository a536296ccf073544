"""Carries out what mapping.py decided, in one transaction: all of it or nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation

from workation.areas.models import Area, Municipality
from workation.core.models import (
    BasePage,
    SiteDocument,
    SiteImage,
    Tag,
)
from workation.importer.decisions import Decisions, MediaDecision, PageDecision
from workation.importer.frame import FrameWriter
from workation.importer.kinds import Kind, State
from workation.importer.library import LibraryWriter, make_old_file
from workation.importer.mapping import decide
from workation.importer.models import ImportedItem
from workation.importer.old_addresses import add_redirect
from workation.importer.outcome import Outcome
from workation.importer.page_fields import MODELS, FieldFiller
from workation.importer.streams import Targets
from workation.importer.tree import SiteTree, publish
from workation.importer.vocabulary import Vocabulary
from workation.importer.wxr import Export
from workation.pages.vocabulary import load_vocabulary
from workation.translation.segments import refresh_source

Progress = Callable[[str, int, int], None]
"""Called with what is being written, how many are done and how many there are."""


def read_vocabulary() -> Vocabulary:
    """The site's own words: staff may have changed and added some."""
    return Vocabulary(
        areas={area.name: area.code for area in Area.objects.all()},
        municipalities={
            row.name: (row.code, row.area.code)
            for row in Municipality.objects.select_related("area")
        },
        tags=[(tag.slug, tag.name, tag.synonyms.split("\n")) for tag in Tag.objects.all()],
        facts=frozenset(Tag.objects.facts().values_list("slug", flat=True)),
    )


def import_export(
    export: Export,
    uploads: Path,
    progress: Progress,
    *,
    kinds: Mapping[str, Kind] | None = None,
    dry_run: bool = False,
) -> tuple[Decisions, Outcome]:
    """Write what is not there yet. Whatever goes wrong, nothing is left behind."""
    outcome = Outcome()
    library = LibraryWriter(uploads, outcome)
    try:
        with transaction.atomic():
            load_vocabulary()
            decisions = decide(export, read_vocabulary(), timezone.now(), kinds)
            if dry_run:
                library.look_for(decisions.media)
                transaction.set_rollback(True)
            else:
                _Writer(decisions, library, outcome, progress).write()
    except BaseException:
        library.take_back()
        raise
    return decisions, outcome


class _Writer:
    def __init__(
        self, decisions: Decisions, library: LibraryWriter, outcome: Outcome, progress: Progress
    ) -> None:
        self._decisions = decisions
        self._library = library
        self._outcome = outcome
        self._progress = progress
        rows = ImportedItem.objects.filter(source=decisions.source)
        self._known = {row.number: row for row in rows.select_related("image", "document")}
        self._pages: dict[int, BasePage] = {}
        self._new: list[PageDecision] = []
        self._new_media: list[MediaDecision] = []

    def write(self) -> None:
        self._tree = SiteTree()
        self._outcome.created["list page"] += len(self._tree.created)
        self._write_media()
        sources = [p for p in self._decisions.pages if not p.translates]
        self._place_pages(sources)
        self._fill_pages(sources)
        self._write_translations([p for p in self._decisions.pages if p.translates])
        frame = FrameWriter(self._decisions, self._tree, self._pages, self._outcome)
        frame.write_menus()
        frame.write_site_text()
        self._write_redirects()

    # --- files

    def _write_media(self) -> None:
        for done, media in enumerate(self._decisions.media, start=1):
            self._progress("files", done, len(self._decisions.media))
            if self._is_known(media):
                continue
            written = self._library.write(media)
            if written is not None:
                self._new_media.append(media)
                self._remember(
                    media,
                    wp_type="attachment",
                    image=written if isinstance(written, SiteImage) else None,
                    document=written if isinstance(written, SiteDocument) else None,
                    old_file=make_old_file(media),
                    is_public=media.is_public,
                )

    # --- pages

    def _place_pages(self, decisions: Iterable[PageDecision]) -> None:
        """Create the pages that are missing, empty and not public: links need their ids."""
        waiting = {decision.number: decision for decision in decisions}
        while waiting:
            ready = [d for d in waiting.values() if d.parent not in waiting]
            for decision in ready or list(waiting.values()):  # parents in a circle: below home
                self._place_page(decision)
                del waiting[decision.number]

    def _place_page(self, decision: PageDecision) -> None:
        if self._is_known(decision):
            page = self._known[decision.number].page
            if page is not None:
                self._pages[decision.number] = page.specific
            return
        self._new.append(decision)
        if decision.kind is Kind.HOME:
            self._pages[decision.number] = self._tree.home
        elif decision.kind is Kind.NEWS_INDEX:
            self._pages[decision.number] = self._tree.indexes[Kind.NEWS]
        else:
            parent = self._pages.get(decision.parent) or self._tree.get_parent(decision.kind)
            page = MODELS[decision.kind](
                title=decision.title[:255],
                slug=self._find_free_slug(decision, parent),
                locale=parent.locale,
                live=False,
            )
            parent.add_child(instance=page)
            self._pages[decision.number] = page

    def _find_free_slug(self, decision: PageDecision, parent: Page) -> str:
        taken = set(parent.get_children().values_list("slug", flat=True))
        if decision.slug not in taken:
            return decision.slug
        return f"{decision.slug}-{decision.number}"

    def _fill_pages(self, decisions: list[PageDecision]) -> None:
        filler = FieldFiller(self._make_targets(), self._outcome)
        numbers = {decision.number for decision in self._new}
        new = [d for d in decisions if d.number in numbers]
        for done, decision in enumerate(new, start=1):
            self._progress("pages", done, len(new))
            self._finish(self._pages[decision.number], decision, filler)

    def _finish(self, page: BasePage, decision: PageDecision, filler: FieldFiller) -> None:
        """Fill a page and give it the state and the dates it had."""
        filler.fill(page, decision)
        if decision.state is State.SCHEDULED:
            page.go_live_at = decision.published_at
        if decision.state is State.DRAFT:
            page.save()
            page.save_revision(clean=False)
        else:
            publish(page)  # saves the page, too
        if decision.state is State.LIVE and decision.published_at:
            Page.objects.filter(pk=page.pk).update(
                first_published_at=decision.published_at,
                last_published_at=decision.modified_at or decision.published_at,
            )
        # Publishing works on the revision's own copy of the page.
        self._pages[decision.number] = type(page).objects.get(pk=page.pk)
        self._remember(
            decision, wp_type=decision.wp_type, page=page, old_slug=decision.old_slug[:255]
        )
        self._outcome.created[f"{decision.kind} {decision.state}"] += 1

    def _make_targets(self) -> Targets:
        live = {d.number for d in self._decisions.pages if d.state is State.LIVE}
        rows = self._known.values()
        return Targets(
            pages={number: page.pk for number, page in self._pages.items() if number in live},
            images={row.number: row.image for row in rows if row.image is not None},
            documents={row.number: row.document for row in rows if row.document is not None},
            site_paths=dict(self._tree.list_paths()),
        )

    # --- translations

    def _write_translations(self, decisions: list[PageDecision]) -> None:
        """Polylang's pages become the Japanese page's, as written until staff hand them over."""
        placed = [d for d in decisions if d.translates in self._pages]
        # A page must stand before the pages below it: else it would be made up for them.
        for decision in sorted(placed, key=lambda d: self._pages[d.translates].depth):
            if not self._is_known(decision):
                self._write_translation(decision, self._pages[decision.translates])

    def _write_translation(self, decision: PageDecision, source: BasePage) -> None:
        if decision.language not in dict(settings.LANGUAGES):
            self._outcome.report("language", decision.language, decision.number)
            return
        locale, _created = Locale.objects.get_or_create(language_code=decision.language)
        for ancestor in source.get_ancestors().filter(depth__gt=1).specific():
            self._tree.translate(ancestor, decision.language)
        if source.get_translation_or_none(locale) is not None:
            self._outcome.report("translation", "exists", decision.number, decision.title)
            return
        self._new.append(decision)
        page = source.copy_for_translation(locale).specific
        self._pages[decision.number] = page
        self._finish(page, decision, FieldFiller(self._make_targets(), self._outcome))
        # Switched off: people write this page themselves, the pipeline leaves it alone.
        Translation.objects.update_or_create(
            source=refresh_source(source), target_locale=locale, defaults={"enabled": False}
        )

    # --- addresses

    def _write_redirects(self) -> None:
        for decision in self._new:
            if decision.old_path and add_redirect(decision.old_path, self._pages[decision.number]):
                self._outcome.created["redirect"] += 1
        for media in self._new_media:
            parent = self._pages.get(media.parent)
            if media.page_path and parent is not None and parent.live:
                self._outcome.created["redirect"] += add_redirect(media.page_path, parent)
        for old_path, kind in self._decisions.old_paths_of_skipped if self._new else ():
            # What stood there is not public any more; its list is the nearest thing that is.
            added = add_redirect(old_path, self._tree.get_parent(kind))
            self._outcome.created["redirect"] += added

    # --- what is known already

    def _is_known(self, decision: PageDecision | MediaDecision) -> bool:
        row = self._known.get(decision.number)
        if row is None:
            return False
        if row.checksum == make_checksum(decision):
            self._outcome.unchanged += 1
        else:
            self._outcome.report("changed in the export since", row.wp_type, decision.number)
        return True

    def _remember(self, decision: PageDecision | MediaDecision, **fields: object) -> None:
        self._known[decision.number] = ImportedItem.objects.create(
            source=self._decisions.source,
            number=decision.number,
            checksum=make_checksum(decision),
            **fields,
        )


def make_checksum(decision: PageDecision | MediaDecision) -> str:
    """Tells two decisions apart; the same post gives the same one in every run."""
    return hashlib.sha256(repr(decision).encode()).hexdigest()
