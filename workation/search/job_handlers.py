"""Periodic work of the search."""

from __future__ import annotations

from datetime import timedelta

from workation.jobs.registry import periodic
from workation.search.unanswered import forget_old


@periodic("search.forget_unanswered", every=timedelta(days=1))
def forget_unanswered(_key: str) -> None:
    """Forget words that nobody has missed for long."""
    forget_old()
