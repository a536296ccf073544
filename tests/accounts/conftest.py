"""The people of these tests.

Alice keeps an inn and Bob another one, Charlie edits the whole site, Tran translates, Root is
the superuser.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from facilities.models import StayPage
from tests.factories import OperatorFactory, StayIndexPageFactory, StayPageFactory, UserFactory
from workation.accounts.models import User
from workation.accounts.roles import OPERATORS, STAFF, TRANSLATORS, ensure_roles


@dataclass
class People:
    """Everybody who signs in."""

    alice: User
    bob: User
    charlie: User
    tran: User
    root: User


@pytest.fixture
def people(db: None) -> People:
    """Create everybody with their role."""
    stay_index = StayIndexPageFactory()
    ensure_roles()
    assert stay_index.locale.language_code == "ja"

    def person(name: str, *groups: str, **fields: Any) -> User:
        user = UserFactory(username=name, **fields)
        user.groups.set(Group.objects.filter(name__in=groups))
        return user

    return People(
        alice=person("alice", OPERATORS),
        bob=person("bob", OPERATORS),
        charlie=person("charlie", STAFF),
        tran=person("tran", TRANSLATORS),
        root=person("root", is_superuser=True),
    )


@pytest.fixture
def sign_in(client: Client) -> Callable[[User], Client]:
    """Sign somebody in."""

    def act(user: User) -> Client:
        client.force_login(user)
        return client

    return act


@pytest.fixture
def alices_inn(people: People) -> StayPage:
    """Alice's listing, live."""
    operator = OperatorFactory(name="海の宿", members=[people.alice])
    page: StayPage = StayPageFactory(title="海の宿", owner=people.alice, operator=operator)
    page.save_revision().publish()
    return page


@pytest.fixture
def bobs_inn(people: People) -> StayPage:
    """Bob's listing, live."""
    operator = OperatorFactory(name="山の宿", members=[people.bob])
    page: StayPage = StayPageFactory(title="山の宿", owner=people.bob, operator=operator)
    page.save_revision().publish()
    return page
