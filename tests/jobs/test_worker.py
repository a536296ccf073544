"""The worker as a process: stops politely, outlives its database."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from tests.jobs.worker_process import running_worker, wait_until
from workation.jobs import registry
from workation.jobs.models import Job
from workation.jobs.queue import enqueue, ensure_periodic_jobs
from workation.jobs.worker import Worker

KIND = "tests.nap"


@pytest.fixture
def nap() -> Iterator[threading.Event]:
    """A handler that works until the event is set."""
    awake = threading.Event()
    registry.handler(KIND)(lambda _key: awake.wait(10) and None)
    yield awake
    registry._handlers.pop(KIND)


@pytest.mark.django_db(transaction=True)
def test_the_heartbeat_keeps_the_lease_while_the_handler_works(
    nap: threading.Event,
) -> None:
    enqueue(KIND, "long")
    worker = Worker(kinds=[KIND], lease=timedelta(seconds=0.4))

    def work() -> None:
        worker.run_one()
        connection.close()

    thread = threading.Thread(target=work)
    thread.start()
    time.sleep(1)
    assert not Job.objects.due(timezone.now()).exists()
    nap.set()
    thread.join()
    assert Job.objects.get().state == Job.State.DONE


@pytest.mark.django_db
def test_the_command_drains_what_is_due(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("worker", "--drain")
    assert "jobs run" in capsys.readouterr().out


@pytest.mark.django_db
def test_a_kind_without_a_handler_is_left_alone() -> None:
    enqueue("tests.from_a_newer_version", "x")
    assert Worker().drain() == 0
    assert Job.objects.get().state == Job.State.WAITING


@pytest.mark.django_db(transaction=True)
def test_the_process_outlives_lost_connections_and_ends_on_sigterm() -> None:
    def beat() -> Job | None:
        return Job.objects.filter(kind="jobs.publish_scheduled", finished_at__isnull=False).first()

    with running_worker() as process:
        assert wait_until(lambda: beat() is not None)
        first = beat()
        assert first is not None
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
        Job.objects.update(next_try=timezone.now())
        assert wait_until(lambda: (last := beat()) and last.finished_at > first.finished_at)
        assert process.poll() is None

        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0


@pytest.mark.django_db
def test_sessions_that_have_ended_are_cleared() -> None:
    day = timedelta(days=1)
    Session.objects.create(session_key="old", session_data="", expire_date=timezone.now() - day)
    Session.objects.create(session_key="new", session_data="", expire_date=timezone.now() + day)
    ensure_periodic_jobs()

    Worker(kinds=["jobs.clear_sessions"]).drain()

    assert [session.session_key for session in Session.objects.all()] == ["new"]
