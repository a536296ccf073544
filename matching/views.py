"""The diagnosis over HTTP: one question a page, then the result. GET only; nothing is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone

from matching.answers import (
    ASK,
    DONE,
    Chosen,
    GivenAnswers,
    Step,
    drop_answer,
    find_step,
    list_pairs,
    read_answers,
)
from matching.questionnaire import Questionnaire, read_questionnaire
from matching.recommendations import find_recommendations
from plans.models import PlanIndexPage


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where questions and results of a diagnosis page are."""

    start: str
    result: str

    def ask(self, code: str, chosen: Chosen, parameter: str = ASK) -> str:
        """Return the address of a question, with the answers carried along."""
        return f"{self.start}?{urlencode([*list_pairs(chosen), (parameter, code)])}"

    def show(self, chosen: Chosen) -> str:
        """Return the address of the result of some answers."""
        return f"{self.result}?{urlencode(list_pairs(chosen))}" if chosen else self.result


def show_question(page: Any, request: HttpRequest) -> HttpResponse:
    """Ask one question."""
    questionnaire = read_questionnaire(page)
    given = read_answers(questionnaire.questions, dict(request.GET.lists()))
    codes = [question.code for question in questionnaire.asked]
    context: dict[str, Any] = {"addresses": get_addresses(page, request)}
    if codes:
        step = find_step(
            codes, given.chosen, ask=request.GET.get(ASK, ""), done=request.GET.get(DONE, "")
        )
        context |= _describe_step(step, codes, given, questionnaire, context["addresses"])
    else:
        context["plan_list"] = find_plan_list()
    response: HttpResponse = page.render(request, context_overrides=context)
    return response


def show_result(page: Any, request: HttpRequest) -> HttpResponse:
    """Show the plans that fit the answers."""
    questionnaire = read_questionnaire(page)
    given = read_answers(questionnaire.questions, dict(request.GET.lists()))
    addresses = get_addresses(page, request)
    codes = [question.code for question in questionnaire.asked]
    done = request.GET.get(DONE)
    if codes and done == codes[-1] and done not in given.chosen:
        # The last question's form leads here: without an answer it is asked again.
        return HttpResponseRedirect(addresses.ask(done, given.chosen, DONE))
    today = timezone.localdate(timezone=timezone.get_default_timezone())
    result = find_recommendations(questionnaire, given.chosen, today)
    context = {
        "addresses": addresses,
        "own_address": addresses.show(given.chosen),
        "result": result,
        "has_questions": bool(codes),
        "answers": _list_answers(questionnaire, given.chosen, addresses),
        "shortened": _describe_shortened(questionnaire, given),
        "plan_list": find_plan_list(),
    }
    if result.to_drop:
        fewer = drop_answer(given.chosen, result.to_drop.question, result.to_drop.choice)
        context["drop_address"] = addresses.show(fewer)
    response: HttpResponse = page.render(
        request, template="matching/diagnosis_result.html", context_overrides=context
    )
    return response


def get_addresses(page: Any, request: HttpRequest) -> Addresses:
    """Return the addresses of a diagnosis page in its own language."""
    start = page.get_url(request) or ""
    return Addresses(start, start + page.reverse_subpage("result"))


def find_plan_list() -> PlanIndexPage | None:
    """Return the list of plans in the visitor's language."""
    plan_list: PlanIndexPage | None = (
        PlanIndexPage.objects.in_active_language().open_to_visitors().first()
    )
    return plan_list


def _describe_step(
    step: Step,
    codes: Sequence[str],
    given: GivenAnswers,
    questionnaire: Questionnaire,
    addresses: Addresses,
) -> dict[str, Any]:
    number = codes.index(step.code)
    is_last = number == len(codes) - 1
    question = questionnaire.get_question(step.code)
    text = questionnaire.texts[step.code]
    chosen = given.chosen.get(step.code, ())
    others = drop_answer(given.chosen, step.code)
    following = None if is_last else codes[number + 1]
    return {
        "step": step,
        "question": question,
        "text": text,
        "options": [
            {"code": choice.code, "label": text.labels[choice.code], "on": choice.code in chosen}
            for choice in question.choices
            if choice.code in text.labels
        ],
        "number": number + 1,
        "total": len(codes),
        "is_first": number == 0 and not given.chosen,
        "is_last": is_last,
        "action": addresses.result if is_last else addresses.start,
        "carried": list_pairs(others),
        "back": addresses.ask(codes[number - 1], given.chosen) if number else None,
        "skip": addresses.ask(following, others) if following else addresses.show(others),
        "can_finish": bool(given.chosen) and not is_last,
        "shortened": _describe_shortened(questionnaire, given),
    }


def _list_answers(
    questionnaire: Questionnaire, chosen: Chosen, addresses: Addresses
) -> list[dict[str, Any]]:
    """Return each question with the labels of its answers and where to change them."""
    return [
        {
            "title": questionnaire.texts[question.code].title,
            "labels": [
                label
                for code in chosen.get(question.code, ())
                if (label := questionnaire.get_label(question.code, code))
            ],
            "change": addresses.ask(question.code, chosen),
        }
        for question in questionnaire.asked
    ]


def _describe_shortened(questionnaire: Questionnaire, given: GivenAnswers) -> list[dict[str, Any]]:
    """Return the questions of which more had been chosen than may be."""
    return [
        {
            "title": questionnaire.texts[code].title,
            "count": questionnaire.get_question(code).max_choices,
        }
        for code in given.shortened
        if code in questionnaire.texts
    ]
