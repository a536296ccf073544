"""Visits are counted in the browser: after consent, not in staff's browsers, without answers.

The site's own components and content policy stand in a bare page that the browser gets without a
server; what would go to other companies is answered here and recorded. That every page holds
these components is told by test_external_services.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import pytest
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from playwright.sync_api import Browser, BrowserContext, Page, Request, Route, expect

from tests.browser import watch
from tests.e2e.test_page_types import find_violations
from workation.core.external_services import GOOGLE_ANALYTICS, build_content_policy
from workation.core.measurement import Measurement

HOST = "http://localhost:8765"
BANNER, LAYER = "[data-consent-banner]", "() => (window.dataLayer ?? []).map(row => [...row])"


def render_page(asks: bool) -> str:
    """Return a page with what counts visits and what asks for it."""
    measured = Measurement(GOOGLE_ANALYTICS, "G-ABC123DEF4", asks, HOST.removeprefix("http://"))
    parts = {"measurement": measured, "measured": measured, "service": GOOGLE_ANALYTICS}
    head, question, choices = (
        render_to_string(f"components/{name}.html", parts)
        for name in ("measurement", "consent", "consent_choices")
    )
    styles = "".join(
        f'<link rel="stylesheet" href="/static/css/{name}.css">'
        for name in ("tokens", "base", "components")
    )
    return (
        f'<!doctype html><html lang="ja"><head><title>案内</title>{styles}{head}</head><body>'
        f'{question if asks else ""}<main tabindex="-1"><h1>案内</h1>{choices}</main></body></html>'
    )


def serve(asks: bool, route: Route) -> None:
    """Answer for the site."""
    path = urlsplit(route.request.url).path
    if path.startswith("/static/"):
        route.fulfill(path=str(finders.find(path.removeprefix("/static/"))))
        return
    directives = build_content_policy().items()
    policy = "; ".join(f"{name} {' '.join(sources)}" for name, sources in directives)
    headers = {"Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy}
    route.fulfill(body=render_page(asks), headers=headers)


def is_foreign(request: Request) -> bool:
    """Whether a request goes to another company."""
    return not request.url.startswith(HOST)


@pytest.fixture
def asked(browser: Browser, problems: list[str]) -> Any:
    """A function that opens a context and returns its page with the foreign requests so far."""
    contexts: list[BrowserContext] = []

    def open_context(asks: bool = True, **options: Any) -> tuple[Page, list[str]]:
        context = browser.new_context(**options)
        contexts.append(context)
        foreign: list[str] = []
        watch(context, problems)

        def answer(route: Route) -> None:
            foreign.append(route.request.url)
            route.fulfill(body="", content_type="text/javascript")

        context.route("**/*", answer)
        context.route(f"{HOST}/**", lambda route: serve(asks, route))
        return context.new_page(), foreign

    yield open_context
    for context in contexts:
        context.close()
    # Each foreign request was wanted by the test that lists them; nothing else may go wrong.
    assert [text for text in problems if not text.startswith("foreign request")] == []


def test_nothing_is_requested_before_the_visitor_allows_it(asked: Any) -> None:
    page, foreign = asked()
    page.goto(f"{HOST}/access/?q=名前&utm_source=poster")
    expect(page.locator(BANNER)).to_be_visible()
    assert find_violations(page) == []
    assert foreign == []

    for _stop in range(3):  # the link to the notice, no, yes
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
    asked: Any,
) -> None:
    plain, of_plain = asked(java_script_enabled=False)
    plain.goto(f"{HOST}/access/")
    expect(plain.locator(BANNER)).to_be_hidden()
    plain.goto(f"{HOST}/external-services/")
    expect(plain.locator("noscript")).to_be_visible()
    expect(plain.locator("[data-consent-choices]")).to_be_hidden()
    assert of_plain == []

    page, foreign = asked(asks=False)
    with page.expect_request_finished(is_foreign):
        page.goto(f"{HOST}/access/")
    assert len(foreign) == 1

    staff, of_staff = asked(asks=False)
    staff.add_init_script("localStorage.setItem('staff', 'yes')")
    staff.goto(f"{HOST}/external-services/")
    expect(staff.locator("[data-consent-state=staff]")).to_be_visible()
    assert of_staff == []

    private, of_private = asked(asks=False)
    private.add_init_script(
        "Object.defineProperty(navigator, 'globalPrivacyControl', {value: true})"
    )
    private.goto(f"{HOST}/external-services/")
    expect(private.locator("[data-consent-state=no]")).to_be_visible()
    assert of_private == []
