"""What search engines read about a page: schema.org types as JSON-LD.

A page class says what it is in `get_structured_data`; what every page has (name, address,
picture, the way to it) is added here. Only what the page itself shows is told, so that what is
hidden stays hidden.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.utils.safestring import SafeString, mark_safe

CURRENCY = "JPY"
PUBLISHER = {
    "@type": "GovernmentOrganization",
    "name": "三重県",
    "alternateName": "Mie Prefecture",
    "url": "https://www.pref.mie.lg.jp/",
}
#: What ends a script element or opens a comment in HTML is written as an escape of JSON.
_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def without_empty(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the properties that have a value, also inside nested ones.

    A nested object of which only the type is left says nothing and goes as well.
    """
    kept: dict[str, Any] = {}
    for name, value in data.items():
        if isinstance(value, Mapping):
            value = without_empty(value)
            if set(value) <= {"@type"}:
                continue
        if value not in (None, "", [], ()):
            kept[name] = value
    return kept


def describe_price(low: int | None, high: int | None, *, kind: str = "AggregateOffer") -> Any:
    """Return an offer in yen, or nothing where no price is known."""
    if low is None and high is None:
        return None
    return {
        "@type": kind,
        "priceCurrency": CURRENCY,
        "lowPrice": low if low is not None else high,
        "highPrice": high if high is not None else low,
    }


def describe_place(latitude: float | None, longitude: float | None) -> Any:
    """Return coordinates, or nothing where one of them is missing."""
    if latitude is None or longitude is None:
        return None
    return {"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude}


def describe_article(page: Any) -> dict[str, Any]:
    """Return an article with its dates, by the prefecture."""
    return {
        "@type": "Article",
        "headline": page.title,
        "datePublished": _moment(page.first_published_at),
        "dateModified": _moment(page.last_published_at),
        "author": PUBLISHER,
        "publisher": PUBLISHER,
    }


def _moment(value: datetime | None) -> str:
    return value.isoformat(timespec="seconds") if value else ""


def describe_way(crumbs: Sequence[Mapping[str, str]], title: str, url: str, site: str) -> Any:
    """Return the breadcrumbs as a list that ends with the page itself; nothing for the home."""
    if not crumbs:
        return None
    steps = [(crumb["title"], f"{site}{crumb['url']}") for crumb in crumbs] + [(title, url)]
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": name, "item": address}
            for number, (name, address) in enumerate(steps, 1)
        ],
    }


def as_script(blocks: Sequence[Mapping[str, Any]]) -> SafeString:
    """Return script elements with data; the content policy does not concern them, nothing runs."""
    texts = [json.dumps(block, ensure_ascii=False).translate(_ESCAPES) for block in blocks]
    # Nothing in the text can leave the element: see _ESCAPES.
    return mark_safe(  # noqa: S308
        "\n".join(f'<script type="application/ld+json">{text}</script>' for text in texts)
    )
