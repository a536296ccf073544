"""Contact sheets: `make screenshots` writes them under var/screenshots.

Each sheet shows one page type, or one state that no page of the tree has, at one width in one
colour scheme (or as it prints), the languages side by side. `ONLY=plans,home make screenshots`
makes those whose name contains one of the words.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.browser import BROWSER_OPTIONS, find_browser
from tests.e2e.demo_site import LANGUAGES, DemoSite, running_demo

FOLDER = Path(__file__).resolve().parents[2] / "var" / "screenshots"
WIDTHS = (390, 768, 1440)
PAPER_WIDTH = 794  # A4 at 96 dots an inch
TALLEST = 5000
TILE = 480
GAP = 16
#: What no page of the tree shows: nothing found, too much of everything, an error.
STATES = {
    "state-no-results": "/plans/?q=zzzzzz",
    "state-filtered": "/stay/?area=iseshima",
    "state-not-found": "/nothing-here/",
    "state-search": "/search/?q=Wi-Fi",
    "state-search-empty": "/search/?q=zzzzzz",
    "state-compare-empty": "/compare/",
    "view-site-map": "/sitemap/",
    "view-external-services": "/external-services/",
    "state-every-component": "/styleguide/",
}


@dataclass(frozen=True)
class Look:
    """How a page is looked at."""

    name: str
    width: int
    scheme: str = "light"
    media: str = "screen"
    forced: str = "none"


LOOKS = [
    *(Look(f"{width}-{scheme}", width, scheme) for width in WIDTHS for scheme in ("light", "dark")),
    Look("print", PAPER_WIDTH, media="print"),
    Look("forced-colours", 768, forced="active"),
    Look("zoom-400", 320),
]


def shoot(browser: Browser, url: str, look: Look) -> Image.Image:
    """Return a picture of the whole page, cut at TALLEST, as wide as a tile."""
    context = browser.new_context(viewport={"width": look.width, "height": 900})
    tab = context.new_page()
    tab.emulate_media(media=look.media, color_scheme=look.scheme, forced_colors=look.forced)
    tab.goto(url, wait_until="load")
    height = min(TALLEST, int(tab.evaluate("document.documentElement.scrollHeight")))
    tab.set_viewport_size({"width": look.width, "height": height})
    # Pictures below the fold load when they come into view.
    tab.wait_for_load_state("networkidle")
    data = tab.screenshot()
    context.close()
    picture = Image.open(io.BytesIO(data)).convert("RGB")
    return picture.resize((TILE, picture.height * TILE // picture.width))


def join(pictures: list[Image.Image]) -> Image.Image:
    """Return the pictures side by side."""
    height = max(picture.height for picture in pictures)
    sheet = Image.new("RGB", ((TILE + GAP) * len(pictures), height), "lightgrey")
    for number, picture in enumerate(pictures):
        sheet.paste(picture, ((TILE + GAP) * number, 0))
    return sheet


def subjects(site: DemoSite) -> Iterator[tuple[str, str]]:
    """Yield the name and the Japanese path of all that is shown."""
    for page in site.one_per_type():
        if page.language == "ja":
            yield page.path.strip("/").replace("/", "-") or "home", page.path
    plans = [page.path.split("/")[2] for page in site.pages if _is_plan(page.path)][:4]
    yield "state-compare", "/compare/?" + "&".join(f"plan={slug}" for slug in plans)
    yield from STATES.items()


def _is_plan(path: str) -> bool:
    return path.startswith("/plans/") and path != "/plans/"


def is_wanted(name: str) -> bool:
    """Whether a sheet was asked for; without a wish, all are."""
    words = [word for word in os.environ.get("ONLY", "").split(",") if word]
    return not words or any(word in name for word in words)


def main() -> None:
    """Write the sheets."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with running_demo() as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=BROWSER_OPTIONS)
        for subject, path in subjects(site):
            prefixes = ["" if code == "ja" else f"/{code}" for code in LANGUAGES]
            for look in LOOKS:
                name = f"{subject}-{look.name}"
                if is_wanted(name):
                    urls = [site.url + prefix + path for prefix in prefixes]
                    sheet = join([shoot(browser, url, look) for url in urls])
                    sheet.save(FOLDER / f"{name}.png")
                    print(FOLDER / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
