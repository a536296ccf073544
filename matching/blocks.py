"""Questions, choices and conditions: parts of one revisable document."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from matching.answers import RESERVED_CODES
from workation.core.blocks import CodeBlock, StructBlock
from workation.core.models import Tag

FIGURES = [
    ("figure:nights", _("泊数")),
    ("figure:party_size", _("人数")),
    ("figure:month", _("月")),
    ("figure:price", _("費用（円、1人1泊）")),
    ("figure:work_share", _("仕事の割合（%）")),
    ("figure:local_contact", _("地域の人との関わり（0〜3）")),
]

REPEATED = _("同じコードがすでにあります。")


def target_choices() -> Iterable[tuple[object, object]]:
    """Return what a condition can ask for: figures, then the vocabulary by kind."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for tag in Tag.objects.all():
        groups.setdefault(str(tag.get_kind_display()), []).append((f"tag:{tag.slug}", tag.name))
    return [(_("数値"), FIGURES), *groups.items()]


def _error(field: str, message: Any) -> blocks.StructBlockValidationError:
    return blocks.StructBlockValidationError({field: ValidationError(message)})


def list_repeated(values: Iterable[Any]) -> list[int]:
    """Return the positions of blocks whose code stood in an earlier one."""
    codes = [value.get("code") for value in values]
    return [at for at, code in enumerate(codes) if code and code in codes[:at]]


class TargetBlock(blocks.ChoiceBlock):
    """The tag or figure a condition asks for; its choices are read only to show the form."""

    def normalize_choice(self, value: object) -> object:
        """Return the code as it is stored.

        Wagtail would go through the choices here, that is, query all tags once per condition
        whenever the page is loaded.
        """
        return value


class ConditionBlock(StructBlock):
    """What a choice asks of a plan: a tag, or a figure within a range."""

    target = TargetBlock(choices=target_choices, label=_("対象"))
    from_value = blocks.IntegerBlock(label=_("から"), required=False)
    to_value = blocks.IntegerBlock(label=_("まで"), required=False)
    weight = blocks.IntegerBlock(label=_("重み"), min_value=-5, max_value=5, default=3)
    must = blocks.BooleanBlock(label=_("必須"), required=False)

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        cleaned = super().clean(value)
        if str(cleaned["target"]).startswith("figure:"):
            start, end = cleaned.get("from_value"), cleaned.get("to_value")
            if start is None and end is None:
                raise _error("from_value", _("数値には「から」か「まで」が必要です。"))
            if start is not None and end is not None and start > end:
                raise _error("to_value", _("「から」より小さくなっています。"))
        return cleaned


class ChoiceBlock(StructBlock):
    """An answer to choose."""

    code = CodeBlock(label=_("コード"), max_length=40)
    label = blocks.CharBlock(label=_("表示名"), max_length=100)
    conditions = blocks.ListBlock(ConditionBlock(), label=_("条件と重み"), default=[])


class QuestionBlock(StructBlock):
    """A question with its choices."""

    code = CodeBlock(label=_("コード"), max_length=40)
    title = blocks.CharBlock(label=_("質問"), max_length=120)
    help = blocks.CharBlock(label=_("説明"), required=False, max_length=255)
    importance = blocks.IntegerBlock(label=_("重要度"), min_value=1, max_value=5, default=3)
    max_choices = blocks.IntegerBlock(label=_("選べる数"), min_value=1, max_value=20, default=1)
    choices = blocks.ListBlock(ChoiceBlock(), label=_("選択肢"), min_num=2)

    class Meta:
        icon = "help"
        label = _("質問")

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        cleaned = super().clean(value)
        if cleaned["code"] in RESERVED_CODES:
            raise _error("code", _("このコードは使えません。"))
        if repeated := list_repeated(cleaned["choices"]):
            errors = {at: _error("code", REPEATED) for at in repeated}
            raise blocks.StructBlockValidationError(
                {"choices": blocks.ListBlockValidationError(block_errors=errors)}
            )
        return cleaned


class QuestionnaireBlock(blocks.StreamBlock):
    """The questions in their order."""

    question = QuestionBlock()

    def clean(self, value: blocks.StreamValue) -> blocks.StreamValue:
        cleaned = super().clean(value)
        if repeated := list_repeated(child.value for child in cleaned):
            errors = {at: _error("code", REPEATED) for at in repeated}
            raise blocks.StreamBlockValidationError(block_errors=errors)
        return cleaned
