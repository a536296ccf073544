"""The whole way of a text, in a browser: published, translated, mended, kept up with, rewritten."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Browser, Page, expect

from tests.browser import watch
from tests.e2e.test_page_types import find_violations
from tests.fakes.deepl_server import FakeDeepL
from tests.translation.desk.conftest import People
from workation.accounts.models import User
from workation.pages.models import HomePage, StandardPage

pytestmark = pytest.mark.django_db(transaction=True)

SOURCE = "一泊8,000円で、朝食がつきます。海の見える部屋で働けます。"
HUMAN = "From ¥8,000 a night with breakfast, in a room that looks out to sea."
REWRITTEN = "一泊9,000円で、朝食と夕食がつきます。海の見える部屋か、森の離れで働けます。"
NOTICE = ".translation-notice"
SLOWEST = 90_000  # milliseconds: the admin's first page on a busy machine


@pytest.fixture
def open_as(
    browser: Browser, live_server, problems: list[str]
) -> Iterator[Callable[[User | None], Page]]:
    """Open a browser of its own for somebody; None is a visitor."""
    contexts = []

    def open_browser(user: User | None) -> Page:
        context = browser.new_context(
            base_url=live_server.url, viewport={"width": 1280, "height": 900}
        )
        context.set_default_timeout(SLOWEST)
        contexts.append(context)
        watch(context, problems)
        if user is not None:
            client = Client()
            client.force_login(user)
            value = client.cookies[settings.SESSION_COOKIE_NAME].value
            context.add_cookies(
                [{"name": settings.SESSION_COOKIE_NAME, "value": value, "url": live_server.url}]
            )
        return context.new_page()

    yield open_browser
    for context in contexts:
        context.close()
    assert problems == []


def publish_in_editor(staff: Page, page: StandardPage, **texts: str) -> None:
    """Change fields in Wagtail's editor and publish."""
    staff.goto(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    for name, text in texts.items():
        staff.locator(f"[name={name}]").fill(text)
    staff.locator("footer [data-w-dropdown-target=toggle]").click()
    staff.locator("button[name=action-publish]").click()
    expect(staff.locator(".messages .success")).to_be_visible(timeout=SLOWEST)


def test_a_text_from_its_publication_to_its_rewriting(
    home: HomePage,
    people: People,
    fake_deepl: FakeDeepL,
    translate: Callable[[], None],
    open_as: Callable[[User | None], Page],
) -> None:
    page = StandardPage(
        title="料金案内", slug="prices", summary=SOURCE, live=False, locale=home.locale
    )
    home.add_child(instance=page)
    staff, translator, visitor = open_as(people.charlie), open_as(people.tran), open_as(None)

    # Staff publish: the machine's text is public, under a notice in its language.
    publish_in_editor(staff, page)
    translate()
    visitor.goto("/en/prices/")
    expect(visitor.locator(NOTICE)).to_contain_text("machine-translated")
    expect(visitor.locator(f"{NOTICE} a")).to_have_attribute("href", "/prices/")

    # The translator finds it on the first page, mends and confirms by keyboard alone.
    translator.goto("/admin/")
    translator.get_by_role("link", name="料金案内").click()
    summary = translator.locator("[data-segment]", has_text="要約").locator("textarea[name=text]")
    summary.fill(HUMAN)
    summary.press("Control+Enter")
    expect(translator.locator("[data-desk-confirmed]")).to_have_text("1", timeout=SLOWEST)
    title = translator.locator("[data-segment]", has_text="タイトル").locator("textarea[name=text]")
    expect(title).to_be_focused()
    translator.keyboard.press("Control+A")
    translator.keyboard.type("Prices")
    translator.keyboard.press("Control+Enter")
    expect(translator.locator("[data-desk-confirmed]")).to_have_text("2", timeout=SLOWEST)
    translate()
    visitor.goto("/en/prices/")
    expect(visitor.locator("main")).to_contain_text(HUMAN)
    expect(visitor.locator(NOTICE)).to_have_count(0)

    # Staff change the price: the human text follows by itself and stays confirmed.
    publish_in_editor(staff, page, summary=SOURCE.replace("8,000", "9,000"))
    translate()
    visitor.goto("/en/prices/")
    expect(visitor.locator("main")).to_contain_text(HUMAN.replace("8,000", "9,000"))
    expect(visitor.locator(NOTICE)).to_have_count(0)

    # Staff rewrite it: the machine's text is public, the human one is one click away.
    publish_in_editor(staff, page, summary=REWRITTEN)
    translate()
    visitor.goto("/en/prices/")
    expect(visitor.locator(NOTICE)).to_be_visible()
    translator.goto(reverse("translation_queue"))
    expect(translator.locator("#listing-results")).to_contain_text("原文が変わった 1")
    assert find_violations(translator) == []
    translator.get_by_role("link", name="料金案内").click()
    assert find_violations(translator) == []
    translator.get_by_role("button", name="この訳に戻す").click()
    expect(translator.locator("[data-desk-confirmed]")).to_have_text("2", timeout=SLOWEST)
    translate()
    visitor.goto("/en/prices/")
    expect(visitor.locator("main")).to_contain_text(HUMAN.replace("8,000", "9,000"))
    expect(visitor.locator(NOTICE)).to_have_count(0)
