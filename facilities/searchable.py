"""What the lists of facilities are searched and filtered by."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from facilities.models import ActivityPage, FacilityPage, StayPage, WorkspacePage
from workation.search.choices import month_filter, open_filter, people_filter, price_filter
from workation.search.searchable_lists import Rows, SearchableList, register_list

CARD = "components/facility_card.html"
DATED = ("price_as_of", "wifi_measured_on")


def facility_places(pages: QuerySet[Any]) -> Rows:
    """Return where facilities are."""
    facilities = FacilityPage.objects.filter(pk__in=pages.values("pk"), municipality__isnull=False)
    place = ("municipality__area__code", "municipality__code")
    return [facilities.order_by().values_list("translation_key", *place)]


def register_facility_lists() -> None:
    """Register the three lists."""
    capacity = people_filter(_("人数"), None, "capacity")
    register_list(
        SearchableList(
            "stay",
            _("宿泊施設"),
            StayPage,
            CARD,
            figures=(capacity, price_filter(_("1泊の料金")), open_filter()),
            place_rows=facility_places,
            price_field="price_from",
            dated_fields=DATED,
        )
    )
    register_list(
        SearchableList(
            "workspace",
            _("ワークスペース"),
            WorkspacePage,
            CARD,
            figures=(capacity, price_filter(_("料金")), open_filter()),
            place_rows=facility_places,
            price_field="price_from",
            dated_fields=DATED,
        )
    )
    register_list(
        SearchableList(
            "activity",
            _("アクティビティ"),
            ActivityPage,
            CARD,
            figures=(
                people_filter(_("人数"), "party_min", "party_max"),
                price_filter(_("料金")),
                month_filter(),
                open_filter(),
            ),
            place_rows=facility_places,
            price_field="price_from",
            dated_fields=DATED,
        )
    )
