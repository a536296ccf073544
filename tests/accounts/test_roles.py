"""The roles come into being by themselves, and putting them back changes nothing else."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from wagtail.models import (
    GroupCollectionPermission,
    GroupPagePermission,
    Workflow,
    WorkflowPage,
)

from tests.factories import PlanIndexPageFactory, StayIndexPageFactory, translate_page
from workation.accounts.roles import OPERATORS, STAFF, TRANSLATORS, ensure_roles

pytestmark = pytest.mark.django_db


def count_everything() -> list[int]:
    """Return how many rows the roles consist of."""
    through = Group.permissions.through
    models = [
        Group,
        through,
        GroupPagePermission,
        GroupCollectionPermission,
        Workflow,
        WorkflowPage,
    ]
    return [model.objects.count() for model in models]


def page_rights(name: str) -> set[tuple[str, str, str]]:
    """Return (language, slug, right) of a group's page rights."""
    rows = GroupPagePermission.objects.filter(group__name=name)
    return set(
        rows.values_list("page__locale__language_code", "page__slug", "permission__codename")
    )


def test_groups_exist_after_the_migrations_and_wagtails_own_are_gone() -> None:
    names = set(Group.objects.values_list("name", flat=True))

    assert names == {STAFF, TRANSLATORS, OPERATORS}


def test_doing_it_twice_changes_nothing() -> None:
    StayIndexPageFactory()
    ensure_roles()
    before = count_everything()
    call_command("ensure_roles", verbosity=0)

    assert count_everything() == before


def test_a_new_list_and_a_new_language_bring_their_rights() -> None:
    index = StayIndexPageFactory()
    PlanIndexPageFactory()
    assert page_rights(OPERATORS) == {("ja", "stay", "add_page")}
    assert page_rights(TRANSLATORS) == set()

    translate_page(index, "en", title="Stay")

    assert page_rights(OPERATORS) == {("ja", "stay", "add_page")}
    assert page_rights(TRANSLATORS) == {
        ("en", "home-en", "change_page"),
        ("en", "home-en", "publish_page"),
    }
    assert ("ja", "home", "add_page") in page_rights(STAFF)
    assert ("en", "home-en", "add_page") not in page_rights(STAFF)


def test_what_a_superuser_adds_stays() -> None:
    index = StayIndexPageFactory()
    own = Workflow.objects.create(name="二段階の承認")
    WorkflowPage.objects.filter(page=index).update(workflow=own)
    group = Group.objects.get(name=OPERATORS)
    more = Group.objects.get(name=STAFF).permissions.get(codename="change_tag")
    group.permissions.add(more)
    ensure_roles()

    assert WorkflowPage.objects.get(page=index).workflow == own
    assert more in group.permissions.all()
