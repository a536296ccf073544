"""The index that Wagtail's own comment promises and its migrations leave out.

Searches look into title and body at once; without an index on exactly this expression each of
them reads the whole table.
"""

from __future__ import annotations

from typing import Any

from django.db import migrations

NAME = "search_title_and_body_gin"
TABLE = "wagtailsearch_indexentry"


def create_index(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            f"CREATE INDEX CONCURRENTLY IF NOT EXISTS {NAME} ON {TABLE} USING gin ((title || body))"
        )


def drop_index(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"DROP INDEX CONCURRENTLY IF EXISTS {NAME}")


class Migration(migrations.Migration):
    # CREATE INDEX CONCURRENTLY does not lock out editors, and cannot run inside a transaction.
    atomic = False

    dependencies = [("wagtailsearch", "0010_add_text_fields")]

    operations = [migrations.RunPython(create_index, drop_index)]
