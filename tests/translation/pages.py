"""Pages for these tests, and questions about their translations."""

from __future__ import annotations

from typing import Any

from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation

from workation.jobs.models import Job
from workation.pages.models import StandardPage


def paragraph(block_id: str, html: str) -> dict[str, Any]:
    """Return a paragraph block as it is stored."""
    return {"type": "paragraph", "id": block_id, "value": html}


def add_page(parent: Page, title: str = "交通案内", *, slug: str = "access", **fields: Any) -> Any:
    """Add a Japanese page and publish it."""
    page = StandardPage(title=title, slug=slug, locale=parent.locale, **fields)
    parent.add_child(instance=page)
    return publish(page)


def publish(page: Any, **changes: Any) -> Any:
    """Change a page, publish it as the editor does, and return it as it now is."""
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision().publish()
    return fresh(page)


def fresh(page: Any) -> Any:
    """Return the page as it is in the database."""
    return Page.objects.get(pk=page.pk).specific


def target(page: Any, code: str = "en") -> Any:
    """Return the page's translation, or None."""
    locale = Locale.objects.get(language_code=code)
    found = Page.objects.filter(translation_key=page.translation_key, locale=locale).first()
    return found.specific if found else None


def text_of(source: str, code: str = "en") -> StringTranslation:
    """Return the stored translation of a Japanese text."""
    return StringTranslation.objects.get(translation_of__data=source, locale__language_code=code)


def job_of(page: Any) -> Job:
    """Return the page's translation job."""
    return Job.objects.get(kind="translation.translate", key__contains=str(page.translation_key))
