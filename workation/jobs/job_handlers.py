"""Periodic work of the CMS itself."""

from __future__ import annotations

from datetime import timedelta

from django.core.management import call_command

from workation.jobs.registry import periodic


@periodic("jobs.clear_sessions", every=timedelta(days=1))
def clear_sessions(_key: str) -> None:
    """Delete the sessions that have ended."""
    call_command("clearsessions")


@periodic("jobs.publish_scheduled", every=timedelta(minutes=1))
def publish_scheduled(_key: str) -> None:
    """Publish and expire pages whose time has come, so that no cron entry is needed."""
    call_command("publish_scheduled")
