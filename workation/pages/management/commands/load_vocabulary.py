"""`manage.py load_vocabulary`: areas, municipalities, tags and example visitors that are missing."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from workation.pages.vocabulary import load_vocabulary


class Command(BaseCommand):
    """Fills the shipped vocabulary; what staff have edited stays."""

    help = "Creates the areas, municipalities, tags and example visitors that are missing."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{load_vocabulary()} 件を追加しました。")
