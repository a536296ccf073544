"""Asking for work: counted once, never lost, in its order."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone

from workation.jobs import registry
from workation.jobs.models import Job, KindPause
from workation.jobs.queue import (
    claim_next,
    enqueue,
    extend_lease,
    finish,
    growing_delay,
    postpone,
    resume_all,
)
from workation.jobs.registry import Pause, Retry
from workation.jobs.worker import Worker

KIND = "tests.water_the_plants"
MINUTE = timedelta(minutes=1)


@pytest.fixture
def garden() -> Iterator[Callable[[Callable[[str], None]], Worker]]:
    """Register a handler for this test's kind and return a worker that does nothing else."""

    def plant(function: Callable[[str], None]) -> Worker:
        registry.handler(KIND)(function)
        return Worker(kinds=[KIND])

    yield plant
    registry._handlers.pop(KIND, None)


def make_due() -> None:
    Job.objects.update(next_try=timezone.now() - MINUTE)


@pytest.mark.django_db
def test_three_requests_for_one_thing_are_one_run(garden) -> None:
    watered: list[str] = []
    worker = garden(watered.append)
    for _ in range(3):
        enqueue(KIND, "rose")
    enqueue(KIND, "lily")

    assert worker.drain() == 2
    assert watered == ["rose", "lily"]
    assert {job.state for job in Job.objects.all()} == {Job.State.DONE}
    assert worker.drain() == 0


@pytest.mark.django_db
def test_a_request_during_the_run_makes_it_run_again(garden) -> None:
    runs: list[str] = []

    def water(key: str) -> None:
        runs.append(key)
        if len(runs) == 1:
            enqueue(KIND, key)

    enqueue(KIND, "rose")
    assert garden(water).drain() == 2
    assert Job.objects.get().wanted == 2


@pytest.mark.django_db(transaction=True)
def test_a_request_in_a_transaction_that_rolls_back_was_never_made() -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        enqueue(KIND, "rose")
        raise RuntimeError
    assert not Job.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_requests_from_many_processes_at_once_are_all_counted() -> None:
    def ask() -> None:
        try:
            for _ in range(10):
                enqueue(KIND, "rose")
        finally:
            connection.close()

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Job.objects.get().wanted == 40


