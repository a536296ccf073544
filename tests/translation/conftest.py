"""A DeepL to translate with."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from deepl import http_client

from tests.fakes.deepl_server import AUTH_KEY, FakeDeepL


@pytest.fixture
def fake_deepl(settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeDeepL]:
    """A running fake that the site is configured for, and no waiting between tries."""
    monkeypatch.setattr(http_client, "max_network_retries", 0)
    with FakeDeepL() as server:
        settings.DEEPL_AUTH_KEY = AUTH_KEY
        settings.DEEPL_SERVER_URL = server.url
        yield server
