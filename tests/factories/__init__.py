"""Factories for everything a test needs: pages hang themselves into the site's tree."""

from tests.factories.accounts import OperatorFactory, UserFactory
from tests.factories.areas import AreaFactory, MunicipalityFactory
from tests.factories.content import (
    EventIndexPageFactory,
    EventPageFactory,
    LivingPageFactory,
    NewsIndexPageFactory,
    NewsPageFactory,
    StandardPageFactory,
)
from tests.factories.facilities import (
    ActivityIndexPageFactory,
    ActivityPageFactory,
    StayIndexPageFactory,
    StayPageFactory,
    WorkspaceIndexPageFactory,
    WorkspacePageFactory,
)
from tests.factories.images import ImageFactory
from tests.factories.matching import DiagnosisPageFactory
from tests.factories.plans import KeyPersonFactory, PlanIndexPageFactory, PlanPageFactory
from tests.factories.reports import ReportIndexPageFactory, ReportPageFactory
from tests.factories.tags import TagFactory, confirm_fact
from tests.factories.tree import HomePageFactory, ensure_site_tree, translate_page

__all__ = [
    "ActivityIndexPageFactory",
    "ActivityPageFactory",
    "AreaFactory",
    "DiagnosisPageFactory",
    "EventIndexPageFactory",
    "EventPageFactory",
    "HomePageFactory",
    "ImageFactory",
    "KeyPersonFactory",
    "LivingPageFactory",
    "MunicipalityFactory",
    "NewsIndexPageFactory",
    "NewsPageFactory",
    "OperatorFactory",
    "PlanIndexPageFactory",
    "PlanPageFactory",
    "ReportIndexPageFactory",
    "ReportPageFactory",
    "StandardPageFactory",
    "StayIndexPageFactory",
    "StayPageFactory",
    "TagFactory",
    "UserFactory",
    "WorkspaceIndexPageFactory",
    "WorkspacePageFactory",
    "confirm_fact",
    "ensure_site_tree",
    "translate_page",
]
