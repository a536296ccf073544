"""`manage.py demo`: sample content in four languages, on an empty site only."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Page

from workation.accounts.models import User
from workation.pages.demo.building import DemoBuilder
from workation.pages.demo.logins import LOGINS, PASSWORD

MARK = "mihama-mikan-company"


class Command(BaseCommand):
    """Creates the demo's content; running it again changes nothing."""

    help = "Creates sample content in four languages. Refuses outside DEBUG and on other content."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEBUG:
            raise CommandError("見本の作成は開発用です。DEBUG=1 のときだけ実行できます。")
        if Page.objects.filter(slug=MARK).exists():
            self.stdout.write("見本のデータはすでにあります。")
        elif Page.objects.filter(depth__gt=2).exists() or User.objects.exists():
            raise CommandError(
                "このデータベースには別の内容があります。空のデータベースを DATABASE_URL に"
                "指定してください。"
            )
        else:
            DemoBuilder(report=lambda step: self.stdout.write(f"… {step}")).build()
            self.stdout.write(self.style.SUCCESS("見本のデータを作成しました。"))
        self.print_logins()

    def print_logins(self) -> None:
        """Show where to sign in, and as whom."""
        self.stdout.write(f"\n管理画面: {settings.SITE_URL}/admin/")
        for login in LOGINS:
            self.stdout.write(f"  {login.username:<11} {PASSWORD}   {login.role}")
