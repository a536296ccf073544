"""One page of each type and language in a browser."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.e2e.demo_site import LANGUAGES, DemoPage, DemoSite

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
NARROWEST = {"width": 320, "height": 640}


def find_violations(page: Page) -> list[str]:
    """Return axe's findings as `rule: element (summary)`."""
    # Evaluated, not added as a script element: the content policy would refuse that.
    page.evaluate(AXE_SCRIPT)
    options = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
    result: dict[str, Any] = page.evaluate("options => axe.run(document, options)", options)
    return [
        f"{violation['id']}: {node['html'][:200]} ({node['failureSummary']})"
        for violation in result["violations"]
        for node in violation["nodes"]
    ]


def find_overflow(page: Page) -> list[str]:
    """Return the elements that stick out at 320 CSS pixels, if the page scrolls sideways."""
    page.set_viewport_size(NARROWEST)
    found: list[str] = page.evaluate(
        """() => document.documentElement.scrollWidth <= window.innerWidth ? [] :
            [...document.querySelectorAll("body *")]
                .filter(element => element.getBoundingClientRect().right > window.innerWidth + 1)
                .map(element => `${element.tagName}.${element.className}`).slice(0, 5)
                .concat(`width ${document.documentElement.scrollWidth}`)"""
    )
    return found


def check_page(page: Page, demo_site: DemoSite, visited: DemoPage) -> None:
    """Open a page and look at what a machine can judge."""
    response = page.goto(demo_site.url + visited.path, wait_until="load")

    assert response and response.status == 200
    assert page.locator("html").get_attribute("lang") == visited.html_lang
    assert page.locator("h1").count() == 1
    assert find_violations(page) == [], visited.path
    assert find_overflow(page) == [], visited.path


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_type_of_page_is_sound(
    page: Page, demo_site: DemoSite, problems: list[str], language: str
) -> None:
    for visited in demo_site.one_per_type():
        if visited.language == language:
            check_page(page, demo_site, visited)
            assert problems == [], visited.path


@pytest.mark.soak
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_sound(
    page: Page, demo_site: DemoSite, problems: list[str], language: str
) -> None:
    for visited in demo_site.pages:
        if visited.language == language:
            check_page(page, demo_site, visited)
            assert problems == [], visited.path
