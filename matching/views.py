"""The diagnosis over HTTP: one question a page, then the result. GET only; nothing is kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone

from matching.addresses import Addresses, find_address, find_ask_address, get_addresses
from matching.answers import (
    ASK,
    CHANGE,
    DONE,
    Chosen,
    GivenAnswers,
    Step,
    drop_answer,
    find_step,
    list_pairs,
    read_answers,
)
from matching.approval import describe_for_approval
from matching.fit import Question
from matching.mechanism import describe_mechanism
from matching.questionnaire import Questionnaire, read_questionnaire
from matching.recommendations import find_recommendations
from matching.result_answers import list_answers, list_changes_by_question
from matching.tallies import count_question, count_result
from plans.models import PlanIndexPage


def show_question(page: Any, request: HttpRequest) -> HttpResponse:
    """Ask one question; after the last one lead to the result."""
    questionnaire = read_questionnaire(page)
    given = read_answers(questionnaire.questions, dict(request.GET.lists()))
    asked = questionnaire.list_asked(given.chosen)
    addresses = get_addresses(page, request)
    context: dict[str, Any] = {"addresses": addresses}
    if asked:
        ask, change, done = (request.GET.get(name, "") for name in (ASK, CHANGE, DONE))
        codes = [question.code for question in asked]
        step = find_step(codes, given.chosen, ask=ask, change=change, done=done)
        count_question(request, questionnaire, given.chosen, step.code if step else "")
        if step is None:
            return HttpResponseRedirect(addresses.show(given.chosen))
        context |= _describe_step(step, asked, given, questionnaire, addresses)
    else:
        context["plan_list"] = find_plan_list()
    response: HttpResponse = page.render(request, context_overrides=context)
    return response


def show_result(page: Any, request: HttpRequest) -> HttpResponse:
    """Show the plans that fit the answers."""
    questionnaire = read_questionnaire(page)
    given = read_answers(questionnaire.questions, dict(request.GET.lists()))
    addresses = get_addresses(page, request)
    own_address = addresses.show(given.chosen)
    if address := _find_way_back(questionnaire, given, addresses, request):
        return HttpResponseRedirect(address)
    if request.GET.get(DONE) in questionnaire.texts and not (given.shortened or given.unknown):
        count_question(request, questionnaire, given.chosen)
        return HttpResponseRedirect(own_address)
    result = find_recommendations(questionnaire, given.chosen, find_today())
    count_result(request, questionnaire, given.chosen, result.keys)
    changes = list_changes_by_question(result.changes, addresses)
    context = {
        "addresses": addresses,
        "own_address": own_address,
        "ask_address": find_ask_address(own_address, request),
        "compare_address": find_address("compare"),
        "result": result,
        "approval": describe_for_approval(result.best if result.is_scored else []),
        "has_questions": bool(questionnaire.asked),
        "answers": list_answers(questionnaire, given.chosen, addresses, changes),
        "notices": _describe_notices(questionnaire, given),
        "plan_list": find_plan_list(),
    }
    if result.to_drop:
        fewer = drop_answer(given.chosen, result.to_drop.question, result.to_drop.choice)
        context["drop_address"] = addresses.show(fewer)
    response: HttpResponse = page.render(
        request, template="matching/diagnosis_result.html", context_overrides=context
    )
    return response


def show_mechanism(page: Any, request: HttpRequest) -> HttpResponse:
    """Say how plans are recommended, from the current questions, importances and rules."""
    questionnaire = read_questionnaire(page)
    context = {
        "addresses": get_addresses(page, request),
        "questions": describe_mechanism(questionnaire),
        "new_plan_days": questionnaire.new_plan_days,
    }
    response: HttpResponse = page.render(
        request, template="matching/diagnosis_mechanism.html", context_overrides=context
    )
    return response


def find_today() -> Any:
    """Return the date in Japan, on which the turns of equal scores depend."""
    return timezone.localdate(timezone=timezone.get_default_timezone())


def find_plan_list() -> PlanIndexPage | None:
    """Return the list of plans in the visitor's language."""
    plan_list: PlanIndexPage | None = (
        PlanIndexPage.objects.in_active_language().open_to_visitors().first()
    )
    return plan_list


def _find_way_back(
    questionnaire: Questionnaire, given: GivenAnswers, addresses: Addresses, request: HttpRequest
) -> str:
    """Return the question that a form sent here leads back to: unanswered, or followed up."""
    asked = questionnaire.list_asked(given.chosen)
    codes = [question.code for question in asked]
    done, is_change = request.GET.get(DONE, ""), CHANGE in request.GET
    if done not in codes:
        return ""
    if done not in given.chosen:
        if is_change:
            return addresses.ask(done, given.chosen, CHANGE, DONE)
        return addresses.ask(done, given.chosen, DONE) if done == codes[-1] else ""
    if is_change:
        for question in asked:
            if question.follows == done and question.code not in given.chosen:
                return addresses.ask(question.code, given.chosen, CHANGE)
    return ""


def _describe_step(
    step: Step,
    asked: Sequence[Question],
    given: GivenAnswers,
    questionnaire: Questionnaire,
    addresses: Addresses,
) -> dict[str, Any]:
    codes = [question.code for question in asked]
    at = codes.index(step.code)
    question = asked[at]
    others = drop_answer(given.chosen, step.code)
    is_last = step.is_change or not _may_go_on(questionnaire, asked, at)
    following = None if step.is_change or at + 1 == len(asked) else codes[at + 1]
    if step.is_change:
        back = addresses.show(given.chosen)
    else:
        back = addresses.ask(codes[at - 1], given.chosen) if at else ""
    return {
        "step": step,
        "question": question,
        "text": questionnaire.texts[step.code],
        "options": _list_options(questionnaire, question, given.chosen),
        "number": max(1, sum(not one.follows for one in asked[: at + 1])),
        "total": sum(not one.follows for one in questionnaire.asked) or 1,
        "is_first": at == 0 and not given.chosen,
        "is_last": is_last,
        "action": addresses.result if is_last else addresses.start,
        "carried": list_pairs(others),
        "back": back,
        "skip": addresses.ask(following, others) if following else addresses.show(others),
        "can_finish": bool(given.chosen) and not is_last,
        "so_far": list_answers(questionnaire, given.chosen, addresses, before=step.code),
        "notices": _describe_notices(questionnaire, given),
    }


def _may_go_on(questionnaire: Questionnaire, asked: Sequence[Question], at: int) -> bool:
    """Whether something can come after a question: another one, or a follow-up to its answer."""
    code = asked[at].code
    return at + 1 < len(asked) or any(one.follows == code for one in questionnaire.asked)


def _list_options(
    questionnaire: Questionnaire, question: Question, chosen: Chosen
) -> list[dict[str, Any]]:
    given = chosen.get(question.code, ())
    return [
        {"code": choice.code, "label": label, "on": choice.code in given}
        for choice in question.choices
        if not choice.is_retired and (label := questionnaire.get_label(question.code, choice.code))
    ]


def _describe_notices(questionnaire: Questionnaire, given: GivenAnswers) -> dict[str, Any]:
    """Return of which questions not every choice in the address counts, and why."""
    texts = questionnaire.texts
    return {
        "shortened": [
            {"title": texts[code].title, "count": questionnaire.get_question(code).max_choices}
            for code in given.shortened
            if code in texts
        ],
        "unknown": [texts[code].title for code in given.unknown if code in texts],
    }
