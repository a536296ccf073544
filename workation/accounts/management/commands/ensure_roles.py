"""`manage.py ensure_roles`: put missing groups and rights back."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from workation.accounts.roles import OPERATORS, STAFF, TRANSLATORS, ensure_roles


class Command(BaseCommand):
    """Runs after every migration anyway; by hand where groups were changed by accident."""

    help = "Create the groups for staff, translators and operators and give them their rights."

    def handle(self, *args: Any, **options: Any) -> None:
        ensure_roles()
        self.stdout.write(f"{STAFF}, {TRANSLATORS}, {OPERATORS}: ok")
