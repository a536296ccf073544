"""Pages to search in."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any

import pytest
from wagtail.models import Page

from workation.pages.models import StandardPage

MakePage = Callable[..., StandardPage]


@pytest.fixture
def make_page(db: None) -> MakePage:
    """Return a function that puts a page with a title and a text under the root."""
    root = Page.get_first_root_node()
    numbers = count(1)

    def make(title: str, summary: str = "", body: Any = ()) -> StandardPage:
        page = StandardPage(title=title, summary=summary, slug=f"page-{next(numbers)}")
        page.body = list(body)
        root.add_child(instance=page)
        return page

    return make
