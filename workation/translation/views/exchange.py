"""Texts out to translators' tools, and in again after a look at what would change."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, TemplateView
from wagtail.models import Page

from workation.translation.exchange import site_texts
from workation.translation.exchange.spreadsheet import read_csv, write_csv
from workation.translation.exchange.units import Comparison, FileContent, UnreadableFile
from workation.translation.exchange.xliff import MOST_BYTES, read_xliff, write_xliff
from workation.translation.models import TranslationUpload
from workation.translation.views.access import LanguageAdminMixin, may_manage_languages
from workation.translation.views.languages import find_target_language, language_trail

Kind = TranslationUpload.Kind
KEEP_UPLOADS_FOR = timedelta(days=1)
MOST_SHOWN = 200


def read_file(kind: str, data: bytes) -> FileContent:
    """Read a file of this kind. Raises UnreadableFile."""
    return read_csv(data) if kind == Kind.CSV else read_xliff(data)


class ExportForm(forms.Form):
    """What goes out."""

    below = forms.ModelChoiceField(
        label=gettext_lazy("範囲"),
        queryset=Page.objects.none(),
        required=False,
        empty_label=gettext_lazy("サイト全体（メニューやタグなどの文言を含む）"),
    )
    kind = forms.ChoiceField(label=gettext_lazy("形式"), choices=Kind.choices)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["below"].queryset = (  # type: ignore[attr-defined]  # a choice field's
            site_texts.find_subtree_roots()
        )


class ImportForm(forms.Form):
    """What comes in."""

    file = forms.FileField(
        label=gettext_lazy("ファイル"),
        help_text=gettext_lazy("このサイトから書き出した.xlfまたは.csv（20 MBまで）"),
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise forms.ValidationError(_("ファイルが大きすぎます。"))
        data = file.read()
        self.cleaned_data["kind"] = (
            Kind.XLIFF
            if data.lstrip()[:1] == b"<"
            or (data[:3] == b"\xef\xbb\xbf" and data[3:].lstrip()[:1] == b"<")
            else Kind.CSV
        )
        try:
            read_file(self.cleaned_data["kind"], data)
        except UnreadableFile as error:
            raise forms.ValidationError(str(error)) from error
        self.cleaned_data["data"] = data
        return file


class ExchangeView(LanguageAdminMixin, FormView):
    """Both forms of one language."""

    template_name = "translation/exchange.html"
    page_title = gettext_lazy("書き出しと取り込み")
    form_class = ImportForm

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.language = find_target_language(kwargs["code"])

    def get_trail(self) -> list[tuple[str, str]]:
        return language_trail(self.language)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(language=self.language, export_form=ExportForm(), **kwargs)

    def form_valid(self, form: ImportForm) -> HttpResponse:
        TranslationUpload.objects.filter(created_at__lt=timezone.now() - KEEP_UPLOADS_FOR).delete()
        upload = TranslationUpload.objects.create(
            locale=self.language.locale,
            user=self.request.user,
            name=form.cleaned_data["file"].name[:255],
            kind=form.cleaned_data["kind"],
            content=form.cleaned_data["data"],
        )
        return redirect("translation_import", code=self.language.code, pk=upload.pk)


class PreviewView(LanguageAdminMixin, TemplateView):
    """What a file would change, or why it is refused; then taking it over."""

    template_name = "translation/import_preview.html"
    page_title = gettext_lazy("取り込む内容の確認")

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.language = find_target_language(kwargs["code"])
        own = TranslationUpload.objects.filter(locale=self.language.locale)
        self.upload = get_object_or_404(own, pk=kwargs["pk"], user_id=request.user.pk)
        self.content = read_file(self.upload.kind, bytes(self.upload.content))

    def get_trail(self) -> list[tuple[str, str]]:
        own = reverse("translation_exchange", args=[self.language.code])
        return [*language_trail(self.language), (own, _("書き出しと取り込み"))]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        comparison: Comparison = kwargs.pop("comparison", None) or site_texts.compare_with_site(
            self.content, self.language.locale
        )
        return super().get_context_data(
            language=self.language,
            upload=self.upload,
            comparison=comparison,
            shown_changes=comparison.changes[:MOST_SHOWN],
            shown_problems=comparison.problems[:MOST_SHOWN],
            **kwargs,
        )

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """Take the file over, all of it or nothing."""
        as_proposals = request.POST.get("as") == "proposed"
        try:
            count = site_texts.take_over(
                self.content, self.language.locale, request.user, as_proposals=as_proposals
            )
        except site_texts.OutdatedFile as error:
            return self.render_to_response(self.get_context_data(comparison=error.comparison))
        self.upload.delete()
        messages.success(request, _("%(count)d件の訳文を取り込みました。") % {"count": count})
        return redirect("translation_exchange", code=self.language.code)


def export(request: HttpRequest, code: str) -> HttpResponse:
    """Send a file with the texts of one language."""
    if not may_manage_languages(request.user):
        raise PermissionDenied
    language = find_target_language(code)
    form = ExportForm(request.GET)
    if not form.is_valid():
        return redirect("translation_exchange", code=code)
    units = site_texts.collect_units(language.locale, form.cleaned_data["below"])
    is_csv = form.cleaned_data["kind"] == Kind.CSV
    data = (write_csv if is_csv else write_xliff)(units, code)
    kind, ending = (
        ("text/csv; charset=utf-8", "csv") if is_csv else ("application/xliff+xml", "xlf")
    )
    name = f"workation-{code}-{timezone.localdate():%Y%m%d}.{ending}"
    return HttpResponse(
        data,
        content_type=kind,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
