"""Counting what visitors do in the diagnosis: one write a page, nothing about anybody.

Only codes that the diagnosis or the site itself gave out are counted, so nobody can fill the
table by making addresses up. The bare first page is not counted: it may be served without us.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable
from contextlib import nullcontext
from datetime import date
from typing import Any

from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.http import HttpRequest
from django.utils import timezone, translation

from matching.answers import DONE, Chosen
from matching.models.tally import Tally
from matching.questionnaire import Questionnaire
from matching.scoring import build_profile
from plans.models import PlanArea
from workation.areas.models import Area

logger = logging.getLogger(__name__)

ROBOTS = re.compile(
    r"bot\b|bot[/;)]|crawl|spider|slurp|preview|externalhit|monitor|headless|lighthouse|curl|wget|"
    r"python|java/|go-http|feed|scan|archive",
    re.IGNORECASE,
)
SHOWN = 3
Event = Tally.Event
#: Event, question, choice, subject.
Key = tuple[str, str, str, str]

_COUNT = """
INSERT INTO {table} ({day}, {language}, {event}, {question}, {choice}, {subject}, {count})
VALUES {rows}
ON CONFLICT ({day}, {language}, {event}, {question}, {choice}, {subject})
DO UPDATE SET {count} = {table}.{count} + 1
"""


def is_visitor(request: HttpRequest) -> bool:
    """Whether a person asks: no robot, no prefetch, no preview, nobody who is signed in."""
    headers = request.headers
    purpose = headers.get("Sec-Purpose", "") + headers.get("Purpose", "") + headers.get("X-Moz", "")
    agent = headers.get("User-Agent", "")
    return (
        request.method in {"GET", "POST"}
        and "prefetch" not in purpose
        and bool(agent)
        and not ROBOTS.search(agent)
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
        and not getattr(request, "is_preview", False)
    )


def count_question(
    request: HttpRequest, questionnaire: Questionnaire, chosen: Chosen, shown: str = ""
) -> None:
    """Count the answer that was just sent, and the question that is shown in return."""
    if not request.GET or not is_visitor(request):
        return
    keys = _list_answer(questionnaire, chosen, request.GET.get(DONE, ""))
    if shown:
        keys.append((Event.ASKED, shown, "", ""))
    count(keys)


def _list_answer(questionnaire: Questionnaire, chosen: Chosen, done: str) -> list[Key]:
    if done not in chosen or not any(one.code == done for one in questionnaire.questions):
        return []
    keys: list[Key] = [(Event.ANSWERED, done, "", "")]
    keys += [(Event.CHOSEN, done, choice, "") for choice in chosen[done]]
    if len(chosen) == 1:
        keys.append((Event.STARTED, "", "", ""))
    return keys


def count_result(
    request: HttpRequest, questionnaire: Questionnaire, chosen: Chosen, admitted: list[str]
) -> None:
    """Count a result: the plans of the first places, and the wishes that no plan can meet.

    `admitted` are the keys of all plans that the musts admit, best first.
    """
    if not chosen or not is_visitor(request):
        return
    keys: list[Key] = [(Event.RESULT, "", "", "")]
    profile = build_profile(questionnaire.questions, chosen)
    if profile.counts:
        keys += [(Event.SHOWN, "", "", key) for key in admitted[:SHOWN]]
    strict = {(wish.question, wish.choice) for wish in profile.wishes if wish.condition.must}
    if strict:
        empty = _list_areas_without(admitted)
        keys += [(Event.UNMET, *wish, area) for wish in strict for area in empty]
    count(keys)


def _list_areas_without(admitted: list[str]) -> list[str]:
    """Return the codes of areas without any of the plans; "" as well where there is no plan."""
    taken = PlanArea.objects.filter(page__translation_key__in=admitted).values("area")
    codes = list(Area.objects.exclude(pk__in=taken).order_by().values_list("code", flat=True))
    return codes if admitted else [*codes, ""]


def count_opened(request: HttpRequest, key: str) -> None:
    """Count that a plan was opened from a result."""
    if is_visitor(request):
        count([(Event.OPENED, "", "", key)])


def count(keys: Iterable[Key], day: date | None = None) -> None:
    """Add one to each count in a single statement; a page never fails because of it."""
    # In one order everywhere, so that two of these cannot wait for each other.
    rows = sorted(set(keys))
    if not rows:
        return
    day = day or timezone.localdate(timezone=timezone.get_default_timezone())
    language = translation.get_language() or settings.LANGUAGE_CODE
    names = {
        field.name: connection.ops.quote_name(field.column or field.name)
        for field in Tally._meta.fields
    }
    statement = _COUNT.format(
        table=connection.ops.quote_name(Tally._meta.db_table),
        rows=", ".join(["(%s, %s, %s, %s, %s, %s, 1)"] * len(rows)),
        **names,
    )
    stamp = connection.ops.adapt_datefield_value(day)
    parameters: list[Any] = [
        value for row in rows for value in (stamp, language, *(str(part) for part in row))
    ]
    try:
        with _own_savepoint(), connection.cursor() as cursor:
            cursor.execute(statement, parameters)
    except DatabaseError:
        logger.warning("A count of the diagnosis was lost", exc_info=True)


def _own_savepoint() -> Any:
    """A savepoint within a transaction, where a failure would spoil it; nothing outside one."""
    return transaction.atomic() if connection.in_atomic_block else nullcontext()
