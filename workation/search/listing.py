"""A page that lists others: filters, area map and pagination in its context."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from workation.areas.navigation import get_area_links
from workation.core.models import Tag
from workation.search.filters import ListFilters, Sort

NEWEST = Sort("newest", _("新しい順"), ("-first_published_at", "-pk"))
PRICE = Sort("price", _("料金の安い順"), (models.F("price_from").asc(nulls_last=True), "pk"))


class ListPageMixin(models.Model):
    """Gives an index page its list; subclasses say what is in it."""

    list_sorts: tuple[Sort, ...] = (NEWEST,)

    class Meta:
        abstract = True

    def get_list_queryset(self) -> QuerySet[Any]:
        """Return everything that can be in the list: live, in the page's language."""
        raise NotImplementedError

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        queryset = self.get_list_queryset()
        tags = list(Tag.objects.used_on(queryset))
        counts = queryset.count_by_area()  # type: ignore[attr-defined]
        filters = ListFilters(
            request.GET,
            area_codes=AREA_CODES,
            tag_codes=[tag.slug for tag in tags],
            sorts=self.list_sorts,
        )
        context |= {
            "filters": filters,
            "page_obj": filters.paginate(queryset.for_cards()),  # type: ignore[attr-defined]
            "areas": get_area_links(
                lambda code: filters.url(area=code), counts=counts, current=filters.area
            ),
            "tag_groups": group_by_kind(tags),
            "labels": {tag.slug: tag.label for tag in tags},
        }
        return context


# The five areas are the prefecture's; their codes never change (workation.areas).
AREA_CODES = frozenset({"hokusei", "chunansei", "iseshima", "iga", "higashikishu"})


def group_by_kind(tags: list[Tag]) -> list[tuple[str, list[Tag]]]:
    """Return the tags by kind, kinds in the vocabulary's order."""
    groups: dict[str, list[Tag]] = {}
    for tag in tags:
        groups.setdefault(tag.get_kind_display(), []).append(tag)
    return list(groups.items())
