"""How a factory puts tags on a page."""

from __future__ import annotations

from typing import Any

from tests.factories.tags import TagFactory, confirm_fact


def put_tags(page: Any, create: bool, extracted: Any, facts: Any = (), **_kwargs: Any) -> None:
    """Put themes (codes or tags) on a page and confirm facts (codes or tags) as yes."""
    if not create:
        return
    for theme in extracted or ():
        page.tags.add(TagFactory(slug=theme) if isinstance(theme, str) else theme)
    if extracted:
        page.save()
    for fact in facts:
        confirm_fact(page, fact)
