"""What a visitor is shown on a page, read from its HTML."""

from __future__ import annotations

import gc
import re
import warnings
from typing import Any

from django.test import Client


def shown_slugs(response: Any) -> list[str]:
    """Return the `data-slug` of each list entry, in the page's order."""
    return re.findall(r'data-slug="([^"]+)"', response.content.decode())


def shown_links(response: Any) -> list[str]:
    """Return the address of each link of the main part."""
    main = response.content.decode().split("<main")[1].split("</main>")[0]
    return re.findall(r'<a[^>]* href="([^"]+)"', main)


def draw_pictures(client: Client, url: str) -> None:
    """Open a page once, so that the sizes of its pictures exist when queries are counted.

    Wagtail leaves the temporary file of each new size to the garbage collector, which warns.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        client.get(url)
        gc.collect()
