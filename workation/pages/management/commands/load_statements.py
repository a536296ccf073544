"""`manage.py load_statements`: drafts of privacy, accessibility and terms, where missing."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from workation.pages.statements import load_statements


class Command(BaseCommand):
    """Creates drafts for staff to complete and publish; pages that are there stay."""

    help = "Creates drafts of the privacy and accessibility statements and the terms of use."

    def handle(self, *args: Any, **options: Any) -> None:
        for page in load_statements():
            self.stdout.write(f"下書きを作成しました: {page.title}")
