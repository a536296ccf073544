"""No door of Wagtail's puts an unfinished translation live: that would be Japanese at /en/."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.publish_revision import PublishPermissionError
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowPage, WorkflowTask

from tests.factories import UserFactory, translate_page
from tests.translation.pages import add_page, fresh, target
from workation.accounts.models import User
from workation.pages.models import HomePage

pytestmark = pytest.mark.django_db

BULK = "/admin/bulk/wagtailcore/page/publish/"


@pytest.fixture
def root(client: Client) -> User:
    """A superuser, signed in: no right stands in the way."""
    user: User = UserFactory(is_superuser=True)
    client.force_login(user)
    return user


@pytest.fixture
def draft(home: HomePage, translate: Callable[[], None]) -> Any:
    """The English draft of a Japanese page; without a key nothing is translated."""
    page = add_page(home, "交通案内")
    translate()
    english = target(page)
    assert english.title == "交通案内"
    assert not english.live
    return english


def is_live(page: Page) -> bool:
    return bool(fresh(page).live)


@pytest.mark.parametrize("selected", ["page", "parent"])
def test_bulk_publication(client: Client, root: User, draft: Any, selected: str) -> None:
    ids = {"page": draft.pk, "parent": draft.get_parent().pk}
    url = f"{BULK}?id={ids[selected]}&next=/admin/"
    assert client.get(url).status_code == 200

    answer = client.post(url, {"include_descendants": "on"}, follow=True)

    assert "翻訳ページは、訳がそろうと自動で公開されます" in answer.content.decode()
    assert not is_live(draft)


def test_bulk_publication_of_japanese_and_hand_written_pages(
    client: Client, root: User, home: HomePage
) -> None:
    page = add_page(home, "交通案内")
    english = translate_page(page, "en", title="Getting here")
    for one in (page, english):
        one.unpublish()

    client.post(f"{BULK}?id={page.pk}&id={english.pk}&next=/admin/", {})

    assert is_live(page)
    assert is_live(english)


def test_the_api_of_the_admin(client: Client, root: User, draft: Any) -> None:
    for action in ("publish", "create_alias", "copy_for_translation", "revert_to_page_revision"):
        url = reverse("wagtailadmin_api:pages:action", args=[draft.pk, action])
        assert client.post(url).status_code == 404, action
    assert not is_live(draft)


def test_the_end_of_a_workflow(root: User, draft: Any) -> None:
    workflow = Workflow.objects.create(name="by hand")
    task = GroupApprovalTask.objects.create(name="look")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    WorkflowPage.objects.create(workflow=workflow, page=draft)
    state = workflow.start(draft, root)

    with pytest.raises(PublishPermissionError):
        state.current_task_state.approve(user=root)

    assert not is_live(draft)


def test_an_old_revision(root: User, draft: Any) -> None:
    with pytest.raises(PublishPermissionError):
        draft.save_revision(user=root).publish(user=root, skip_permission_checks=True)

    assert not is_live(draft)


def test_a_date_publishes_the_others(home: HomePage, draft: Any) -> None:
    """A schedule from the time when the page was written by hand."""
    past = timezone.now() - datetime.timedelta(hours=1)
    page = add_page(home, "お知らせ", slug="notice")
    page.unpublish()
    for one in (draft, page):
        one.save_revision(approved_go_live_at=past)

    call_command("publish_scheduled")

    assert not is_live(draft)
    assert is_live(page)
    assert not draft.revisions.filter(approved_go_live_at__isnull=False).exists()
