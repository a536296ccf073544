"""All that people see of one translation's segments, in a fixed number of queries."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from wagtail_localize.models import StringSegment, StringTranslation

from workation.translation.desk.access import Desk
from workation.translation.desk.marks import Part, split_into_parts, to_marked
from workation.translation.desk.wording import MISSING, STATE_LABELS, name_tag
from workation.translation.differences import Piece, compare
from workation.translation.limits import find_length_limit
from workation.translation.markup import to_text
from workation.translation.models import (
    CheckFinding,
    GlossaryTermText,
    SegmentComment,
    TranslationReview,
)
from workation.translation.paths import describe_path
from workation.translation.review import describe_version, find_shown_state, is_plain
from workation.translation.segments import Place

State = TranslationReview.State


@dataclass(frozen=True)
class SourcePart:
    """A piece of the Japanese text; a mark says what it stands for."""

    text: str
    tag: str = ""
    address: str = ""

    @property
    def title(self) -> str:
        """What the mark stands for."""
        return f"{name_tag(self.tag)} {self.address}".rstrip()


@dataclass
class SheetRow:
    """One segment with everything that belongs to it. Texts are as people edit them."""

    place: Place
    label: str
    source: str
    source_parts: list[SourcePart]
    limit: int | None
    stored: StringTranslation | None
    text: str
    version: str
    terms: list[GlossaryTermText] = field(default_factory=list)
    comments: list[SegmentComment] = field(default_factory=list)
    #: What a person typed that could not be saved, and why.
    typed: str | None = None
    problem: str = ""
    is_saved: bool = False

    @property
    def key(self) -> str:
        """Names the segment on its page and in forms."""
        return f"{self.place.string_id}-{self.place.context_id}"

    @property
    def review(self) -> TranslationReview | None:
        """What people know about the text."""
        return getattr(self.stored, "review", None)

    @property
    def state(self) -> str:
        """A review state, or "missing"."""
        return find_shown_state(self.stored) if self.stored else MISSING

    @property
    def state_label(self) -> str:
        """The state in words."""
        return str(STATE_LABELS[self.state])

    @property
    def has_marks(self) -> bool:
        """Whether the Japanese holds links or the like."""
        return any(part.tag for part in self.source_parts)

    @property
    def has_previous(self) -> bool:
        """Whether a text from before the Japanese changed stands beside this one."""
        return self.is_open and bool(self.review and self.review.previous_text)

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to look at it."""
        return self.state != State.CONFIRMED

    @property
    def is_plain(self) -> bool:
        """Whether it is confirmed together with the page."""
        return self.stored is not None and is_plain(self.stored)

    @property
    def shown_text(self) -> str:
        """What the editing field holds."""
        return self.text if self.typed is None else self.typed

    @property
    def proposal(self) -> str:
        """The proposed text."""
        return to_marked(self.review.proposal, self.source) if self.review else ""

    @property
    def proposal_difference(self) -> list[Piece]:
        """How the proposal differs from the text."""
        return compare(self.text, self.proposal)

    @property
    def previous_text(self) -> str:
        """The text that was confirmed before the Japanese changed."""
        return to_marked(self.review.previous_text, self.source) if self.review else ""

    @property
    def previous_difference(self) -> list[Piece]:
        """How the Japanese changed since."""
        previous = self.review.previous_source if self.review else ""
        return compare(to_text(previous), to_text(self.source))

    @property
    def findings(self) -> list[CheckFinding]:
        """What the checks found, waived or not."""
        return list(self.stored.findings.all()) if self.stored else []

    @property
    def has_open_finding(self) -> bool:
        """Whether a finding waits for a change or a reason."""
        return any(finding.waived_at is None for finding in self.findings)

    @property
    def open_comments(self) -> list[SegmentComment]:
        """Questions without an answer."""
        return [comment for comment in self.comments if comment.resolved_at is None]


def read_sheet(desk: Desk, only: Place | None = None) -> list[SheetRow]:
    """Return the segments in page order, each place once; or only one of them."""
    segments = StringSegment.objects.filter(source_id=desk.translation.source_id)
    if only is not None:
        segments = segments.filter(string_id=only.string_id, context_id=only.context_id)
    stored = {
        Place(row.translation_of_id, row.context_id): row
        for row in segments.get_translations(desk.locale)
        .select_related("review__reviewed_by", "review__proposed_by", "last_translated_by")
        .prefetch_related("findings__waived_by")
    }
    rows: dict[Place, SheetRow] = {}
    for segment in segments.select_related("string", "context").order_by("order", "pk"):
        place = Place(segment.string_id, segment.context_id)
        if place not in rows:
            rows[place] = _make_row(type(desk.instance), segment, stored.get(place))
    _add_terms(desk, list(rows.values()))
    _add_comments(desk, rows)
    return list(rows.values())


def _make_row(model: Any, segment: StringSegment, stored: StringTranslation | None) -> SheetRow:
    source = segment.string.data
    return SheetRow(
        place=Place(segment.string_id, segment.context_id),
        label=describe_path(model, segment.context.path),
        source=source,
        source_parts=_name_marks(split_into_parts(source, source), segment.attrs),
        limit=find_length_limit(model, segment.context.path),
        stored=stored,
        text=to_marked(stored.data, source) if stored else "",
        version=describe_version(stored),
    )


def _name_marks(parts: list[Part], attrs: str) -> list[SourcePart]:
    """Add the addresses of links, which wagtail-localize keeps beside the text."""
    addresses = json.loads(attrs or "{}") or {}
    return [SourcePart(part.text, part.tag, _find_address(part, addresses)) for part in parts]


def _find_address(part: Part, kept: dict[str, dict[str, Any]]) -> str:
    identifier = dict(part.attributes).get("id") or ""
    return str(kept.get(identifier, {}).get("href", ""))


def _add_terms(desk: Desk, rows: list[SheetRow]) -> None:
    texts = GlossaryTermText.objects.filter(locale=desk.locale).select_related("term")
    terms = sorted(texts, key=lambda text: -len(text.term.source))
    for row in rows:
        words = to_text(row.source)
        row.terms = [term for term in terms if term.term.source in words]


def _add_comments(desk: Desk, rows: dict[Place, SheetRow]) -> None:
    comments = SegmentComment.objects.filter(translation=desk.translation).select_related("author")
    by_place: dict[Place, list[SegmentComment]] = defaultdict(list)
    for comment in comments:
        by_place[Place(comment.string_id, comment.context_id)].append(comment)
    for place, row in rows.items():
        row.comments = by_place[place]
