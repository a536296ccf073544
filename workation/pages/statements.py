"""The statements that a public body's site must make: drafts for a new site.

Their words and translations ship with the site; what they promise is the prefecture's to confirm,
so they begin as drafts, and a page that is there already stays as it is.
"""

from __future__ import annotations

from typing import Any

from django.db import transaction

from workation.pages.demo.content_files import as_rich_text, in_japanese, read_content
from workation.pages.models import HomePage, StandardPage
from workation.pages.shipped_translations import store_shipped_translations


def make_standard_page(data: dict[str, Any]) -> StandardPage:
    """Return an unsaved page from the Japanese of a content file."""
    body: list[tuple[str, str]] = []
    for section in data["body"]:
        body.append(("heading", section["heading"]))
        body.append(("paragraph", as_rich_text(section["text"])))
    return StandardPage(slug=data["slug"], title=data["title"], summary=data["summary"], body=body)


@transaction.atomic
def load_statements() -> list[StandardPage]:
    """Create the drafts that are missing below the Japanese home page, with translations."""
    content = read_content("statements")
    home = HomePage.objects.in_source_language().get()
    known = set(home.get_children().values_list("slug", flat=True))
    created = []
    for data in in_japanese(content.data):
        if data["slug"] in known:
            continue
        page = make_standard_page(data)
        page.live = False
        home.add_child(instance=page)
        page.save_revision()
        store_shipped_translations(page, content.texts)
        created.append(page)
    return created
