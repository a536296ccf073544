"""Pictures."""

from __future__ import annotations

import factory
import wagtail_factories
from wagtail.models import Collection

from workation.core.models import SiteImage


class ImageFactory(wagtail_factories.ImageFactory):
    """A small picture with an alternative text."""

    title = factory.Sequence(lambda n: f"picture-{n}")
    description = "入り江に浮かぶ筏"
    file = factory.django.ImageField(width=64, height=48, color="teal")
    collection = factory.LazyFunction(
        lambda: Collection.get_first_root_node() or Collection.add_root(name="Root")
    )

    class Meta:
        model = SiteImage
