"""How long a ranking with reasons takes: `make bench`. Pure, with the shipped questions."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from matching.explanation import explain
from matching.fit import Choice, Condition, Item, Kind, Question, Span
from matching.scoring import build_profile, rank

ROUNDS = 15
SHOWN = 10  # as many as a result page explains
TODAY = date(2026, 11, 23)
CONTENT = Path(__file__).resolve().parents[2] / "workation/pages/demo/content/diagnosis.yaml"
FACT_KINDS = {"work", "access", "lodging", "family", "inclusion"}
TAGS = Path(__file__).resolve().parents[2] / "workation/core/data/tags.yaml"


def read_questions() -> tuple[list[Question], dict[str, bool]]:
    """Return the shipped questions, and the tags that they may ask for: whether each is a fact."""
    tags = {row["code"]: row["kind"] in FACT_KINDS for row in yaml.safe_load(TAGS.read_text())}

    def read(value: dict[str, Any]) -> Condition:
        sort, _, code = value["target"].partition(":")
        kind = Kind.FIGURE if sort == "figure" else Kind.FACT if tags[code] else Kind.THEME
        return Condition(
            kind, code, value["weight"], value["must"], value.get("from"), value.get("to")
        )

    questions = [
        Question(
            question["code"],
            tuple(
                Choice(choice["code"], tuple(map(read, choice["conditions"])))
                for choice in question["choices"]
            ),
            question["importance"],
            question["max_choices"],
            question.get("follows", ""),
            tuple(question.get("follows_choices", ())),
        )
        for question in yaml.safe_load(CONTENT.read_text())["questions"]
    ]
    return questions, tags


def make_items(count: int, tags: dict[str, bool]) -> list[Item]:
    """Return plans with as many tags and figures as real ones have; the same on every run."""
    chance = random.Random(count)
    themes = [code for code, is_fact in tags.items() if not is_fact]
    facts = [code for code, is_fact in tags.items() if is_fact]

    def make(number: int) -> Item:
        known = chance.sample(facts, 9)
        low, price = chance.randint(0, 5), chance.randint(4, 30) * 1000
        return Item(
            key=f"plan-{number}",
            themes=frozenset(chance.sample(themes, 6)),
            confirmed=frozenset(known[:6]),
            denied=frozenset(known[6:]),
            figures={
                "nights": Span(low, low + 2),
                "party_size": Span(1, chance.randint(2, 20)),
                "price": Span(price, price + 5000),
                "work_share": Span(*[chance.randint(0, 100)] * 2),
                "local_contact": Span(*[chance.randint(0, 3)] * 2),
            },
            months=frozenset(chance.sample(range(1, 13), 8)),
        )

    return [make(number) for number in range(count)]


def measure(run: Callable[[], object]) -> float:
    """Return the median of some rounds in milliseconds."""
    run()
    times = []
    for _round in range(ROUNDS):
        start = time.process_time()
        run()
        times.append((time.process_time() - start) * 1000)
    return statistics.median(times)


def main() -> None:
    """Print the time of a ranking with the reasons of those shown, all questions answered."""
    questions, tags = read_questions()
    answers = {question.code: [question.choices[0].code] for question in questions}
    print(f"{'plans':>8}{'admitted':>10}{'ranking with reasons, ms':>28}")
    for count in (100, 1_000, 10_000):
        items = make_items(count, tags)
        for name, given in (("musts", answers), ("none", without_musts(questions))):
            profile = build_profile(questions, given)

            def run(profile: Any = profile, items: list[Item] = items) -> list[Any]:
                ranked = rank(profile, items, TODAY, 60)
                return [explain(profile, one) for one in ranked[:SHOWN]]

            admitted = len(rank(profile, items, TODAY))
            print(f"{count:>8}{admitted:>10}{measure(run):>28.1f}   {name}")


def without_musts(questions: list[Question]) -> dict[str, list[str]]:
    """Answer each question with its first choice that rules nothing out."""
    return {
        question.code: [choice.code]
        for question in questions
        for choice in question.choices[:1]
        if not any(one.must or one.code == "month" for one in choice.conditions)
    }


if __name__ == "__main__":
    main()
