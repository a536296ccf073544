"""The numbers of the diagnosis in the reports menu, and as a spreadsheet."""

from __future__ import annotations

import io
from typing import Any

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from openpyxl import Workbook

from matching.admin.access import DiagnosisToolView
from matching.admin.exchange import XLSX
from matching.numbers import NumberReader, Numbers
from matching.questionnaire import read_questionnaire

PERIODS = [(30, gettext_lazy("30日間")), (90, gettext_lazy("90日間")), (366, gettext_lazy("1年間"))]


class NumbersFilter(forms.Form):
    """The period and the language."""

    days = forms.TypedChoiceField(
        label=gettext_lazy("期間"), choices=PERIODS, coerce=int, required=False
    )
    language = forms.ChoiceField(
        label=gettext_lazy("言語"),
        choices=[("", gettext_lazy("すべての言語")), *settings.LANGUAGES],
        required=False,
    )


class NumbersView(DiagnosisToolView):
    """How the diagnosis is used, without a trace of who used it."""

    template_name = "matching/admin/numbers.html"
    page_title = gettext_lazy("診断の利用状況")
    header_icon = "order"

    def get(self, request: HttpRequest) -> HttpResponse:
        form = NumbersFilter(request.GET)
        chosen = form.cleaned_data if form.is_valid() else {}
        days, language = chosen.get("days") or 30, chosen.get("language") or ""
        numbers = NumberReader(read_questionnaire(self.diagnosis), days, language).read()
        if request.GET.get("export") == "xlsx":
            return _send(numbers)
        query = request.GET.copy()
        query["export"] = "xlsx"
        return self.render_to_response(
            self.get_context_data(numbers=numbers, form=form, export=query.urlencode())
        )


def _send(numbers: Numbers) -> HttpResponse:
    workbook = Workbook()
    sheet: Any = workbook.active
    sheet.title = _("まとめ")
    sheet.append([_("始めた"), numbers.started])
    sheet.append([_("結果を見た"), numbers.results])
    sheet.append([_("プランを開いた"), numbers.opened])
    for table in numbers.tables:
        sheet = workbook.create_sheet(table.title[:31])
        sheet.append(list(table.heads))
        for row in table.rows:
            # A name that begins like a formula must stay a name.
            sheet.append([*("'" + one if one[:1] in "=+-@" else one for one in row.names)])
            for at, number in enumerate(row.numbers, len(row.names) + 1):
                sheet.cell(sheet.max_row, at, number)
    buffer = io.BytesIO()
    workbook.save(buffer)
    name = f"diagnosis-numbers-{timezone.localtime():%Y%m%d}.xlsx"
    return HttpResponse(
        buffer.getvalue(),
        content_type=XLSX,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
