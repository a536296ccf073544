"""The job table, and which kinds are paused."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

USUAL_PRIORITY = 10


class JobQuerySet(models.QuerySet["Job"]):
    def pending(self) -> JobQuerySet:
        """Jobs with more wanted than done."""
        return self.filter(done__lt=F("wanted"))

    def due(self, now: datetime) -> JobQuerySet:
        """Jobs that may be worked on now: not leased, not waiting, their kind not paused."""
        paused = KindPause.objects.filter(kind=OuterRef("kind"), until__gt=now)
        return (
            self.pending()
            .filter(Q(lease_until__isnull=True) | Q(lease_until__lte=now), next_try__lte=now)
            .exclude(Exists(paused))
        )


class Job(models.Model):
    """Something to bring up to date. One row for each thing, however often it is asked for.

    `wanted` counts the requests and `done` the last request served, so a request that arrives
    while the job runs is not lost: `done` stays behind and the job runs again.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("待機中")
        RUNNING = "running", _("実行中")
        RETRYING = "retrying", _("再試行待ち")
        DONE = "done", _("完了")

    kind = models.CharField(_("種類"), max_length=60)
    key = models.CharField(_("対象"), max_length=200, blank=True)
    priority = models.PositiveSmallIntegerField(_("優先度（小さいほど先）"), default=USUAL_PRIORITY)
    wanted = models.PositiveBigIntegerField(_("依頼"), default=1)
    done = models.PositiveBigIntegerField(_("済み"), default=0)
    attempts = models.PositiveIntegerField(_("続けて失敗した回数"), default=0)
    lease_until = models.DateTimeField(_("占有の期限"), null=True, blank=True)
    leased_by = models.CharField(_("実行者"), max_length=80, blank=True)
    next_try = models.DateTimeField(_("次の実行"), default=timezone.now)
    last_error = models.TextField(_("直近の問題"), blank=True)
    hint = models.CharField(_("状況コード"), max_length=40, blank=True)
    created_at = models.DateTimeField(_("作成"), default=timezone.now)
    updated_at = models.DateTimeField(_("更新"), default=timezone.now)
    finished_at = models.DateTimeField(_("完了"), null=True, blank=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        verbose_name = _("ジョブ")
        verbose_name_plural = _("ジョブ")
        constraints = [models.UniqueConstraint(fields=["kind", "key"], name="job_kind_key")]
        indexes = [
            models.Index(
                fields=["priority", "next_try"],
                condition=Q(wanted__gt=F("done")),
                name="job_pending",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}".rstrip()

    @property
    def state(self) -> State:
        """Where the job stands, for lists."""
        if self.done >= self.wanted:
            return self.State.DONE
        if self.lease_until is not None and self.lease_until > timezone.now():
            return self.State.RUNNING
        return self.State.RETRYING if self.last_error else self.State.WAITING


class KindPause(models.Model):
    """A kind of job that nobody touches for a while, and why."""

    kind = models.CharField(_("種類"), max_length=60, unique=True)
    until = models.DateTimeField(_("再開"))
    hint = models.CharField(_("状況コード"), max_length=40, blank=True)
    message = models.TextField(_("理由"))

    class Meta:
        verbose_name = _("一時停止")
        verbose_name_plural = _("一時停止")

    def __str__(self) -> str:
        return self.kind
