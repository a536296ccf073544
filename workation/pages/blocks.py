"""Blocks of the home page and the living page."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from workation.core.blocks import LinkValue, ParagraphBlock, PictureBlock, StructBlock


class AreaChoiceBlock(blocks.ChoiceBlock):
    """One of the five areas, by its code."""

    choices = [
        ("hokusei", _("北勢")),
        ("chunansei", _("中南勢")),
        ("iseshima", _("伊勢志摩")),
        ("iga", _("伊賀")),
        ("higashikishu", _("東紀州")),
    ]


class PickBlock(StructBlock):
    """A plan that staff recommend, with the reason and an end."""

    plan = blocks.PageChooserBlock(label=_("モデルプラン"), page_type="plans.PlanPage")
    reason = blocks.CharBlock(label=_("おすすめの理由"), max_length=120)
    until = blocks.DateBlock(label=_("掲載の終わり"), required=False)

    class Meta:
        icon = "pick"
        label = _("おすすめ")


class BannerBlock(StructBlock):
    """A banner: the text is real text, the picture decorates it."""

    title = blocks.CharBlock(label=_("文字"), max_length=80)
    page = blocks.PageChooserBlock(label=_("ページ"), required=False)
    url = blocks.URLBlock(label=_("外部のアドレス"), required=False)
    image = ImageChooserBlock(label=_("画像"), required=False)

    class Meta:
        icon = "link-external"
        label = _("バナー")
        value_class = LinkValue


class MenuItemBlock(StructBlock):
    """Something to experience in an area."""

    title = blocks.CharBlock(label=_("見出し"), max_length=100)
    text = blocks.TextBlock(label=_("説明"), required=False)
    image = ImageChooserBlock(label=_("画像"), required=False)
    page = blocks.PageChooserBlock(label=_("関連ページ"), required=False)


class AreaMenuBlock(StructBlock):
    """What one area offers: ○○エリアの暮らし体験メニュー."""

    area = AreaChoiceBlock(label=_("エリア"))
    title = blocks.CharBlock(label=_("見出し"), max_length=100)
    items = blocks.ListBlock(MenuItemBlock(), label=_("メニュー"))

    class Meta:
        icon = "site"
        label = _("エリアの暮らし体験メニュー")


class ConceptBlock(blocks.StreamBlock):
    """The site's idea, in real text."""

    paragraph = ParagraphBlock()
    picture = PictureBlock()
