"""What wagtail-localize does not keep, one module per subject."""

from workation.translation.models.comments import SegmentComment
from workation.translation.models.findings import CheckFinding, CheckFindingQuerySet
from workation.translation.models.reviews import SegmentChange, TranslationReview
from workation.translation.models.targets import TargetState, Withdrawal
from workation.translation.models.terms import (
    DeepLGlossary,
    DismissedName,
    GlossaryTerm,
    GlossaryTermText,
    is_target_locale,
    refuse_tabs_and_line_ends,
)
from workation.translation.models.uploads import TranslationUpload
from workation.translation.models.usage import TranslationUsage
from workation.translation.models.wishes import HeldType, PageWishes

__all__ = [
    "CheckFinding",
    "CheckFindingQuerySet",
    "DeepLGlossary",
    "DismissedName",
    "GlossaryTerm",
    "GlossaryTermText",
    "HeldType",
    "PageWishes",
    "SegmentChange",
    "SegmentComment",
    "TargetState",
    "TranslationReview",
    "TranslationUpload",
    "TranslationUsage",
    "Withdrawal",
    "is_target_locale",
    "refuse_tabs_and_line_ends",
]
