"""How plans are recommended, in words: what each choice looks at, and how much it weighs."""

from __future__ import annotations

from dataclasses import dataclass

from matching.fit import Question, is_season
from matching.questionnaire import Questionnaire
from matching.wording import describe_condition


@dataclass(frozen=True, slots=True)
class TargetRule:
    """What a choice looks at, its weight, and whether it rules out what is known not to fit."""

    label: str
    weight: int
    is_must: bool


@dataclass(frozen=True, slots=True)
class ChoiceRule:
    """A choice and all that it looks at."""

    label: str
    targets: list[TargetRule]


@dataclass(frozen=True, slots=True)
class QuestionRule:
    """A question, its importance (1…5), and after which answers it is asked."""

    title: str
    importance: int
    is_follow_up: bool
    asked_after: list[str]
    choices: list[ChoiceRule]


def describe_mechanism(questionnaire: Questionnaire) -> list[QuestionRule]:
    """Return the rules of the questions that are asked in the visitor's language."""
    return [
        QuestionRule(
            title=questionnaire.texts[question.code].title,
            importance=question.importance,
            is_follow_up=bool(question.follows),
            asked_after=[
                label
                for code in question.follows_choices
                if (label := questionnaire.get_label(question.follows, code))
            ],
            choices=_describe_choices(question, questionnaire),
        )
        for question in questionnaire.asked
    ]


def _describe_choices(question: Question, questionnaire: Questionnaire) -> list[ChoiceRule]:
    return [
        ChoiceRule(
            label,
            [
                TargetRule(
                    describe_condition(condition, questionnaire),
                    condition.weight,
                    condition.must or is_season(condition),
                )
                for condition in choice.conditions
            ],
        )
        for choice in question.choices
        if not choice.is_retired and (label := questionnaire.get_label(question.code, choice.code))
    ]
