"""Staff tune the diagnosis in a browser: change, see what moves, publish, take it back."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.e2e.demo_site import DemoSite
from tests.e2e.test_page_types import find_violations
from workation.pages.demo.logins import PASSWORD

RESULT = "/diagnosis/result/?companions=solo"
CELL = "[id='c:companions:solo:tag:sea']"
LONG = 60_000  # the page editor draws some two hundred blocks


def read_scores(demo_site: DemoSite) -> list[tuple[str, str]]:
    """Return the plans and scores that a visitor, who is nobody's staff, is shown."""
    answer = demo_site.get(RESULT)
    return re.findall(r'data-slug="([^"]+)" data-score="(\d+)"', answer.text)


def publish(page: Page) -> None:
    """Press the editor's own button."""
    page.locator("button[name='action-publish']").evaluate("button => button.click()")
    page.wait_for_url(re.compile(r"/admin/pages/\d+/$"), timeout=LONG)


def test_a_weight_is_changed_seen_published_and_restored(page: Page, demo_site: DemoSite) -> None:
    before = read_scores(demo_site)
    page.goto(demo_site.url + "/admin/login/?next=/admin/diagnosis/weights/")
    page.locator("input[name=username], input[name=login]").first.fill("staff")
    page.locator("input[name=password]").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(demo_site.url + "/admin/diagnosis/weights/")

    assert find_violations(page) == []
    cell = page.locator(CELL)
    expect(page.locator("[data-effect-summary]")).to_contain_text("0人で")
    expect(cell).to_be_hidden()  # a column that this question does not use
    page.get_by_label("使っている列だけ").uncheck()
    cell.click()
    page.keyboard.type("5必")
    page.keyboard.press("Enter")
    expect(page.locator("[data-effect-summary]")).not_to_contain_text(" 0人で", timeout=LONG)
    expect(page.locator(".persona--moved").first).to_contain_text("出なくなる")
    page.keyboard.press("ArrowUp")
    page.keyboard.type("9")
    page.keyboard.press("Enter")
    expect(cell).to_have_attribute("aria-invalid", "true", timeout=LONG)
    page.keyboard.press("Control+z")
    expect(cell).to_have_value("5必")
    page.locator("button[name=save]").click()
    expect(page.locator(".messages")).to_contain_text("1か所を下書きに保存しました", timeout=LONG)
    assert read_scores(demo_site) == before, "a draft changes nothing in public"

    page.get_by_role("link", name="質問の編集と公開").click()
    page.wait_for_url(re.compile(r"/admin/pages/\d+/edit/"), timeout=LONG)
    editor = page.url
    publish(page)
    assert read_scores(demo_site) != before

    # Wagtail's script takes the closed menus of its history out of the page.
    history = editor.replace("/edit/", "/history/")
    text = page.request.get(history).text()
    oldest = min(int(number) for number in re.findall(r"compare/(\d+)\.\.\.", text))
    page.goto(editor.replace("/edit/", f"/revisions/{oldest}/revert/"))
    publish(page)
    assert read_scores(demo_site) == before
