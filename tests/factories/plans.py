"""Plans, their list and their key persons."""

from __future__ import annotations

from typing import Any

import factory
from factory.django import DjangoModelFactory

from plans.facility_use import update_facility_use
from plans.models import ExtraFacility, KeyPerson, PlanArea, PlanIndexPage, PlanPage
from tests.factories.areas import AreaFactory
from tests.factories.tagging import put_tags
from tests.factories.tree import SingletonPageFactory, SitePageFactory


class PlanIndexPageFactory(SingletonPageFactory):
    """The list of plans at /plans/."""

    title = "モデルプラン"
    slug = "plans"

    class Meta:
        model = PlanIndexPage


class PlanPageFactory(SitePageFactory):
    """A plan.

    `areas=["iseshima"]` (codes or rows), `facilities=[page, …]` (as extras, with the rows that
    lists ask), `with_tags=["family"]` and `with_tags__facts=["wifi"]`.
    """

    title = factory.Sequence(lambda n: f"プラン {n}")
    slug = factory.Sequence(lambda n: f"plan-{n}")
    summary = "海辺で働き、地域の人と過ごします。"

    class Meta:
        model = PlanPage
        skip_postgeneration_save = True

    @classmethod
    def default_parent(cls) -> Any:
        return PlanIndexPageFactory()

    @factory.post_generation
    def areas(plan: Any, create: bool, extracted: Any, **_kwargs: Any) -> None:
        for order, area in enumerate(extracted or () if create else ()):
            row = AreaFactory(code=area) if isinstance(area, str) else area
            PlanArea.objects.create(page=plan, area=row, sort_order=order)

    @factory.post_generation
    def facilities(plan: Any, create: bool, extracted: Any, **_kwargs: Any) -> None:
        if create and extracted:
            for order, facility in enumerate(extracted):
                ExtraFacility.objects.create(page=plan, facility=facility, sort_order=order)
            update_facility_use(plan)

    with_tags = factory.PostGeneration(put_tags)


class KeyPersonFactory(DjangoModelFactory):
    """Somebody a visitor meets: `KeyPersonFactory(page=plan)`."""

    name = factory.Sequence(lambda n: f"案内人 {n}")
    role = "漁師"
    introduction = "海のことなら何でも聞いてください。"
    locale = factory.SelfAttribute("page.locale")

    class Meta:
        model = KeyPerson
