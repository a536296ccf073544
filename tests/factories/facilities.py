"""Facilities in three kinds and their lists."""

from __future__ import annotations

from typing import Any

import factory
from wagtail.models import Page

from facilities.models import ActivityPage, FacilityIndexPage, StayPage, WorkspacePage
from tests.factories.areas import MunicipalityFactory
from tests.factories.tagging import put_tags
from tests.factories.tree import SingletonPageFactory, SitePageFactory


class StayIndexPageFactory(SingletonPageFactory):
    """The list of stays at /stay/."""

    title = "泊まる"
    slug = "stay"
    facility_kind = "stay"

    class Meta:
        model = FacilityIndexPage


class WorkspaceIndexPageFactory(StayIndexPageFactory):
    """The list of workspaces at /workspace/."""

    title = "働く"
    slug = "workspace"
    facility_kind = "workspace"


class ActivityIndexPageFactory(StayIndexPageFactory):
    """The list of activities at /activity/."""

    title = "体験する"
    slug = "activity"
    facility_kind = "activity"


class FacilityPageFactory(SitePageFactory):
    """What the three kinds share; `with_tags=[…]` and `with_tags__facts=[…]`: see put_tags."""

    summary = "海の見える場所です。"
    municipality = factory.SubFactory(MunicipalityFactory)

    class Meta:
        abstract = True
        skip_postgeneration_save = True

    with_tags = factory.PostGeneration(put_tags)


class StayPageFactory(FacilityPageFactory):
    """A place to stay."""

    title = factory.Sequence(lambda n: f"宿 {n}")
    slug = factory.Sequence(lambda n: f"stay-{n}")

    class Meta:
        model = StayPage

    @classmethod
    def default_parent(cls) -> Page:
        return StayIndexPageFactory()


class WorkspacePageFactory(FacilityPageFactory):
    """A place to work."""

    title = factory.Sequence(lambda n: f"仕事場 {n}")
    slug = factory.Sequence(lambda n: f"workspace-{n}")

    class Meta:
        model = WorkspacePage

    @classmethod
    def default_parent(cls) -> Any:
        return WorkspaceIndexPageFactory()


class ActivityPageFactory(FacilityPageFactory):
    """Something to do."""

    title = factory.Sequence(lambda n: f"体験 {n}")
    slug = factory.Sequence(lambda n: f"activity-{n}")

    class Meta:
        model = ActivityPage

    @classmethod
    def default_parent(cls) -> Any:
        return ActivityIndexPageFactory()
