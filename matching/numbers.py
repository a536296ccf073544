"""The counts of the diagnosis as tables: what staff read, and what goes into the spreadsheet."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Sum
from django.utils import timezone
from django.utils.translation import gettext as _

from facilities.models import FacilityPage
from matching.items import list_source_plans
from matching.models import Tally
from matching.questionnaire import Questionnaire
from plans.models import FacilityUse, PlanArea
from workation.areas.models import Area

Event = Tally.Event


@dataclass(frozen=True, slots=True)
class NumberRow:
    """A row of a table: names, then numbers; `share` (0–100) is drawn as a bar."""

    names: tuple[str, ...]
    numbers: tuple[str | int, ...]
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class NumberTable:
    """A table with its heading and what it means."""

    code: str
    title: str
    help: str
    heads: tuple[str, ...]
    rows: list[NumberRow]


@dataclass(frozen=True, slots=True)
class Numbers:
    """The counts of a period."""

    started: int
    results: int
    opened: int
    tables: list[NumberTable]


class NumberReader:
    """Reads the counts of some days, of one language or all, and sums them up."""

    def __init__(self, questionnaire: Questionnaire, days: int, language: str = "") -> None:
        self.questionnaire = questionnaire
        self.since: date = timezone.localdate() - timedelta(days=days - 1)
        self.rows = Tally.objects.filter(day__gte=self.since)
        if language:
            self.rows = self.rows.filter(language=language)
        sums = self.rows.values_list("event", "question", "choice", "subject")
        self.sums: dict[tuple[str, ...], int] = {
            row[:4]: row[4] for row in sums.annotate(total=Sum("count")).order_by()
        }

    def total(self, event: str) -> int:
        """Return how often something happened."""
        return sum(count for key, count in self.sums.items() if key[0] == event)

    def read(self) -> Numbers:
        """Return everything."""
        return Numbers(
            started=self.total(Event.STARTED),
            results=self.total(Event.RESULT),
            opened=self.total(Event.OPENED),
            tables=[
                self._read_questions(),
                self._read_choices(),
                self._read_by(_("言語ごと"), "language"),
                self._read_by(_("日ごと"), "day"),
                self._read_unmet(),
                *self._read_exposure(),
            ],
        )

    def _read_questions(self) -> NumberTable:
        rows = []
        for question in self.questionnaire.questions:
            asked = self.sums.get((Event.ASKED, question.code, "", ""), 0)
            answered = self.sums.get((Event.ANSWERED, question.code, "", ""), 0)
            if not asked and not answered:
                continue
            lost = max(asked - answered, 0)
            share = 100 * lost / asked if asked else 0.0
            numbers = (asked, answered, lost, f"{share:.0f}%")
            rows.append(NumberRow((self._title(question.code),), numbers, share))
        return NumberTable(
            "questions",
            _("質問ごとの離脱"),
            _(
                "表示の後に答えが送られなかった割合。飛ばした場合と、やめた場合の両方です。最初のページの表示は数えていません。"
            ),
            (_("質問"), _("表示"), _("回答"), _("答えなし"), _("割合")),
            rows,
        )

    def _read_choices(self) -> NumberTable:
        rows = []
        for question in self.questionnaire.questions:
            answered = self.sums.get((Event.ANSWERED, question.code, "", ""), 0)
            for choice in question.choices:
                count = self.sums.get((Event.CHOSEN, question.code, choice.code, ""), 0)
                if count:
                    share = 100 * count / answered if answered else 0.0
                    names = (self._title(question.code), self._label(question.code, choice.code))
                    rows.append(NumberRow(names, (count, f"{share:.0f}%"), min(share, 100.0)))
        return NumberTable(
            "choices",
            _("選ばれた答え"),
            _("その質問に答えた人のうち、選んだ人の割合です。"),
            (_("質問"), _("選択肢"), _("回数"), _("割合")),
            rows,
        )

    def _read_by(self, title: str, field: str) -> NumberTable:
        found: dict[Any, Counter[str]] = defaultdict(Counter)
        events = (Event.STARTED, Event.RESULT, Event.OPENED)
        sums = self.rows.filter(event__in=events).values_list(field, "event")
        for key, event, count in sums.annotate(total=Sum("count")).order_by(field):
            found[key][event] = count
        most = max((counts[Event.RESULT] for counts in found.values()), default=0)
        return NumberTable(
            field,
            title,
            "",
            (title, _("始めた"), _("結果を見た"), _("プランを開いた")),
            [
                NumberRow(
                    (str(key),),
                    tuple(counts[event] for event in events),
                    100 * counts[Event.RESULT] / most if most else 0.0,
                )
                for key, counts in found.items()
            ],
        )

    def _read_unmet(self) -> NumberTable:
        areas = dict(Area.objects.order_by("sort_order").values_list("code", "name"))
        found = [
            (count, question, choice, subject)
            for (event, question, choice, subject), count in self.sums.items()
            if event == Event.UNMET
        ]
        found.sort(key=lambda one: (one[3] != "", -one[0], one[1:]))
        return NumberTable(
            "unmet",
            _("かなえられなかった希望"),
            _(
                "必須の答えに合うプランがそのエリアに1つもなかった結果の数。「県全体」はどこにもなかったものです。"
            ),
            (_("エリア"), _("質問"), _("選択肢"), _("回数")),
            [
                NumberRow(
                    (
                        areas.get(area, area) or _("県全体"),
                        self._title(question),
                        self._label(question, choice),
                    ),
                    (count,),
                )
                for count, question, choice, area in found
            ],
        )

    def _read_exposure(self) -> Iterable[NumberTable]:
        """Yield how often areas and operators came up, next to their share of the plans."""
        plans = list_source_plans().order_by()
        keys = {pk: str(key) for pk, key in plans.values_list("pk", "translation_key")}
        by_area: dict[str, set[str]] = defaultdict(set)
        for pk, name in PlanArea.objects.filter(page__in=keys).values_list("page", "area__name"):
            by_area[name].add(keys[pk])
        by_operator: dict[str, set[str]] = defaultdict(set)
        uses = FacilityUse.objects.filter(plan__in=keys).values_list("plan", "facility")
        operators = dict(
            FacilityPage.objects.filter(operator__isnull=False).values_list("pk", "operator__name")
        )
        for pk, facility in uses:
            if facility in operators:
                by_operator[operators[facility]].add(keys[pk])
        yield self._expose("areas", _("エリアごとの表示"), _("エリア"), by_area, len(keys))
        yield self._expose("operators", _("事業者ごとの表示"), _("事業者"), by_operator, len(keys))

    def _expose(
        self, code: str, title: str, head: str, groups: dict[str, set[str]], plans: int
    ) -> NumberTable:
        shown = self._count_plans(Event.SHOWN)
        opened = self._count_plans(Event.OPENED)
        whole = sum(shown.values())
        rows = []
        for name, keys in groups.items():
            times = sum(shown[key] for key in keys)
            share = 100 * times / whole if whole else 0.0
            rows.append(
                NumberRow(
                    (name,),
                    (
                        len(keys),
                        f"{100 * len(keys) / plans:.0f}%",
                        times,
                        f"{share:.0f}%",
                        sum(opened[key] for key in keys),
                    ),
                    share,
                )
            )
        rows.sort(key=lambda row: -row.share)
        return NumberTable(
            code,
            title,
            _(
                "3位までに表示した回数の割合を、プランの数の割合と比べられます。プランは複数に数えられることがあります。"
            ),
            (head, _("プラン"), _("プランの割合"), _("表示"), _("表示の割合"), _("開いた")),
            rows,
        )

    def _count_plans(self, event: str) -> Counter[str]:
        found: Counter[str] = Counter()
        for (happened, _question, _choice, subject), count in self.sums.items():
            if happened == event:
                found[subject] += count
        return found

    def _title(self, code: str) -> str:
        text = self.questionnaire.texts.get(code)
        return text.title if text else code

    def _label(self, question: str, choice: str) -> str:
        return self.questionnaire.get_label(question, choice) or choice
