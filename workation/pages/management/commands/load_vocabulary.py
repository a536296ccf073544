"""`manage.py load_vocabulary`: what is missing of areas, tags, example visitors and more."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from workation.pages.vocabulary import load_vocabulary


class Command(BaseCommand):
    """Fills the shipped vocabulary; what staff have edited stays."""

    help = "Creates the what is missing of areas, tags, example visitors and more."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{load_vocabulary()} 件を追加しました。")
