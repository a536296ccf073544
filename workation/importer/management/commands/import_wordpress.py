"""`manage.py import_wordpress FILE --uploads DIR`: bring a WordPress site in."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from workation.importer.decisions import Decisions
from workation.importer.kinds import Kind
from workation.importer.outcome import Outcome
from workation.importer.writer import import_export
from workation.importer.wxr import WxrError, read_export

SHOWN_UNPLACED = 40


class Command(BaseCommand):
    """Reads the export, decides, writes; prints, and leaves the rest to the modules."""

    help = "Import a WordPress export (WXR) with its uploads. Running it again changes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="the XML file of WordPress's Tools > Export")
        parser.add_argument(
            "--uploads", type=Path, required=True, help="the folder wp-content/uploads"
        )
        parser.add_argument("--dry-run", action="store_true", help="say what would be done")
        parser.add_argument("--report", type=Path, help="write everything to this JSON file")
        parser.add_argument(
            "--type",
            action="append",
            default=[],
            metavar="POST_TYPE=KIND",
            help="a post type whose name does not tell; kinds: " + ", ".join(MAPPED_KINDS),
        )

    def handle(self, *args: Any, **options: Any) -> None:
        uploads: Path = options["uploads"]
        if not uploads.is_dir():
            raise CommandError(
                f"There is no folder {uploads}.\nGive the path of wp-content/uploads."
            )
        try:
            export = read_export(options["file"])
        except WxrError as error:
            raise CommandError(f"{error}\n{error.hint}") from error
        self.stdout.write(f"{export.title} ({export.address}): {len(export.items)} items")
        if export.problems:
            self.stdout.write(f"  not well-formed XML, mended at {len(export.problems)} places")
        kinds = dict(read_kind(text) for text in options["type"])
        decisions, outcome = import_export(
            export, uploads, self.show_progress, kinds=kinds, dry_run=options["dry_run"]
        )
        self.show_outcome(decisions, outcome, is_dry=options["dry_run"])
        if options["report"]:
            report = json.dumps(outcome.as_json(decisions), ensure_ascii=False, indent=2)
            options["report"].write_text(report + "\n")

    def show_progress(self, what: str, done: int, total: int) -> None:
        """One line per tenth."""
        if done == total or done % max(total // 10, 1) == 0:
            self.stdout.write(f"  {what} {done}/{total}")

    def show_outcome(self, decisions: Decisions, outcome: Outcome, *, is_dry: bool) -> None:
        """Counts by type, then what could not be placed."""
        self.stdout.write("Found in the export:")
        for wp_type, counts in sorted(decisions.counts.items()):
            listed = ", ".join(f"{status} {n}" for status, n in sorted(counts.items()))
            self.stdout.write(f"  {wp_type}: {listed}")
        for wp_type, counts in sorted(decisions.skipped.items()):
            listed = ", ".join(f"{status} {n}" for status, n in sorted(counts.items()))
            self.stdout.write(f"  not imported, {wp_type}: {listed}")
        if is_dry:
            self.stdout.write(f"Would write {len(decisions.pages)} pages; nothing was written.")
        else:
            self.stdout.write(f"Written (unchanged since an earlier run: {outcome.unchanged}):")
            for what, number in sorted(outcome.created.items()):
                if number:
                    self.stdout.write(f"  {what}: {number}")
        unplaced = outcome.count_unplaced(decisions)
        self.stdout.write(f"Could not be placed: {sum(n for _s, _d, n in unplaced)}")
        for subject, detail, number in unplaced[:SHOWN_UNPLACED]:
            self.stdout.write(f"  {subject}: {detail} ({number})")
        if len(unplaced) > SHOWN_UNPLACED:
            self.stdout.write("  … all of it, with the posts: --report FILE")


MAPPED_KINDS = [str(kind) for kind in Kind if kind not in (Kind.HOME, Kind.NEWS_INDEX)]


def read_kind(text: str) -> tuple[str, Kind]:
    """Read `spot=activity`."""
    wp_type, _, kind = text.partition("=")
    if not wp_type or kind not in MAPPED_KINDS:
        raise CommandError(f"--type {text}: write POST_TYPE=KIND, kinds: {', '.join(MAPPED_KINDS)}")
    return wp_type, Kind(kind)
