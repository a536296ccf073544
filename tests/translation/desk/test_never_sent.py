"""What people type into forms, visitors' and the admin's, never reaches DeepL.

Drafts, scheduled and private pages: `tests/translation/test_holds.py`.
"""

from __future__ import annotations

from typing import Any

import pytest
from django.apps import apps
from django.test import Client

from tests.fakes.deepl_server import FakeDeepL
from tests.translation.desk.conftest import People, press, row_of, spot_of
from tests.translation.pages import publish
from workation.accounts.models import Operator, User
from workation.core.models import SiteSettings
from workation.jobs.worker import Worker
from workation.search.models import UnansweredSearch
from workation.translation.models import SegmentComment, TranslationReview
from workation.translation.review import describe_version, propose
from workation.translation.sources import is_translated_by_itself

SECRET = "さくらい"
#: All that is ever a source. What visitors send must not be among them.
TRANSLATED = {
    *("areas.AreaText", "areas.MunicipalityText", "core.ImageText", "core.Menu"),
    *("core.SiteText", "core.TagText", "facilities.ActivityPage", "facilities.FacilityIndexPage"),
    *("facilities.FacilityPage", "facilities.StayPage", "facilities.WorkspacePage"),
    *("matching.DiagnosisPage", "pages.EventIndexPage", "pages.EventPage", "pages.HomePage"),
    *("pages.LivingPage", "pages.NewsIndexPage", "pages.NewsPage", "pages.StandardPage"),
    *("plans.PlanIndexPage", "plans.PlanPage", "reports.ReportIndexPage", "reports.ReportPage"),
    "wagtailcore.Page",
}


def test_only_pages_and_their_texts_are_sources() -> None:
    models = {model._meta.label for model in apps.get_models() if is_translated_by_itself(model)}
    assert models == TRANSLATED


@pytest.mark.django_db
def test_form_data_is_never_sent(
    people: People,
    guide: Any,
    fake_deepl: FakeDeepL,
    sign_in: Any,
) -> None:
    visitor = Client()
    for address in ("/search/", "/search/suggest/"):
        assert visitor.get(address, {"q": f"{SECRET}旅館"}).status_code == 200
    visitor.post("/admin/login/", {"username": SECRET, "password": SECRET})

    spot = spot_of(guide, "8,000")
    press(sign_in(people.tran), spot, "comment", comment=f"{SECRET}です。")
    propose(spot, f"{SECRET} 8,000", people.alice, seen=describe_version(row_of(spot)))
    Operator.objects.create(name=f"{SECRET}商店")
    User.objects.update(first_name=SECRET, last_name=SECRET)
    SiteSettings.objects.update(contact_email="sakurai@example.com")

    # All of it is there, and the page that it belongs to is published again.
    assert UnansweredSearch.objects.filter(words__contains=SECRET).exists()
    assert SegmentComment.objects.filter(text__contains=SECRET).exists()
    assert TranslationReview.objects.filter(proposal__contains=SECRET).exists()
    publish(guide, summary="新しい要約です。")
    Worker().drain()
    assert "新しい要約です。" in fake_deepl.texts
    said = str(fake_deepl.translate_requests)  # the contexts too
    assert SECRET not in said
    assert "sakurai" not in said
