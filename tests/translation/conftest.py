"""A DeepL to translate with, and a page to translate."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from deepl import http_client
from wagtail.models import Locale, Page, Site

from tests.fakes.deepl_server import AUTH_KEY, FakeDeepL
from workation.core.models import SiteLanguage
from workation.jobs.models import Job
from workation.jobs.registry import known_kinds
from workation.jobs.worker import Worker
from workation.pages.models import HomePage

TARGETS = ("en", "zh-hans", "zh-hant")


@pytest.fixture
def fake_deepl(settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeDeepL]:
    """A running fake that the site is configured for, and no waiting between tries."""
    monkeypatch.setattr(http_client, "max_network_retries", 0)
    with FakeDeepL() as server:
        settings.DEEPL_AUTH_KEY = AUTH_KEY
        settings.DEEPL_SERVER_URL = server.url
        yield server


@pytest.fixture
def home(db: None) -> HomePage:
    """The Japanese home page, also after a test that emptied the tables."""
    for code in ("ja", *TARGETS):
        locale, _created = Locale.objects.get_or_create(language_code=code)
        SiteLanguage.objects.update_or_create(locale=locale, defaults={"is_public": True})
    known = HomePage.objects.filter(locale__language_code="ja").first()
    if known is None:
        root = Page.get_first_root_node() or Page.add_root(title="Root", slug="root")
        known = HomePage(title="三重ワーケーション", slug="home", locale=Locale.get_default())
        root.add_child(instance=known)
        Site.objects.create(hostname="localhost", root_page=known, is_default_site=True)
    Job.objects.all().delete()
    return known


@pytest.fixture
def translate() -> Callable[[], None]:
    """Run every due job of the pipeline, as the worker would."""

    def run() -> None:
        Worker(kinds=[kind for kind in known_kinds() if kind.startswith("translation.")]).drain()

    return run
