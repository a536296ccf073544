"""How long the coverage of the shipped questions takes, and its memory: `make bench`."""

from __future__ import annotations

import random
import sys
import time
import tracemalloc
from pathlib import Path
from typing import Any

import yaml

from matching.findings import examine
from matching.fit import Choice, Condition, Item, Kind, Question, Span

ROOT = Path(__file__).resolve().parents[2]
QUESTIONS = ROOT / "workation/pages/demo/content/diagnosis.yaml"
TAGS = ROOT / "workation/core/data/tags.yaml"
THEMES = {"purpose", "companions", "experience", "season"}
AIM_SECONDS = 60


def read_questions(kinds: dict[str, str]) -> list[Question]:
    """Return the shipped questions."""
    return [
        Question(
            code=question["code"],
            choices=tuple(
                Choice(
                    choice["code"],
                    tuple(_read_condition(one, kinds) for one in choice.get("conditions") or ()),
                )
                for choice in question["choices"]
            ),
            importance=question["importance"],
            max_choices=question["max_choices"],
            follows=question.get("follows") or "",
            follows_choices=tuple(question.get("follows_choices") or ()),
        )
        for question in yaml.safe_load(QUESTIONS.read_text())["questions"]
    ]


def _read_condition(data: dict[str, Any], kinds: dict[str, str]) -> Condition:
    kind_name, _colon, code = data["target"].partition(":")
    if kind_name == "figure":
        kind = Kind.FIGURE
    else:
        kind = Kind.THEME if kinds[code] in THEMES else Kind.FACT
    return Condition(
        kind, code, data["weight"], bool(data.get("must")), data.get("from"), data.get("to")
    )


def make_items(count: int, kinds: dict[str, str], seed: int = 1) -> list[Item]:
    """Return made-up plans with 3 to 9 themes and some facts each."""
    chance = random.Random(seed)
    themes = [code for code, kind in kinds.items() if kind in THEMES]
    facts = [code for code, kind in kinds.items() if kind not in THEMES]
    items = []
    for number in range(count):
        known = chance.sample(facts, 12)
        nights, party = chance.randint(0, 8), chance.randint(1, 4)
        price, share = chance.randint(3, 25) * 1000, chance.randint(0, 100)
        contact = chance.randint(0, 3)
        items.append(
            Item(
                key=f"{number:05}",
                themes=frozenset(chance.sample(themes, chance.randint(3, 9))),
                confirmed=frozenset(known[:9]),
                denied=frozenset(known[9:]),
                figures={
                    "nights": Span(nights, nights + 2),
                    "party_size": Span(party, party + 6),
                    "price": Span(price, price + 4000),
                    "work_share": Span(share, share),
                    "local_contact": Span(contact, contact),
                },
                months=frozenset(chance.sample(range(1, 13), 8)),
            )
        )
    return items


def main() -> int:
    """Print a table; 1 where 500 plans take longer than they may."""
    kinds = {tag["code"]: tag["kind"] for tag in yaml.safe_load(TAGS.read_text())}
    questions = read_questions(kinds)
    print(" plans  samples  seconds  peak MB  never  rare  ± points")
    slow = False
    for plans, samples in ((50, 20_000), (500, 5_000), (500, 20_000)):
        items = make_items(plans, kinds)
        start = time.perf_counter()
        findings = examine(questions, items, samples=samples)
        seconds = time.perf_counter() - start
        slow |= seconds > AIM_SECONDS
        peak = measure_peak(questions, items, samples // 10)
        states = [plan.state for plan in findings.plans]
        print(
            f"{plans:>6}{samples:>9}{seconds:>9.1f}{peak:>9.1f}"
            f"{states.count('never'):>7}{states.count('rare'):>6}{100 * findings.error:>9.2f}"
        )
    return int(slow)


def measure_peak(questions: list[Question], items: list[Item], samples: int) -> float:
    """Return the most memory that was held at once, in MB; tracing makes it ten times slower."""
    tracemalloc.start()
    examine(questions, items, samples=samples)
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak / 1e6


if __name__ == "__main__":
    sys.exit(main())
