"""What a visitor writes to the prefecture."""

from __future__ import annotations

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from workation.core.newlines import with_plain_newlines
from workation.pages.enquiry_subject import Subject

LONGEST_MESSAGE = 4000


class EnquiryForm(forms.Form):
    """A reply needs an address; a name is for whoever wants to give one."""

    name = forms.CharField(
        label=_("お名前"),
        max_length=100,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=_("メールアドレス"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "required": _("返信先のメールアドレスを入力してください。"),
            "invalid": _("メールアドレスの形になっていません（例：name@example.jp）。"),
        },
    )
    message = forms.CharField(
        label=_("ご相談の内容"),
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": _("ご相談の内容を入力してください。")},
    )
    # Nobody sees it; programs that fill in every field do.
    website = forms.CharField(
        label=_("この欄は空のままにしてください"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )

    def __init__(self, data: QueryDict | None = None, *, subject: Subject | None = None) -> None:
        super().__init__(data)
        codes = {answer.code for answer in subject.answers} if subject else set()
        #: The questions whose answers are sent along: all of them until the visitor says otherwise.
        self.kept = codes if data is None else codes & set(data.getlist("kept"))

    def clean_message(self) -> str:
        """Limit the text as it was seen: browsers send each line end as two characters."""
        message: str = with_plain_newlines(self.cleaned_data["message"])
        if len(message) > LONGEST_MESSAGE:
            raise forms.ValidationError(
                _("%(most)d文字までにしてください（今は%(count)d文字です）。"),
                params={"most": LONGEST_MESSAGE, "count": len(message)},
            )
        return message

    def clean_website(self) -> str:
        """Refuse what a program filled in; a person whose browser did so can read what to do."""
        if self.cleaned_data["website"]:
            raise forms.ValidationError(
                _("この欄が自動で入力されていました。空にしてから、もう一度送ってください。")
            )
        return ""
