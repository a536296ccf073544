"""The list of languages, adding one, and one language with its progress."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, TemplateView

from workation.core.models import SiteLanguage
from workation.translation import languages
from workation.translation.progress import estimate_filling, measure_progress
from workation.translation.sources import get_source_locale
from workation.translation.views.access import LanguageAdminMixin

#: What may be done with a language, and what is said afterwards.
ACTIONS = {
    "pause": (languages.pause, gettext_lazy("翻訳を一時停止しました。")),
    "resume": (languages.resume, gettext_lazy("翻訳を再開しました。")),
    "open": (languages.open_to_visitors, gettext_lazy("公開しました。")),
    "hide": (languages.hide, gettext_lazy("非公開にしました。翻訳は続きます。")),
    "retire": (
        languages.retire,
        gettext_lazy("提供を終了しました。翻訳はすべて残っています。"),
    ),
}


def index_trail() -> tuple[str, str]:
    """Return the list of languages as a step of the trail."""
    return reverse("translation_languages"), _("言語")


class LanguageListView(LanguageAdminMixin, TemplateView):
    """All languages with their state."""

    template_name = "translation/languages.html"
    page_title = gettext_lazy("言語")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        source = get_source_locale().pk
        targets = SiteLanguage.objects.select_related("locale").exclude(locale_id=source)
        rows = [(language, measure_progress(language)) for language in targets]
        return super().get_context_data(rows=rows, **kwargs)


class AddLanguageForm(forms.Form):
    """One field: everything else follows from it."""

    code = forms.ChoiceField(label=gettext_lazy("追加する言語"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = languages.find_addable_languages()
        self.fields["code"].choices = [("", "---------"), *choices]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any] | None:
        code = self.data.get("code", "")
        if SiteLanguage.objects.filter(locale__language_code=code).exists():
            # Not "is not one of the available choices", which is true but helps nobody.
            self.errors.pop("code", None)
            self.add_error("code", ValidationError(_("この言語はすでにあります。")))
        return self.cleaned_data


class AddLanguageView(LanguageAdminMixin, FormView):
    """Choose a language and see what it will cost before starting."""

    template_name = "translation/add_language.html"
    page_title = gettext_lazy("言語を追加")
    form_class = AddLanguageForm

    def get_trail(self) -> list[tuple[str, str]]:
        return [index_trail()]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(estimate=estimate_filling(None), **kwargs)

    def form_valid(self, form: AddLanguageForm) -> HttpResponse:
        code = form.cleaned_data["code"]
        try:
            language = languages.add_language(code, self.request.user)
        except languages.LanguageError as error:  # somebody else was quicker
            form.add_error("code", str(error))
            return self.form_invalid(form)
        text = _("%(name)sを追加しました。公開するまで、訪問者には表示されません。")
        messages.success(self.request, text % {"name": language.name})
        return redirect("translation_language", code=code)


class LanguageView(LanguageAdminMixin, TemplateView):
    """One language: how far it is, and what can be done with it."""

    template_name = "translation/language.html"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.language = find_target_language(kwargs["code"])

    def get_page_title(self) -> str:
        return self.language.name

    def get_trail(self) -> list[tuple[str, str]]:
        return [index_trail()]

    def get_template_names(self) -> list[str]:
        # The module on the page asks for this part alone.
        if "part" in self.request.GET:
            return ["translation/language_progress.html"]
        return [self.template_name]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        progress = measure_progress(self.language)
        return super().get_context_data(
            language=self.language,
            progress=progress,
            obstacles=languages.find_obstacles(progress),
            estimate=estimate_filling(self.language.locale),
            **kwargs,
        )

    def post(self, request: HttpRequest, code: str) -> HttpResponse:
        """Do what the pressed button says."""
        if request.POST.get("action") not in ACTIONS:
            raise Http404
        act, told = ACTIONS[request.POST["action"]]
        try:
            act(self.language, request.user)
        except languages.LanguageError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, told)
        return redirect("translation_language", code=code)


class RetireLanguageView(LanguageView):
    """Ask before a language disappears from the public site."""

    template_name = "translation/retire_language.html"

    def get_trail(self) -> list[tuple[str, str]]:
        own = reverse("translation_language", args=[self.language.code])
        return [index_trail(), (own, self.language.name)]

    def get_page_title(self) -> str:
        return _("提供を終了")


def find_target_language(code: str) -> SiteLanguage:
    """Return a language that is translated into; 404 for Japanese and unknown ones."""
    languages_here = SiteLanguage.objects.select_related("locale")
    targets = languages_here.exclude(locale_id=get_source_locale().pk)
    language: SiteLanguage = get_object_or_404(targets, locale__language_code=code)
    return language


def language_trail(language: SiteLanguage) -> list[tuple[str, str]]:
    """Return the way from the list of languages to one of them."""
    own = reverse("translation_language", args=[language.code])
    return [index_trail(), (own, language.name)]


def lead_to_languages(request: HttpRequest, **_kwargs: Any) -> HttpResponse:
    """Answer Wagtail's own addresses for locales: they know neither jobs nor visitors."""
    return HttpResponseRedirect(reverse("translation_languages"))
