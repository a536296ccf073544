"""One registry feeds the Content-Security-Policy, the question for consent and the notice."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import translation
from django.utils.html import escape
from wagtail.models import Site

from tests.factories import LivingPageFactory, StandardPageFactory, translate_page
from workation.core.external_services import (
    FACEBOOK,
    GOOGLE_ANALYTICS,
    SERVICES,
    Asked,
    ExternalService,
    X,
)
from workation.core.models import SiteSettings

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ["ja", "en", "zh-hans", "zh-hant"]
OWN = {"'self'", "'none'"}


@pytest.fixture
def measured(site_tree: Any, settings: Any) -> SiteSettings:
    """A public site that counts visits, with both timelines."""
    settings.ALLOW_INDEXING = True
    LivingPageFactory(facebook_url="https://www.facebook.com/mie.iju", x_url="https://x.com/mie")
    for language in LANGUAGES[1:]:
        translate_page(site_tree, language)
    found = SiteSettings.for_site(Site.objects.get(is_default_site=True))
    found.measurement_id = "G-ABC123DEF4"
    found.save()
    return found


def open_notice(client: Client, language: str = "ja") -> str:
    prefix = "" if language == "ja" else f"/{language}"
    response = client.get(f"{prefix}/external-services/")
    assert response.status_code == 200
    return response.content.decode()


def describe(service: ExternalService) -> list[str]:
    """Return what the notice must say of a service in the active language."""
    facts = (service.name, service.operator, service.country, service.sent, service.purpose)
    return [
        escape(str(fact))
        for fact in (*facts, service.occasion, service.policy_url, ", ".join(service.hosts))
    ]


def test_the_policy_lets_in_the_registered_sources_and_no_other(
    client: Client, site_tree: Any
) -> None:
    header = client.get("/")["Content-Security-Policy"]
    policy = {part.split()[0]: set(part.split()[1:]) for part in header.split("; ")}

    allowed = {directive: sources - OWN for directive, sources in policy.items() if sources - OWN}
    registered: dict[str, set[str]] = {}
    for service in SERVICES:
        for directive, sources in service.sources.items():
            registered.setdefault(directive, set()).update(sources)
    assert allowed == registered
    assert all("'self'" in policy[directive] for directive in registered)
    assert "unsafe" not in header
    for service in SERVICES:
        assert any(
            service.address.startswith(source)
            for sources in service.sources.values()
            for source in sources
        ), service.code


def test_scripts_and_templates_name_no_host_of_their_own() -> None:
    # An address that a script or a frame loads comes from the registry, through the page.
    scripts = {path.name: path.read_text() for path in (ROOT / "static/js").glob("*.js")}
    hosts = {name: re.findall("https?://[^\"`' ]*", text) for name, text in scripts.items()}
    loads = re.compile("<(?:script|iframe|img|source|link)[^>]* (?:src|href)=.https?:")
    assert {name: found for name, found in hosts.items() if found} == {}
    templates = (ROOT / "templates").rglob("*.html")
    assert [path.name for path in templates if loads.search(path.read_text())] == []


@pytest.mark.django_db
def test_the_notice_names_what_is_in_use_in_every_language(
    client: Client, measured: SiteSettings
) -> None:
    said = set()
    for language in LANGUAGES:
        html = open_notice(client, language)
        with translation.override(language):
            facts = [fact for service in SERVICES for fact in describe(service)]
        assert [fact for fact in facts if fact not in html] == [], language
        said.add(tuple(facts))
        assert html.count('class="service section"') == len(SERVICES)
    assert len(said) == len(LANGUAGES)  # no language shows another's words


@pytest.mark.django_db
def test_the_notice_is_silent_about_what_is_not_in_use(
    client: Client, measured: SiteSettings
) -> None:
    measured.measurement_id = ""
    measured.save()
    page = LivingPageFactory()
    page.facebook_url = ""
    page.save()

    html = open_notice(client)
    page.posts_place = "none"
    page.save()

    assert X.operator in html
    assert FACEBOOK.operator not in html
    assert GOOGLE_ANALYTICS.operator not in html
    assert "いまは、ほかの会社へ送る情報はありません。" in open_notice(client)


@pytest.mark.django_db
def test_the_question_names_what_is_asked_for_once_and_the_timelines_ask_each_time(
    client: Client, measured: SiteSettings
) -> None:
    page = translate_page(StandardPageFactory(slug="access"), "en")
    living = client.get("/living/").content.decode()
    question = client.get(page.url).content.decode().split("data-consent-banner")[1]
    question = question.split("</section>")[0]

    for service in SERVICES:
        is_asked_once = service.asked is Asked.ONCE
        assert (service.operator in question) is is_asked_once, service.code
        timeline = living.count(f'data-timeline="{service.address}')
        assert timeline == (0 if is_asked_once else 1), service.code
    assert "/en/external-services/" in question
    translation.activate("ja")
    for service in (FACEBOOK, X):
        assert escape(str(service.sent)) in living


@pytest.mark.django_db
def test_previews_a_site_for_practice_and_one_without_an_id_measure_nothing(
    client: Client, measured: SiteSettings, settings: Any, rf: Any
) -> None:
    def is_measured(path: str) -> bool:
        return 'data-measurement-id="G-ABC123DEF4"' in client.get(path).content.decode()

    paths = ["/", "/external-services/", "/nothing-here/"]
    assert all(is_measured(path) for path in paths)
    request = rf.get("/access/", HTTP_HOST="localhost")
    preview = StandardPageFactory(slug="access").make_preview_request(request).render()
    assert "案内" in preview.content.decode()
    assert "data-measurement-id" not in preview.content.decode()

    settings.ALLOW_INDEXING = False
    assert not any(is_measured(path) for path in paths)

    settings.ALLOW_INDEXING = True
    measured.measurement_id = ""
    measured.save()
    assert not any(is_measured(path) for path in paths)


def test_pages_stay_alike_for_everybody(client: Client, measured: SiteSettings) -> None:
    measured.asks_before_measuring = False
    measured.save()
    visitor = Client()
    visitor.cookies["_ga"] = "GA1.2.3.4"

    html = client.get("/").content

    assert b"data-consent-banner" not in html
    assert b"data-asks-first" not in html
    assert visitor.get("/").content == html


@pytest.mark.parametrize("measurement_id", ["UA-12345-1", "G-abc", "G-", "<script>", "GTM-ABCDE"])
def test_an_id_of_another_kind_is_refused(measurement_id: str) -> None:
    with pytest.raises(ValidationError, match="測定ID"):
        SiteSettings._meta.get_field("measurement_id").run_validators(measurement_id)
