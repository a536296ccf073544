"""The weights table: a form with a row for each choice and a column for each target."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.admin.widgets.button import HeaderButton

from matching.admin.access import DiagnosisToolView
from matching.admin.table import Targets, build_table, describe_place, read_targets
from matching.admin.what_if import build_what_if
from matching.drafts import Draft, Outcome, name_author, preview_changes, read_draft, save_changes
from matching.matrix import Matrix, dump_matrix, limit_changes, load_matrix
from matching.notation import format_cell
from matching.weights_input import Place, WeightsInput, name_field, read_input

#: The parameters that show a part of the table.
PARTS = ("question", "kind")


@dataclass
class Screen:
    """What the screen shows: the draft, and what was typed over it."""

    draft: Draft
    base: Matrix
    typed: WeightsInput
    targets: Targets
    notes: dict[Place, object] = field(default_factory=dict)


class WeightsView(DiagnosisToolView):
    """Shows the table, tries changes out and saves them as a draft."""

    template_name = "matching/admin/weights.html"
    page_title = gettext_lazy("重みの表")
    header_icon = "table"

    def get(self, request: HttpRequest) -> HttpResponse:
        draft = read_draft(self.diagnosis)
        nothing = read_input({}, draft.matrix, ())
        return self._show(Screen(draft, draft.matrix, nothing, read_targets()))

    def post(self, request: HttpRequest) -> HttpResponse:
        screen = self._read(request)
        if "save" not in request.POST:
            return self._show(screen)
        if self.rights.page_locked():
            messages.error(request, _("このページはロックされているため、保存できません。"))
            return self._show(screen)
        if screen.typed.faults:
            messages.error(request, _("保存していません。印の付いたセルを直してください。"))
            return self._show(screen)
        outcome = save_changes(self.diagnosis, screen.base, screen.typed.changes, request.user)
        if outcome.conflicts:
            return self._show_conflict(screen, outcome)
        self._say_saved(outcome, screen)
        return redirect(self._action)

    def _read(self, request: HttpRequest) -> Screen:
        draft = read_draft(self.diagnosis)
        targets = read_targets()
        try:
            base = load_matrix(request.POST.get("base", ""))
        except ValueError:
            base = draft.matrix
        typed = read_input(request.POST.dict(), base, targets.names)
        return Screen(draft, base, typed, targets, dict(typed.faults))

    def _show_conflict(self, screen: Screen, outcome: Outcome) -> HttpResponse:
        """Show what was typed on the newest draft; the cells that both changed are marked."""
        author = name_author(self.diagnosis) or _("ほかの人")
        messages.error(
            self.request,
            _(
                "まだ保存していません。%(author)sさんが同じセルを変えて下書きを保存しました。"
                "印の付いたセルを確かめて、もう一度保存してください。"
            )
            % {"author": author},
        )
        return self._show(put_on_draft(screen, outcome.draft, outcome.conflicts))

    def _say_saved(self, outcome: Outcome, screen: Screen) -> None:
        if outcome.theirs:
            messages.info(
                self.request,
                _("ほかの人が先に保存した変更（%(count)dか所）も下書きに残っています。")
                % {"count": len(outcome.theirs)},
            )
        lost = [
            place
            for place in screen.typed.changes.cells
            if not outcome.draft.matrix.has_row(place.question, place.choice)
        ]
        if lost:
            messages.warning(
                self.request,
                _("選択肢がなくなっていたため、%(count)dか所は保存できませんでした: %(places)s")
                % {"count": len(lost), "places": "、".join("/".join(place[:2]) for place in lost)},
            )
        if not outcome.saved:
            messages.info(self.request, _("変わったところはありません。"))
            return
        messages.success(
            self.request,
            ngettext(
                "%(count)dか所を下書きに保存しました。公開はまだしていません。",
                "%(count)dか所を下書きに保存しました。公開はまだしていません。",
                outcome.saved,
            )
            % {"count": outcome.saved},
            buttons=[messages.button(self._edit_address, _("確認して公開する"))],
        )

    @property
    def _edit_address(self) -> str:
        return reverse("wagtailadmin_pages:edit", args=[self.diagnosis.pk])

    @property
    def _action(self) -> str:
        """Where the form is sent; the part of the table that is shown stays the same."""
        part = {name: self.request.GET[name] for name in PARTS if name in self.request.GET}
        return reverse("matching_weights") + (f"?{urlencode(part)}" if part else "")

    def _show(self, screen: Screen) -> HttpResponse:
        question, kind = self.request.GET.get("question", ""), self.request.GET.get("kind", "")
        return self.render_to_response(
            self.get_context_data(
                base=dump_matrix(screen.base),
                table=build_table(
                    screen.draft.page,
                    screen.base,
                    screen.targets,
                    texts=screen.typed.texts,
                    notes=screen.notes,
                    question=question,
                    kind=kind,
                ),
                chosen_question=question,
                chosen_kind=kind,
                questions=[block.value for block in screen.draft.page.questions],
                kinds=[(code, label) for code, (label, _names) in screen.targets.groups.items()],
                **describe_effect(self.diagnosis, screen),
                is_locked=self.rights.page_locked(),
                has_draft=self.diagnosis.has_unpublished_changes,
                edit_address=self._edit_address,
                action=self._action,
            )
        )

    def get_header_buttons(self) -> list[Any]:
        return [
            HeaderButton(
                _("Excelで書き出す"), reverse("matching_weights_export"), icon_name="download"
            ),
            HeaderButton(
                _("Excelから読み込む"), reverse("matching_weights_import"), icon_name="upload"
            ),
            HeaderButton(_("質問の編集と公開"), self._edit_address, icon_name="edit"),
        ]


def put_on_draft(screen: Screen, draft: Draft, conflicts: Iterable[Place]) -> Screen:
    """Move what was typed onto a newer draft; mark the cells that somebody else has set too."""
    notes = dict(screen.notes)
    for place in conflicts:
        theirs = _read_saved(draft.matrix, place) or _("空")
        notes[place] = _("ほかの人が「%(value)s」にしました。") % {"value": theirs}
    changes = limit_changes(draft.matrix, screen.typed.changes)
    kept = {*changes.importances, *changes.cells, *screen.typed.faults}
    texts = {place: text for place, text in screen.typed.texts.items() if place in kept}
    typed = replace(screen.typed, changes=changes, texts=texts)
    return Screen(draft, draft.matrix, typed, screen.targets, notes)


class WhatIfView(WeightsView):
    """The effect of what is typed, for the script: nothing is saved."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return redirect("matching_weights")

    def post(self, request: HttpRequest) -> HttpResponse:
        screen = self._read(request)
        effect = describe_effect(self.diagnosis, screen)
        return JsonResponse(
            {
                "effect": render_to_string("matching/admin/effect.html", effect, request),
                "faults": {
                    name_field(place): str(fault) for place, fault in screen.typed.faults.items()
                },
            }
        )


def describe_effect(published: Any, screen: Screen) -> dict[str, Any]:
    """Return the list of unsaved changes and faults, and what they do to the personas."""
    page, names = screen.draft.page, screen.targets.names
    changes = screen.typed.changes
    places: list[Place] = [*changes.importances, *changes.cells]
    described = [
        (
            describe_place(page, place, names),
            _read_saved(screen.base, place),
            screen.typed.texts[place],
        )
        for place in places
    ]
    faults = [
        (describe_place(page, place, names), note, name_field(place))
        for place, note in screen.notes.items()
    ]
    changed = preview_changes(screen.draft, limit_changes(screen.draft.matrix, changes))
    return {
        "changes": described,
        "faults": faults,
        "what_if": build_what_if(published, changed),
    }


def _read_saved(matrix: Matrix, place: Place) -> str:
    if isinstance(place, str):
        return str(matrix.importances.get(place, ""))
    return format_cell(matrix.get(place))
