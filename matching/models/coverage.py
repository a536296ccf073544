"""The last coverage that was worked out, and how far the next one is."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.utils.translation import gettext_lazy as _


class CoverageReport(models.Model):
    """One row: the findings as JSON (`matching.findings`), with the plans' keys."""

    findings = models.JSONField(_("結果"), default=dict)
    computed_at = models.DateTimeField(_("計算した日時"), null=True, blank=True)
    seconds = models.FloatField(_("かかった秒数"), default=0)
    wanted_at = models.DateTimeField(_("依頼した日時"), null=True, blank=True)
    progress = models.PositiveSmallIntegerField(_("進み具合（%）"), default=100)

    class Meta:
        default_permissions = ()
        verbose_name = _("届き方の計算")
        verbose_name_plural = _("届き方の計算")

    def __str__(self) -> str:
        return str(self._meta.verbose_name)

    @classmethod
    def load(cls) -> Self:
        """Return the row, empty where nothing has been worked out yet."""
        return cls.objects.filter(pk=1).first() or cls(pk=1)

    @property
    def is_stale(self) -> bool:
        """Whether something has changed since it was begun."""
        return self.computed_at is None or (
            self.wanted_at is not None and self.wanted_at > self.computed_at
        )

    @property
    def plans(self) -> list[dict[str, Any]]:
        """What was found of each plan, the largest share first."""
        found: list[dict[str, Any]] = self.findings.get("plans", [])
        return found

    def find_plan(self, key: object) -> dict[str, Any] | None:
        """Return what was found of a plan, by the key that all its languages share."""
        return next((plan for plan in self.plans if plan["key"] == str(key)), None)
