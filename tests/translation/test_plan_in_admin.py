"""Staff publish a plan in the admin; visitors read it in four languages, with its neighbours."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html, streamfield

from facilities.models import FacilityIndexPage, StayPage
from plans.models import ExtraFacility, PlanIndexPage, PlanPage
from reports.models import ReportIndexPage, ReportPage
from tests.fakes.deepl_server import FakeDeepL
from tests.translation.conftest import TARGETS
from tests.translation.pages import fresh, publish, target
from workation.pages.models import HomePage

pytestmark = pytest.mark.django_db


def itinerary_form(facility_id: int) -> dict[str, Any]:
    """Return what the browser sends for one day with one stop (StreamFields need a script)."""
    stop = {"time": "09:00", "title": "到着", "text": "", "travel": "", "facility": facility_id}
    stops = {"count": 1, "0": {"value": stop, "deleted": "", "order": "0"}}
    days = streamfield([("day", {"title": "一日目", "stops": stops})])
    return nested_form_data({"itinerary": days, "body": streamfield([])})


@pytest.fixture
def plan(home: HomePage, fake_deepl: FakeDeepL) -> PlanPage:
    """A draft plan with two facilities, one in the itinerary, and a live report about it."""
    stays = FacilityIndexPage(title="泊まる", slug="stay", locale=home.locale)
    plans = PlanIndexPage(title="プラン", slug="plans", locale=home.locale)
    reports = ReportIndexPage(title="レポート", slug="reports", locale=home.locale)
    for index in (stays, plans, reports):
        home.add_child(instance=index)
        publish(index)
    inn, hut = (StayPage(title=f"宿{n}", slug=f"inn-{n}", locale=home.locale) for n in (1, 2))
    for stay in (inn, hut):
        stays.add_child(instance=stay)
        publish(stay)
    page = PlanPage(title="海辺の三日間", slug="sea-days", live=False, locale=home.locale)
    page.extra_facilities = [ExtraFacility(facility=hut.facilitypage_ptr)]
    plans.add_child(instance=page)
    report = ReportPage(title="行ってみた", slug="we-went", plan=page, locale=home.locale)
    reports.add_child(instance=report)
    publish(report)
    return page


def test_publishing_in_the_admin_reaches_every_language(
    plan: PlanPage, client: Client, translate: Callable[[], None], django_user_model
) -> None:
    client.force_login(
        django_user_model.objects.create_superuser("alice", "alice@example.com", "secret")
    )
    address = reverse("wagtailadmin_pages:edit", args=[plan.pk])
    form = querydict_from_html(client.get(address).content.decode(), form_id="page-edit-form")
    form.update(itinerary_form(StayPage.objects.get(slug="inn-1").pk))
    form["action-publish"] = "action-publish"
    answer = client.post(address, form)
    assert answer.status_code == 302
    assert fresh(plan).live
    client.logout()

    translate()
    for code in TARGETS:
        assert target(plan, code).live
        body = client.get(f"/{code}/plans/sea-days/").content.decode()
        assert target(plan, code).title in body
        for path in ("stay/inn-1/", "stay/inn-2/", "reports/we-went/"):
            assert f"/{code}/{path}" in body, path
        assert 'class="translation-notice"' in body
