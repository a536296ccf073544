"""The weights table as a spreadsheet: download, and upload into the unsaved table."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from matching.admin.access import may_tune
from matching.admin.table import read_targets
from matching.admin.weights import Screen, WeightsView, put_on_draft
from matching.drafts import Draft, find_diagnosis, read_draft
from matching.matrix import find_changes, find_conflicts
from matching.spreadsheet import SheetRow, SpreadsheetError, read_workbook, write_workbook

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def export_weights(request: HttpRequest) -> HttpResponse:
    """Send the draft's table."""
    page = find_diagnosis()
    if page is None or not may_tune(request.user):
        raise PermissionDenied
    draft = read_draft(page)
    names = read_targets().names
    names |= {code: code for code in draft.matrix.list_targets() if code not in names}
    data = write_workbook(draft.matrix, _list_rows(draft), names)
    name = f"diagnosis-weights-{timezone.localtime():%Y%m%d-%H%M}.xlsx"
    return HttpResponse(
        data,
        content_type=XLSX,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _list_rows(draft: Draft) -> list[SheetRow]:
    rows: dict[tuple[str, str], SheetRow] = {}
    for block in draft.page.questions:
        value: Any = block.value
        for choice in value["choices"]:
            row = SheetRow(value["code"], choice["code"], value["title"], choice["label"])
            rows.setdefault((row.question, row.choice), row)
    return list(rows.values())


class UploadForm(forms.Form):
    """A file."""

    file = forms.FileField(
        label=gettext_lazy("Excelのファイル（.xlsx）"),
        widget=forms.FileInput(attrs={"accept": ".xlsx"}),
    )


class ImportView(WeightsView):
    """Reads a file into the table: nothing is saved before staff have seen what it changes."""

    page_title = gettext_lazy("Excelから読み込む")
    header_icon = "upload"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._ask(UploadForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = UploadForm(request.POST, request.FILES)
        if not form.is_valid():
            return self._ask(form)
        draft = read_draft(self.diagnosis)
        targets = read_targets()
        try:
            sheet = read_workbook(form.cleaned_data["file"], draft.matrix, targets.names)
        except SpreadsheetError as error:
            for reason in error.reasons:
                form.add_error("file", reason)
            return self._ask(form)
        conflicts = find_conflicts(sheet.typed.changes, find_changes(sheet.base, draft.matrix))
        screen = put_on_draft(Screen(draft, sheet.base, sheet.typed, targets), draft, conflicts)
        self._say(len(screen.typed.changes), len(conflicts))
        self.template_name = WeightsView.template_name
        self.page_title = WeightsView.page_title
        return self._show(screen)

    def _say(self, changes: int, conflicts: int) -> None:
        if not changes:
            messages.info(self.request, _("ファイルの内容は、いまの下書きと同じです。"))
            return
        messages.success(
            self.request,
            _(
                "%(count)dか所の変更を読み込みました。まだ保存していません。確かめて「下書きに保存」を押してください。"
            )
            % {"count": changes},
        )
        if conflicts:
            messages.warning(
                self.request,
                _(
                    "書き出した後に、ほかの人も変えたセルが%(count)dか所あります。印を確かめてください。"
                )
                % {"count": conflicts},
            )

    def _ask(self, form: UploadForm) -> HttpResponse:
        self.template_name = "matching/admin/import.html"
        return self.render_to_response(self.get_context_data(form=form))

    def get_header_buttons(self) -> list[Any]:
        return [] if self.template_name.endswith("import.html") else super().get_header_buttons()
