"""The vocabulary and confirmed facts."""

from __future__ import annotations

from typing import Any

import factory
from factory.django import DjangoModelFactory

from workation.core.models import PageFact, Tag, TagKind


class TagFactory(DjangoModelFactory):
    """A theme; `kind=TagKind.WORK` and its like give a fact. The same slug gives the same row."""

    slug = factory.Sequence(lambda n: f"tag-{n}")
    name = factory.LazyAttribute(lambda tag: f"タグ {tag.slug}")
    kind = TagKind.PURPOSE

    class Meta:
        model = Tag
        django_get_or_create = ("slug",)


def confirm_fact(page: Any, tag: Tag | str, value: bool = True, **fields: Any) -> PageFact:
    """Confirm a fact about a page; a code that does not exist yet becomes a fact of work."""
    if isinstance(tag, str):
        tag = TagFactory(slug=tag, kind=TagKind.WORK)
    return PageFact.objects.create(page=page, tag=tag, value=value, **fields)
