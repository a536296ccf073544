"""Whoever hides a key person learns where the plan still names them."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from plans.hidden_persons import find_named_hidden_persons
from tests.accounts.editor import save
from tests.factories import KeyPersonFactory, PlanPageFactory, UserFactory

pytestmark = pytest.mark.django_db


def make_plan(name: str, *, is_hidden: bool = True, **fields: Any) -> Any:
    plan = PlanPageFactory(**fields)
    KeyPersonFactory(page=plan, name=name, is_hidden=is_hidden)
    return type(plan).objects.get(pk=plan.pk)


def stop(text: str) -> list[Any]:
    return [("day", {"title": "1日目", "stops": [{"title": "朝", "text": text}]})]


@pytest.mark.parametrize(
    ("name", "text", "is_named"),
    [
        ("浜口 波子", "浜口波子さんと磯を歩きます。", True),
        ("浜口　波子", "浜口さんと磯を歩きます。", True),
        ("浜口 波子", "海女さんと磯を歩きます。", False),
        ("林", "林の中を歩きます。", True),
    ],
)
def test_names_in_running_text(name: str, text: str, is_named: bool) -> None:
    assert find_named_hidden_persons(make_plan(name, notes=text)) == ([name] if is_named else [])
    assert find_named_hidden_persons(make_plan(name, itinerary=stop(text))) == (
        [name] if is_named else []
    )


def test_a_visible_person_may_be_named() -> None:
    assert find_named_hidden_persons(make_plan("浜口 波子", is_hidden=False, notes="浜口")) == []


def test_the_editor_is_told(client: Client) -> None:
    client.force_login(UserFactory(is_superuser=True))
    plan = make_plan("浜口 波子", is_hidden=False)
    changes = {"key_persons-0-is_hidden": "on", "notes": "浜口さんと歩きます。"}

    answer = save(client, plan, **changes)

    assert "表示しないキーパーソンの名前が" in answer.content.decode()
    assert "浜口 波子" in answer.content.decode()
