"""The diagnosis in a browser: without script, by keyboard alone, on paper, under axe."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.demo_site import DemoSite
from tests.e2e.test_page_types import find_overflow, find_violations

PREFIXES = ["", "/en", "/zh-hans", "/zh-hant"]
ANSWERS = {
    "companions": ["with-children"],
    "child_ages": ["school-age"],
    "party_size": ["two-four"],
    "purpose": ["family"],
    "nights": ["two-three"],
    "when": ["summer"],
    "work_share": ["mostly-leisure"],
    "work_setup": ["video-call"],
    "experience": ["sea", "food"],
    "local_contact": ["plenty"],
    "access": ["nagoya-car"],
    "budget": ["up-to-20000"],
    "needs": ["languages"],
}
QUERY = "&".join(f"{code}={choice}" for code, chosen in ANSWERS.items() for choice in chosen)
RESULT = f"/diagnosis/result/?{QUERY}"
NOTHING_FITS = "/diagnosis/result/?companions=company&party_size=twenty-plus&needs=dog"
FOUR_COMPARED = (
    "/compare/?plan=iga-ninja-family&plan=yunoyama-focus-retreat"
    "&plan=suzuka-family-motorsport&plan=ago-bay-workation"
)
NEXT = ".diagnosis-form__next"


def read_ranking(page: Page) -> list[tuple[str, str]]:
    """Return slug and score of each result, in order."""
    return re.findall(r'data-slug="([^"]+)" data-score="(\d+)"', page.content())


def answer_all(page: Page, demo_site: DemoSite, prefix: str) -> list[str]:
    """Answer each question that is asked; return their codes."""
    page.goto(f"{demo_site.url}{prefix}/diagnosis/")
    asked = []
    while page.locator(NEXT).count():
        asked.append(page.locator(".option__input").first.get_attribute("name") or "")
        for choice in ANSWERS[asked[-1]]:
            page.locator(f".option__input[value={choice}]").check()
        # A click ends when the next page begins to arrive: counting then finds half a page.
        with page.expect_navigation(wait_until="domcontentloaded"):
            page.locator(NEXT).click()
        assert len(asked) <= len(ANSWERS), asked
    return asked


def test_ten_questions_without_script_give_the_same_ranking_in_each_language(
    page_without_script: Page, demo_site: DemoSite
) -> None:
    rankings = []
    for prefix in PREFIXES:
        assert answer_all(page_without_script, demo_site, prefix) == list(ANSWERS)
        address = urlsplit(page_without_script.url)
        assert f"{address.path}?{address.query}" == prefix + RESULT
        rankings.append(read_ranking(page_without_script))

    assert len(rankings[0]) >= 3
    assert rankings == [rankings[0]] * len(PREFIXES)


def test_the_keyboard_alone_answers_all_without_a_reload(page: Page, demo_site: DemoSite) -> None:
    loads: list[str] = []
    page.on("load", lambda loaded: loads.append(loaded.url))
    page.goto(demo_site.url + "/diagnosis/")
    heading = page.locator("[data-diagnosis-heading]")
    answered = 0
    while page.locator(NEXT).count():
        title = heading.inner_text()
        if not answered:
            # On the first page the site's menus come before; later the heading has the focus.
            page.locator("main").focus()
        while page.evaluate("document.activeElement.className") != "option__input":
            page.keyboard.press("Tab")
        page.keyboard.press("Space")
        page.keyboard.press("Enter")
        expect(page.locator("h1", has_text=title)).to_have_count(0)
        expect(page.locator("main h1")).to_be_focused()
        answered += 1
        assert answered <= len(ANSWERS)

    assert answered >= 10
    assert read_ranking(page)
    page.go_back()
    expect(page.locator(".option__input").first).to_be_checked()
    page.go_forward()
    expect(page.locator(".match").first).to_be_visible()
    assert len(loads) == 1


def test_an_answer_changed_by_keyboard_leads_back_to_the_result(
    page: Page, demo_site: DemoSite
) -> None:
    page.goto(demo_site.url + RESULT)
    page.locator(".diagnosis-answer__change a").first.press("Enter")
    page.locator(".option__input[value=solo]").press("Space")
    page.locator(NEXT).press("Enter")

    expect(page.locator("main h1")).to_be_focused()
    assert "companions=solo" in page.url
    # The follow-ups went with the answer that had called for them.
    assert "child_ages" not in page.url


@pytest.mark.parametrize(
    "path",
    [
        "/diagnosis/?companions=with-children&done=companions",
        "/diagnosis/?companions=solo&work_setup=quiet&ask=experience",
        RESULT,
        NOTHING_FITS,
        "/diagnosis/how-it-works/",
        "/ask/?about=%2Fdiagnosis%2Fresult%2F%3Fcompanions%3Dsolo%26nights%3Dtwo-three",
        FOUR_COMPARED,
    ],
)
def test_axe_finds_nothing_and_nothing_sticks_out(
    page: Page, demo_site: DemoSite, path: str
) -> None:
    page.goto(demo_site.url + "/en" + path)
    page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
    assert find_violations(page) == []
    assert find_overflow(page) == []


@pytest.mark.parametrize("prefix", PREFIXES)
def test_a_result_prints_on_one_a4_page(page: Page, demo_site: DemoSite, prefix: str) -> None:
    page.goto(demo_site.url + prefix + RESULT)
    paper = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", paper)) == 1
    box = re.search(rb"/MediaBox\s*\[0 0 (\d+)\S* (\d+)", paper)
    assert box and (int(box[1]), int(box[2])) in {(595, 842), (594, 841)}
