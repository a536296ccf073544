"""Whoever does not edit the whole site learns nothing of others' drafts, at whatever address."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from wagtail.documents import get_document_model
from wagtail.models import (
    Collection,
    Locale,
    Page,
    PageViewRestriction,
    Site,
    Task,
    Workflow,
    WorkflowState,
)
from wagtail_localize.models import StringSegment, Translation, TranslationSource

from facilities.models import StayPage
from tests.accounts.admin_addresses import Values, fill, list_routes
from tests.accounts.conftest import People
from tests.accounts.editor import files_left_open
from tests.factories import (
    ImageFactory,
    NewsPageFactory,
    OperatorFactory,
    StayPageFactory,
    translate_page,
)
from workation.accounts.roles import OPERATOR_COLLECTION, ensure_roles
from workation.core.models import SiteImage, SiteLanguage

SECRET = "まだ秘密"
# Translators choose among the site's pictures and documents.
SECRET_FILE = "非公開の写し"


@dataclass
class Drafts:
    """What Bob and Charlie have not published, and the values that name it in addresses."""

    pages: list[Any]
    values: Values


@pytest.fixture
def drafts(people: People, bobs_inn: StayPage) -> Drafts:
    """Bob's live inn with a draft, his new one in the workflow, his picture; Charlie's news."""
    translate_page(bobs_inn, "en", title="Inn in the hills")
    source, _created = TranslationSource.update_or_create_from_instance(bobs_inn)
    translation = Translation.objects.create(
        source=source, target_locale=Locale.objects.get(language_code="en")
    )
    bobs_inn.title = f"{SECRET}の名前"
    revision = bobs_inn.save_revision(user=people.bob)
    new = StayPageFactory(
        title=f"{SECRET}の別館", owner=people.bob, operator=bobs_inn.operator, live=False
    )
    new.save_revision(user=people.bob)
    state = new.get_workflow().start(new, people.bob)
    news = NewsPageFactory(title=f"{SECRET}のお知らせ", owner=people.charlie, live=False)
    collection = Collection.objects.get(name=OPERATOR_COLLECTION)
    image = ImageFactory(title=SECRET_FILE, collection=collection, uploaded_by_user=people.bob)
    document = get_document_model().objects.create(
        title=SECRET_FILE, file="secret.pdf", uploaded_by_user=people.bob
    )
    firm = OperatorFactory(name=f"{SECRET}の会社", members=[people.bob])
    pages = [bobs_inn, new, news]
    keys = [page.pk for page in pages]
    above = [page.get_parent().pk for page in (new, news)]
    nothing = [0]
    return Drafts(
        pages,
        {
            "*": keys,
            "page_id": keys,
            "page_to_move_id": keys,
            "parent_page_id": [*above, *keys],
            "destination_id": above[:1],
            "revision_id": [revision.pk],
            "task_id": [state.current_task_state.pk],
            "task_state_id": [state.current_task_state.pk],
            "workflow_state_id": [state.pk],
            "page_pk": keys,
            "workflow_pk": [new.get_workflow().pk],
            "translation_id": [translation.pk],
            "translation_source_id": [source.pk],
            "string_segment_id": [StringSegment.objects.filter(source=source).first().pk],
            "overridable_segment_id": nothing,
            "image_id": [image.pk],
            "document_id": [document.pk],
            "doc_id": [document.pk],
            "collection_id": [collection.pk],
            "uploaded_file_id": nothing,
            "redirect_id": nothing,
            "session_id": nothing,
            "object_id": keys,
            "filter_spec": ["fill-100x100"],
            "mode": ["default"],
            "action_name": ["approve", "publish", "copy"],
            "content_type_app_name": ["facilities"],
            "content_type_model_name": ["staypage"],
            "app_label": ["wagtailcore"],
            "app_name": ["core"],
            "model_name": ["page"],
            "action": ["publish", "unpublish", "move", "delete"],
            "uidb64": ["x"],
            "token": ["x"],
            "admin/api/main/pages/ pk": keys,
            "admin/api/main/images/ pk": [image.pk],
            "admin/api/main/documents/ pk": [document.pk],
            "admin/images/ pk": [image.pk],
            "admin/documents/ pk": [document.pk],
            "admin/collections/ pk": [collection.pk],
            "admin/workflows/ pk": [Workflow.objects.first().pk],
            "admin/workflows/tasks/ pk": [Task.objects.first().pk],
            "admin/workflows/task_chooser/ task_id": [Task.objects.first().pk],
            "admin/locales/ pk": [Locale.objects.first().pk],
            "admin/sites/ pk": [Site.objects.first().pk],
            "admin/users/ pk": [people.bob.pk],
            "admin/groups/ pk": [Group.objects.first().pk],
            "admin/site_languages/ pk": [SiteLanguage.objects.first().pk],
            "admin/settings/ pk": [Site.objects.first().pk],
            "admin/settings/ model_name": ["sitesettings"],
            "admin/tag-autocomplete/ model_name": ["tag"],
            "admin/snippets/ pk": [firm.pk],
            "admin/localize/ pk": [firm.pk],
            "admin/localize/ app_label": ["accounts"],
            "admin/localize/ model_name": ["operator"],
        },
    )


def read(response: Any) -> str:
    """Return all that was answered; what JSON spells out in ASCII reads as in HTML."""
    parts = response.streaming_content if response.streaming else [response.content]
    text: str = b"".join(parts).decode("utf-8", "replace")
    for secret in (SECRET, SECRET_FILE):
        text = text.replace(json.dumps(secret)[1:-1], secret)
    return text


def list_addresses(drafts: Drafts) -> list[str]:
    """Return the addresses, with what searches and bulk actions ask for."""
    keys = "".join(f"&id={page.pk}" for page in drafts.pages)
    query = f"?q=秘密{keys}&page_type=wagtailcore.page"
    return [url + query for route in list_routes() for url in fill(route, drafts.values)]


@pytest.mark.parametrize(
    ("name", "secrets"), [("alice", [SECRET, SECRET_FILE]), ("tran", [SECRET])]
)
def test_no_address_tells_of_others_drafts(
    people: People,
    drafts: Drafts,
    alices_inn: StayPage,
    client: Client,
    name: str,
    secrets: list[str],
) -> None:
    ensure_roles()
    client.force_login(getattr(people, name))
    addresses = list_addresses(drafts)
    assert len(addresses) > 300
    with files_left_open():
        answers = {url: read(client.get(url)) for url in addresses}
    told = [url for url, text in answers.items() if any(secret in text for secret in secrets)]
    assert told == []


@pytest.mark.parametrize("name", ["alice", "tran"])
def test_no_address_changes_others_pages(
    people: People, drafts: Drafts, client: Client, name: str
) -> None:
    ensure_roles()
    client.force_login(getattr(people, name))
    pages = Page.objects.filter(pk__in=[page.pk for page in drafts.pages]).order_by("pk")
    columns = ("path", "live", "draft_title", "locked", "latest_revision", "expired", "owner")
    before = list(pages.values(*columns))
    client.raise_request_exception = False  # some of Wagtail's views cannot bear an empty form
    naming = [url for route in list_routes() if "<" in route for url in fill(route, drafts.values)]
    form = {"title": "x", "include_descendants": "on", "restriction_type": "login"}
    with files_left_open():
        for url in naming:
            client.post(url, form)

    assert list(pages.values(*columns)) == before
    assert not PageViewRestriction.objects.exists()
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_IN_PROGRESS
    assert SiteImage.objects.filter(title=SECRET_FILE).exists()
