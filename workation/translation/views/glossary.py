"""The glossary's CSV, and what a saved term does to translations."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, TemplateView
from wagtail_localize.models import Translation

from workation.translation.desk.wording import name_language
from workation.translation.exchange.term_sheet import read_terms_file, store_terms, write_terms
from workation.translation.exchange.units import Problem, UnreadableFile
from workation.translation.models import GlossaryTerm
from workation.translation.sources import get_target_locales
from workation.translation.term_effects import AffectedText, find_affected_by
from workation.translation.views.access import LanguageAdminMixin, may_manage_languages

MOST_BYTES = 5 * 1024 * 1024
MOST_SHOWN = 200


def glossary_trail() -> tuple[str, str]:
    """Return the list of terms as a step of the trail."""
    return reverse(GlossaryTerm.snippet_viewset.get_url_name("list")), _("用語集")


class TermFileForm(forms.Form):
    """A CSV file."""

    file = forms.FileField(
        label=gettext_lazy("CSVファイル"),
        help_text=gettext_lazy(
            "「日本語」と言語コードの列が必要です。空の訳語は今のまま残ります。UTF-8・Shift_JIS対応。"
        ),
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise forms.ValidationError(_("ファイルが大きすぎます。"))
        codes = [locale.language_code for locale in get_target_locales()]
        try:
            rows, problems = read_terms_file(file.read(), codes)
        except UnreadableFile as error:
            raise forms.ValidationError(str(error)) from error
        self.cleaned_data["rows"] = rows
        self.problems = problems
        if problems:
            raise forms.ValidationError(_("取り込めない行があります。何も変更していません。"))
        return file


class TermFileView(LanguageAdminMixin, FormView):
    """Terms out and in."""

    template_name = "translation/term_file.html"
    page_title = gettext_lazy("用語集のCSV")
    header_icon = "openquote"
    form_class = TermFileForm

    def get_trail(self) -> list[tuple[str, str]]:
        return [glossary_trail()]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        problems: list[Problem] = getattr(context["form"], "problems", [])
        return context | {"problems": problems[:MOST_SHOWN]}

    def form_valid(self, form: TermFileForm) -> HttpResponse:
        count = store_terms(form.cleaned_data["rows"])
        messages.success(self.request, _("%(count)d件の用語を取り込みました。") % {"count": count})
        return redirect(glossary_trail()[0])


def export_terms(request: HttpRequest) -> HttpResponse:
    """Send all terms."""
    if not may_manage_languages(request.user):
        raise PermissionDenied
    codes = [locale.language_code for locale in get_target_locales()]
    terms = GlossaryTerm.objects.prefetch_related("texts__locale")
    return HttpResponse(
        write_terms(terms, codes),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="glossary.csv"'},
    )


class TermEffectsView(LanguageAdminMixin, TemplateView):
    """The translations that lack a term's present wording."""

    template_name = "translation/term_effects.html"
    header_icon = "openquote"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.term = get_object_or_404(GlossaryTerm, pk=kwargs["pk"])

    def get_page_title(self) -> str:
        return _("「%(term)s」が影響する訳文") % {"term": self.term.source}

    def get_trail(self) -> list[tuple[str, str]]:
        return [glossary_trail()]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        affected = find_affected_by(self.term)
        machine = sum(item.is_machine_made for item in affected)
        return super().get_context_data(
            rows=_find_editors(affected[:MOST_SHOWN]),
            machine=machine,
            human=len(affected) - machine,
            **kwargs,
        )


def _find_editors(affected: list[AffectedText]) -> list[tuple[AffectedText, str, Any]]:
    """Return each text with its language and the translation whose editor shows it, if any."""
    records = Translation.objects.filter(
        source__object_id__in={item.row.context.object_id for item in affected}, enabled=True
    ).select_related("source")
    known = {(record.source.object_id, record.target_locale_id): record for record in records}
    return [
        (
            item,
            name_language(item.row.locale),
            known.get((item.row.context.object_id, item.row.locale_id)),
        )
        for item in affected
    ]


def show_effects(request: HttpRequest, term: Any) -> HttpResponse | None:
    """After a term is saved lead to what it affects, if anything."""
    if not isinstance(term, GlossaryTerm) or not find_affected_by(term):
        return None
    return redirect("translation_term_effects", pk=term.pk)
