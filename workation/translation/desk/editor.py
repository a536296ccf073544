"""The side-by-side editor: one translation on one screen, saved segment by segment.

Works without script: then a button sends its form and the page comes back at the same segment.
With script only the segment's card is exchanged.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import BadRequest, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.models import Page

from workation.translation import review
from workation.translation.desk.access import Desk, open_desk
from workation.translation.desk.forms import PlaceForm
from workation.translation.desk.native_editor_door import find_native_address
from workation.translation.desk.segment_actions import Refused, Sent, perform
from workation.translation.desk.sheet import SheetRow, read_sheet
from workation.translation.desk.wording import describe_role, name_language
from workation.translation.models import TranslationReview
from workation.translation.segments import Place, Segment
from workation.translation.similar import find_similar
from workation.translation.targets import find_target

CARD = "translation/segment_card.html"


class EditorView(WagtailAdminTemplateMixin, View):
    """Every segment of one object in one language."""

    template_name = "translation/editor.html"
    header_icon = "wagtail-localize-language"
    #: A row that could not be saved, shown instead of the stored one.
    refused: SheetRow | None = None

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        self.desk = open_desk(request.user, pk)
        context = self.get_context_data()
        return self.render_to_response(context)

    def show_refused(self, desk: Desk, row: SheetRow) -> HttpResponse:
        """Return the page with what could not be saved still in its field."""
        self.desk, self.refused = desk, row
        return self.render_to_response(self.get_context_data(), status=422)

    def get_page_title(self) -> str:
        return _("訳文の確認")

    def get_page_subtitle(self) -> str:
        return f"{self.desk.instance}（{name_language(self.desk.locale)}）"

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [
            *self.breadcrumbs_items,
            {"url": reverse("translation_queue"), "label": _("訳文の確認")},
            {
                "url": "",
                "label": str(self.desk.instance),
                "sublabel": name_language(self.desk.locale),
            },
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rows = read_sheet(self.desk)
        if self.refused is not None:
            rows = [self.refused if row.key == self.refused.key else row for row in rows]
        instance = self.desk.instance
        target = find_target(instance, self.desk.locale)
        return super().get_context_data(
            desk=self.desk,
            rows=rows,
            confirmed_count=sum(not row.is_open for row in rows),
            first_open=next((row for row in rows if row.is_open), None),
            plain_count=sum(row.is_plain for row in rows),
            role_text=describe_role(self.desk.role),
            language=name_language(self.desk.locale),
            target=target,
            native_address=find_native_address(self.desk, target),
            is_page=isinstance(instance, Page),
            seen_versions=" ".join(f"{row.key}:{row.version}" for row in rows if row.stored),
            **kwargs,
        )


def save_segment(request: HttpRequest, pk: int) -> HttpResponse:
    """Do what a segment's button stands for; on trouble nothing that was typed is lost."""
    desk = open_desk(request.user, pk)
    form = PlaceForm(request.POST)
    if request.method != "POST" or not form.is_valid():
        raise BadRequest("No segment given.")
    row = _read_row(desk, form.place)
    if row is None:
        return _answer(request, desk, _make_orphan(form.place, request), status=410)
    sent = Sent(desk, row, request.POST, form.cleaned_data["seen"])
    try:
        # The button of a finding is named after it.
        action = "waive" if "waive" in request.POST else request.POST.get("action", "")
        message = perform(action, sent)
    except Refused as refusal:
        row.problem = str(refusal)
        row.typed = request.POST.get("text")
        return _answer(request, desk, row, status=422)
    except review.Changed:
        fresh = _read_row(desk, form.place) or row
        fresh.problem = _explain_change(fresh)
        fresh.typed = request.POST.get("text")
        return _answer(request, desk, fresh, status=409)
    fresh = _read_row(desk, form.place) or row
    fresh.is_saved = True
    return _answer(request, desk, fresh, message=message)


def confirm_page(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm everything on the screen that asks for no decision of its own."""
    desk = open_desk(request.user, pk)
    if request.method != "POST" or not desk.role.may_confirm:
        raise PermissionDenied
    seen = _read_versions(request.POST.get("seen", ""))
    done = review.confirm_page(desk.translation, seen, request.user)
    text = ngettext(
        "%(count)d文を確認済みにしました。", "%(count)d文を確認済みにしました。", done.confirmed
    ) % {"count": done.confirmed}
    if done.left:
        text += " " + _(
            "残り%(count)d文は、提案・原文の変更・指摘があるため個別に確認してください。"
        ) % {"count": done.left}
    messages.success(request, text)
    return redirect("translation_editor", pk)


def preview(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the page in its language as it would be published now."""
    desk = open_desk(request.user, pk)
    if not isinstance(desk.instance, Page):
        raise Http404
    page = desk.translation.source.get_ephemeral_translated_instance(desk.locale, fallback=True)
    response: HttpResponse = page.make_preview_request(request, page.default_preview_mode)
    return response


def similar(request: HttpRequest, pk: int) -> HttpResponse:
    """Show confirmed translations of similar texts, from any page: a fragment for one segment."""
    desk = open_desk(request.user, pk)
    form = PlaceForm(request.GET)
    if not desk.role.sees_other_pages or not form.is_valid():
        raise PermissionDenied
    row = _read_row(desk, form.place)
    found = find_similar(Segment(row.place, row.source, row.label), desk.locale) if row else []
    context = {"found": found, "language_code": desk.locale.language_code}
    return render(request, "translation/similar.html", context)


def _read_row(desk: Desk, place: Place) -> SheetRow | None:
    return next(iter(read_sheet(desk, only=place)), None)


def _make_orphan(place: Place, request: HttpRequest) -> SheetRow:
    row = SheetRow(place, _("原文が変わりました"), "", [], None, None, "", "")
    row.typed = request.POST.get("text", "")
    row.problem = _(
        "この文の日本語は、その間に書き換えられたか削除されました。入力した訳文は下に残してあります。"
        "ページを読み込み直して、新しい文に使ってください。"
    )
    return row


def _explain_change(row: SheetRow) -> str:
    stored = row.stored
    who = getattr(stored, "last_translated_by", None)
    if who is not None and row.state == TranslationReview.State.CONFIRMED:
        name = who.get_full_name() or who.get_username()
        return _(
            "%(name)sさんが先に保存しました。今の訳文を確かめて、よければもう一度保存してください。"
        ) % {"name": name}
    return _("その間に訳文が変わりました。今の訳文を確かめて、よければもう一度保存してください。")


def _read_versions(text: str) -> dict[Place, str]:
    versions: dict[Place, str] = {}
    for item in text.split():
        key, _colon, version = item.partition(":")
        string, _dash, context = key.partition("-")
        if not (string.isdigit() and context.isdigit()):
            raise BadRequest("No versions given.")
        versions[Place(int(string), int(context))] = version
    return versions


def _answer(
    request: HttpRequest, desk: Desk, row: SheetRow, *, status: int = 200, message: str = ""
) -> HttpResponse:
    if request.headers.get("X-Requested-With") == "XMLHttpRequest":
        context = {"row": row, "desk": desk, "message": message, "is_exchanged": True}
        return render(request, CARD, context, status=status)
    if status == 200:
        messages.success(request, message)
        address = reverse("translation_editor", args=[desk.translation.pk])
        return redirect(f"{address}#segment-{row.key}")
    view = EditorView()
    view.setup(request)
    return view.show_refused(desk, row)
