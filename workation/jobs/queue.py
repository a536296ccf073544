"""Asking for work, claiming it, reporting how it went. Safe between processes.

Works alike on PostgreSQL and SQLite. Every statement stands alone or in the caller's
transaction: a job asked for in a transaction that rolls back was never asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import connection, transaction
from django.db.models import Case, F, Value, When
from django.utils import timezone

from workation.jobs.models import USUAL_PRIORITY, Job, KindPause
from workation.jobs.registry import find_handler, periodic_handlers

FIRST_DELAY = timedelta(seconds=30)
LONGEST_DELAY = timedelta(minutes=30)

# One statement, because "look, then insert or update" would lose a request between two
# processes. `bulk_create(update_conflicts=True)` cannot count up. The delay of a waiting request
# is kept when it is the shorter one, and dropped when it only stems from failures.
_ENQUEUE = """
INSERT INTO {table} ({kind}, {key}, {priority}, {wanted}, {done}, {attempts}, {leased_by},
                     {next_try}, {last_error}, {hint}, {created_at}, {updated_at})
VALUES (%s, %s, %s, 1, 0, 0, '', %s, '', '', %s, %s)
ON CONFLICT ({kind}, {key}) DO UPDATE SET
  {wanted} = {table}.{wanted} + 1,
  {attempts} = 0,
  {next_try} = CASE WHEN {table}.{wanted} > {table}.{done} AND {table}.{attempts} = 0
                     AND {table}.{next_try} < excluded.{next_try}
                    THEN {table}.{next_try} ELSE excluded.{next_try} END,
  {priority} = CASE WHEN {table}.{wanted} > {table}.{done}
                     AND {table}.{priority} < excluded.{priority}
                    THEN {table}.{priority} ELSE excluded.{priority} END,
  {updated_at} = excluded.{updated_at}
"""


@dataclass(frozen=True)
class Claim:
    """A job that this worker holds: `wanted` is the request it serves, `token` proves it."""

    pk: int
    kind: str
    key: str
    wanted: int
    attempts: int
    token: str


def enqueue(
    kind: str,
    key: str,
    *,
    delay: timedelta | None = None,
    priority: int = USUAL_PRIORITY,
) -> None:
    """Ask, within the caller's transaction, that this be brought up to date.

    Asking again before it is done costs one run, not two. Smaller priorities go first.
    """
    now = timezone.now()
    adapt = connection.ops.adapt_datetimefield_value
    stamp = adapt(now)
    names = {
        field.name: connection.ops.quote_name(field.column or field.name)
        for field in Job._meta.fields
    }
    table = connection.ops.quote_name(Job._meta.db_table)
    due = adapt(now + (delay or timedelta()))
    parameters: list[Any] = [kind, key, priority, due, stamp, stamp]
    with connection.cursor() as cursor:
        cursor.execute(_ENQUEUE.format(table=table, **names), parameters)


def ensure_periodic_jobs() -> None:
    """Give each periodic handler its row."""
    Job.objects.bulk_create(
        [Job(kind=known.kind, key="") for known in periodic_handlers()],
        ignore_conflicts=True,
    )


def claim_next(kinds: list[str], *, token: str, lease: timedelta) -> Claim | None:
    """Take the next due job of these kinds for as long as `lease`, or return None."""
    # Looking first spares SQLite a write lock for every empty poll.
    if not Job.objects.due(timezone.now()).filter(kind__in=kinds).exists():
        return None
    with transaction.atomic():
        now = timezone.now()
        due = Job.objects.due(now).filter(kind__in=kinds)
        # SQLite ignores the row lock: there the conditional UPDATE alone decides who got it.
        job = (
            due.order_by("priority", "next_try", "pk")
            .select_for_update(skip_locked=True, of=("self",))
            .first()
        )
        if job is None or not Job.objects.due(now).filter(pk=job.pk).update(
            lease_until=now + lease, leased_by=token, updated_at=now
        ):
            return None
    return Claim(job.pk, job.kind, job.key, job.wanted, job.attempts, token)


def extend_lease(claim: Claim, lease: timedelta) -> bool:
    """Hold the job longer; False when somebody else has taken it meanwhile."""
    held = Job.objects.filter(pk=claim.pk, leased_by=claim.token)
    return bool(held.update(lease_until=timezone.now() + lease))


def finish(claim: Claim) -> None:
    """Report success. A request made during the run leaves the job pending."""
    now = timezone.now()
    served: dict[str, object] = {"done": claim.wanted}
    every = find_handler(claim.kind).every
    if every is not None:
        served |= {"wanted": F("wanted") + 1, "next_try": now + every}
    _release(claim, now, attempts=0, last_error="", hint="", finished_at=now, **served)


def postpone(claim: Claim, message: str, *, after: timedelta | None, hint: str = "") -> None:
    """Report failure: try again `after` that time, or after the usual growing delay."""
    now = timezone.now()
    later = now + (after if after is not None else growing_delay(claim.attempts + 1))
    # A request made during the run does not wait for the older one's delay.
    next_try = Case(When(wanted__gt=claim.wanted, then=F("next_try")), default=Value(later))
    _release(
        claim,
        now,
        attempts=F("attempts") + 1,
        last_error=clean_message(message),
        hint=hint,
        next_try=next_try,
    )


def pause(claim: Claim, message: str, *, after: timedelta, hint: str = "") -> None:
    """Report that no job of this kind can succeed for a while."""
    until = timezone.now() + after
    KindPause.objects.update_or_create(
        kind=claim.kind, defaults={"until": until, "message": clean_message(message), "hint": hint}
    )
    postpone(claim, message, after=after, hint=hint)


def resume_all() -> None:
    """End every pause and make waiting jobs with a hint due: what they wait for may be there now.

    Called when a worker starts, because a new key or a raised quota comes with a restart.
    """
    KindPause.objects.all().delete()
    Job.objects.pending().exclude(hint="").update(next_try=timezone.now())


def clean_message(message: str) -> str:
    """Return the text as PostgreSQL takes it: a NUL in it would fail again on every report."""
    return message.replace("\x00", "\ufffd")


def growing_delay(attempts: int) -> timedelta:
    """Return 30 s after the first failure, doubling up to 30 min, for ever."""
    doublings = min(max(attempts - 1, 0), 10)  # beyond ten the cap holds anyway
    return min(FIRST_DELAY * (1 << doublings), LONGEST_DELAY)


def _release(claim: Claim, now: datetime, **changes: object) -> None:
    # Only the holder may write: a worker that lost its lease must not undo the next one's work.
    Job.objects.filter(pk=claim.pk, leased_by=claim.token).update(
        lease_until=None, leased_by="", updated_at=now, **changes
    )
