"""Model plans: what a stay could look like, with whom, and what it takes."""

from plans.models.index import PlanIndexPage
from plans.models.key_person import KeyPerson
from plans.models.plan import PlanPage, PlanPageQuerySet, ReportLink
from plans.models.related import ExtraFacility, FacilityUse, PlanArea, PlanPicture

__all__ = [
    "ExtraFacility",
    "FacilityUse",
    "KeyPerson",
    "PlanArea",
    "PlanIndexPage",
    "PlanPage",
    "PlanPageQuerySet",
    "PlanPicture",
    "ReportLink",
]
