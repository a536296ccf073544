"""How often somebody may try something, counted in the shared cache."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from django.core.cache import cache
from django.http import HttpRequest

MINUTE = 60
LONGEST_PART = 254


@dataclass(frozen=True)
class Limit:
    """So many failures within so many seconds, then no more tries until they are over."""

    failures: int
    seconds: int


class Attempts:
    """What somebody has tried: one count for each limit."""

    def __init__(self, limits: dict[str, Limit]) -> None:
        self._limits = limits

    def are_spent(self) -> bool:
        """Whether a limit is reached."""
        counts = cache.get_many(list(self._limits))
        return any(counts.get(key, 0) >= limit.failures for key, limit in self._limits.items())

    def add(self) -> None:
        """Count one more."""
        for key, limit in self._limits.items():
            if not cache.add(key, 1, limit.seconds):
                try:
                    cache.incr(key)
                except ValueError:  # it ended in between
                    cache.add(key, 1, limit.seconds)

    def forget(self) -> None:
        """Start anew: it was the right person."""
        cache.delete_many(list(self._limits))


def make_key(purpose: str, *parts: str) -> str:
    """Return a key for a count.

    A digest: names and addresses are personal data, and a key has a limited alphabet.
    """
    text = "\x00".join(part[:LONGEST_PART] for part in parts)
    return f"{purpose}:" + hashlib.sha256(text.encode()).hexdigest()


def find_address(request: HttpRequest) -> str:
    """Return where a request came from: nginx overwrites the header with what it sees."""
    forwarded = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    return forwarded or request.META.get("REMOTE_ADDR", "")
