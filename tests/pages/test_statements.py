"""A new site gets its statements as drafts, translated; the prefecture publishes them."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.factories import StandardPageFactory, translate_page
from workation.jobs.worker import Worker
from workation.pages.models import StandardPage
from workation.pages.statements import load_statements


@pytest.mark.django_db
def test_drafts_are_created_once_and_are_public_in_every_language_when_published(
    client: Client, site_tree: Any
) -> None:
    translate_page(site_tree, "en")
    StandardPageFactory(slug="terms", title="県の利用規約")

    created = load_statements()

    assert [page.slug for page in created] == ["accessibility", "privacy"]
    assert load_statements() == []
    assert client.get("/privacy/").status_code == 404
    assert "県の利用規約" in client.get("/terms/").content.decode()

    privacy = StandardPage.objects.get(slug="privacy", locale=site_tree.locale)
    privacy.get_latest_revision().publish()
    Worker().drain()
    assert "個人情報の保護に関する法律" in client.get("/privacy/").content.decode()
    assert "Act on the Protection of Personal" in client.get("/en/privacy/").content.decode()
    assert client.get("/accessibility/").status_code == 404
