"""What a visitor does first: skip to the text, change the language, go without script."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.demo_site import DemoSite

LISTS = ["/plans/", "/stay/", "/workspace/", "/activity/", "/reports/"]


def test_language_switch_leads_to_the_same_page(page: Page, demo_site: DemoSite) -> None:
    plan = demo_site.page("PlanPage", "ja")
    page.goto(demo_site.url + plan.path)

    for prefix, lang in [
        ("/en", "en"),
        ("/zh-hans", "zh-Hans"),
        ("/zh-hant", "zh-Hant"),
        ("", "ja"),
    ]:
        page.locator(".language-switch summary").click()
        page.locator(f".language-switch a[hreflang={lang}]").click()

        expect(page).to_have_url(demo_site.url + prefix + plan.path)
        expect(page.locator("html")).to_have_attribute("lang", lang)


def test_skip_link_is_the_first_stop_and_leads_past_the_menus(
    page: Page, demo_site: DemoSite
) -> None:
    page.goto(demo_site.url + "/")

    page.keyboard.press("Tab")
    expect(page.locator(".skip-link")).to_be_focused()
    expect(page.locator(".skip-link")).to_be_in_viewport()
    page.keyboard.press("Enter")

    expect(page.locator("main")).to_be_focused()


def test_escape_closes_a_menu_and_keeps_the_place(page: Page, demo_site: DemoSite) -> None:
    page.goto(demo_site.url + "/")
    summary = page.locator(".language-switch summary")

    summary.click()
    expect(page.locator(".language-switch nav")).to_be_visible()
    page.keyboard.press("Escape")

    expect(page.locator(".language-switch nav")).to_be_hidden()
    expect(summary).to_be_focused()


def test_home_and_menus_work_without_script(page_without_script: Page, demo_site: DemoSite) -> None:
    page = page_without_script
    page.goto(demo_site.url + "/en/")

    page.locator(".language-switch summary").click()
    page.locator(".language-switch a[hreflang=ja]").click()

    expect(page).to_have_url(demo_site.url + "/")


@pytest.mark.parametrize("path", LISTS)
def test_lists_filter_by_word_without_script(
    page_without_script: Page, demo_site: DemoSite, path: str
) -> None:
    page = page_without_script
    page.goto(demo_site.url + path)
    entries = page.locator("main [data-slug]")
    assert entries.count() >= 3

    page.locator("main input[name=q]").fill("この言葉はどこにもありません")
    page.locator("main form:has(input[name=q]) button[type=submit]").first.click()

    expect(page).to_have_url(re.compile(r"[?&]q="))
    assert entries.count() == 0
