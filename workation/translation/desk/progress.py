"""How far translations are: segments by state, for many objects in a few queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Case, CharField, Count, F, QuerySet, Value, When
from django.db.models.functions import Cast, Coalesce, Concat
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from workation.translation.desk.wording import MISSING, STATE_LABELS
from workation.translation.models import TranslationReview

State = TranslationReview.State
#: What asks for somebody's eyes, the most urgent first.
OPEN_STATES = (State.PROPOSED, State.SOURCE_CHANGED, MISSING, State.MACHINE)

_ROW = "string__translations"
_PLACE = Concat(Cast("string_id", CharField()), Value("-"), Cast("context_id", CharField()))
_STATE = Coalesce(
    f"{_ROW}__review__state",
    Case(
        When(
            **{f"{_ROW}__translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL},
            then=Value(State.CONFIRMED.value),
        ),
        default=Value(State.MACHINE.value),
    ),
    output_field=CharField(),
)


@dataclass
class Progress:
    """Segments by state; those without a text count as "missing"."""

    counts: dict[str, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """All segments."""
        return sum(self.counts.values())

    @property
    def confirmed(self) -> int:
        """Segments that nobody has to look at."""
        return self.counts.get(State.CONFIRMED, 0)

    @property
    def open(self) -> int:
        """Segments that wait for somebody."""
        return self.total - self.confirmed

    @property
    def percent(self) -> int:
        """The confirmed share, rounded down: 100 only when nothing is left."""
        return 100 * self.confirmed // self.total if self.total else 100

    @property
    def open_counts(self) -> list[tuple[str, str, int]]:
        """What waits: state, label, count."""
        return [
            (state, str(STATE_LABELS[state]), self.counts[state])
            for state in OPEN_STATES
            if self.counts.get(state)
        ]

    @classmethod
    def sum(cls, parts: Iterable[Progress]) -> Progress:
        """Return the progress of several together."""
        total = cls()
        for part in parts:
            total.add(part)
        return total

    def add(self, other: Progress) -> None:
        """Count another object's segments in."""
        for state, count in other.counts.items():
            self.counts[state] = self.counts.get(state, 0) + count


#: By source and locale.
ProgressTable = dict[tuple[int, int], Progress]


def measure(source_ids: Iterable[int] | QuerySet, locales: Iterable[Locale]) -> ProgressTable:
    """Return the progress of each source in each language. Two queries, however many there are."""
    segments = StringSegment.objects.filter(source_id__in=source_ids)
    totals = dict(
        segments.order_by().values_list("source_id").annotate(n=Count(_PLACE, distinct=True))
    )
    locale_ids = [locale.pk for locale in locales]
    known: dict[tuple[int, int], dict[str, int]] = defaultdict(dict)
    rows = (
        segments.filter(**{f"{_ROW}__context": F("context"), f"{_ROW}__locale__in": locale_ids})
        .order_by()
        .annotate(state=_STATE)
        .values_list("source_id", f"{_ROW}__locale_id", "state")
        .annotate(n=Count(_ROW, distinct=True))
    )
    for source_id, locale_id, state, count in rows:
        known[source_id, locale_id][state] = count
    table: ProgressTable = {}
    for source_id, total in totals.items():
        for locale_id in locale_ids:
            counts = known[source_id, locale_id]
            missing = total - sum(counts.values())
            table[source_id, locale_id] = Progress(counts | ({MISSING: missing} if missing else {}))
    return table


def measure_languages(locales: Iterable[Locale]) -> dict[int, Progress]:
    """Return the progress of each language over everything that is translated, by locale."""
    locales = list(locales)
    sums = {locale.pk: Progress() for locale in locales}
    pairs = set(
        Translation.objects.filter(enabled=True, target_locale__in=locales).values_list(
            "source_id", "target_locale_id"
        )
    )
    table = measure(Translation.objects.filter(enabled=True).values("source_id"), locales)
    for (source_id, locale_id), progress in table.items():
        if (source_id, locale_id) in pairs:
            sums[locale_id].add(progress)
    return sums
