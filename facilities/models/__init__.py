"""Facilities in three kinds; there is no fourth.

`FacilityPage` is what they share. Foreign keys and mixed lists use it; editors create one of its
three kinds.
"""

from facilities.models.facility import FacilityPage, FacilityPageQuerySet, FacilityPicture
from facilities.models.index import FacilityIndexPage
from facilities.models.kinds import ActivityPage, StayPage, WorkspacePage

__all__ = [
    "ActivityPage",
    "FacilityIndexPage",
    "FacilityPage",
    "FacilityPageQuerySet",
    "FacilityPicture",
    "StayPage",
    "WorkspacePage",
]
