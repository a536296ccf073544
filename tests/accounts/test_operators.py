"""Alice keeps her own inn up to date: nothing more, and staff have the last word."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Collection, Page, Task, WorkflowState

from facilities.models import StayPage
from tests.accounts.conftest import People
from tests.accounts.editor import edit_url, files_left_open, menu_of, save, text_of
from tests.factories import (
    ImageFactory,
    NewsPageFactory,
    OperatorFactory,
    PlanPageFactory,
    StayIndexPageFactory,
    StayPageFactory,
    translate_page,
)
from workation.accounts.models import User
from workation.accounts.roles import OPERATOR_COLLECTION, ensure_roles

SignIn = Callable[[User], Client]


def is_refused(client: Client, url: str) -> bool:
    """Whether an address gives nothing: forbidden, not there, or back to the first page."""
    response = client.get(url)
    if response.status_code == 302:
        return str(response.headers["Location"]) == reverse("wagtailadmin_home")
    return response.status_code in (403, 404)


def test_alice_edits_her_own_listing_as_a_draft(
    people: People, alices_inn: StayPage, sign_in: SignIn
) -> None:
    response = save(sign_in(people.alice), alices_inn, title="海の宿 別館")

    assert response.status_code == 200
    alices_inn.refresh_from_db()
    assert (alices_inn.draft_title, alices_inn.title) == ("海の宿 別館", "海の宿")


def test_alice_submits_and_charlie_publishes(
    people: People, alices_inn: StayPage, sign_in: SignIn
) -> None:
    save(sign_in(people.alice), alices_inn, "action-submit", title="海の宿 新館")

    alices_inn.refresh_from_db()
    assert alices_inn.title == "海の宿"
    state = WorkflowState.objects.get(object_id=str(alices_inn.pk))
    assert state.status == WorkflowState.STATUS_IN_PROGRESS

    approve = "wagtailadmin_pages:workflow_action"
    task = state.current_task_state
    client = sign_in(people.charlie)
    assert "海の宿 新館" in text_of(client.get(reverse("wagtailadmin_home")))
    client.post(reverse(approve, args=[alices_inn.pk, "approve", task.pk]), {"comment": ""})

    alices_inn.refresh_from_db()
    assert alices_inn.title == "海の宿 新館"


def test_alice_cannot_publish(people: People, alices_inn: StayPage, sign_in: SignIn) -> None:
    response = save(sign_in(people.alice), alices_inn, "action-publish", title="勝手に公開")

    alices_inn.refresh_from_db()
    assert alices_inn.title == "海の宿"
    assert "action-publish" not in response.content.decode()
    assert is_refused(
        sign_in(people.alice), reverse("wagtailadmin_pages:unpublish", args=[alices_inn.pk])
    )


@pytest.mark.parametrize(
    "view", ["edit", "delete", "unpublish", "copy", "move", "history", "usage"]
)
def test_alice_does_not_touch_bobs_listing(
    people: People, bobs_inn: StayPage, sign_in: SignIn, view: str
) -> None:
    assert is_refused(
        sign_in(people.alice), reverse(f"wagtailadmin_pages:{view}", args=[bobs_inn.pk])
    )


def test_alice_does_not_read_bobs_drafts(
    people: People, alices_inn: StayPage, bobs_inn: StayPage, sign_in: SignIn
) -> None:
    bobs_inn.title = "まだ秘密の名前"
    revision = bobs_inn.save_revision()
    client = sign_in(people.alice)

    listed = client.get(reverse("wagtailadmin_explore", args=[bobs_inn.get_parent().pk]))
    assert "海の宿" in text_of(listed)
    assert "まだ秘密の名前" not in text_of(listed)
    assert is_refused(client, reverse("wagtailadmin_pages:view_draft", args=[bobs_inn.pk]))
    assert is_refused(
        client,
        reverse("wagtailadmin_pages:revisions_view", args=[bobs_inn.pk, revision.pk]),
    )


def test_colleagues_of_one_business_share_its_listings(people: People, sign_in: SignIn) -> None:
    operator = OperatorFactory(members=[people.alice, people.bob])
    imported = StayPageFactory(title="移行した宿", owner=None, operator=operator)

    for user in (people.alice, people.bob):
        assert sign_in(user).get(edit_url(imported)).status_code == 200
    operator.members.remove(people.bob)
    assert is_refused(sign_in(people.bob), edit_url(imported))


def test_a_new_listing_belongs_to_its_creators_business(people: People, sign_in: SignIn) -> None:
    operator = OperatorFactory(members=[people.alice])
    index = StayIndexPageFactory()
    url = reverse("wagtailadmin_pages:add", args=["facilities", "staypage", index.pk])
    assert sign_in(people.alice).get(url).status_code == 200

    page = StayPage(title="新しい宿", owner=people.alice, live=False)
    index.add_child(instance=page)

    assert page.operator == operator


def test_alice_cannot_hand_a_listing_to_another_business(
    people: People, alices_inn: StayPage, bobs_inn: StayPage, sign_in: SignIn
) -> None:
    save(sign_in(people.alice), alices_inn, operator=str(bobs_inn.operator_id))

    draft = alices_inn.get_latest_revision_as_object()
    assert draft.operator == alices_inn.operator


def test_alice_reaches_no_other_type_of_page(
    people: People, alices_inn: StayPage, sign_in: SignIn
) -> None:
    client = sign_in(people.alice)
    others = [NewsPageFactory(owner=people.alice), PlanPageFactory(owner=people.alice)]
    others += [page.get_parent() for page in others]
    for page in (*others, alices_inn.get_parent()):
        assert is_refused(client, edit_url(page)), page
    plans = others[-1]
    assert is_refused(
        client, reverse("wagtailadmin_pages:add", args=["plans", "planpage", plans.pk])
    )


def test_alice_has_no_right_on_the_translation_of_her_listing(
    people: People, alices_inn: StayPage, sign_in: SignIn
) -> None:
    english = translate_page(alices_inn, "en", title="Inn by the sea")
    ensure_roles()

    assert english.owner == people.alice
    assert is_refused(sign_in(people.alice), edit_url(english))
    index = english.get_parent()
    assert is_refused(
        sign_in(people.alice),
        reverse("wagtailadmin_pages:add", args=["facilities", "staypage", index.pk]),
    )


@pytest.mark.parametrize(
    "name",
    [
        "wagtailusers_users:index",
        "wagtailusers_groups:index",
        "wagtailsites:index",
        "wagtailredirects:index",
        "wagtailadmin_workflows:index",
        "wagtailadmin_collections:index",
        "wagtailsnippets_core_tag:list",
        "wagtailsnippets_accounts_operator:list",
        "translation_languages",
        "wagtail_localize:translations_report",
        "wagtail_localize:translations_report_results",
        "jobs_report",
        "wagtaildocs:index",
    ],
)
def test_alice_reaches_no_settings(people: People, sign_in: SignIn, name: str) -> None:
    assert is_refused(sign_in(people.alice), reverse(name))


def test_alices_menu_holds_what_she_can_use(
    people: People, alices_inn: StayPage, sign_in: SignIn
) -> None:
    menu = menu_of(sign_in(people.alice))

    assert {"explorer", "images"} <= menu
    assert not menu & {"reports", "settings", "snippets", "documents", "operators", "translations"}


def test_moderation_applies_to_japanese_lists_only(people: People) -> None:
    index = StayIndexPageFactory()
    english = translate_page(index, "en", title="Stay")
    ensure_roles()

    assert index.get_workflow() is not None
    assert english.get_workflow() is None
    assert PlanPageFactory().get_workflow() is None
    assert Page.get_first_root_node().get_workflow() is None
    assert [task.name for task in Task.objects.all()] == ["編集担当の承認"]


def test_choosers_offer_what_is_public_or_alices(
    people: People, alices_inn: StayPage, bobs_inn: StayPage, sign_in: SignIn
) -> None:
    alices_inn.unpublish()
    draft = StayPageFactory(title="山の別館", owner=people.bob, live=False)
    client = sign_in(people.alice)
    listed = text_of(
        client.get(reverse("wagtailadmin_choose_page_child", args=[draft.get_parent().pk]))
    )

    assert "海の宿" in listed
    assert "山の宿" in listed
    assert "山の別館" not in listed


def test_alice_finds_her_own_pages_only(
    people: People, alices_inn: StayPage, bobs_inn: StayPage, sign_in: SignIn
) -> None:
    found = text_of(sign_in(people.alice).get(reverse("wagtailadmin_pages:search"), {"q": "宿"}))

    assert "海の宿" in found
    assert "山の宿" not in found


def test_bulk_actions_still_work_on_alices_own_drafts(
    people: People, alices_inn: StayPage, bobs_inn: StayPage, sign_in: SignIn
) -> None:
    draft = StayPageFactory(title="海の別館", owner=people.alice, live=False)
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    url += f"?id={draft.pk}&id={bobs_inn.pk}"
    shown = text_of(sign_in(people.alice).get(url))
    assert "海の別館" in shown
    assert "山の宿" not in shown

    sign_in(people.alice).post(url)

    assert not StayPage.objects.filter(pk=draft.pk).exists()
    assert StayPage.objects.filter(pk=bobs_inn.pk).exists()


def test_alice_chooses_among_the_pictures_of_her_business(people: People, sign_in: SignIn) -> None:
    OperatorFactory(members=[people.alice, people.root])
    own = Collection.objects.get(name=OPERATOR_COLLECTION)
    for title, user in [("私の", people.alice), ("同僚の", people.root), ("よその", people.bob)]:
        ImageFactory(title=title, collection=own, uploaded_by_user=user)
    with files_left_open():
        shown = text_of(sign_in(people.alice).get(reverse("wagtailimages_chooser:choose")))

    assert "私の" in shown
    assert "同僚の" in shown
    assert "よその" not in shown
