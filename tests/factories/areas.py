"""Areas and municipalities, by their lasting codes."""

from __future__ import annotations

import factory
from factory.django import DjangoModelFactory

from workation.areas.models import Area, Municipality


class AreaFactory(DjangoModelFactory):
    """An area; the same code gives the same row."""

    code = "iseshima"
    name = "伊勢志摩"
    reading = "いせしま"

    class Meta:
        model = Area
        django_get_or_create = ("code",)


class MunicipalityFactory(DjangoModelFactory):
    """A city or town; the same code gives the same row."""

    code = "shima"
    area = factory.SubFactory(AreaFactory)
    name = "志摩市"
    reading = "しまし"
    latitude = 34.328
    longitude = 136.829

    class Meta:
        model = Municipality
        django_get_or_create = ("code",)
