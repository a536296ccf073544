"""What judges the pages does find faults: each is shown one."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.e2e.page_source import find_kana, find_links
from tests.e2e.test_page_types import find_overflow, find_violations

FAULTY = """<!doctype html><html lang="en"><title>Faulty</title><main><h1>Faulty</h1>
<img src="data:," width="900" height="10"><p style="color:#aaa;background:#fff">pale</p></main>"""


def test_missing_alternative_text_and_pale_letters_are_found(
    page: Page, problems: list[str]
) -> None:
    page.set_content(FAULTY)
    problems.clear()

    violations = find_violations(page)

    assert {violation.split(":")[0] for violation in violations} == {"image-alt", "color-contrast"}


def test_element_that_sticks_out_is_found(page: Page, problems: list[str]) -> None:
    page.set_content(FAULTY)
    problems.clear()

    assert find_overflow(page)[0].startswith("IMG")


def test_kana_is_found_in_texts_and_attributes_but_not_in_marked_elements() -> None:
    source = """<html lang="en"><meta name="description" content="ひらがな">
    <p>海 island カタカナ</p><img alt="いか"><p lang="ja">ここは<b>よい</b></p>おわり
    <script>"スクリプト"</script></html>"""

    assert sorted(find_kana(source)) == sorted(["ひらがな", "カタカナ", "いか", "おわり"])


def test_links_are_those_of_this_site_without_fragments() -> None:
    source = """<a href="/plans/?q=1#top">a</a><a href="sub/">b</a><a href="https://x.example/">c</a>
    <a href="mailto:a@x.example">d</a><a href="/admin/pages/">e</a><img src="/media/p.jpg">"""

    assert find_links(source, "http://127.0.0.1:1/stay/") == {
        "/plans/?q=1",
        "/stay/sub/",
        "/media/p.jpg",
    }
