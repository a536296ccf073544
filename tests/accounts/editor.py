"""What a browser would send from the page editor."""

from __future__ import annotations

import gc
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from typing import Any

from django.test import Client
from django.urls import reverse
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.test.utils.form_data import querydict_from_html


def edit_url(page: Page) -> str:
    """Return the editor's address."""
    url: str = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return url


def form_data(response: Any, model: type[Page]) -> dict[str, Any]:
    """Return the values of the editor's form as it was shown; its streams empty."""
    html = response.content.decode()
    data = dict(querydict_from_html(html, form_id="page-edit-form").lists())
    # Streams are drawn by script.
    for field in model._meta.get_fields():
        if isinstance(field, StreamField):
            data[f"{field.name}-count"] = "0"
    return data


def save(client: Client, page: Page, action: str = "", **changes: Any) -> Any:
    """Open the editor, change fields and press a button: save a draft, submit, publish."""
    url = edit_url(page)
    shown = client.get(url)
    assert shown.status_code == 200, shown
    data = form_data(shown, type(page)) | changes
    if action:
        data[action] = "1"
    return client.post(url, data, follow=True)


def text_of(response: Any) -> str:
    """Return the plain text of an admin page, or of a chooser's window."""
    is_window = response["Content-Type"].startswith("application/json")
    html = response.json()["html"] if is_window else response.content.decode()
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def menu_of(client: Client) -> set[str]:
    """Return the names of what stands in the admin's main menu, at any depth."""
    html = client.get(reverse("wagtailadmin_home")).content.decode()
    return set(re.findall(r'"name": "([a-z0-9-]+)"', html))


@contextmanager
def files_left_open() -> Iterator[None]:
    """Bear that Wagtail leaves the files of new picture sizes to the garbage collector."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        yield
        gc.collect()
