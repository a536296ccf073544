"""Tags of list pages."""

from __future__ import annotations

from django import template
from wagtail.models import Page

from workation.search.choices import Label
from workation.search.filtered_list import FilteredList
from workation.search.filters import ListFilters
from workation.search.ways_out import WayOut, find_ways_out

register = template.Library()


@register.simple_tag
def filter_url(filters: ListFilters) -> str:
    """Return the list's address with its filters, for the pagination."""
    return filters.url()


@register.simple_tag
def unconfirmed_url(filters: ListFilters) -> str:
    """Return the address that also shows what is not confirmed, or no longer does."""
    return filters.url(unconfirmed=None if filters.unconfirmed else "1")


@register.simple_tag
def unconfirmed_in(listing: FilteredList, page: Page) -> list[Label]:
    """Return the facts asked for that nobody has confirmed for an item."""
    return listing.unconfirmed_in(page.pk)


@register.simple_tag
def ways_out(listing: FilteredList) -> list[WayOut]:
    """Return what to give up where nothing fits."""
    return find_ways_out(listing) if listing.filters.is_active else []
