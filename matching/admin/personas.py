"""Personas in the admin: a form that offers the questions as they stand in the draft."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.model import ModelViewSet

from matching.drafts import find_diagnosis
from matching.models import Persona
from matching.questionnaire import Questionnaire, read_questionnaire

PREFIX = "answer_"


class PersonaForm(forms.ModelForm):
    """Name, description and one field for each question that is asked."""

    class Meta:
        model = Persona
        fields = ["name", "description", "sort_order"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.codes: list[str] = []
        page = find_diagnosis()
        if page is not None:
            self._offer(read_questionnaire(page.get_latest_revision_as_object()))

    def _offer(self, questionnaire: Questionnaire) -> None:
        for question in questionnaire.questions:
            text = questionnaire.texts.get(question.code)
            if text is None or question.is_retired:
                continue
            choices = [
                (choice.code, text.labels[choice.code])
                for choice in question.choices
                if choice.code in text.labels and not choice.is_retired
            ]
            self.codes.append(question.code)
            self.fields[PREFIX + question.code] = _AnswerField(
                label=text.title,
                choices=choices,
                max_choices=question.max_choices,
                initial=self.instance.answers.get(question.code, []),
            )

    def save(self, commit: bool = True) -> Persona:
        # What is not offered now, a retired choice, is kept: it may come back.
        answers = dict(self.instance.answers)
        for code in self.codes:
            answers[code] = self.cleaned_data[PREFIX + code]
        self.instance.answers = {code: chosen for code, chosen in answers.items() if chosen}
        saved: Persona = super().save(commit)
        return saved


class _AnswerField(forms.MultipleChoiceField):
    """Check boxes; no more may be ticked than a visitor may choose."""

    def __init__(self, *, max_choices: int, **kwargs: Any) -> None:
        self.max_choices = max_choices
        help_text = (
            _("選ばないときは「こだわらない」になります。")
            if max_choices == 1
            else _("%(count)dつまで選べます。") % {"count": max_choices}
        )
        super().__init__(
            required=False, widget=forms.CheckboxSelectMultiple, help_text=help_text, **kwargs
        )

    def validate(self, value: list[str]) -> None:
        super().validate(value)
        if len(value) > self.max_choices:
            message = _("選べるのは%(count)dつまでです。") % {"count": self.max_choices}
            raise forms.ValidationError(message)


class PersonaViewSet(ModelViewSet):
    """Example visitors."""

    model = Persona
    icon = "user"
    menu_label = _("例の訪問者")
    list_display = ["name", "description", "sort_order"]
    ordering = ["sort_order", "pk"]
    inspect_view_enabled = False
    list_export: list[str] = []

    def get_form_class(self, for_update: bool = False) -> type[forms.ModelForm]:
        return PersonaForm
