"""Filters in place and without script, the drawer on a phone, suggestions by keyboard."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.e2e.demo_site import DemoSite
from tests.e2e.test_page_types import find_violations

PHONE = {"width": 390, "height": 844}


def slugs(page: Page) -> list[str]:
    """Return what the list shows."""
    found = page.locator(".listing [data-slug]").evaluate_all(
        "items => items.map(item => item.dataset.slug)"
    )
    return [str(slug) for slug in found]


def test_filters_in_place_are_those_without_script_and_back_undoes_them(
    page: Page, page_without_script: Page, demo_site: DemoSite
) -> None:
    page.goto(f"{demo_site.url}/stay/")
    everything = slugs(page)
    page.evaluate("window.isTheSamePage = true")

    page.locator("select[name=people]").select_option("4")
    expect(page).to_have_url(f"{demo_site.url}/stay/?people=4")
    expect(page.locator(".chip")).to_have_count(1)
    page.locator(".filters__kind summary").first.click()
    page.locator(".filters__kind").first.locator("input").first.check()
    expect(page).to_have_url(re.compile(r"people=4&tag="))
    expect(page.locator(".chip")).to_have_count(2)
    narrowed, address = slugs(page), page.url
    counts = page.locator(".check__count").all_text_contents()
    assert page.evaluate("window.isTheSamePage")

    page_without_script.goto(address)
    assert slugs(page_without_script) == narrowed
    assert page_without_script.locator(".check__count").all_text_contents() == counts

    page.go_back()
    expect(page.locator(".chip")).to_have_count(1)
    page.go_back()
    expect(page.locator(".chip")).to_have_count(0)
    assert slugs(page) == everything
    expect(page.locator("select[name=people]")).to_have_value("")


def test_drawer_on_a_phone_keeps_the_focus_and_gives_it_back(
    page: Page, demo_site: DemoSite
) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{demo_site.url}/zh-hant/stay/")
    opener = page.locator("[data-drawer-open]")

    opener.focus()
    page.keyboard.press("Enter")
    expect(page.locator("dialog[open] .drawer")).to_be_visible()
    assert page.evaluate("document.activeElement.closest('dialog') !== null")
    assert find_violations(page) == []

    page.locator("dialog input[name=open]").check()
    expect(page.locator("[data-live=count]")).to_contain_text(re.compile(r"\d"))
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    expect(page.locator(".chip")).to_have_count(1)


def test_drawer_opens_without_script(page_without_script: Page, demo_site: DemoSite) -> None:
    page = page_without_script
    page.set_viewport_size(PHONE)
    page.goto(f"{demo_site.url}/stay/")
    expect(page.locator("[data-drawer]")).to_be_hidden()

    page.locator("[data-drawer-open]").click()
    page.locator("[data-drawer] select[name=people]").select_option("2")
    page.locator(".drawer__foot button").click()

    expect(page).to_have_url(re.compile(r"\?q=&.*people=2"))
    expect(page.locator(".chip")).to_have_count(1)


def test_suggestions_by_keyboard(page: Page, demo_site: DemoSite) -> None:
    page.goto(f"{demo_site.url}/search/")
    word = page.get_by_role("combobox", name="言葉で探す")

    word.press_sequentially("いせ")
    option = page.get_by_role("option").first
    expect(option).to_be_visible()
    assert find_violations(page) == []
    page.keyboard.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    expect(word).to_have_attribute("aria-activedescendant", option.get_attribute("id") or "")
    page.keyboard.press("Escape")
    expect(option).to_be_hidden()
    expect(word).to_be_focused()

    word.press_sequentially("し")
    expect(option).to_contain_text("伊勢志摩")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{demo_site.url}/search/?area=iseshima")
