"""Runs due jobs, one at a time, until told to stop. Start more processes for more at a time."""

from __future__ import annotations

import logging
import os
import socket
import threading
import uuid
from datetime import timedelta
from typing import Self

from django.db import (
    DatabaseError,
    InterfaceError,
    OperationalError,
    close_old_connections,
    connection,
)

from workation.jobs.queue import (
    Claim,
    claim_next,
    ensure_periodic_jobs,
    extend_lease,
    finish,
    pause,
    postpone,
)
from workation.jobs.registry import Pause, Retry, find_handler, known_kinds

logger = logging.getLogger(__name__)

LEASE = timedelta(seconds=60)
POLL_SECONDS = 1.0
SECONDS_AFTER_A_LOST_DATABASE = 2.0


class Heartbeat(threading.Thread):
    """Extends the lease while the handler works, so a lease is short and a dead worker's ends."""

    def __init__(self, claim: Claim, lease: timedelta) -> None:
        super().__init__(name=f"heartbeat of job {claim.pk}", daemon=True)
        self._claim = claim
        self._lease = lease
        self._over = threading.Event()

    def run(self) -> None:
        try:
            while not self._over.wait(self._lease.total_seconds() / 4):
                try:
                    if not extend_lease(self._claim, self._lease):
                        logger.warning("Lost the lease of job %s", self._claim)
                        return
                except DatabaseError:
                    logger.warning("Could not extend the lease of job %s", self._claim)
                    connection.close()
        finally:
            connection.close()  # this thread's own

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_exception: object) -> None:
        self._over.set()
        self.join()


class Worker:
    """Claims due jobs and runs their handlers."""

    def __init__(self, *, lease: timedelta = LEASE, kinds: list[str] | None = None) -> None:
        self.lease = lease
        self.kinds = kinds if kinds is not None else known_kinds()
        self.token = f"{socket.gethostname()[:32]}:{os.getpid()}:{uuid.uuid4().hex[:8]}"

    def run_one(self) -> bool:
        """Run the next due job; False when there is none."""
        claim = claim_next(self.kinds, token=self.token, lease=self.lease)
        if claim is None:
            return False
        with Heartbeat(claim, self.lease):
            self._run(claim)
        return True

    def drain(self) -> int:
        """Run due jobs until none is left, and return how many were run."""
        count = 0
        while self.run_one():
            count += 1
        return count

    def run_until(self, stop: threading.Event, *, poll: float = POLL_SECONDS) -> None:
        """Run due jobs as they come; outlive the database's restarts."""
        prepared = False
        while not stop.is_set():
            close_old_connections()
            try:
                if not prepared:
                    ensure_periodic_jobs()
                    prepared = True
                if not self.run_one():
                    stop.wait(poll)
            except (OperationalError, InterfaceError):
                logger.exception("The database does not answer; trying again")
                connection.close()
                stop.wait(SECONDS_AFTER_A_LOST_DATABASE)

    def _run(self, claim: Claim) -> None:
        logger.info("Job %s %s starts", claim.kind, claim.key)
        try:
            find_handler(claim.kind).run(claim.key)
        except Retry as later:
            logger.info("Job %s %s waits: %s", claim.kind, claim.key, later)
            postpone(claim, str(later), after=later.after, hint=later.hint)
        except Pause as pausing:
            logger.warning("Jobs of kind %s pause: %s", claim.kind, pausing)
            pause(
                claim,
                str(pausing),
                after=pausing.after or self.lease,
                hint=pausing.hint,
            )
        except Exception as error:
            logger.exception("Job %s %s failed", claim.kind, claim.key)
            postpone(claim, f"{type(error).__name__}: {error}", after=None)
        else:
            logger.info("Job %s %s done", claim.kind, claim.key)
            finish(claim)
