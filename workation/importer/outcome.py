"""What an import did, for the last lines on the screen and for --report."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass, field
from typing import Any

from workation.importer.decisions import Decisions, Unplaced


@dataclass
class Outcome:
    """Counts by what was written, and everything that found no place."""

    created: Counter[str] = field(default_factory=Counter)
    unchanged: int = 0
    unplaced: list[Unplaced] = field(default_factory=list)

    def report(self, subject: str, detail: str, item: int = 0, title: str = "") -> None:
        """Add something that staff must look at."""
        self.unplaced.append(Unplaced(subject, detail, item, title))

    def as_json(self, decisions: Decisions) -> dict[str, Any]:
        """The report file: no names, e-mail addresses or passwords, nothing hidden by title."""
        return {
            "source": decisions.source,
            "found": {wp_type: dict(counts) for wp_type, counts in decisions.counts.items()},
            "left_out": {wp_type: dict(counts) for wp_type, counts in decisions.skipped.items()},
            "created": dict(self.created),
            "unchanged": self.unchanged,
            "unplaced": [asdict(entry) for entry in [*decisions.unplaced, *self.unplaced]],
        }

    def count_unplaced(self, decisions: Decisions) -> list[tuple[str, str, int]]:
        """(subject, detail, how often), the most frequent first."""
        entries = [*decisions.unplaced, *self.unplaced]
        counted = Counter((entry.subject, entry.detail) for entry in entries)
        return [(subject, detail, n) for (subject, detail), n in counted.most_common()]
