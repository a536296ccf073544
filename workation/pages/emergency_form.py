"""The form with which staff post an emergency notice from a phone."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from workation.areas.models import Area
from workation.pages.models import EmergencyNotice, EmergencySentence

DEFAULT_HOURS = 12
LONGEST_DAYS = 14


def propose_end() -> datetime:
    """Return the proposed end: twelve hours from now, on the hour."""
    end = timezone.localtime() + timedelta(hours=DEFAULT_HOURS)
    return end.replace(minute=0, second=0, microsecond=0)


class EmergencyForm(forms.ModelForm):
    """Sentence, areas, end; everything else is known."""

    sentence = forms.ModelChoiceField(
        label=_("何が起きていますか"),
        queryset=EmergencySentence.objects.prefetch_related("texts"),
        widget=forms.RadioSelect,
        empty_label=None,
    )
    areas = forms.ModelMultipleChoiceField(
        label=_("どのエリアですか"),
        help_text=_("選ばなければ三重県内すべてになります。"),
        queryset=Area.objects.all(),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    until = forms.DateTimeField(
        label=_("いつまで掲載しますか"),
        initial=propose_end,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    link = forms.URLField(
        label=_("詳しい情報のアドレス"),
        help_text=_("なくてもかまいません。"),
        required=False,
        assume_scheme="https",
    )

    class Meta:
        model = EmergencyNotice
        fields = ["sentence", "areas", "until", "link"]

    def clean_sentence(self) -> EmergencySentence:
        """Refuse a sentence that nobody could read in another language."""
        sentence: EmergencySentence = self.cleaned_data["sentence"]
        if not {"ja", "en"} <= sentence.confirmed_texts().keys():
            raise forms.ValidationError(_("この文には、確認済みの日本語と英語がそろっていません。"))
        return sentence

    def clean_until(self) -> Any:
        """Refuse an end that is over, and one so far off that it would be forgotten."""
        until: datetime = self.cleaned_data["until"]
        if until <= timezone.now():
            raise forms.ValidationError(_("これから先の日時を指定してください。"))
        if until > timezone.now() + timedelta(days=LONGEST_DAYS):
            raise forms.ValidationError(_("14日以内の日時を指定してください。"))
        return until
