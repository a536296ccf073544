"""People and businesses."""

from __future__ import annotations

from typing import Any

import factory
from factory.django import DjangoModelFactory

from workation.accounts.models import Operator, User


class UserFactory(DjangoModelFactory):
    """Somebody who can sign in with `password`; an administrator with `is_superuser=True`."""

    username = factory.Sequence(lambda n: f"user-{n}")
    email = factory.LazyAttribute(lambda user: f"{user.username}@example.com")
    password = factory.django.Password("a-password-for-tests")

    class Meta:
        model = User


class OperatorFactory(DjangoModelFactory):
    """A business; `members=[user]` puts people into it."""

    name = factory.Sequence(lambda n: f"事業者{n}")

    class Meta:
        model = Operator
        skip_postgeneration_save = True

    @factory.post_generation
    def members(operator: Any, create: bool, extracted: Any, **_kwargs: Any) -> None:
        if create and extracted:
            operator.members.set(extracted)
