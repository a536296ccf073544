"""What only a browser shows of the design: the keyboard's way, zoom, forced colours, marks."""

from __future__ import annotations

import gzip
import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Response, expect

from tests.browser import watch
from tests.e2e.demo_site import DemoSite

ZOOMED = {"width": 320, "height": 256}  # 400 % of 1280 × 1024
TYPES = ["HomePage", "PlanIndexPage", "PlanPage", "StayPage", "ReportPage", "LivingPage"]

FOCUSED = """() => {
    const element = document.activeElement, box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const card = element.closest(".card, label");
    const ring = [style, card && getComputedStyle(card),
                  getComputedStyle(element.querySelector("path, svg") ?? element)]
        .some(s => s && (s.outlineStyle !== "none" || s.strokeWidth === "8px"));
    const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return {name: element.tagName + "." + (element.getAttribute("class") ?? ""), ring,
            key: [element.tagName, element.getAttribute("href"), element.name, element.value,
                  Math.round(box.x), Math.round(box.y + scrollY)].join("|"),
            hidden: box.width === 0 && box.height === 0};
}"""

# WCAG 1.4.12: the spacing that a reader may set.
WIDEN_TEXT = """() => {
    for (const element of document.querySelectorAll("body, body *:not(svg, svg *)")) {
        element.style.cssText += "; line-height: 1.5 !important; letter-spacing: 0.12em !important;"
            + "word-spacing: 0.16em !important";
    }
}"""
CUT_OFF = """() =>
    [...document.querySelectorAll("h1, h2, h3, .button, .brand__name, nav a, dt, dd")]
    .filter(element => element.checkVisibility() && !element.closest(".visually-hidden"))
    .filter(element => getComputedStyle(element).display !== "inline")
    .filter(element => element.scrollWidth > element.clientWidth + 1)
    .map(element => element.textContent.trim())"""


@pytest.mark.parametrize("type_name", TYPES)
def test_tab_goes_through_every_stop_and_out_again(
    page: Page, demo_site: DemoSite, type_name: str
) -> None:
    page.goto(demo_site.url + demo_site.page(type_name, "ja").path)
    seen: list[str] = []
    faults: list[str] = []

    for _step in range(400):
        page.keyboard.press("Tab")
        stop: dict[str, Any] = page.evaluate(FOCUSED)
        if stop["name"].startswith("BODY") or (seen and stop["key"] == seen[0]):
            break
        if stop["key"] in seen:
            faults.append(f"again: {stop['key']}")
            break
        seen.append(stop["key"])
        if not stop["ring"] or stop["hidden"]:
            faults.append(f"no ring or no size: {stop['name']} {stop['key']}")

    assert faults == []
    assert len(seen) > 15


@pytest.mark.parametrize("type_name", TYPES)
def test_400_percent_needs_no_sideways_scrolling_and_hides_no_heading(
    page: Page, demo_site: DemoSite, type_name: str
) -> None:
    page.set_viewport_size(ZOOMED)
    page.goto(demo_site.url + demo_site.page(type_name, "en").path)

    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    expect(page.locator("h1")).to_be_visible()
    box = page.locator("h1").bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= ZOOMED["width"]


def test_wider_text_spacing_cuts_nothing_off(page: Page, demo_site: DemoSite) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(demo_site.url + demo_site.page("PlanPage", "en").path)
    page.evaluate(WIDEN_TEXT)

    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert page.evaluate(CUT_OFF) == []


def test_forced_colours_keep_the_areas_apart(
    browser: Browser, demo_site: DemoSite, problems: list[str]
) -> None:
    context = browser.new_context(forced_colors="active")
    watch(context, problems)
    page = context.new_page()
    page.goto(demo_site.url + "/")

    strokes = page.locator(".area-map__outline").evaluate_all(
        "shapes => shapes.map(getComputedStyle).map(style => [style.stroke, style.fill])"
    )
    context.close()

    assert len(strokes) == 5
    assert all(stroke != fill for stroke, fill in strokes)
    assert problems == []


def test_area_button_moves_to_its_menu_and_the_focus_follows(
    page: Page, demo_site: DemoSite
) -> None:
    page.goto(demo_site.url + "/living/")
    page.locator(".area-button--iga").click()

    expect(page).to_have_url(re.compile("#menu-iga$"))
    expect(page.locator("#menu-iga")).to_be_focused()
    expect(page.locator("#menu-heading-iga")).to_be_in_viewport()


def test_small_area_can_be_touched_on_a_phone(page: Page, demo_site: DemoSite) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(demo_site.url + "/plans/")
    box = page.locator(".area-map__area--iga").bounding_box()

    assert box and min(box["width"], box["height"]) >= 44


def test_marks_are_kept_from_list_to_list_and_lead_to_one_comparison(
    page: Page, demo_site: DemoSite
) -> None:
    page.goto(demo_site.url + "/plans/")
    page.locator("[data-compare]").first.check()
    page.goto(demo_site.url + "/stay/")
    page.locator("[data-compare]").first.check()
    page.locator(".compare-bar [type=submit]").click()

    expect(page).to_have_url(re.compile(r"/compare/\?plan=[\w-]+&stay=[\w-]+$"))
    expect(page.locator("thead [data-slug]")).to_have_count(2)


def test_marks_of_one_list_are_sent_without_script(
    page_without_script: Page, demo_site: DemoSite
) -> None:
    page = page_without_script
    page.goto(demo_site.url + "/en/plans/")
    page.locator("[data-compare]").nth(0).check()
    page.locator("[data-compare]").nth(1).check()
    page.locator(".compare-bar [type=submit]").click()

    expect(page).to_have_url(re.compile(r"/en/compare/\?plan=[\w-]+&plan=[\w-]+$"))
    expect(page.locator("thead [data-slug]")).to_have_count(2)


def test_timeline_asks_nobody_before_the_click(
    page: Page, demo_site: DemoSite, problems: list[str]
) -> None:
    page.route(
        "https://www.facebook.com/**",
        lambda route: route.fulfill(body="posts", content_type="text/html"),
    )
    page.goto(demo_site.url + "/living/")
    timeline = page.locator("[data-timeline]").first
    assert page.locator("iframe").count() == 0
    assert problems == []

    timeline.locator("[data-timeline-load]").click()

    expect(timeline.frame_locator("iframe").locator("body")).to_have_text("posts")
    address = timeline.locator("iframe").get_attribute("src")
    assert address and address.startswith("https://www.facebook.com/")
    assert problems == [f"foreign request: {address}"]
    problems.clear()  # the one request that the visitor asked for


HEAVIEST_HOME = 100_000
HEAVIEST_FIRST_SCREEN = 400_000


def test_home_is_light_on_a_phone(browser: Browser, demo_site: DemoSite) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=2)
    page = context.new_page()
    received: list[tuple[bool, int]] = []

    def weigh(response: Response) -> None:
        is_picture = response.headers.get("content-type", "").startswith("image/")
        body = response.body()
        received.append((is_picture, len(body if is_picture else gzip.compress(body))))

    page.on("response", weigh)
    page.goto(demo_site.url + "/", wait_until="networkidle")
    context.close()

    texts = sum(size for is_picture, size in received if not is_picture)
    assert 10_000 < texts <= HEAVIEST_HOME
    assert texts < sum(size for _is_picture, size in received) <= HEAVIEST_FIRST_SCREEN
