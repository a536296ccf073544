"""Charlie edits the whole site but not who may; Tran edits other languages, never Japanese."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.images.permissions import permission_policy
from wagtail.models import Collection, Locale
from wagtail_localize.models import StringSegment, Translation, TranslationSource

from facilities.models import StayPage
from tests.accounts.conftest import People
from tests.accounts.editor import edit_url, menu_of, save
from tests.accounts.test_operators import is_refused
from tests.factories import (
    ImageFactory,
    NewsPageFactory,
    PlanPageFactory,
    TagFactory,
    translate_page,
)
from workation.accounts.models import User
from workation.accounts.roles import OPERATOR_COLLECTION, ensure_roles

SignIn = Callable[[User], Client]


@pytest.fixture
def plan(people: People) -> Any:
    """A Japanese plan with an English page that follows it."""
    page = PlanPageFactory(title="海辺で働く三日間", summary="静かな入り江。")
    translate_page(page, "en", title="Three days by the sea")
    ensure_roles()
    return page


@pytest.fixture
def english(plan: Any) -> Any:
    """The English page of the plan, under the pipeline's care."""
    source, _created = TranslationSource.update_or_create_from_instance(plan)
    locale = Locale.objects.get(language_code="en")
    Translation.objects.create(source=source, target_locale=locale)
    return plan.get_translation(locale)


def write(client: Client, plan: Any, source: str, text: str) -> Any:
    """Put a text beside a Japanese one in wagtail-localize's editor."""
    translation = Translation.objects.get(source__object_id=plan.translation_key)
    segment = StringSegment.objects.get(source=translation.source, string__data=source)
    url = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
    form = "application/x-www-form-urlencoded"
    return client.put(url, urlencode({"value": text}), content_type=form)


def test_charlie_edits_and_publishes_everything(
    people: People, plan: Any, alices_inn: StayPage, sign_in: SignIn
) -> None:
    client = sign_in(people.charlie)
    news = NewsPageFactory()
    home = news.get_parent().get_parent()
    for page in (news, plan, alices_inn, home):
        assert client.get(edit_url(page)).status_code == 200, page
    save(client, news, "action-publish", title="お知らせです")

    news.refresh_from_db()
    assert news.title == "お知らせです"


@pytest.mark.parametrize(
    "name",
    [
        "wagtailredirects:index",
        "wagtailsnippets_core_tag:list",
        "wagtailsnippets_core_menu:list",
        "wagtailsnippets_accounts_operator:list",
        "wagtailsnippets_accounts_operator:add",
        "translation_languages",
        "wagtail_localize:translations_report",
        "wagtail_localize:translations_report_results",
        "jobs_report",
        "wagtailimages:index",
        "wagtaildocs:index",
        "wagtailadmin_collections:index",
        "wagtailadmin_reports:site_history",
    ],
)
def test_charlie_reaches_what_belongs_to_the_site(
    people: People, sign_in: SignIn, name: str
) -> None:
    assert sign_in(people.charlie).get(reverse(name)).status_code == 200


@pytest.mark.parametrize(
    "name",
    [
        "wagtailusers_users:index",
        "wagtailusers_groups:index",
        "wagtailsites:index",
        "wagtailadmin_workflows:index",
    ],
)
def test_who_may_do_what_is_up_to_superusers(people: People, sign_in: SignIn, name: str) -> None:
    assert is_refused(sign_in(people.charlie), reverse(name))
    assert sign_in(people.root).get(reverse(name)).status_code == 200


def test_charlie_does_not_start_pages_in_other_languages(
    people: People, english: Any, sign_in: SignIn
) -> None:
    index = english.get_parent()

    address = edit_url(english)
    assert sign_in(people.charlie).get(address, {"native": 1}).status_code == 200
    assert is_refused(
        sign_in(people.charlie),
        reverse("wagtailadmin_pages:add", args=["plans", "planpage", index.pk]),
    )


