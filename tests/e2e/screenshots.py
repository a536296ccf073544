"""Contact sheets per page type: `make screenshots` writes them under var/screenshots."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.browser import BROWSER_OPTIONS, find_browser
from tests.e2e.demo_site import LANGUAGES, DemoPage, DemoSite, running_demo

FOLDER = Path(__file__).resolve().parents[2] / "var" / "screenshots"
WIDTHS = (390, 1280)
TALLEST = 4000
TILE = 480
GAP = 16


def shoot(browser: Browser, site: DemoSite, page: DemoPage, width: int) -> Image.Image:
    """Return a picture of the whole page, cut at TALLEST, as wide as a tile."""
    tab = browser.new_page(viewport={"width": width, "height": 900})
    tab.goto(site.url + page.path, wait_until="load")
    height = min(TALLEST, int(tab.evaluate("document.documentElement.scrollHeight")))
    tab.set_viewport_size({"width": width, "height": height})
    # Pictures below the fold load when they come into view.
    tab.wait_for_load_state("networkidle")
    data = tab.screenshot()
    tab.close()
    picture = Image.open(io.BytesIO(data)).convert("RGB")
    return picture.resize((TILE, picture.height * TILE // picture.width))


def join(pictures: list[Image.Image]) -> Image.Image:
    """Return the pictures side by side."""
    height = max(picture.height for picture in pictures)
    sheet = Image.new("RGB", ((TILE + GAP) * len(pictures), height), "lightgrey")
    for number, picture in enumerate(pictures):
        sheet.paste(picture, ((TILE + GAP) * number, 0))
    return sheet


def main() -> None:
    """Write one sheet per type and width, the languages side by side."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with running_demo() as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=BROWSER_OPTIONS)
        pages = site.one_per_type()
        for first in (page for page in pages if page.language == "ja"):
            name = first.path.strip("/").replace("/", "-") or "home"
            same = [
                next(
                    p
                    for p in pages
                    if p.path == (first.path if code == "ja" else f"/{code}{first.path}")
                )
                for code in LANGUAGES
            ]
            for width in WIDTHS:
                path = FOLDER / f"{name}-{width}.png"
                join([shoot(browser, site, page, width) for page in same]).save(path)
                print(path)
        browser.close()


if __name__ == "__main__":
    main()
