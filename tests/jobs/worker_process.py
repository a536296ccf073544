"""`manage.py worker` as a process of its own, on the test's database."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import connection


@contextmanager
def running_worker(**environment: str) -> Iterator[subprocess.Popen[bytes]]:
    """Start a worker with a short lease; kill it at the end if it still runs."""
    process = subprocess.Popen(
        [sys.executable, "manage.py", "worker", "--poll=0.1", "--lease=2"],
        env=os.environ | {"DATABASE_URL": find_database_url()} | environment,
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def find_database_url() -> str:
    """Return the address with which another process opens this test's database."""
    settings = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{settings['NAME']}"
    user, password = settings["USER"], settings["PASSWORD"]
    host, port, name = settings["HOST"], settings["PORT"], settings["NAME"]
    return f"postgres://{user}:{password}@{host}:{port}/{name}"


def wait_until(condition: Callable[[], object], seconds: float = 30) -> bool:
    """Wait for what another process is to bring about; False when it does not."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.1)
    return False
