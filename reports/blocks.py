"""The days of a report."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from workation.core.blocks import ParagraphBlock, PictureBlock, QuoteBlock, StructBlock


class ReportDayContentBlock(blocks.StreamBlock):
    """Text and pictures of one day, in any order."""

    paragraph = ParagraphBlock()
    picture = PictureBlock()
    quote = QuoteBlock()


class ReportDayBlock(StructBlock):
    """One day."""

    title = blocks.CharBlock(label=_("この日の見出し"), max_length=120)
    content = ReportDayContentBlock(label=_("本文"))

    class Meta:
        icon = "calendar-alt"
        label = _("1日")


class ReportBlock(blocks.StreamBlock):
    """The days in their order."""

    day = ReportDayBlock()
