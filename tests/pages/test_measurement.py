"""Visits are counted in the browser: after consent, not in staff's browsers, without answers.

The pages come from the test client through the browser's own interception, with their content
policy; what would go to other companies is answered here and recorded.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, Request, Route, expect
from wagtail.models import Site

from tests.browser import watch
from tests.e2e.test_page_types import find_violations
from tests.factories import StandardPageFactory
from workation.core.models import SiteSettings

HOST = "http://localhost:8765"
PATHS = ["/access/", "/external-services/"]
BANNER, LAYER = "[data-consent-banner]", "() => (window.dataLayer ?? []).map(row => [...row])"


@pytest.fixture
def measured(db: None, settings: Any) -> SiteSettings:
    """A public site that asks before it counts."""
    settings.ALLOW_INDEXING = True
    settings.SITE_URL = HOST
    StandardPageFactory(slug="access")
    found = SiteSettings.for_site(Site.objects.get(is_default_site=True))
    found.measurement_id = "G-ABC123DEF4"
    found.save()
    return found


def serve(pages: dict[str, Any], route: Route) -> None:
    """Answer for the site."""
    path = urlsplit(route.request.url).path
    if path in pages:
        headers = {name: str(value) for name, value in pages[path].items()}
        route.fulfill(body=pages[path].content, headers=headers)
    else:
        route.fulfill(path=str(finders.find(path.removeprefix("/static/"))))


def is_foreign(request: Request) -> bool:
    """Whether a request goes to another company."""
    return not request.url.startswith(HOST)


@pytest.fixture
def asked(browser: Browser, problems: list[str]) -> Any:
    """A function that opens a context and returns its page with the foreign requests so far."""
    contexts: list[BrowserContext] = []

    def open_context(**options: Any) -> tuple[Page, list[str]]:
        context = browser.new_context(**options)
        contexts.append(context)
        foreign: list[str] = []
        watch(context, problems)

        def answer(route: Route) -> None:
            foreign.append(route.request.url)
            route.fulfill(body="", content_type="text/javascript")

        context.route("**/*", answer)
        # Rendered here: Playwright calls its handlers where Django has another connection.
        pages = {path: Client().get(path) for path in PATHS}
        context.route(f"{HOST}/**", lambda route: serve(pages, route))
        return context.new_page(), foreign

    yield open_context
    for context in contexts:
        context.close()
    # Each foreign request was wanted by the test that lists them; nothing else may go wrong.
    assert [text for text in problems if not text.startswith("foreign request")] == []


def test_nothing_is_requested_before_the_visitor_allows_it(
    asked: Any, measured: SiteSettings
) -> None:
    page, foreign = asked()
    page.goto(f"{HOST}/access/?q=名前&utm_source=poster")
    expect(page.locator(BANNER)).to_be_visible()
    assert find_violations(page) == []
    assert foreign == []

    page.keyboard.press("Tab")  # the skip link; the question comes next
    for _stop in range(3):
        page.keyboard.press("Tab")
    expect(page.locator(f"{BANNER} [data-consent=yes]")).to_be_focused()
    with page.expect_request_finished(is_foreign):
        page.keyboard.press("Enter")

    expect(page.locator(BANNER)).to_be_hidden()
    expect(page.locator("main")).to_be_focused()
    assert foreign == ["https://www.googletagmanager.com/gtag/js?id=G-ABC123DEF4"]
    config = next(row for row in page.evaluate(LAYER) if row[0] == "config")
    assert config[2]["page_location"] == f"{HOST}/access/?utm_source=poster"

    with page.expect_request_finished(is_foreign):
        page.goto(f"{HOST}/external-services/")
    expect(page.locator("[data-consent-state=yes]")).to_be_visible()
    assert len(foreign) == 2
    page.evaluate("document.cookie = '_ga=1; path=/'")
    page.locator("[data-consent-choices] [data-consent=no]").click()
    expect(page.locator("[data-consent-state=no]")).to_be_visible()
    assert page.evaluate("document.cookie") == ""
    page.reload()
    expect(page.locator("[data-consent-state=no]")).to_be_visible()
    expect(page.locator(BANNER)).to_be_hidden()
    assert len(foreign) == 2


def test_nobody_without_script_is_asked_and_who_is_not_asked_is_counted_unless_staff(
    asked: Any, measured: SiteSettings
) -> None:
    plain, of_plain = asked(java_script_enabled=False)
    plain.goto(f"{HOST}/access/")
    expect(plain.locator(BANNER)).to_be_hidden()
    plain.goto(f"{HOST}/external-services/")
    expect(plain.locator("noscript")).to_be_visible()
    expect(plain.locator("[data-consent-choices]")).to_be_hidden()
    assert of_plain == []

    measured.asks_before_measuring = False
    measured.save()
    page, foreign = asked()
    with page.expect_request_finished(is_foreign):
        page.goto(f"{HOST}/access/")
    assert len(foreign) == 1

    staff, of_staff = asked()
    staff.add_init_script("localStorage.setItem('staff', 'yes')")
    staff.goto(f"{HOST}/external-services/")
    expect(staff.locator("[data-consent-state=staff]")).to_be_visible()
    assert of_staff == []

    private, of_private = asked()
    private.add_init_script(
        "Object.defineProperty(navigator, 'globalPrivacyControl', {value: true})"
    )
    private.goto(f"{HOST}/external-services/")
    expect(private.locator("[data-consent-state=no]")).to_be_visible()
    assert of_private == []
