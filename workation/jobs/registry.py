"""Which function does which kind of job.

A handler gets the job's key and looks at the present state of what the key names: a job says
"bring this up to date", never "do this step", so that it may run twice, late, or once for
several requests. It runs outside a transaction and opens its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta

JobFunction = Callable[[str], None]


class JobInterruption(Exception):
    """How a handler says that the job is not done, with words that staff can read.

    `hint` is a short code that lists and boards can select by, such as `waiting_key`.
    """

    def __init__(self, message: str, *, after: timedelta | None = None, hint: str = "") -> None:
        super().__init__(message)
        self.after = after
        self.hint = hint


class Retry(JobInterruption):
    """Try this job again `after` that time; without one, after the usual growing delay."""


class Pause(JobInterruption):
    """Leave every job of this kind alone for `after` (the reason concerns all of them)."""

    def __init__(self, message: str, *, after: timedelta, hint: str = "") -> None:
        super().__init__(message, after=after, hint=hint)


@dataclass(frozen=True)
class Handler:
    """A registered function; `every` makes its one job (key "") come round again."""

    kind: str
    run: JobFunction
    every: timedelta | None = None


Describe = Callable[[list[str]], dict[str, str]]

_handlers: dict[str, Handler] = {}
_describers: dict[str, Describe] = {}


def describe_jobs(kinds: Iterable[str], function: Describe) -> None:
    """Register who knows what the keys of these kinds name, in words for staff."""
    _describers.update(dict.fromkeys(kinds, function))


def find_descriptions(jobs: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """Return what jobs, given as (kind, key), are about; those that nobody knows are left out."""
    keys: dict[Describe, set[tuple[str, str]]] = {}
    for kind, key in jobs:
        if known := _describers.get(kind):
            keys.setdefault(known, set()).add((kind, key))
    found: dict[tuple[str, str], str] = {}
    for describe, named in keys.items():
        titles = describe(sorted({key for _kind, key in named}))
        found |= {(kind, key): titles[key] for kind, key in named if key in titles}
    return found


def handler(kind: str) -> Callable[[JobFunction], JobFunction]:
    """Register the decorated function for jobs of this kind."""
    return _register(kind, None)


def periodic(kind: str, *, every: timedelta) -> Callable[[JobFunction], JobFunction]:
    """Register a function that the worker calls about `every` so often, with an empty key."""
    return _register(kind, every)


def _register(kind: str, every: timedelta | None) -> Callable[[JobFunction], JobFunction]:
    def decorate(function: JobFunction) -> JobFunction:
        known = _handlers.get(kind)
        if known is not None and known.run is not function:
            raise ValueError(f"Two handlers for jobs of kind {kind!r}.")
        _handlers[kind] = Handler(kind, function, every)
        return function

    return decorate


def find_handler(kind: str) -> Handler:
    """Return the handler of this kind; KeyError when there is none."""
    return _handlers[kind]


def known_kinds() -> list[str]:
    """Return every registered kind."""
    return list(_handlers)


def periodic_handlers() -> list[Handler]:
    """Return the handlers that come round by themselves."""
    return [known for known in _handlers.values() if known.every is not None]
