"""Up to four plans and facilities side by side: read from an address, put into rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext as _

from facilities.models import ActivityPage, StayPage, WorkspacePage
from plans.models import PlanPage
from workation.core.templatetags.figures import month_names, nights, people, yen_range

MOST = 4
#: What an address may name: `?plan=<slug>&stay=<slug>`. Links elsewhere rely on these names.
KINDS: dict[str, type[Any]] = {
    "plan": PlanPage,
    "stay": StayPage,
    "workspace": WorkspacePage,
    "activity": ActivityPage,
}
LONGEST_SLUG = 255


@dataclass(frozen=True)
class Choice:
    """One entry of the address."""

    kind: str
    slug: str


@dataclass(frozen=True)
class Entry:
    """One column."""

    kind: str
    page: Any
    address_without: str


@dataclass(frozen=True)
class Row:
    """One line of the comparison; a blank cell means that nothing is known."""

    label: str
    cells: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Whether the columns do not all say the same."""
        return len(set(self.cells)) > 1


def read_choices(query: QueryDict) -> list[Choice]:
    """Return what an address names, without repeats; kinds in their order.

    An address of any length costs no more than that of a few entries.
    """
    named = [
        Choice(kind, slug.strip()) for kind in KINDS for slug in query.getlist(kind) if slug.strip()
    ]
    return list(dict.fromkeys(named))[: 4 * MOST]


def address_of(choices: Sequence[Choice]) -> str:
    """Return the query that names these."""
    return "?" + urlencode([(choice.kind, choice.slug) for choice in choices])


def find_entries(choices: Sequence[Choice]) -> list[Entry]:
    """Return what exists and may be read in the active language, in the order of the address."""
    found: dict[Choice, Any] = {}
    for kind, model in KINDS.items():
        slugs = [c.slug for c in choices if c.kind == kind and _is_slug(c.slug)]
        if slugs:
            pages = model.objects.in_active_language().open_to_visitors().filter(slug__in=slugs)
            for page in pages.for_cards().prefetch_related("facts__tag"):
                found[Choice(kind, page.slug)] = page
    kept = [choice for choice in choices if choice in found]
    return [
        Entry(choice.kind, found[choice], address_of([c for c in kept[:MOST] if c != choice]))
        for choice in kept
    ]


def _is_slug(text: str) -> bool:
    # A database refuses NUL, and nothing that is not ASCII can be a slug.
    return len(text) <= LONGEST_SLUG and text.isascii() and text.isprintable()


def build_rows(entries: Sequence[Entry]) -> list[Row]:
    """Return the lines that say something about at least one of the entries."""
    pages = [entry.page for entry in entries]
    rows = [Row(label, tuple(read(page) for page in pages)) for label, read in _readers()]
    rows += _fact_rows(pages)
    return [row for row in rows if any(row.cells)]


Reader = Callable[[Any], str]


def _readers() -> list[tuple[str, Reader]]:
    return [
        (_("エリア"), _area),
        (_("料金"), lambda page: yen_range(page.price_from, page.price_to)),
        (_("日数"), _from_range(nights, "nights_min", "nights_max")),
        (_("人数"), _from_range(people, "party_min", "party_max")),
        (_("定員"), _from_range(people, "capacity", "capacity")),
        (_("時期"), _months),
        (_("仕事の割合"), _work_share),
        (_("地域の人との関わり"), _local_contact),
        (_("営業時間"), lambda page: getattr(page, "hours", "")),
        (_("Wi-Fiの実測"), _wifi),
        (_("こだわり"), _themes),
    ]


def _from_range(write: Callable[[Any, Any], str], low: str, high: str) -> Reader:
    return lambda page: write(getattr(page, low, None), getattr(page, high, None))


def _area(page: Any) -> str:
    if isinstance(page, PlanPage):
        return _("・").join(area.label for area in page.get_areas())
    return f"{page.area.label} {page.municipality.label}" if page.municipality else ""


def _months(page: Any) -> str:
    bits = getattr(page, "months", None)
    return month_names(bits) if bits else ""


def _work_share(page: Any) -> str:
    share = getattr(page, "work_share", None)
    return "" if share is None else f"{share}%"


def _local_contact(page: Any) -> str:
    known = getattr(page, "local_contact", None) is not None
    return str(page.get_local_contact_display()) if known else ""


def _wifi(page: Any) -> str:
    if not getattr(page, "has_wifi_measurement", False):
        return ""
    return _("下り %(down)s Mbps") % {"down": page.wifi_down}


def _themes(page: Any) -> str:
    return _("・").join(row.tag.label for row in page.tagged_items.all())


def _fact_rows(pages: Sequence[Any]) -> list[Row]:
    """Return one line per confirmed answer; where only others are confirmed, say so."""
    answers = [{fact.tag_id: fact for fact in page.facts.all()} for page in pages]
    tags = {fact.tag_id: fact.tag for facts in answers for fact in facts.values()}
    words = {True: _("あり"), False: _("なし"), None: _("未確認")}
    return [
        Row(
            tag.label,
            tuple(words[facts[pk].value if pk in facts else None] for facts in answers),
        )
        for pk, tag in sorted(tags.items(), key=lambda item: item[1].sort_order)
    ]
