"""Where a segment stands, in the words of the page's editor."""

from __future__ import annotations

from django.core.exceptions import FieldDoesNotExist
from django.db.models import ForeignObjectRel, Model
from django.utils.text import capfirst


def describe_path(model: type[Model], path: str) -> str:
    """Return the label of the field that holds a segment (`title`, `rows.<key>.name`)."""
    return " › ".join(capfirst(name) for name in _names(model, path))


def _names(model: type[Model], path: str) -> tuple[str, ...]:
    name, *rest = path.split(".")
    try:
        field = model._meta.get_field(name)
    except FieldDoesNotExist:
        return (name,)
    if isinstance(field, ForeignObjectRel):
        child = field.related_model
        below = _names(child, ".".join(rest[1:])) if rest[1:] else ()
        return (str(child._meta.verbose_name), *below)
    return (str(getattr(field, "verbose_name", name)),)
