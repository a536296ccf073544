"""When rights are due: after a migration, and when a tree or a list comes into being."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Model
from django.db.models.signals import post_migrate, post_save
from wagtail.models import Page

from workation.accounts.listings import LISTING_PARENT_MARK
from workation.accounts.roles import ensure_page_rights, ensure_roles


def connect(app: AppConfig) -> None:
    """Listen."""
    post_migrate.connect(ensure_after_migration, sender=app, dispatch_uid="roles-migrated")
    post_save.connect(ensure_after_creation, dispatch_uid="roles-created")


def ensure_after_migration(using: str, **kwargs: Any) -> None:
    """Create the roles once every table is there: not after migrating one app, or back."""
    if kwargs.get("plan") and not _is_fully_migrated(using):
        return
    ensure_roles()


def ensure_after_creation(
    sender: type[Model], instance: Model, created: bool, raw: bool = False, **kwargs: Any
) -> None:
    """Give rights on a new home page of a language and on a new list for listings."""
    if not created or raw or not isinstance(instance, Page) or sender is Page:
        return
    if instance.depth == 2 or getattr(sender, LISTING_PARENT_MARK, False):
        ensure_page_rights()


def _is_fully_migrated(using: str) -> bool:
    executor = MigrationExecutor(connections[using])
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())
