"""The search backend: Wagtail's index tables, filled and asked through our own analyser.

The same on both databases: text is tokenised by `japanese`, so the databases only ever see
words separated by spaces. Set `WAGTAILSEARCH_BACKENDS["default"]["BACKEND"]` to this module.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db import connection


def SearchBackend(params: Mapping[str, Any]) -> Any:
    """Return the backend for the site's database. The name is the one Wagtail looks for."""
    if connection.vendor == "postgresql":
        from workation.search.postgresql import PostgreSQLSearchBackend

        return PostgreSQLSearchBackend(params)
    if connection.vendor == "sqlite":
        from workation.search.sqlite import SQLiteSearchBackend

        return SQLiteSearchBackend(params)
    raise ImproperlyConfigured(
        f"Search works on PostgreSQL and SQLite, not on {connection.vendor}: see DATABASE_URL."
    )
