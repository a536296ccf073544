"""Blocks of the home page and the living page."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from workation.core.blocks import (
    LinkValue,
    ParagraphBlock,
    PictureBlock,
    PictureVersionBlock,
    StructBlock,
    VersionedValue,
    versions_block,
)


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
    until = blocks.DateBlock(label=_("掲載の終わり"))

    class Meta:
        icon = "pick"
        label = _("おすすめ")


class BannerVersionBlock(PictureVersionBlock):
    """The picture, and the address if it is another one, for one language."""

    url = blocks.URLBlock(label=_("この言語のアドレス"), required=False)


class BannerValue(VersionedValue, LinkValue):
    """A banner in the active language."""

    @property
    def address(self) -> str:
        """Where it leads; blank where the page is not live in this language."""
        return self.version.get("url") or self.href


class BannerBlock(StructBlock):
    """A banner: the text is real text, the picture decorates it."""

    title = blocks.CharBlock(label=_("文字"), max_length=80)
    page = blocks.PageChooserBlock(label=_("ページ"), required=False)
    url = blocks.URLBlock(label=_("外部のアドレス"), required=False)
    image = ImageChooserBlock(label=_("画像"), required=False)
    alt = blocks.CharBlock(
        label=_("画像の中の文字"),
        required=False,
        max_length=255,
        help_text=_("画像に文字があるときは、その文字を書きます。各言語に翻訳します。"),
    )

    versions = versions_block(BannerVersionBlock())

    class Meta:
        icon = "link-external"
        label = _("バナー")
        value_class = BannerValue


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


class PostValue(blocks.StructValue):
    """A post with the name of where it was made."""

    @property
    def network_name(self) -> str:
        """The network as people call it."""
        return dict(NETWORKS).get(self.get("network"), "")


#: Names of companies' services are the same in every language.
NETWORKS = [("facebook", "Facebook"), ("x", "X"), ("instagram", "Instagram")]


class PostBlock(StructBlock):
    """A copy of a post on a social network, readable without going there."""

    network = blocks.ChoiceBlock(label=_("SNS"), choices=NETWORKS)
    date = blocks.DateBlock(label=_("投稿日"), required=False)
    text = blocks.TextBlock(label=_("本文"), max_length=1000)
    url = blocks.URLBlock(label=_("投稿のアドレス"), required=False)

    class Meta:
        icon = "comment"
        label = _("投稿")
        value_class = PostValue


class ConceptBlock(blocks.StreamBlock):
    """The site's idea, in real text."""

    paragraph = ParagraphBlock()
    picture = PictureBlock()
