"""One page of each type and language in a browser."""

from __future__ import annotations

from typing import Any, Literal

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


def judge_page(page: Page, demo_site: DemoSite, visited: DemoPage) -> list[str]:
    """Open a page and return what a machine can find wrong with it."""
    response = page.goto(demo_site.url + visited.path, wait_until="load")
    if response is None or response.status != 200:
        return [f"answers {response and response.status}"]
    language = page.locator("html").get_attribute("lang")
    headings = page.locator("h1").count()
    return [
        *([f"lang is {language}"] if language != visited.html_lang else []),
        *([f"{headings} first headings"] if headings != 1 else []),
        *find_violations(page),
        *find_overflow(page),
    ]


def judge_pages(
    page: Page, demo_site: DemoSite, pages: list[DemoPage], problems: list[str]
) -> dict[str, list[str]]:
    """Return what is wrong with each page, what the browser complained of included."""
    faults = {}
    for visited in pages:
        found = judge_page(page, demo_site, visited)
        if found or problems:
            faults[visited.path] = [*found, *problems]
        problems.clear()
    return faults


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_type_of_page_is_sound(
    page: Page, demo_site: DemoSite, problems: list[str], language: str
) -> None:
    pages = [visited for visited in demo_site.one_per_type() if visited.language == language]

    assert judge_pages(page, demo_site, pages, problems) == {}


@pytest.mark.soak
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_sound(
    page: Page, demo_site: DemoSite, problems: list[str], language: str
) -> None:
    pages = [visited for visited in demo_site.pages if visited.language == language]

    assert judge_pages(page, demo_site, pages, problems) == {}


@pytest.mark.soak
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 768, 1440])
def test_every_type_is_sound_at_each_width_in_each_scheme(
    page: Page,
    demo_site: DemoSite,
    problems: list[str],
    width: int,
    scheme: Literal["light", "dark"],
) -> None:
    faults = {}
    for visited in demo_site.one_per_type():
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        page.goto(demo_site.url + visited.path, wait_until="load")
        if found := [*find_violations(page), *problems]:
            faults[visited.path] = found
        problems.clear()

    assert faults == {}
