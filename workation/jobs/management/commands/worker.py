"""`manage.py worker`: background work."""

from __future__ import annotations

import signal
import threading
from argparse import ArgumentParser
from datetime import timedelta
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand

from workation.jobs.queue import resume_all
from workation.jobs.worker import LEASE, POLL_SECONDS, Worker


class Command(BaseCommand):
    help = "Runs background jobs until stopped. Safe to kill at any time; safe to run twice."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="Run one due job and end.")
        parser.add_argument("--drain", action="store_true", help="Run all due jobs and end.")
        parser.add_argument(
            "--lease",
            type=float,
            default=LEASE.total_seconds(),
            help="Seconds after which a killed worker's job is taken up again (default 60).",
        )
        parser.add_argument(
            "--poll",
            type=float,
            default=POLL_SECONDS,
            help="Seconds between looks for work.",
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        worker = Worker(lease=timedelta(seconds=options["lease"]))
        if options["once"]:
            worker.run_one()
        elif options["drain"]:
            self.stdout.write(f"{worker.drain()} jobs run.")
        else:
            resume_all()
            self.stdout.write("Worker started; Ctrl-C ends it.")
            worker.run_until(stop_on_signals(), poll=options["poll"])
            self.stdout.write("Worker ended.")


def stop_on_signals() -> threading.Event:
    """Return an event set by the first SIGTERM or SIGINT; a second one ends the process."""
    stop = threading.Event()

    def end_after_this_job(number: int, _frame: FrameType | None) -> None:
        stop.set()
        signal.signal(number, signal.SIG_DFL)

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, end_after_this_job)
    return stop
