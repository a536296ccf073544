"""A browser for tests, watching for everything that goes wrong on a page."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

# Debian's name first; the system's browser is used because Playwright's own needs a download.
BROWSER_NAMES = ("chromium", "chromium-browser", "google-chrome")
BROWSER_OPTIONS = [
    "--no-sandbox",  # in a container, and as root, Chromium cannot build its sandbox
    "--disable-dev-shm-usage",  # /dev/shm of a container is too small for it
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
    "--no-pings",
]
CUT_SHORT = "net::ERR_ABORTED"
LOCAL_HOSTS = {"127.0.0.1", "localhost"}


def find_browser() -> str:
    """Return the path of the system's Chromium."""
    for name in BROWSER_NAMES:
        if path := shutil.which(name):
            return path
    raise RuntimeError("No Chromium: run `make test`, or apt-get install chromium fonts-noto-cjk")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium, started once."""
    # Playwright keeps an event loop running in this thread, where Django would refuse the ORM.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_browser(), args=BROWSER_OPTIONS)
        yield chromium
        chromium.close()


@pytest.fixture
def problems() -> list[str]:
    """What went wrong in the browser; a test that expects a problem asserts and empties it."""
    return []


@pytest.fixture
def page(browser: Browser, problems: list[str]) -> Iterator[Page]:
    """A page in a context of its own; problems that the test leaves over fail it."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    watch(context, problems)
    yield context.new_page()
    context.close()
    assert problems == []


@pytest.fixture
def page_without_script(browser: Browser, problems: list[str]) -> Iterator[Page]:
    """A page in a browser that runs no script."""
    context = browser.new_context(java_script_enabled=False)
    watch(context, problems)
    yield context.new_page()
    context.close()
    assert problems == []


def watch(context: BrowserContext, problems: list[str]) -> None:
    """Record console errors (refusals of the content policy among them), page errors, failed
    requests, responses of 400 and more, and requests that leave this machine. A page that is left
    cuts short what it was still loading: that is no failure."""
    context.on("console", lambda m: m.type == "error" and problems.append(f"console: {m.text}"))
    context.on("weberror", lambda error: problems.append(f"page error: {error.error}"))
    context.on(
        "requestfailed",
        lambda r: (
            r.failure != CUT_SHORT and problems.append(f"request failed: {r.url} ({r.failure})")
        ),
    )
    context.on("response", lambda r: r.status >= 400 and problems.append(f"{r.status}: {r.url}"))
    context.on(
        "request", lambda r: _is_foreign(r.url) and problems.append(f"foreign request: {r.url}")
    )


def _is_foreign(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname not in LOCAL_HOSTS
