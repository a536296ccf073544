"""What the list of plans is searched and filtered by."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet, Value
from django.utils.translation import gettext_lazy as _

from facilities.models import FacilityPage
from plans.models import FacilityUse, PlanArea, PlanPage
from workation.search.choices import month_filter, nights_filter, people_filter, price_filter
from workation.search.searchable_lists import Rows, SearchableList, register_list


def plan_places(pages: QuerySet[Any]) -> Rows:
    """Return the areas of plans and the municipalities of the facilities that they use."""
    areas = PlanArea.objects.filter(page__in=pages.values("pk"))
    # Kept between Japanese pages; a facility that is not open to visitors says nothing here.
    uses = FacilityUse.objects.filter(
        plan__translation_key__in=pages.values("translation_key"),
        facility__in=FacilityPage.objects.open_to_visitors().values("pk"),
        facility__municipality__isnull=False,
    )
    return [
        areas.order_by().values_list("page__translation_key", "area__code", Value("")),
        uses.order_by().values_list(
            "plan__translation_key", Value(""), "facility__municipality__code"
        ),
    ]


def register_plan_list() -> None:
    """Register the list."""
    register_list(
        SearchableList(
            "plans",
            _("モデルプラン"),
            PlanPage,
            "components/plan_card.html",
            figures=(
                nights_filter(),
                people_filter(_("人数"), "party_min", "party_max"),
                price_filter(_("1人の費用")),
                month_filter(),
            ),
            place_rows=plan_places,
            price_field="price_from",
        )
    )
