"""However a Japanese page changes hands, its translations follow; also those made by hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupApprovalTask as ApprovalTask
from wagtail.models import Locale, Page, PageViewRestriction, Workflow, WorkflowTask

from tests.fakes.deepl_server import FakeDeepL
from tests.translation.conftest import TARGETS
from tests.translation.pages import add_page, fresh, publish, target, text_of
from workation.pages.models import HomePage

pytestmark = pytest.mark.django_db

Translate = Callable[[], None]


@pytest.fixture
def root(client: Client, django_user_model) -> Any:
    user = django_user_model.objects.create_superuser("root", "root@example.com", "secret")
    client.force_login(user)
    return user


def bulk(client: Client, action: str, pages: list[Page], **data: Any) -> None:
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    query = "&".join(f"id={page.pk}" for page in pages)
    answer = client.post(f"{address}?{query}&next=/admin/", data)
    assert answer.status_code == 302, answer.content.decode()[:2000]


def is_live_everywhere(page: Page) -> bool:
    return all(target(page, code).live for code in TARGETS)


def test_bulk_actions(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate, client: Client, root: Any
) -> None:
    pages = [add_page(home, f"{n}番の題", slug=f"p{n}") for n in range(2)]
    elsewhere = add_page(home, "ほか", slug="elsewhere")
    translate()
    bulk(client, "unpublish", pages)
    translate()
    assert not any(target(page, code).live for page in pages for code in TARGETS)
    bulk(client, "publish", pages)
    translate()
    assert all(map(is_live_everywhere, pages))
    bulk(client, "move", pages, chooser=elsewhere.pk)
    translate()
    assert target(pages[0]).get_parent() == target(elsewhere).page_ptr
    bulk(client, "delete", pages)
    translate()
    keys = [page.translation_key for page in pages]
    assert not Page.objects.filter(translation_key__in=keys).exists()


def test_approval_publishes_everywhere_and_submission_nowhere(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate, root: Any
) -> None:
    page = add_page(home, "公開中の題")
    translate()
    workflow = Workflow.objects.create(name="承認")
    task = ApprovalTask.objects.create(name="担当者")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    page.title = "申請中の題"
    page.save_revision()
    state = workflow.start(page, root)
    translate()
    assert "申請中の題" not in fake_deepl.texts
    state.current_task_state.approve(user=root)
    translate()
    assert target(page).title == text_of("申請中の題").data


def test_an_old_version_comes_back_without_cost(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate, root: Any
) -> None:
    page = add_page(home, "旧い題")
    old = page.latest_revision
    translate()
    publish(page, title="新しい題")
    translate()
    before = fake_deepl.character_count
    old.publish(user=root)
    translate()
    assert target(page).title == text_of("旧い題").data
    assert fake_deepl.character_count == before


def test_a_hand_written_translation_leaves_and_returns_with_its_page(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    publish(home)
    translate()
    page = add_page(home, "交通案内")
    english = page.copy_for_translation(Locale.objects.get(language_code="en"))
    english.title = "Imported by hand"
    english.save_revision().publish()
    translate()
    restriction = PageViewRestriction.objects.create(page=page, restriction_type="login")
    translate()
    assert not target(page).live
    restriction.delete()
    translate()
    assert (target(page).live, target(page).title) == (True, "Imported by hand")
    fresh(page).delete()
    translate()
    assert not Page.objects.get(pk=english.pk).live


def test_moving_below_a_private_page_takes_everything_below_along(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    private = add_page(home, "会員の題", slug="private")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    page = add_page(home, "上の題", slug="upper")
    below = add_page(page, "下の題", slug="lower")
    translate()
    assert is_live_everywhere(below)
    fresh(page).move(fresh(private), pos="last-child")
    translate()
    assert not any(target(below, code).live for code in TARGETS)
    fresh(page).move(fresh(home), pos="last-child")
    translate()
    assert is_live_everywhere(fresh(below))
