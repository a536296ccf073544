"""Buttons, labels and notices of one language: found, read, mended."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.db import transaction
from django.db.models import Case, Q, QuerySet, When
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, ListView

from workation.core.models import InterfaceText, announce_interface_texts
from workation.translation.interface.audience import find_visitor_keys
from workation.translation.interface.catalogue import (
    bring_up_to_date,
    count_forms,
    find_shipped,
    read_shipped,
)
from workation.translation.interface.placeholders import find_faults, find_placeholders
from workation.translation.views.access import LanguageAdminMixin
from workation.translation.views.languages import find_target_language, language_trail

State = InterfaceText.State


class FilterForm(forms.Form):
    """Words in Japanese or in the language, who reads it, and the state."""

    VISITORS, STAFF = "visitors", "staff"

    q = forms.CharField(label=gettext_lazy("検索"), required=False)
    audience = forms.ChoiceField(
        label=gettext_lazy("見る人"),
        choices=[
            ("", gettext_lazy("すべて")),
            (VISITORS, gettext_lazy("訪問者")),
            (STAFF, gettext_lazy("管理画面だけ")),
        ],
        required=False,
    )
    state = forms.ChoiceField(
        label=gettext_lazy("状態"),
        choices=[("", gettext_lazy("すべて")), *State.choices],
        required=False,
    )


class InterfaceTextListView(LanguageAdminMixin, ListView):
    """All texts: what visitors read first, and of that what has no translation."""

    template_name = "translation/interface_texts.html"
    page_title = gettext_lazy("画面の文言")
    paginate_by = 50

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.language = find_target_language(kwargs["code"])
        self.filter_form = FilterForm(request.GET)

    def get_trail(self) -> list[tuple[str, str]]:
        return language_trail(self.language)

    def get_queryset(self) -> QuerySet[InterfaceText]:
        bring_up_to_date(self.language.locale)
        rows = InterfaceText.objects.filter(locale=self.language.locale)
        for_visitors = Q(key__in=find_visitor_keys())
        if self.filter_form.is_valid():
            chosen = self.filter_form.cleaned_data
            if words := chosen["q"]:
                rows = rows.filter(Q(source__icontains=words) | Q(texts__icontains=words))
            if chosen["audience"]:
                is_public = chosen["audience"] == FilterForm.VISITORS
                rows = rows.filter(for_visitors if is_public else ~for_visitors)
            if chosen["state"]:
                rows = rows.filter(state=chosen["state"])
        is_for_visitors = Case(When(for_visitors, then=True), default=False)
        is_missing = Case(When(state=State.MISSING, then=True), default=False)
        rows = rows.annotate(is_for_visitors=is_for_visitors, is_missing=is_missing)
        return rows.order_by("-is_for_visitors", "-is_missing", "source", "pk")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        query = self.request.GET.copy()
        query.pop("page", None)
        return super().get_context_data(
            language=self.language, filter_form=self.filter_form, query=query.urlencode(), **kwargs
        )


class InterfaceTextForm(forms.Form):
    """One field for each plural form of the language."""

    def __init__(self, *args: Any, row: InterfaceText, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.row = row
        count = count_forms(row)
        for number in range(count):
            label = (
                _("訳文") if count == 1 else _("訳文（複数形%(number)d）") % {"number": number + 1}
            )
            self.fields[f"text_{number}"] = forms.CharField(
                label=label,
                initial=row.texts[number] if number < len(row.texts) else "",
                widget=forms.Textarea(attrs={"rows": 3, "lang": row.locale.language_code}),
            )

    def clean(self) -> dict[str, Any] | None:
        last = list(self.fields)[-1]
        for name in list(self.fields):
            text = self.cleaned_data.get(name)
            if not text:
                continue
            # Line ends as the catalogue has them, not as browsers send them.
            self.cleaned_data[name] = text = text.replace("\r\n", "\n")
            may_omit = bool(self.row.source_plural) and name != last
            if faults := find_faults(self.row.source, text, may_omit=may_omit):
                told = _("差し込み部分が原文と違います: %(faults)s")
                self.add_error(name, told % {"faults": " ".join(faults)})
        return self.cleaned_data

    def get_texts(self) -> list[str]:
        """Return the texts in the order of the forms."""
        return [self.cleaned_data[name] for name in self.fields]


class InterfaceTextView(LanguageAdminMixin, FormView):
    """One text."""

    template_name = "translation/interface_text.html"
    page_title = gettext_lazy("文言を編集")
    form_class = InterfaceTextForm

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.language = find_target_language(kwargs["code"])
        rows = InterfaceText.objects.filter(locale=self.language.locale).select_related("locale")
        self.row: InterfaceText = get_object_or_404(rows, pk=kwargs["pk"])

    def get_trail(self) -> list[tuple[str, str]]:
        own = reverse("translation_interface_texts", args=[self.language.code])
        return [*language_trail(self.language), (own, _("画面の文言"))]

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"row": self.row}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        english = {message.key: texts for message, texts in read_shipped("en").items()}
        return super().get_context_data(
            language=self.language,
            row=self.row,
            english=english.get(self.row.key, ()),
            placeholders=sorted(find_placeholders(self.row.source)),
            shipped=find_shipped(self.row),
            **kwargs,
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "reset" in request.POST:
            self._store(find_shipped(self.row), State.SHIPPED)
            return self._leave()
        return super().post(request, *args, **kwargs)

    def form_valid(self, form: InterfaceTextForm) -> HttpResponse:
        self._store(form.get_texts(), State.EDITED)
        return self._leave()

    @transaction.atomic
    def _store(self, texts: list[str], state: str) -> None:
        self.row.texts, self.row.problem = texts, ""
        self.row.state = state if texts else State.MISSING
        self.row.updated_by_id, self.row.updated_at = self.request.user.pk, timezone.now()
        self.row.save()
        announce_interface_texts(self.language.locale)

    def _leave(self) -> HttpResponse:
        messages.success(self.request, _("保存しました。サイトにはすぐに反映されます。"))
        return redirect("translation_interface_texts", code=self.language.code)