def test_charlie_keeps_businesses_and_their_members(people: People, sign_in: SignIn) -> None:
    client = sign_in(people.charlie)
    url = reverse("wagtailsnippets_accounts_operator:add")
    client.post(url, {"name": "里山の宿", "members": [people.alice.pk]})

    assert [operator.name for operator in people.alice.operators.all()] == ["里山の宿"]


def test_tran_translates_in_the_editor_beside_the_japanese_text(
    people: People, plan: Any, english: Any, sign_in: SignIn
) -> None:
    client = sign_in(people.tran)
    editor = client.get(edit_url(english), {"native": 1})
    assert editor.status_code == 200
    assert "wagtail_localize/admin/edit_translation.html" in [t.name for t in editor.templates]

    assert write(client, plan, "静かな入り江。", "A quiet inlet.").status_code in (200, 201)
    assert write(client, plan, "海辺で働く三日間", "Three days").status_code in (200, 201)
    client.post(edit_url(english), {"action": "publish"})

    english.refresh_from_db()
    assert (english.title, english.summary) == ("Three days", "A quiet inlet.")


def test_an_incomplete_translation_is_not_published_by_hand(
    people: People, plan: Any, english: Any, sign_in: SignIn
) -> None:
    client = sign_in(people.tran)
    write(client, plan, "海辺で働く三日間", "Three days")
    client.post(edit_url(english), {"action": "publish"})

    english.refresh_from_db()
    assert english.title == "Three days by the sea"


def test_tran_has_no_right_on_japanese_pages(
    people: People, plan: Any, english: Any, sign_in: SignIn
) -> None:
    client = sign_in(people.tran)
    for page in (plan, plan.get_parent(), plan.get_parent().get_parent()):
        assert is_refused(client, edit_url(page)), page
    assert is_refused(client, reverse("wagtailadmin_pages:view_draft", args=[plan.pk]))


def test_tran_adds_no_pages_and_has_a_short_menu(
    people: People, plan: Any, english: Any, sign_in: SignIn
) -> None:
    client = sign_in(people.tran)
    index = english.get_parent()

    assert is_refused(
        client, reverse("wagtailadmin_pages:add", args=["plans", "planpage", index.pk])
    )
    menu = menu_of(client)
    assert "explorer" in menu
    assert not menu & {"reports", "settings", "snippets", "operators", "images", "documents"}


def test_pictures_are_changed_by_staff_and_by_whoever_brought_them(people: People) -> None:
    ImageFactory(title="site")
    own = Collection.objects.get(name=OPERATOR_COLLECTION)
    ImageFactory(title="alice's", collection=own, uploaded_by_user=people.alice)

    def changes(user: User) -> set[str]:
        found = permission_policy.instances_user_has_permission_for(user, "change")
        return set(found.values_list("title", flat=True))

    assert changes(people.alice) == {"alice's"}
    assert changes(people.bob) == changes(people.tran) == set()
    assert changes(people.charlie) == {"site", "alice's"}


def test_operators_choose_from_their_own_collection(people: People) -> None:
    ImageFactory(title="site")
    own = Collection.objects.get(name=OPERATOR_COLLECTION)
    ImageFactory(title="own", collection=own)

    def choices(user: User) -> set[str]:
        found = permission_policy.instances_user_has_permission_for(user, "choose")
        return set(found.values_list("title", flat=True))

    assert choices(people.alice) == {"own"}
    assert choices(people.tran) == choices(people.charlie) == {"site", "own"}


def test_tran_edits_no_vocabulary(people: People, sign_in: SignIn) -> None:
    tag = TagFactory()

    assert is_refused(sign_in(people.tran), reverse("wagtailsnippets_core_tag:edit", args=[tag.pk]))


def test_translators_change_pages_and_delete_none(
    people: People, plan: Any, english: Any, sign_in: SignIn
) -> None:
    url = reverse("wagtailadmin_pages:delete", args=[english.pk])
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    for address in (url, f"{bulk}?id={english.pk}"):
        sign_in(people.tran).post(address)
    assert type(english).objects.filter(pk=english.pk).exists()
    assert is_refused(sign_in(people.tran), url)

    sign_in(people.charlie).post(url)
    assert not type(english).objects.filter(pk=english.pk).exists()