@pytest.mark.django_db(transaction=True)
def test_two_workers_never_hold_the_same_job() -> None:
    for number in range(20):
        enqueue(KIND, str(number))
    claimed: list[str] = []

    def work(token: str) -> None:
        try:
            misses = 0
            while misses < 5:
                claim = claim_next([KIND], token=token, lease=MINUTE)
                if claim is None:
                    misses += 1
                else:
                    claimed.append(claim.key)
        finally:
            connection.close()

    threads = [threading.Thread(target=work, args=(f"worker {n}",)) for n in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(claimed, key=int) == [str(number) for number in range(20)]


@pytest.mark.django_db
def test_urgent_jobs_go_first_and_stay_urgent() -> None:
    enqueue(KIND, "rose")
    enqueue(KIND, "lily", priority=0)
    enqueue(KIND, "lily")
    claim = claim_next([KIND], token="a", lease=MINUTE)
    assert claim is not None
    assert claim.key == "lily"


@pytest.mark.django_db
def test_a_delayed_request_waits_and_an_immediate_one_ends_the_waiting() -> None:
    enqueue(KIND, "rose", delay=MINUTE)
    assert claim_next([KIND], token="a", lease=MINUTE) is None
    enqueue(KIND, "rose")
    assert claim_next([KIND], token="a", lease=MINUTE) is not None


@pytest.mark.django_db
def test_a_delayed_request_does_not_hold_up_one_that_is_due() -> None:
    enqueue(KIND, "rose")
    enqueue(KIND, "rose", delay=MINUTE)
    assert claim_next([KIND], token="a", lease=MINUTE) is not None


@pytest.mark.django_db
def test_a_failing_job_keeps_its_error_and_comes_back_later_each_time(garden) -> None:
    def wither(_key: str) -> None:
        raise ValueError("no water")

    worker = garden(wither)
    enqueue(KIND, "rose")
    delays = []
    for _ in range(3):
        before = timezone.now()
        assert worker.drain() == 1
        job = Job.objects.get()
        assert job.last_error == "ValueError: no water"
        assert job.state == Job.State.RETRYING
        delays.append(round((job.next_try - before).total_seconds(), -1))
        make_due()
    assert delays == [30, 60, 120]


def test_the_delay_grows_to_half_an_hour_and_no_further() -> None:
    assert growing_delay(1) == timedelta(seconds=30)
    assert growing_delay(7) == growing_delay(1000) == timedelta(minutes=30)


@pytest.mark.django_db
def test_success_forgets_the_failures(garden) -> None:
    answers = iter([RuntimeError("once"), None])

    def sulk(_key: str) -> None:
        answer = next(answers)
        if answer:
            raise answer

    worker = garden(sulk)
    enqueue(KIND, "rose")
    worker.drain()
    make_due()
    worker.drain()
    job = Job.objects.get()
    assert (job.state, job.attempts, job.last_error) == (Job.State.DONE, 0, "")
    assert job.finished_at is not None


@pytest.mark.django_db
def test_a_handler_can_name_the_delay_and_the_reason(garden) -> None:
    def wait(_key: str) -> None:
        raise Retry("waiting for rain", after=timedelta(hours=2), hint="dry")

    enqueue(KIND, "rose")
    garden(wait).drain()
    job = Job.objects.get()
    assert job.next_try > timezone.now() + timedelta(minutes=119)
    assert (job.last_error, job.hint) == ("waiting for rain", "dry")


@pytest.mark.django_db
def test_a_request_made_during_a_failing_run_does_not_wait(garden) -> None:
    def fail(key: str) -> None:
        enqueue(KIND, key)
        raise Retry("not yet", after=timedelta(hours=2))

    enqueue(KIND, "rose")
    garden(fail).run_one()
    assert Job.objects.due(timezone.now()).exists()


@pytest.mark.django_db
def test_a_pause_holds_every_job_of_its_kind_until_the_worker_starts_anew(
    garden,
) -> None:
    runs: list[str] = []

    def stop(key: str) -> None:
        runs.append(key)
        raise Pause("the well is dry", after=timedelta(hours=1), hint="quota")

    worker = garden(stop)
    for number in range(3):
        enqueue(KIND, str(number))
    assert worker.drain() == 1
    assert KindPause.objects.get().message == "the well is dry"
    resume_all()
    worker.run_one()
    assert len(runs) == 2


@pytest.mark.django_db
def test_a_dead_workers_job_is_taken_up_when_its_lease_ends() -> None:
    enqueue(KIND, "rose")
    dead = claim_next([KIND], token="dead", lease=MINUTE)
    assert dead is not None
    assert claim_next([KIND], token="next", lease=MINUTE) is None

    Job.objects.update(lease_until=timezone.now() - MINUTE)
    heir = claim_next([KIND], token="next", lease=MINUTE)
    assert heir is not None
    assert not extend_lease(dead, MINUTE)
    postpone(dead, "I was only slow", after=MINUTE)
    assert Job.objects.get().leased_by == "next"


@pytest.mark.django_db
def test_a_periodic_job_comes_round_again(garden) -> None:
    registry.periodic(KIND, every=MINUTE)(lambda _key: None)
    enqueue(KIND, "")
    claim = claim_next([KIND], token="a", lease=MINUTE)
    assert claim is not None
    finish(claim)
    job = Job.objects.get()
    assert job.state == Job.State.WAITING
    assert job.next_try > timezone.now() + timedelta(seconds=50)
    registry._handlers.pop(KIND)


@pytest.mark.django_db
@pytest.mark.parametrize("interruption", [RuntimeError, Pause])
def test_a_nul_in_an_error_does_not_stop_the_queue(garden, interruption) -> None:
    """PostgreSQL refuses it: the worker would fail on every report of the same job."""

    def fail(_key: str) -> None:
        after = {"after": MINUTE} if interruption is Pause else {}
        raise interruption("bad\x00answer", **after)

    worker = garden(fail)
    enqueue(KIND, "rose")
    worker.drain()

    assert "bad\ufffdanswer" in Job.objects.get().last_error
