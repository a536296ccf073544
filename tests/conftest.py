"""Fixtures for every test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.utils import translation


@pytest.fixture(autouse=True)
def reset_language() -> Iterator[None]:
    """Leave Japanese active for the next test, whatever this one switched to."""
    yield
    translation.activate("ja")
