"""The worker as a process: stops politely, outlives its database."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from workation.jobs import registry
from workation.jobs.models import Job
from workation.jobs.queue import enqueue
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


def wait_until(condition, seconds: float = 20) -> bool:
    """Poll the database for what another process is to bring about."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.1)
    return False


@pytest.mark.django_db(transaction=True)
def test_the_process_outlives_lost_connections_and_ends_on_sigterm(
    worker_process: subprocess.Popen[bytes],
) -> None:
    def beat() -> Job | None:
        return Job.objects.filter(kind="jobs.publish_scheduled", finished_at__isnull=False).first()

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
    assert worker_process.poll() is None

    worker_process.send_signal(signal.SIGTERM)
    assert worker_process.wait(10) == 0


@pytest.fixture
def worker_process() -> Iterator[subprocess.Popen[bytes]]:
    """`manage.py worker` on the test's own database."""
    process = subprocess.Popen(
        [sys.executable, "manage.py", "worker", "--poll=0.1", "--lease=2"],
        env=os.environ | environment_of_the_test_database(),
    )
    yield process
    process.kill()
    process.wait()


def environment_of_the_test_database() -> dict[str, str]:
    """Return the variables with which another process opens this test's database."""
    settings = connection.settings_dict
    if connection.vendor == "sqlite":
        if connection.is_in_memory_db():
            pytest.skip("another process cannot open a database in memory")
        return {"DATABASE_URL": f"sqlite:///{settings['NAME']}"}
    user, password = settings["USER"], settings["PASSWORD"]
    host, port, name = settings["HOST"], settings["PORT"], settings["NAME"]
    return {"DATABASE_URL": f"postgres://{user}:{password}@{host}:{port}/{name}"}
