"""The database stops under the worker, in the middle of a translation, and comes back."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from functools import partial

import psycopg2
import pytest

from tests.fakes.deepl_server import AUTH_KEY, FakeDeepL
from tests.jobs.worker_process import running_worker, wait_until
from tests.postgresql import Server, running_server

PAGES = 3
PUBLISH = f"""
from wagtail.models import Locale
from workation.core.models import SiteLanguage
from tests.factories import ensure_site_tree
from tests.translation.pages import add_page, paragraph

home = ensure_site_tree()
home.save_revision().publish()
for number in range({PAGES}):
    body = [paragraph("p1", "<p>名古屋から約95分です。</p>")]
    add_page(home, f"案内{{number}}", slug=f"guide-{{number}}", body=body)
"""
TARGETS = "SELECT count(*) FROM wagtailcore_page WHERE live AND depth = 3 AND locale_id <> %s"
PENDING = "SELECT count(*) FROM jobs_job WHERE kind LIKE 'translation.%%' AND wanted > done"


def has_asked_again(deepl: FakeDeepL, before: int) -> bool:
    """Whether the worker has sent something since."""
    return deepl.answered > before


def ask(server: Server, query: str, *values: object) -> int:
    """Return a number from the database, by a connection of its own."""
    connection = psycopg2.connect(server.url)
    try:
        with connection.cursor() as cursor:
            cursor.execute(query, values)
            return int(cursor.fetchone()[0])
    finally:
        connection.close()


@pytest.mark.soak
def test_the_database_restarts_under_the_worker() -> None:
    with running_server() as server, FakeDeepL() as deepl:
        environment = {
            "DATABASE_URL": server.url,
            "DJANGO_SETTINGS_MODULE": "workation.settings.dev",  # the tests' own has no key
            "DEEPL_AUTH_KEY": AUTH_KEY,
            "DEEPL_SERVER_URL": deepl.url,
        }
        create_site(server, environment)
        japanese = ask(server, "SELECT id FROM wagtailcore_locale WHERE language_code = 'ja'")
        deepl.misbehave("", "", "hang")
        with running_worker(**environment) as worker:
            # Once while it waits for DeepL, once while it is at work; both times down for a while.
            assert deepl.hanging.wait(60)
            for down in (4, 1):
                server.stop()
                deepl.released.set()
                time.sleep(down)
                assert worker.poll() is None
                server.start()
                assert wait_until(partial(has_asked_again, deepl, deepl.answered), seconds=60)
            assert wait_until(lambda: ask(server, PENDING) == 0, seconds=120)
        assert ask(server, TARGETS, japanese) == PAGES * 3
        repeated = "SELECT count(*) - count(DISTINCT (locale_id, translation_of_id, context_id))"
        assert ask(server, f"{repeated} FROM wagtail_localize_stringtranslation") == 0


def create_site(server: Server, environment: dict[str, str]) -> None:
    """Make the database, its tables and a few published pages."""
    connection = psycopg2.connect(server.url.removesuffix("test") + "postgres")
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute("CREATE DATABASE test")
    connection.close()
    for command in (["migrate", "-v0"], ["shell", "-v0", "-c", PUBLISH]):
        subprocess.run(
            [sys.executable, "manage.py", *command], env=os.environ | environment, check=True
        )
