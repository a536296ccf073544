"""The itinerary's blocks: days, each with its stops."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from workation.core.blocks import StructBlock


class StopBlock(StructBlock):
    """One stop of a day."""

    time = blocks.TimeBlock(label=_("時刻"), required=False)
    title = blocks.CharBlock(label=_("何をするか"), max_length=120)
    text = blocks.TextBlock(label=_("説明"), required=False)
    travel = blocks.CharBlock(label=_("移動"), required=False, max_length=200)
    facility = blocks.PageChooserBlock(
        label=_("施設"), required=False, page_type="facilities.FacilityPage"
    )


class DayBlock(StructBlock):
    """One day of an itinerary."""

    title = blocks.CharBlock(label=_("この日の見出し"), max_length=120)
    stops = blocks.ListBlock(StopBlock(), label=_("行程"))

    class Meta:
        icon = "calendar-alt"
        label = _("1日")


class ItineraryBlock(blocks.StreamBlock):
    """The days in their order."""

    day = DayBlock()
