"""Names on the site that could become terms: taken over with one click, or never shown again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.models import Locale

from workation.translation.desk.wording import name_language
from workation.translation.exchange.term_sheet import TermRow, find_row_faults, store_terms
from workation.translation.models import DismissedName, GlossaryTerm
from workation.translation.sources import get_target_locales
from workation.translation.term_suggestions import (
    LONGEST_NAME,
    Suggestion,
    add_texts,
    dismiss,
    find_suggestions,
    restore,
)
from workation.translation.views.access import LanguageAdminMixin
from workation.translation.views.glossary import glossary_trail

PER_PAGE = 30


class SuggestionForm(forms.Form):
    """A name, its reading, and how it is called in each language."""

    name = forms.CharField(widget=forms.HiddenInput, max_length=LONGEST_NAME)
    is_chosen = forms.BooleanField(required=False)
    reading = forms.CharField(label=gettext_lazy("よみ"), required=False, max_length=200)

    def __init__(
        self,
        *args: Any,
        suggestions: dict[str, Suggestion],
        locales: Iterable[Locale],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.suggestion = suggestions.get(self["name"].value() or "")
        self.codes = [locale.language_code for locale in locales]
        machine = self.suggestion.machine if self.suggestion else {}
        for locale in locales:
            code = locale.language_code
            told = _("機械翻訳：%(text)s") % {"text": machine[code]} if code in machine else ""
            self.fields[code] = forms.CharField(
                label=name_language(locale),
                required=False,
                max_length=200,
                help_text=told,
                widget=forms.TextInput(attrs={"lang": code}),
            )

    def text_fields(self) -> list[forms.BoundField]:
        """Return the fields that a person fills in."""
        return [self[name] for name in ("reading", *self.codes)]

    def read_row(self) -> TermRow | None:
        """Return the term to be; None, with the faults at the form, when there is none."""
        if not self.is_valid() or self.suggestion is None:
            return None
        data = self.cleaned_data
        texts = {code: data[code] for code in self.codes if data[code]}
        row = TermRow(
            self.suggestion.name, data["reading"], self.suggestion.category, note="", texts=texts
        )
        faults = find_row_faults(row)
        if not texts:
            faults.append(_("訳語を1つ以上入力してください。"))
        for fault in faults:
            self.add_error(None, fault)
        return None if faults else row


class SuggestionsView(LanguageAdminMixin, TemplateView):
    """Names that are not terms yet; with `?dismissed=1` those that nobody wants."""

    template_name = "translation/suggestions.html"
    page_title = gettext_lazy("用語の候補")
    header_icon = "openquote"

    def get_trail(self) -> list[tuple[str, str]]:
        return [glossary_trail()]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(dismissed=DismissedName.objects.all(), **kwargs)
        if "dismissed" in self.request.GET:
            return context | {"shows_dismissed": True}
        suggestions = find_suggestions()
        page = Paginator(suggestions, PER_PAGE).get_page(self.request.GET.get("page"))
        formset = context.get("formset") or _make_formset(suggestions, list(page.object_list))
        return context | {"page_obj": page, "formset": formset}

    def post(self, request: HttpRequest, *_args: Any, **_kwargs: Any) -> HttpResponse:
        """Do what the pressed button says with its own name, or with all that are ticked."""
        if "restore" in request.POST:
            restore(request.POST["restore"])
            messages.success(request, _("候補に戻しました。"))
            return redirect(request.get_full_path())
        formset = _make_formset(find_suggestions(), data=request.POST)
        if not formset.management_form.is_valid():
            return redirect(request.get_full_path())
        if "dismiss" in request.POST or "dismiss_chosen" in request.POST:
            chosen = _find_chosen(formset, request.POST.get("dismiss"))
            return self._dismiss([form.suggestion for form in chosen if form.suggestion])
        return self._accept(formset, _find_chosen(formset, request.POST.get("accept")))

    def _dismiss(self, suggestions: list[Suggestion]) -> HttpResponse:
        dismiss([suggestion.name for suggestion in suggestions], self.request.user)
        if suggestions:
            told = _("%(count)d件を候補から外しました。") % {"count": len(suggestions)}
            button = messages.button("?dismissed=1", _("外した候補を見る"))
            messages.success(self.request, told, buttons=[button])
        else:
            self._tell_nothing_chosen()
        return redirect(self.request.get_full_path())

    def _accept(self, formset: Any, chosen: list[SuggestionForm]) -> HttpResponse:
        current = [form for form in chosen if form.suggestion]
        rows = [row for form in current if (row := form.read_row())]
        if len(rows) < len(current):
            messages.error(self.request, _("追加できない候補があります。何も変更していません。"))
            return self.render_to_response(self.get_context_data(formset=formset))
        if not chosen:
            self._tell_nothing_chosen()
        if len(current) < len(chosen):
            told = _("ほかの人が先に追加したか外した候補は、そのままにしました。")
            messages.warning(self.request, told)
        if rows:
            store_terms(rows)
            self._tell_accepted(rows)
        return redirect(self.request.get_full_path())

    def _tell_accepted(self, rows: list[TermRow]) -> None:
        if len(rows) == 1:
            term = GlossaryTerm.objects.get(source=rows[0].source)
            address = reverse("translation_term_effects", args=[term.pk])
            told = _("「%(term)s」を用語集に追加しました。") % {"term": term.source}
            button = messages.button(address, _("影響する訳文を見る"))
            messages.success(self.request, told, buttons=[button])
            return
        told = _("%(count)d件の用語を追加しました。") % {"count": len(rows)}
        messages.success(self.request, told)

    def _tell_nothing_chosen(self) -> None:
        messages.warning(self.request, _("候補が選ばれていません。"))


def _make_formset(
    suggestions: list[Suggestion], shown: list[Suggestion] | None = None, data: Any = None
) -> Any:
    """Return the forms of the names shown, or of those that came back in `data`."""
    locales = list(get_target_locales())
    by_name = {suggestion.name: suggestion for suggestion in suggestions}
    if data is not None:
        sent = {value for key, value in data.items() if key.endswith("-name")}
        shown = [by_name[name] for name in sent if name in by_name]
    add_texts(shown or [], locales)
    initial = [
        {"name": item.name, "reading": item.reading, **item.confirmed} for item in shown or []
    ]
    factory = forms.formset_factory(SuggestionForm, extra=0, max_num=PER_PAGE, absolute_max=200)
    return factory(
        data,
        initial=None if data is not None else initial,
        form_kwargs={"suggestions": by_name, "locales": locales},
    )


def _find_chosen(formset: Any, number: str | None) -> list[SuggestionForm]:
    """Return the form whose own button was pressed, else those that are ticked."""
    if number is not None:
        return [form for form in formset.forms if form.prefix == number]
    return [form for form in formset.forms if form["is_chosen"].value()]
