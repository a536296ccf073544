"""Every address of the admin, filled with the keys of given objects."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping

from django.urls import get_resolver

Values = Mapping[str, list[object]]

_PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")
# What ends the session or fails on purpose, and what stands for every other address.
LEFT_OUT = {"admin/logout/", "admin/failwhale/", "admin/.*/$"}


def list_routes() -> list[str]:
    """Return the routes of the admin as they are written, parameters in angle brackets."""
    found = _walk(get_resolver().url_patterns, "")
    routes = [route.replace("^", "") for route in found if route.startswith("admin/")]
    return sorted({route for route in routes if route not in LEFT_OUT})


def _walk(patterns: list[object], prefix: str) -> Iterator[str]:
    for pattern in patterns:
        route = prefix + str(pattern.pattern)  # type: ignore[attr-defined]
        if hasattr(pattern, "url_patterns"):
            yield from _walk(pattern.url_patterns, route)
        else:
            yield route


def fill(route: str, values: Values) -> list[str]:
    """Return the route's addresses with every combination of values for its parameters.

    `values` names a parameter, or the start of a route and a parameter ("admin/images/ pk"); "*"
    is for parameters that it does not know.
    """
    names = _PARAMETER.findall(route)
    addresses = []
    for chosen in itertools.product(*(_find_values(route, name, values) for name in names)):
        address = route
        for value in chosen:
            address = _PARAMETER.sub(str(value), address, count=1)
        addresses.append(f"/{address}")
    return addresses


def _find_values(route: str, name: str, values: Values) -> list[object]:
    special = [key for key in values if " " in key and key.endswith(f" {name}")]
    for key in sorted(special, key=len, reverse=True):
        if route.startswith(key.split()[0]):
            return values[key]
    return values.get(name, values["*"])
