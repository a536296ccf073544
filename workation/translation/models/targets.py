"""What is up to date, and what left together with its Japanese page."""

from __future__ import annotations

from django.db import models
from wagtail.models import Page, Revision
from wagtail_localize.models import Translation


class TargetState(models.Model):
    """What a target was last made of, so that it is not made again for nothing."""

    translation = models.OneToOneField(
        Translation, on_delete=models.CASCADE, related_name="target_state"
    )
    fingerprint = models.CharField(max_length=64)
    completed_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"{self.translation_id}: {self.completed_at}"


class Withdrawal(models.Model):
    """A hand-written or imported translation that went off line together with its Japanese page.

    What the pipeline makes it makes anew; this one comes back from the revision that was live.
    """

    target = models.OneToOneField(Page, on_delete=models.CASCADE, related_name="+")
    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, null=True, related_name="+")

    def __str__(self) -> str:
        return f"{self.target_id}"
