"""Questions, choices and conditions: parts of one revisable document."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from matching.soundness import check_choice, check_condition, check_question, check_questions
from workation.core.blocks import CodeBlock, StructBlock
from workation.core.models import Tag

FIGURES = [
    ("figure:nights", _("泊数")),
    ("figure:party_size", _("人数")),
    ("figure:month", _("月")),
    ("figure:price", _("費用（円、1人1泊）")),
    ("figure:work_share", _("仕事の割合（%）")),
    ("figure:local_contact", _("地域の人との関わり（0〜3）")),
    ("figure:child_age", _("子どもの年齢（歳）")),
]

KEEP_CODES = _("共有されたアドレスが指すので、公開した後は変えないでください。")
KEPT_IN_OLD_ADDRESSES = _("もう聞きませんが、前に共有された結果のアドレスでは数え続けます。")


def target_choices() -> Iterable[tuple[object, object]]:
    """Return what a condition can ask for: figures, then the vocabulary by kind."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for tag in Tag.objects.all():
        groups.setdefault(str(tag.get_kind_display()), []).append((f"tag:{tag.slug}", tag.name))
    return [(_("数値"), FIGURES), *groups.items()]


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
    from_value = blocks.IntegerBlock(label=_("から"), required=False, min_value=0)
    to_value = blocks.IntegerBlock(label=_("まで"), required=False, min_value=0)
    weight = blocks.IntegerBlock(label=_("重み"), min_value=-5, max_value=5, default=3)
    must = blocks.BooleanBlock(label=_("必須"), required=False)

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        return check_condition(super().clean(value))


class ChoiceBlock(StructBlock):
    """An answer to choose."""

    code = CodeBlock(label=_("コード"), max_length=40, help_text=KEEP_CODES)
    label = blocks.CharBlock(label=_("表示名"), max_length=100)
    is_retired = blocks.BooleanBlock(
        label=_("終了した選択肢"), required=False, help_text=KEPT_IN_OLD_ADDRESSES
    )
    conditions = blocks.ListBlock(ConditionBlock(), label=_("条件と重み"), default=[])

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        return check_choice(super().clean(value))


class QuestionBlock(StructBlock):
    """A question with its choices; a follow-up is asked where another's answer calls for it.

    A follow-up without named choices is asked whatever that answer is, as its second half.
    """

    code = CodeBlock(label=_("コード"), max_length=40, help_text=KEEP_CODES)
    title = blocks.CharBlock(label=_("質問"), max_length=120)
    help = blocks.CharBlock(label=_("説明"), required=False, max_length=255)
    importance = blocks.IntegerBlock(label=_("重要度"), min_value=1, max_value=5, default=3)
    max_choices = blocks.IntegerBlock(label=_("選べる数"), min_value=1, max_value=20, default=1)
    follows = CodeBlock(
        label=_("どの質問の続きか"),
        required=False,
        max_length=40,
        help_text=_("前にある質問のコード。書くと追加の質問になり、番号には数えません。"),
    )
    follows_choices = blocks.ListBlock(
        CodeBlock(label=_("選択肢のコード"), max_length=40),
        label=_("この答えのときだけ聞く"),
        default=[],
        help_text=_("空のときは、どの答えでも聞きます。"),
    )
    is_retired = blocks.BooleanBlock(
        label=_("終了した質問"), required=False, help_text=KEPT_IN_OLD_ADDRESSES
    )
    choices = blocks.ListBlock(ChoiceBlock(), label=_("選択肢"), min_num=2)

    class Meta:
        icon = "help"
        label = _("質問")

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        return check_question(super().clean(value))


class QuestionnaireBlock(blocks.StreamBlock):
    """The questions in their order."""

    question = QuestionBlock()

    def clean(self, value: blocks.StreamValue) -> blocks.StreamValue:
        return check_questions(super().clean(value))
