"""What the editor of translations sends."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from workation.translation.desk.marks import MarkProblem, to_fragment
from workation.translation.desk.sheet import SheetRow
from workation.translation.markup import to_text
from workation.translation.segments import Place

LONGEST_TEXT = 200_000
LONGEST_COMMENT = 2000


class PlaceForm(forms.Form):
    """Which segment is meant, and which version of it the person saw."""

    string = forms.IntegerField(min_value=1)
    context = forms.IntegerField(min_value=1)
    seen = forms.CharField(required=False, max_length=40)

    @property
    def place(self) -> Place:
        """The segment's place."""
        return Place(self.cleaned_data["string"], self.cleaned_data["context"])


class TextForm(forms.Form):
    """A text that a person typed for a segment; cleaned, it is the fragment that is stored."""

    text = forms.CharField(
        max_length=LONGEST_TEXT,
        error_messages={"required": gettext_lazy("訳文を入力してください。")},
    )

    def __init__(self, row: SheetRow, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.row = row

    def clean_text(self) -> str:
        """Return the fragment; refuse lost links and what does not fit its field."""
        try:
            fragment = to_fragment(self.cleaned_data["text"], self.row.source)
        except MarkProblem as problem:
            raise ValidationError(_explain(problem)) from problem
        length = len(to_text(fragment))
        if self.row.limit is not None and length > self.row.limit:
            raise ValidationError(
                _("%(length)d文字あります。%(limit)d文字以内にしてください。")
                % {"length": length, "limit": self.row.limit}
            )
        return fragment


class WaiverForm(forms.Form):
    """Why a finding may pass."""

    finding = forms.IntegerField(min_value=1)
    reason = forms.CharField(
        max_length=500,
        error_messages={"required": gettext_lazy("問題がない理由を入力してください。")},
    )


class CommentForm(forms.Form):
    """A question or an answer."""

    comment = forms.CharField(
        max_length=LONGEST_COMMENT,
        error_messages={"required": gettext_lazy("コメントを入力してください。")},
    )


def tell_errors(form: forms.Form) -> str:
    """Return everything that is wrong with a form in one text."""
    return " ".join(str(error) for errors in form.errors.values() for error in errors)


def _explain(problem: MarkProblem) -> str:
    explanations = {
        "missing": _("%(mark)s がありません。原文の印は訳文にも同じだけ入れてください。"),
        "doubled": _("%(mark)s が2回以上あります。原文と同じ回数にしてください。"),
        "crossed": _("%(mark)s の位置が正しくありません。{1}…{/1} の順に囲んでください。"),
    }
    return explanations[problem.kind] % {"mark": problem.mark}
