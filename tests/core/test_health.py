"""Probes and error pages, also when the database is gone."""

from __future__ import annotations

import json
from typing import Any, NoReturn

import pytest
from django.core.cache import caches
from django.db import OperationalError
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test import Client

from tests.e2e.page_source import find_kana, read_language
from tests.factories import translate_page
from workation.pages.models import HomePage

LANGUAGES = {"/": "ja", "/en/": "en", "/zh-hans/": "zh-Hans", "/zh-hant/": "zh-Hant"}


@pytest.fixture
def no_database(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every attempt to reach the database fails, as when its server is down."""

    def refuse(_connection: Any) -> NoReturn:
        raise OperationalError("connection refused")

    monkeypatch.setattr(BaseDatabaseWrapper, "ensure_connection", refuse)


def test_process_is_alive_without_a_database(client: Client, no_database: None) -> None:
    response = client.get("/healthz")

    assert response.status_code == 200
    assert response.json() == {"status": "ok"}
    assert "no-store" in response["Cache-Control"]


@pytest.mark.django_db
def test_site_is_ready_when_database_and_cache_answer(client: Client) -> None:
    response = client.get("/readyz")

    assert response.status_code == 200
    assert response.json() == {"status": "ok", "failed": []}


def test_site_is_not_ready_without_a_database(client: Client, no_database: None) -> None:
    response = client.get("/readyz")

    assert response.status_code == 503
    assert json.loads(response.content)["failed"] == ["database"]


@pytest.mark.django_db
def test_site_is_not_ready_when_the_cache_forgets(client: Client, settings: Any) -> None:
    dummy = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}
    settings.CACHES = {"default": dummy, "renditions": dummy}

    response = client.get("/readyz")

    assert caches["default"].get("readyz") is None
    assert response.status_code == 503
    assert response.json()["failed"] == ["cache"]


@pytest.mark.parametrize(("path", "lang"), LANGUAGES.items())
def test_error_page_needs_no_database_and_speaks_the_readers_language(
    path: str, lang: str, no_database: None
) -> None:
    response = Client(raise_request_exception=False).get(path)

    source = response.content.decode()
    assert response.status_code == 500
    assert read_language(source) == lang
    assert lang == "ja" or find_kana(source) == []


@pytest.mark.parametrize(("path", "lang"), LANGUAGES.items())
def test_missing_page_is_told_in_the_readers_language(
    path: str, lang: str, client: Client, site_tree: HomePage
) -> None:
    if lang != "ja":
        translate_page(site_tree, lang.lower(), title="Mie Workation")

    response = client.get(f"{path}no-such-page/")

    source = response.content.decode()
    assert response.status_code == 404
    assert read_language(source) == lang
    assert lang == "ja" or find_kana(source) == []
