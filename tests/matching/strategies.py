"""Any questionnaire, any answers, any items: for property tests."""

from __future__ import annotations

from hypothesis import strategies as st

from matching.fit import REACH, Choice, Condition, Item, Kind, Question, Span

THEMES = ("solo", "sea", "onsen", "work-camp")
FACTS = ("quiet", "monitor", "dogs")
FIGURES = tuple(REACH)

weights = st.integers(-5, 5)
figure_values = st.one_of(st.none(), st.integers(0, 30))


@st.composite
def conditions(draw: st.DrawFn) -> Condition:
    kind = draw(st.sampled_from(Kind))
    must = draw(st.booleans())
    if kind is not Kind.FIGURE:
        code = draw(st.sampled_from(THEMES if kind is Kind.THEME else FACTS))
        return Condition(kind, code, draw(weights), must)
    start, end = draw(st.tuples(figure_values, figure_values))
    if start is not None and end is not None and start > end:
        start, end = end, start
    return Condition(kind, draw(st.sampled_from(FIGURES)), draw(weights), must, start, end)


@st.composite
def questions(draw: st.DrawFn) -> list[Question]:
    return [
        Question(
            code=f"q{number}",
            choices=tuple(
                Choice(f"c{position}", tuple(draw(st.lists(conditions(), max_size=3))))
                for position in range(draw(st.integers(1, 3)))
            ),
            importance=draw(st.integers(1, 5)),
        )
        for number in range(draw(st.integers(1, 4)))
    ]


@st.composite
def answers(draw: st.DrawFn, asked: list[Question]) -> dict[str, list[str]]:
    return {
        question.code: draw(
            st.lists(st.sampled_from([choice.code for choice in question.choices]), unique=True)
        )
        for question in asked
        if draw(st.booleans())
    }


@st.composite
def spans(draw: st.DrawFn) -> Span:
    low, high = draw(st.tuples(figure_values, figure_values))
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Span(low, high)


@st.composite
def items(draw: st.DrawFn, key: str = "item") -> Item:
    confirmed = draw(st.frozensets(st.sampled_from(FACTS)))
    return Item(
        key=key,
        themes=draw(st.frozensets(st.sampled_from(THEMES))),
        confirmed=confirmed,
        denied=draw(st.frozensets(st.sampled_from(FACTS))) - confirmed,
        figures=draw(
            st.dictionaries(st.sampled_from([f for f in FIGURES if f != "month"]), spans())
        ),
        months=draw(st.frozensets(st.integers(1, 12))),
    )


@st.composite
def item_lists(draw: st.DrawFn) -> list[Item]:
    return [draw(items(key=f"item-{number}")) for number in range(draw(st.integers(0, 5)))]
