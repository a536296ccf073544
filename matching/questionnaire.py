"""The diagnosis page as plain data: codes, weights and musts for scoring, labels for reading.

Codes, weights and musts come from the Japanese page, labels from the page in the visitor's
language. A question or choice that has no label there yet is not asked, but an address that holds
it counts the same in every language.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from matching.answers import list_called_for
from matching.fit import REACH, Answers, Choice, Condition, Kind, Question
from workation.core.models import Tag


@dataclass(frozen=True)
class QuestionText:
    """A question in one language; the choices' labels by their codes."""

    title: str
    help: str
    labels: Mapping[str, str]


@dataclass(frozen=True)
class Questionnaire:
    """All that the diagnosis knows."""

    questions: tuple[Question, ...]
    texts: Mapping[str, QuestionText]
    tags: Mapping[str, Tag] = field(default_factory=dict)
    new_plan_days: int = 0

    @property
    def asked(self) -> list[Question]:
        """The questions that can be asked in the visitor's language."""
        return [
            question
            for question in self.questions
            if question.code in self.texts and not question.is_retired
        ]

    def list_asked(self, chosen: Answers) -> list[Question]:
        """Return those that the answers so far call for."""
        called = {question.code for question in list_called_for(self.questions, chosen)}
        return [question for question in self.asked if question.code in called]

    def get_question(self, code: str) -> Question:
        """Return a question by its code."""
        return next(question for question in self.questions if question.code == code)

    def get_label(self, question: str, choice: str) -> str:
        """Return a choice's label; nothing where it has none in this language."""
        text = self.texts.get(question)
        return text.labels.get(choice, "") if text else ""


def read_questionnaire(page: Any) -> Questionnaire:
    """Return the questionnaire of a diagnosis page in any language."""
    source = page.source_page
    tags = {tag.slug: tag for tag in Tag.objects.filter(slug__in=list_tag_codes(source))}
    questions: dict[str, Question] = {}
    for block in source.questions:
        value = block.value
        if value["choices"]:
            questions.setdefault(value["code"], _read_question(value, tags))
    return Questionnaire(
        tuple(questions.values()), _read_texts(page, questions), tags, source.new_plan_days
    )


def list_tag_codes(page: Any) -> set[str]:
    """Return the codes of the tags that a diagnosis page's conditions name."""
    targets = (
        condition["target"]
        for block in page.questions
        for choice in block.value["choices"]
        for condition in choice["conditions"]
    )
    return {target.removeprefix("tag:") for target in targets if target.startswith("tag:")}


def _read_question(value: Any, tags: Mapping[str, Tag]) -> Question:
    choices: dict[str, Choice] = {}
    for choice in value["choices"]:
        conditions = tuple(_read_conditions(choice["conditions"], tags))
        choices.setdefault(
            choice["code"], Choice(choice["code"], conditions, bool(choice["is_retired"]))
        )
    return Question(
        code=value["code"],
        choices=tuple(choices.values()),
        importance=value["importance"],
        max_choices=value["max_choices"],
        follows=value["follows"],
        follows_choices=tuple(value["follows_choices"]),
        is_retired=bool(value["is_retired"]),
    )


def _read_conditions(values: Iterable[Any], tags: Mapping[str, Tag]) -> Iterable[Condition]:
    """Yield the conditions; one whose tag or figure does not exist any more asks for nothing."""
    for value in values:
        kind_name, _separator, code = value["target"].partition(":")
        must = bool(value["must"])
        if kind_name == "tag" and code in tags:
            kind = Kind.FACT if tags[code].is_fact else Kind.THEME
            yield Condition(kind, code, value["weight"], must)
        elif kind_name == "figure" and code in REACH:
            start, end = value["from_value"], value["to_value"]
            yield Condition(Kind.FIGURE, code, value["weight"], must, start, end)


def _read_texts(page: Any, questions: Mapping[str, Question]) -> dict[str, QuestionText]:
    texts: dict[str, QuestionText] = {}
    for block in page.questions:
        value = block.value
        known = questions.get(value["code"])
        if known is None or not value["title"]:
            continue
        codes = {choice.code for choice in known.choices}
        labels = {
            choice["code"]: choice["label"]
            for choice in value["choices"]
            if choice["code"] in codes and choice["label"]
        }
        if labels:
            texts.setdefault(value["code"], QuestionText(value["title"], value["help"], labels))
    return texts
