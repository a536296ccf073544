"""Fixtures for every test.

The network is shut by pytest-socket (pyproject.toml): only the loopback and Unix sockets answer.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator

import hypothesis
import pytest
from django.core.cache import caches
from django.utils import translation

from tests.factories import ensure_site_tree
from workation.pages.models import HomePage

pytest_plugins = ["tests.browser"]

# The same examples each time: what lands does not depend on luck.
hypothesis.settings.register_profile("repeatable", derandomize=True)
hypothesis.settings.load_profile("repeatable")


def pytest_collection_finish() -> None:
    """Leave what is loaded by now out of every later collection: it lives as long as the run."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def reset_language() -> Iterator[None]:
    """Leave Japanese active for the next test, whatever this one switched to."""
    yield
    translation.activate("ja")


@pytest.fixture(autouse=True)
def empty_caches() -> Iterator[None]:
    """Forget cached site roots and renditions: the next test has other rows under their keys."""
    yield
    for cache in caches.all(initialized_only=True):
        cache.clear()


@pytest.fixture
def site_tree(db: None) -> HomePage:
    """The Japanese home page with languages and site, also after a test that emptied the tables."""
    return ensure_site_tree()


# What locks, searches or writes its own SQL: there the two databases differ.
SMOKE_FOLDERS = {"jobs"}
SMOKE_MODULES = {"test_backend", "test_facets", "test_kill", "test_pipeline", "test_spellings"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs a browser, and what runs on SQLite as well."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
        if item.path.parent.name in SMOKE_FOLDERS or item.path.stem in SMOKE_MODULES:
            item.add_marker(pytest.mark.smoke)
