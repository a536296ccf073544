"""The worked example of docs/matching.md, worked out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from matching.explanation import explain
from matching.fit import Choice, Item, Question, Span, Wish
from matching.scoring import build_profile, rank
from tests.matching.test_scoring import fact, figure, theme

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "matching.md"

QUESTIONS = [
    Question(
        "companions",
        (
            Choice(
                "solo",
                (
                    theme("solo", 5),
                    figure("party_size", 1, 1, 2, must=True),
                    theme("company-team", -1),
                ),
            ),
        ),
        importance=4,
    ),
    Question(
        "work_setup",
        (
            Choice("quiet", (fact("quiet", 3, must=True),)),
            Choice("monitor", (fact("monitor", 3, must=True),)),
        ),
        importance=4,
        max_choices=2,
    ),
    Question("nights", (Choice("two-three", (figure("nights", 2, 3, 3),)),), importance=3),
]
ANSWERS = {
    "companions": ["solo"],
    "work_setup": ["quiet", "monitor"],
    "nights": ["two-three"],
}


def plan(
    key: str, themes: str, confirmed: str, denied: str, nights: Span, party_size: Span
) -> Item:
    return Item(
        key,
        themes=frozenset(themes.split()),
        confirmed=frozenset(confirmed.split()),
        denied=frozenset(denied.split()),
        figures={"nights": nights, "party_size": party_size},
    )


PLANS = [
    plan("harbour", "solo company-team", "quiet monitor", "", Span(2, 4), Span(1, 6)),
    plan("cedar", "solo", "quiet", "", Span(5, 7), Span(1, 4)),
    plan("tea-farm", "", "", "", Span(2, 2), Span(1, 2)),
    plan("orchard", "", "", "", Span(3, 3), Span(1, 3)),
    plan("castle", "solo", "monitor", "quiet", Span(2, 4), Span(1, 8)),
]


def read_table() -> list[list[str]]:
    """Return the rows of the document's last table."""
    lines = DOCUMENT.read_text(encoding="utf-8").split("| place |")[1].splitlines()[2:]
    rows = [line for line in lines if line.startswith("|")]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]


def name(*wishes: Wish) -> str:
    return ", ".join(wish.condition.code for wish in wishes)


def test_the_worked_example() -> None:
    profile = build_profile(QUESTIONS, ANSWERS)
    table = []
    for place, one in enumerate(rank(profile, PLANS, date(2026, 11, 23)), 1):
        why = explain(profile, one)
        parts = [f"{part / 1000:.3f}" for part in why.contributions.values()]
        table.append(
            [
                str(place),
                one.item.key,
                str(one.score),
                *parts,
                f"{one.thousandths / 1000:.3f}",
                name(*why.unconfirmed),
                name(*why.reasons),
                name(why.against) if why.against else "",
            ]
        )
    assert table == read_table()


def test_on_the_next_day_the_equal_ones_change_places() -> None:
    ranked = rank(build_profile(QUESTIONS, ANSWERS), PLANS, date(2026, 11, 24))
    assert [one.item.key for one in ranked] == ["harbour", "cedar", "orchard", "tea-farm"]


@pytest.mark.parametrize("plan_key", ["harbour", "cedar"])
def test_the_document_spells_the_score_out(plan_key: str) -> None:
    ranked = rank(build_profile(QUESTIONS, ANSWERS), PLANS, date(2026, 11, 23))
    exact = next(one.points / one.whole * 100 for one in ranked if one.item.key == plan_key)
    digits = f"{int(exact * 10_000) / 10_000:.4f}"
    assert f"= {digits}…" in DOCUMENT.read_text(encoding="utf-8")
